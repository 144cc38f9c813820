import { describe, expect, it } from 'vitest';
import { NO_INTAKE, NO_WISH } from '#src/domain/buddies/buddy.ts';
import { earlierPairsOf, findBrokenRule } from '#src/domain/buddies/matching/hard-wishes.ts';
import { FIT_POINTS, fitPoints, pairPoints, waitingPoints } from '#src/domain/buddies/matching/pair-points.ts';
import { poolPerson, type PoolMember } from '#src/domain/buddies/matching/pool-person.ts';
import { proposePairs } from '#src/domain/buddies/matching/propose-pairs.ts';
import { LANGUAGES } from '#src/i18n/languages.ts';
import { proposalSentence, withoutProposalSentence } from '#src/i18n/proposal-sentence.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const DAY_MS = 86_400_000;
const daysAgo = (days: number) => NOW - days * DAY_MS;

let nextId = 1;
function member(side: PoolMember['side'], facts: Partial<PoolMember> = {}): PoolMember {
  nextId += 1;
  return {
    id: nextId, side, networkId: 'waasland', lat: 51.165, lon: 4.14, languages: [], moments: ['ma-avond'], interests: [],
    wish: NO_WISH, ...NO_INTAKE, isAdult: true, isPaused: false, waitingSince: NOW, ...facts,
  };
}
/** About this many km to the north. */
const north = (km: number) => ({ lat: 51.165 + km / 111.195 });

const brokenBy = (buddy: Partial<PoolMember>, newcomer: Partial<PoolMember>) => {
  const [a, b] = [poolPerson(member('buddy', buddy)), poolPerson(member('newcomer', newcomer))];
  const answer = findBrokenRule(a, b, earlierPairsOf([]));
  expect(findBrokenRule(b, a, earlierPairsOf([]))).toBe(answer);
  return answer;
};

describe('hard wishes', () => {
  it('lets two people with one common moment meet', () => {
    expect(brokenBy({}, {})).toBeNull();
    expect(brokenBy({ moments: ['ma-avond', 'za-ochtend'] }, { moments: ['di-avond', 'za-ochtend'] })).toBeNull();
  });

  it('needs a common moment', () => {
    expect(brokenBy({}, { moments: ['ma-namiddag', 'di-avond'] })).toBe('no-common-moment');
    expect(brokenBy({ moments: [] }, {})).toBe('no-common-moment');
  });

  it('meets a gender wish only with somebody who said it', () => {
    const wish = { ...NO_WISH, gender: 'woman' as const };
    expect(brokenBy({ gender: 'woman' }, { wish })).toBeNull();
    expect(brokenBy({ gender: null }, { wish })).toBe('gender-wish');
    expect(brokenBy({ gender: 'other' }, { wish })).toBe('gender-wish');
    expect(brokenBy({ wish }, { gender: 'man' })).toBe('gender-wish');
  });

  it('keeps the wishes about age, children and language', () => {
    const [age, children] = [{ ...NO_WISH, aboutMyAge: true }, { ...NO_WISH, withChildren: true }];
    expect(brokenBy({ ageGroup: '26-35' }, { wish: age, ageGroup: '36-50' })).toBeNull();
    expect(brokenBy({ ageGroup: '51-65' }, { wish: age, ageGroup: '26-35' })).toBe('age-wish');
    expect(brokenBy({ ageGroup: null }, { wish: age, ageGroup: '26-35' })).toBe('age-wish');
    expect(brokenBy({ hasChildren: true }, { wish: children })).toBeNull();
    expect(brokenBy({ hasChildren: null }, { wish: children })).toBe('children-wish');
    const language = { ...NO_WISH, language: 'ti' as const };
    expect(brokenBy({ languages: ['ar', 'ti'] }, { wish: language })).toBeNull();
    expect(brokenBy({ languages: ['ar'] }, { wish: language, languages: ['ti'] })).toBe('language-wish');
  });

  it('keeps the greatest distance that a side named, the smallest of two, and 25 km when nobody named one', () => {
    expect(brokenBy({ greatestDistanceKm: 5 }, north(4.9))).toBeNull();
    expect(brokenBy({ greatestDistanceKm: 5 }, north(5.1))).toBe('too-far');
    expect(brokenBy({ greatestDistanceKm: 40 }, { greatestDistanceKm: 10, ...north(12) })).toBe('too-far');
    expect(brokenBy({ greatestDistanceKm: 40 }, north(35))).toBeNull();
    expect(brokenBy({}, north(24.9))).toBeNull();
    expect(brokenBy({}, north(25.1))).toBe('too-far');
    expect(brokenBy({}, { lat: Number.NaN })).toBe('too-far');
  });

  it('keeps out minors, who paused, other networks, and two registrations behind one phone', () => {
    expect(brokenBy({ isAdult: false }, {})).toBe('not-adult');
    expect(brokenBy({}, { isPaused: true })).toBe('paused');
    expect(brokenBy({}, { networkId: 'kempen' })).toBe('other-network');
    expect(brokenBy({ contactHashes: ['mail', 'phone'] }, { contactHashes: ['phone'] })).toBe('same-contact');
    expect(brokenBy({ contactHashes: ['mail'] }, { contactHashes: ['phone'] })).toBeNull();
  });

  it('never proposes a pair twice, and asks nobody of the same side', () => {
    const [buddy, newcomer] = [member('buddy'), member('newcomer')];
    const earlier = earlierPairsOf([{ buddyId: buddy.id, newcomerId: newcomer.id }]);
    expect(findBrokenRule(poolPerson(buddy), poolPerson(newcomer), earlier)).toBe('proposed-before');
    expect(findBrokenRule(poolPerson(newcomer), poolPerson(buddy), earlier)).toBe('proposed-before');
    const [one, other] = [poolPerson(member('buddy')), poolPerson(member('buddy'))];
    expect(findBrokenRule(one, other, earlier)).toBe('same-side');
  });
});

