import { describe, expect, it } from 'vitest';
import { groupByDistance } from '#src/components/search/distance-bands.ts';
import { splitNames } from '#src/components/search/named-text.ts';
import { listChips } from '#src/components/search/search-chips.ts';
import { placeIssueOf, resolveShortcuts, searchHref, titleOf, type SearchView } from '#src/components/search/search-view.ts';
import type { ActivityCard } from '#src/domain/activities/activity-queries.ts';
import { fixedClock } from '#src/domain/shared/clock.ts';
import type { Language } from '#src/i18n/languages.ts';
import { parseSearch } from '#src/search/search-query.ts';
import { publicActivity } from '../support/public-activity.ts';

function viewOf(query: string, language: Language = 'nl', isMap = false): SearchView {
  const parsed = parseSearch(new URLSearchParams(query), {
    mode: 'page', language, clock: fixedClock('2026-11-22T12:00:00+01:00'),
    lexicon: { read: (text) => ({ words: [{ word: text, alternatives: [] }], concepts: [] }) },
  });
  return { language, parsed, isMap };
}

describe('shortcuts of a form', () => {
  it('turns "ik weet het niet" into level 1 with unknown levels and keeps the rest', () => {
    expect(resolveShortcuts(new URLSearchParams('waar=Gent&niveau=weet-niet&doel=iets-leren&dag='))?.toString())
      .toBe('waar=Gent&doel=iets-leren&niveau=1&onbekend=1');
  });

  it('keeps the point only while no place is typed', () => {
    expect(resolveShortcuts(new URLSearchParams('punt=50.83,3.26&waar=&niveau=2'))?.toString())
      .toBe('niveau=2&lat=50.83&lon=3.26');
    expect(resolveShortcuts(new URLSearchParams('punt=50.83,3.26&waar=Gent'))).toBeNull();
    expect(resolveShortcuts(new URLSearchParams('punt=x&waar='))).toBeNull();
  });

  it('leaves everything else alone', () => {
    expect(resolveShortcuts(new URLSearchParams('waar=Gent&niveau=9'))).toBeNull();
  });
});

describe('chips', () => {
  it('has one per choice, and each link takes only that away', () => {
    const view = viewOf('waar=8500&straal=5&niveau=2&doel=iets-leren&doel=vrienden-maken&dag=zo&gratis=1');
    const chips = listChips(view, null);
    expect(chips.map(({ label }) => label))
      .toEqual(['Kortrijk, 5 km', 'Nederlands: 1 en 2', 'zondag', 'Vrienden maken', 'Iets leren', 'Gratis']);
    const { href } = chips.find(({ label }) => label === 'Iets leren') ?? { href: '' };
    const left = new URL(href, 'http://x').searchParams;
    expect(left.getAll('doel')).toEqual(['vrienden-maken']);
    expect(left.get('niveau')).toBe('2');
    const without = new URL(chips[0]?.href ?? '', 'http://x').searchParams;
    expect([without.has('waar'), without.has('straal'), without.get('gratis')]).toEqual([false, false, '1']);
  });

  it('says "alleen in" for straal=0 and knows who organises', () => {
    expect(listChips(viewOf('waar=Gent&straal=0&organisatie=linde'), 'De Linde').map(({ label }) => label))
      .toEqual(['Alleen in Gent', 'De Linde']);
  });
});

describe('the words of a search', () => {
  it('says how many and where', () => {
    expect(titleOf(viewOf('waar=8500'), 38)).toBe('38 activiteiten bij Kortrijk, tot 10 km');
    expect(titleOf(viewOf('waar=8500&straal=0'), 1)).toBe('1 activiteit alleen in Kortrijk');
    expect(titleOf(viewOf(''), 0)).toBe('0 activiteiten in heel Vlaanderen en Brussel');
    expect(titleOf(viewOf('waar=8500&online=1'), 2)).toBe('2 activiteiten online');
  });

  it('asks which place is meant instead of saying how many', () => {
    expect(titleOf(viewOf('waar=Korstraat'), 2000)).toBe('Welke plaats bedoel je?');
    const words = (query: string) => {
      const { placeIssue } = viewOf(query).parsed;
      return placeIssue && [placeIssueOf('nl', placeIssue).text, placeIssue.isCut];
    };
    expect(words('waar=3470')).toEqual(['Postcode 3470 hoort bij meer plaatsen.', false]);
    expect(words('waar=Sint')).toEqual(['Er zijn meer plaatsen met de naam "Sint".', true]);
    expect(words('waar=Korstraat')).toEqual([
      'We kennen "Korstraat" niet. Schrijf je postcode of je gemeente.', false,
    ]);
  });

  it('keeps the view and the language in its links', () => {
    expect(searchHref(viewOf('waar=Gent', 'ar', true), { niveau: '2' })).toBe('/ar/activiteiten?niveau=2&waar=Gent&kaart=1');
    expect(searchHref(viewOf(''))).toBe('/activiteiten');
  });

  it('takes names out of a sentence and loses nothing', () => {
    const parts = splitNames('قرب Kortrijk، حتى 10 كم', ['Kortrijk', '']);
    expect(parts.map(({ text }) => text).join('')).toBe('قرب Kortrijk، حتى 10 كم');
    expect(parts.filter(({ isName }) => isName).map(({ text }) => text)).toEqual(['Kortrijk']);
  });
});

describe('bands of distance', () => {
  const at = (distanceKm: number | null): ActivityCard => ({
    ...publicActivity(), hit: { id: 1, distanceKm, next: null, full: false },
  });

  it('has the edges of product §4, each edge in the nearer band', () => {
    const bands = groupByDistance('nl', [2, 5, 5.01, 10, 25, 50, 51, null].map(at));
    expect(bands.map(({ heading, range, cards }) => [heading, range, cards.length])).toEqual([
      ['Heel dichtbij', 'tot 2 km', 1], ['Dichtbij', '2 tot 5 km', 1], ['Op fietsafstand', '5 tot 10 km', 2],
      ['10 tot 25 km', null, 1], ['25 tot 50 km', null, 1], ['meer dan 50 km', null, 1], ['Zonder vaste plaats', null, 1],
    ]);
  });

  it('has no headings when nothing has a distance', () => {
    expect(groupByDistance('nl', [at(null), at(null)])).toMatchObject([{ heading: null }]);
  });
});
