/** Random pools (issue 4): no hard wish is ever broken, nobody is proposed twice, and no better assignment exists. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  AGE_GROUPS, GENDERS, INTERESTS, MOMENTS, NO_WISH, type BuddyLanguage, type EarlierPair,
} from '#src/domain/buddies/buddy.ts';
import { earlierPairsOf, findBrokenRule } from '#src/domain/buddies/matching/hard-wishes.ts';
import { fitPoints, pairPoints } from '#src/domain/buddies/matching/pair-points.ts';
import { poolPerson, type PoolMember } from '#src/domain/buddies/matching/pool-person.ts';
import { proposePairs } from '#src/domain/buddies/matching/propose-pairs.ts';
import { brokenRules } from '#scripts/simulation/plain-rules.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');
const DAY_MS = 86_400_000;

/** Mostly `usual`, else one of the others: rules that bite everywhere would leave no pair to look at. */
const mostly = <T>(usual: T, ...others: T[]): fc.Arbitrary<T> => fc.oneof(
  { weight: 7, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary: fc.constantFrom(usual, ...others) });

const someMember: fc.Arbitrary<Omit<PoolMember, 'id'>> = fc.record({
  side: fc.constantFrom('buddy', 'newcomer'),
  networkId: mostly('waasland', 'kempen'),
  lat: fc.double({ min: 51, max: 51.3, noNaN: true }),
  lon: fc.double({ min: 4, max: 4.4, noNaN: true }),
  languages: fc.subarray<BuddyLanguage>(['ar', 'fr', 'ti', 'tr']),
  moments: fc.subarray(MOMENTS.slice(0, 5), { minLength: 2 }),
  interests: fc.subarray([...INTERESTS]),
  wish: fc.record({
    gender: mostly<'woman' | 'man' | null>(null, 'woman', 'man'),
    aboutMyAge: mostly(false, true),
    withChildren: mostly(false, true),
    language: mostly<'ar' | 'ti' | null>(null, 'ar', 'ti'),
  }),
  gender: fc.constantFrom(null, ...GENDERS),
  ageGroup: fc.constantFrom(null, ...AGE_GROUPS),
  hasChildren: fc.constantFrom(null, true, false),
  greatestDistanceKm: mostly<number | null>(null, 1, 5, 10, 25, 60),
  isAdult: mostly(true, false),
  isPaused: mostly(false, true),
  waitingSince: fc.integer({ min: 0, max: 200 }).map((days) => NOW - days * DAY_MS),
  contactHashes: mostly<string[]>([], ['family'], ['family', 'b']),
});

/** One in five is small or empty. */
function somePool(largest: number): fc.Arbitrary<PoolMember[]> {
  return fc.oneof(
    { weight: 1, arbitrary: fc.array(someMember, { maxLength: 4 }) },
    { weight: 4, arbitrary: fc.array(someMember, { minLength: Math.ceil(largest * 0.6), maxLength: largest }) },
  ).map((all) => all.map((each, at) => ({ ...each, id: at + 1 })));
}

/** Without wishes, so that many may go with many and the choice between them matters. */
const easyPool = somePool(12).map((pool) => pool.map((each): PoolMember => (
  {
    ...each, wish: NO_WISH, isAdult: true, isPaused: false, networkId: 'waasland', moments: each.moments.slice(0, 2),
  })));

/** Any pairs of ids were proposed before, existing or not. */
const someId = fc.integer({ min: 1, max: 20 });
const somePast: fc.Arbitrary<EarlierPair[]> = fc.array(
  fc.record({ buddyId: someId, newcomerId: someId }), { maxLength: 20 });

const mayMeet = (buddy: PoolMember, newcomer: PoolMember, past: readonly EarlierPair[]): boolean =>
  brokenRules(buddy, newcomer, past).length === 0;

/** The most pairs and, with that many, the most points: every assignment is tried. */
function bestByTrying(pool: readonly PoolMember[], past: readonly EarlierPair[]): { pairs: number; points: number } {
  const buddies = pool.filter(({ side }) => side === 'buddy');
  const newcomers = pool.filter(({ side }) => side === 'newcomer');
  const better = (a: { pairs: number; points: number }, b: { pairs: number; points: number }) =>
    (a.pairs > b.pairs || (a.pairs === b.pairs && a.points >= b.points) ? a : b);
  const from = (at: number, free: readonly PoolMember[]): { pairs: number; points: number } => {
    const buddy = buddies[at];
    if (!buddy) return { pairs: 0, points: 0 };
    return free.filter((each) => mayMeet(buddy, each, past)).reduce((best, newcomer) => {
      const rest = from(at + 1, free.filter((each) => each !== newcomer));
      const points = rest.points + pairPoints(poolPerson(buddy), poolPerson(newcomer), NOW);
      return better(best, { pairs: rest.pairs + 1, points });
    }, from(at + 1, free));
  };
  return from(0, newcomers);
}