describe('points', () => {
  const fit = (buddy: Partial<PoolMember>, newcomer: Partial<PoolMember>) =>
    fitPoints(poolPerson(member('buddy', buddy)), poolPerson(member('newcomer', newcomer)));

  it('counts language, distance, interests, family and moments', () => {
    expect(fit({}, {})).toBe(FIT_POINTS.closest);
    expect(fit({}, north(25))).toBe(0);
    expect(fit({ languages: ['ar', 'fr'] }, { languages: ['fr', 'ar'] })).toBe(30 + 30);
    expect(fit({ interests: ['koken', 'sport', 'stad', 'natuur'] }, { interests: ['natuur', 'koken', 'sport', 'stad'] }))
      .toBe(30 + 24);
    expect(fit({ hasChildren: true, ageGroup: '26-35' }, { hasChildren: true, ageGroup: '26-35' })).toBe(30 + 20);
    expect(fit({ hasChildren: true, ageGroup: '26-35' }, { hasChildren: null, ageGroup: '36-50' })).toBe(30 + 5);
    const moments = ['ma-avond', 'di-avond', 'wo-avond', 'do-avond', 'vr-avond'] as const;
    expect(fit({ moments }, { moments })).toBe(30 + 6);
  });

  it('lets waiting grow in weight, for both sides, without a ceiling', () => {
    const waiting = [14, 28, 56, 105, 365].map((days) => (
      waitingPoints(poolPerson(member('newcomer', { waitingSince: daysAgo(days) })), NOW)));
    expect(waiting).toEqual([1, 7, 31, 110, 1332]);
    expect(waitingPoints(poolPerson(member('buddy', { waitingSince: NOW + DAY_MS })), NOW)).toBe(0);
    const [buddy, newcomer] = [
      poolPerson(member('buddy', { waitingSince: daysAgo(28) })),
      poolPerson(member('newcomer', { waitingSince: daysAgo(56) })),
    ];
    expect(pairPoints(buddy, newcomer, NOW)).toBe(30 + 7 + 31);
    expect(pairPoints(newcomer, buddy, NOW)).toBe(30 + 7 + 31);
  });
});

