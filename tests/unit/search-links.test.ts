import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedClock } from '#src/domain/shared/clock.ts';
import { serialiseSearch } from '#src/search/search-links.ts';
import { FLAG_PARAMETERS, SEARCH_PARAMETERS } from '#src/search/search-parameters.ts';
import { parseSearch, type SearchOptions } from '#src/search/search-query.ts';
import { createLexicon } from '#src/search/words/lexicon.ts';

const lexicon = createLexicon([{ id: 'koken', nl: ['koken'], en: ['cooking'] }]);
const clock = fixedClock('2026-11-24T10:00:00Z');
const api: SearchOptions = { mode: 'api', language: 'nl', clock, lexicon };
const page: SearchOptions = { ...api, mode: 'page' };
const parse = (search: string, options = api) => parseSearch(new URLSearchParams(search), options);

describe('any input', () => {
  const name = fc.oneof(fc.constantFrom(...SEARCH_PARAMETERS), fc.string());
  const value = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '1',
      '2',
      '0',
      '-1',
      'Gent',
      '9520',
      'x'.repeat(10_000),
      '%00',
      '\u0000',
      '"',
      "'; drop table",
      '51.2',
      '2026-12-01',
      '2026-02-30',
      '__proto__',
      'constructor',
      'ma',
      'avond',
      'oefenkans',
      'NaN',
      '١٢',
      ' ',
    ),
  );
  const params = fc.array(fc.tuple(name, value), { maxLength: 12 });
  const inRange = (number: number, least: number, most: number) => number >= least && number <= most;

  it.each(['page', 'api'] as const)('gives a search that can be answered (%s)', (mode) => {
    fc.assert(
      fc.property(params, fc.constantFrom('nl', 'ar', '__proto__'), (pairs, language) => {
        const { query, values, problems } = parseSearch(new URLSearchParams(pairs), {
          ...api,
          mode,
          language,
        });
        expect(inRange(query.radiusKm, 0, 100) && inRange(query.pageSize, 1, 100) && query.page >= 1).toBe(
          true,
        );
        expect(query.from === null || query.from >= '2026-11-24').toBe(true);
        expect(
          problems.every(({ parameter, detail }) => typeof parameter === 'string' && detail.length > 0),
        ).toBe(true);
        expect(
          Object.values(values)
            .flat()
            .every((text) => text.length <= 400),
        ).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  it('has one canonical address, which is the same search', () => {
    fc.assert(
      fc.property(params, (pairs) => {
        const first = parseSearch(new URLSearchParams(pairs), page);
        const address = serialiseSearch(first.values);
        const again = parseSearch(new URLSearchParams(address), page);
        expect(again.problems).toEqual([]);
        expect(serialiseSearch(again.values)).toBe(address);
        const { organisation: _long, ...query } = first.query;
        expect(again.query).toMatchObject(query);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('links', () => {
  const { values } = parse('niveau=2&waar=Gent&straal=10&soort=ontmoeting&soort=oefenkans&pagina=4', page);

  it('are sorted and leave defaults out', () => {
    expect(serialiseSearch(values)).toBe('niveau=2&pagina=4&soort=oefenkans&soort=ontmoeting&waar=Gent');
    expect(serialiseSearch({ q: ['koken'], sorteer: ['relevantie'], pagina: ['1'] })).toBe('q=koken');
    expect(serialiseSearch({ q: ['koken'], sorteer: ['passend'] })).toBe('q=koken&sorteer=passend');
  });

  it('go back to page 1 with every change but that of the page', () => {
    expect(serialiseSearch(values, { niveau: '3' })).toBe(
      'niveau=3&soort=oefenkans&soort=ontmoeting&waar=Gent',
    );
    expect(serialiseSearch(values, { pagina: '5' })).toContain('pagina=5');
    expect(serialiseSearch(values, { soort: null, waar: null })).toBe('niveau=2');
    expect(serialiseSearch(values, { soort: ['oefenkans'] })).toContain('soort=oefenkans&');
    for (const flag of FLAG_PARAMETERS) expect(serialiseSearch({}, { [flag]: '1' })).toBe(`${flag}=1`);
  });
});