describe('random pools', () => {
  it('10,000 of them: no hard wish broken, nobody twice, never an earlier pair, everybody accounted for', () => {
    let proposed = 0;
    fc.assert(fc.property(somePool(20), somePast, (pool, past) => {
      const { pairs, without } = proposePairs(pool, past, NOW);
      proposed += pairs.length;
      const byId = new Map(pool.map((each) => [each.id, each]));
      const paired = pairs.flatMap(({ buddyId, newcomerId }) => [buddyId, newcomerId]);
      expect(new Set(paired).size).toBe(paired.length);
      for (const { buddyId, newcomerId, reason } of pairs) {
        const [buddy, newcomer] = [byId.get(buddyId), byId.get(newcomerId)];
        if (!buddy || !newcomer) throw new Error('a proposal of somebody who is not in the pool');
        expect(brokenRules(buddy, newcomer, past)).toEqual([]);
        expect(reason.length).toBeGreaterThanOrEqual(2);
      }
      const told = [...paired, ...without.map(({ id }) => id)].sort((a, b) => a - b);
      expect(told).toEqual(pool.filter(({ isAdult, isPaused }) => isAdult && !isPaused).map(({ id }) => id));
    }), { numRuns: 10_000, seed: 20261122 });
    // Otherwise the pools are too choosy to say anything.
    expect(proposed).toBeGreaterThan(20_000);
  }, 180_000);

  it('the rule and the points are the same from both sides, and the rule is the one in plain words', () => {
    fc.assert(fc.property(somePool(8), somePast, (pool, past) => {
      const people = pool.map(poolPerson);
      const earlier = earlierPairsOf(past);
      for (const a of people) for (const b of people) {
        expect(findBrokenRule(a, b, earlier)).toBe(findBrokenRule(b, a, earlier));
        expect(fitPoints(a, b)).toBe(fitPoints(b, a));
        if (a.member.side !== 'buddy') continue;
        expect(findBrokenRule(a, b, earlier) === null).toBe(mayMeet(a.member, b.member, past));
      }
    }), { numRuns: 1_000, seed: 20261122 });
  }, 60_000);

  it('no assignment has more pairs, or as many with more points; also with the sides exchanged', () => {
    const swap = (pool: readonly PoolMember[]) => pool.map((each): PoolMember => (
      { ...each, side: each.side === 'buddy' ? 'newcomer' : 'buddy' }));
    const sumOf = (pairs: readonly { points: number }[]) => pairs.reduce((sum, { points }) => sum + points, 0);
    let proposed = 0;
    fc.assert(fc.property(fc.oneof(somePool(12), easyPool), somePast, (pool, past) => {
      const { pairs } = proposePairs(pool, past, NOW);
      proposed += pairs.length;
      const best = bestByTrying(pool, past);
      expect({ pairs: pairs.length, points: sumOf(pairs) }).toEqual(best);
      const mirrored = past.map(({ buddyId, newcomerId }) => ({ buddyId: newcomerId, newcomerId: buddyId }));
      const swapped = proposePairs(swap(pool), mirrored, NOW).pairs;
      expect({ pairs: swapped.length, points: sumOf(swapped) }).toEqual(best);
    }), { numRuns: 2_000, seed: 20261122 });
    expect(proposed).toBeGreaterThan(4_000);
  }, 120_000);

  it('the order of the pool changes nothing', () => {
    const poolAndOrder = somePool(12).chain((pool) => (
      fc.tuple(fc.constant(pool), fc.shuffledSubarray(pool, { minLength: pool.length }))));
    fc.assert(fc.property(poolAndOrder, somePast, ([pool, other], past) => {
      expect(proposePairs(other, past, NOW)).toEqual(proposePairs(pool, past, NOW));
    }), { numRuns: 500, seed: 20261122 });
  });
});