describe('proposals', () => {
  it('gives nothing for an empty pool or a pool with one side', () => {
    expect(proposePairs([], [], NOW)).toEqual({ pairs: [], without: [] });
    const alone = member('newcomer');
    expect(proposePairs([alone], [], NOW)).toEqual({
      pairs: [], without: [{ id: alone.id, side: 'newcomer', cause: 'nobody-there', possible: 0 }],
    });
  });

  it('refuses a pool that holds somebody twice', () => {
    const twice = member('buddy');
    expect(() => proposePairs([twice, twice], [], NOW)).toThrow(RangeError);
  });

  it('makes as many pairs as possible before it looks for the best', () => {
    const choosy = member('newcomer', { wish: { ...NO_WISH, gender: 'woman' } });
    const easy = member('newcomer', { languages: ['ar'] });
    const woman = member('buddy', { gender: 'woman', languages: ['ar'] });
    const man = member('buddy', { gender: 'man', ...north(20) });
    const { pairs, without } = proposePairs([choosy, easy, woman, man], [], NOW);
    expect(pairs.map(({ buddyId, newcomerId }) => [buddyId, newcomerId]))
      .toEqual([[woman.id, choosy.id], [man.id, easy.id]]);
    expect(without).toEqual([]);
  });

  it('gives the only buddy to who has waited long, also against a better fit', () => {
    const long = member('newcomer', { waitingSince: daysAgo(140), ...north(20) });
    const better = member('newcomer', { waitingSince: daysAgo(10), languages: ['ar'], interests: ['koken'] });
    const buddy = member('buddy', { languages: ['ar'], interests: ['koken'] });
    const { pairs, without } = proposePairs([better, buddy, long], [], NOW);
    expect(pairs.map(({ newcomerId }) => newcomerId)).toEqual([long.id]);
    expect(without).toEqual([{ id: better.id, side: 'newcomer', cause: 'all-taken', possible: 1 }]);
  });

  it('leaves out who paused or is a minor, and says why somebody else got nothing', () => {
    const paused = member('buddy', { isPaused: true });
    const minor = member('buddy', { isAdult: false });
    const far = member('buddy', north(60));
    const busy = member('buddy', north(70));
    const newcomer = member('newcomer');
    const { pairs, without } = proposePairs([paused, minor, far, busy, newcomer], [], NOW);
    expect(pairs).toEqual([]);
    expect(without.map(({ id, cause }) => [id, cause]))
      .toEqual([[far.id, 'too-far'], [busy.id, 'too-far'], [newcomer.id, 'too-far']]);
  });

  it('moves on after a pair was refused', () => {
    const [buddy, near, next] = [member('buddy'), member('newcomer'), member('newcomer', north(8))];
    const first = proposePairs([buddy, near, next], [], NOW).pairs;
    expect(first.map(({ newcomerId }) => newcomerId)).toEqual([near.id]);
    const second = proposePairs([buddy, near, next], first, NOW).pairs;
    expect(second.map(({ newcomerId }) => newcomerId)).toEqual([next.id]);
    expect(proposePairs([buddy, near, next], [...first, ...second], NOW).pairs).toEqual([]);
  });
});

describe('the reason of a proposal', () => {
  const buddy = member('buddy', {
    languages: ['ar', 'fr'], interests: ['koken', 'wandelen'], hasChildren: true, ageGroup: '26-35', gender: 'woman',
  });
  const newcomer = member('newcomer', {
    ...north(3.21), languages: ['ar'], interests: ['koken'], hasChildren: true, ageGroup: '26-35',
    wish: { ...NO_WISH, gender: 'woman' }, waitingSince: daysAgo(65),
  });

  it('is facts, and one sentence in each language', () => {
    const [proposal] = proposePairs([buddy, newcomer], [], NOW).pairs;
    const reason = proposal?.reason ?? [];
    expect(reason.map(({ key }) => key))
      .toEqual(['distance', 'moments', 'languages', 'interests', 'children', 'age', 'wishes', 'waiting']);
    expect(proposalSentence('nl', reason)).toBe(
      'Ze wonen 3,2\u00a0km van elkaar, kunnen allebei op maandagavond, spreken allebei Arabisch, kiezen allebei voor ' +
      'koken, hebben allebei kinderen, zijn even oud en passen bij elkaars wensen; een van hen wacht al 9 weken.');
    for (const language of LANGUAGES) {
      const sentence = proposalSentence(language, reason);
      expect(sentence).toContain('3,2\u00a0km');
      expect(sentence.match(/[.]/g)).toHaveLength(1);
      expect(sentence).not.toMatch(/undefined|null|woman|ma-avond/);
    }
  });

  it('tells only what is so', () => {
    const pairs = proposePairs([member('buddy'), member('newcomer')], [], NOW).pairs;
    expect(proposalSentence('nl', pairs[0]?.reason ?? []))
      .toBe('Ze wonen heel dicht bij elkaar en kunnen allebei op maandagavond.');
    expect(withoutProposalSentence('nl', 'too-far')).toBe('Iedereen woont te ver.');
  });
});
