import { describe, expect, it } from 'vitest';
import { SORTS } from '#src/domain/activities/activity-search.ts';
import { fixedClock } from '#src/domain/shared/clock.ts';
import { SEARCH_PARAMETERS } from '#src/search/search-parameters.ts';
import { parseSearch, type SearchOptions } from '#src/search/search-query.ts';
import { createLexicon } from '#src/search/words/lexicon.ts';

const lexicon = createLexicon([
  { id: 'koken', nl: ['koken'], en: ['cooking'], fr: ['cuisine'], ar: ['طبخ'] },
]);
const clock = fixedClock('2026-11-24T10:00:00Z');
const api: SearchOptions = { mode: 'api', language: 'nl', clock, lexicon };
const page: SearchOptions = { ...api, mode: 'page' };

const parse = (search: string, options = api) => parseSearch(new URLSearchParams(search), options);
const refused = (search: string, options = api) =>
  parse(search, options).problems.map(({ parameter }) => parameter);

describe('what is understood', () => {
  it('is nothing at first: every activity, 10 km, passend, page 1 of 20', () => {
    const { query, place, placeIssue, problems, values, beyondHorizon } = parse('');
    expect(query).toMatchObject({
      point: null,
      radiusKm: 10,
      level: null,
      words: [],
      sort: 'passend',
      page: 1,
      pageSize: 20,
      from: null,
      until: null,
    });
    expect({ place, placeIssue, problems, values, beyondHorizon }).toEqual({
      place: null,
      placeIssue: null,
      problems: [],
      values: {},
      beyondHorizon: false,
    });
  });

  it('takes every parameter of product §4', () => {
    const search =
      'waar=Gent&straal=25&niveau=2&onbekend=1&soort=oefenkans&soort=ontmoeting&doel=iets-leren&thema=sport' +
      '&doelgroep=vrouwen&dag=za&dag=ma&dagdeel=avond&van=2026-12-01&tot=2026-12-31&schooluren=1' +
      '&leeftijd=30&kinderen=mee&gratis=1&rolstoel=1&online=1&afspraak=1&plaats=1&tekent=1&instappen=1' +
      '&samen=1&q=koken&gemeente=44021&netwerk=gent-stad&organisatie=de-linde&sorteer=afstand&pagina=3' +
      '&per=50';
    const { query, problems, values, concepts } = parse(search);
    expect(problems).toEqual([]);
    expect(query).toEqual({
      point: { lat: expect.any(Number), lon: expect.any(Number), nis: '44021' },
      radiusKm: 25,
      level: 2,
      includeUnknownLevel: true,
      kinds: ['oefenkans', 'ontmoeting'],
      goals: ['iets-leren'],
      themes: ['sport'],
      audiences: ['vrouwen'],
      weekdays: [1, 6],
      dayParts: ['avond'],
      from: '2026-12-01',
      until: '2026-12-31',
      schoolHours: true,
      age: 30,
      children: 'mee',
      free: true,
      wheelchair: true,
      online: true,
      byAppointment: true,
      hasPlace: true,
      signsProof: true,
      startAnyTime: true,
      accompanied: true,
      words: [{ word: 'koken', alternatives: [] }],
      municipality: '44021',
      network: 'gent-stad',
      organisation: 'de-linde',
      sort: 'afstand',
      page: 3,
      pageSize: 50,
    });
    expect(concepts).toEqual(['koken']);
    expect(Object.keys(values).sort()).toEqual(
      SEARCH_PARAMETERS.filter((name) => name !== 'lat' && name !== 'lon').sort(),
    );
  });

  it('takes an empty value for an absent one', () => {
    const empty = [...SEARCH_PARAMETERS].map((name) => `${name}=`).join('&');
    expect(parse(empty)).toEqual(parse(''));
    expect(parse('niveau=&niveau=2&soort=&soort=oefenkans').query).toMatchObject({
      level: 2,
      kinds: ['oefenkans'],
    });
  });

  it('knows a gemeente by NIS code, by slug, and by the code from before a merger', () => {
    expect(parse('gemeente=11002').query.municipality).toBe('11002');
    expect(parse('gemeente=antwerpen').query.municipality).toBe('11002');
    expect(parse('gemeente=11007').query.municipality).toBe('11002');
  });

  it('orders by relevance by itself with words, and never without', () => {
    expect(parse('q=koken').query.sort).toBe('relevantie');
    expect(parse('q=koken&sorteer=passend').query.sort).toBe('passend');
    expect(parse('sorteer=relevantie').query.sort).toBe('passend');
    expect(parse('q=%22+!').query).toMatchObject({ words: [], sort: 'passend' });
    for (const sort of SORTS) expect(refused(`sorteer=${sort}`)).toEqual([]);
  });

  it('reads words in the language of the visitor', () => {
    expect(parse('q=cooking', { ...page, language: 'en' }).query.words).toEqual([
      { word: 'cooking', alternatives: ['koken'] },
    ]);
    expect(parse('q=cooking').query.words).toEqual([{ word: 'cooking', alternatives: [] }]);
  });
});

describe('place', () => {
  it('is the point when there is one, with the municipality of the nearest locality', () => {
    const { place, query, placeIssue } = parse('waar=Xyzzy&lat=51.054&lon=3.717');
    expect(place).toEqual({ name: 'Gent', label: 'Gent', nis: '44021', lat: 51.054, lon: 3.717 });
    expect(query.point).toEqual({ lat: 51.054, lon: 3.717, nis: '44021' });
    expect(placeIssue).toBeNull();
  });

  it('is not understood by half or out of range', () => {
    expect(refused('lat=51')).toEqual(['lat']);
    expect(refused('lon=4')).toEqual(['lon']);
    expect(refused('lat=91&lon=4')).toEqual(['lat']);
    expect(refused('lat=51&lon=-180.5')).toEqual(['lon']);
    expect(refused('lat=51,2&lon=4')).toEqual(['lat']);
    expect(refused('lat=5e1&lon=4')).toEqual(['lat']);
    expect(refused('lat=NaN&lon=Infinity')).toEqual(['lat', 'lon']);
    expect(refused('lat=-33.9&lon=151.2')).toEqual([]);
    expect(parse('waar=Gent&lat=51', page)).toMatchObject({
      place: { name: 'Gent' },
      values: { waar: ['Gent'] },
    });
    expect(parse('lat=51&lon=900', page).values).toEqual({});
  });

  it('tells what it does not know and what must be chosen, and searches without a place', () => {
    const unknown = parse('waar=Xyzzyqwerty');
    expect(unknown).toMatchObject({
      place: null,
      placeIssue: { kind: 'unknown', choices: [] },
      problems: [],
    });
    expect(unknown.query.point).toBeNull();
    const ambiguous = parse('waar=9520');
    expect(ambiguous.placeIssue?.kind).toBe('ambiguous');
    expect(ambiguous.placeIssue?.choices.length).toBeGreaterThan(1);
    expect(parse('waar=Aalst').others.length).toBeGreaterThan(0);
  });
});

describe('dates', () => {
  it('takes van in the past for today, and keeps what was typed', () => {
    const { query, values } = parse('van=2020-02-29&tot=2026-11-30');
    expect(query).toMatchObject({ from: '2026-11-24', until: '2026-11-30' });
    expect(values).toMatchObject({ van: ['2020-02-29'] });
  });

  it('is the Brussels day: after 23:00 UTC in winter it is tomorrow', () => {
    const late = { ...api, clock: fixedClock('2026-11-24T23:30:00Z') };
    expect(parse('van=2026-11-24', late).query.from).toBe('2026-11-25');
  });

  it('refuses dates that do not exist and an end before the start', () => {
    for (const date of [
      '2026-02-29',
      '2026-13-01',
      '26-1-1',
      '2026-1-1',
      'morgen',
      '2026-11-24T10:00',
    ]) {
      expect(refused(`van=${date}`), date).toEqual(['van']);
    }
    expect(refused('van=2026-12-02&tot=2026-12-01')).toEqual(['tot']);
    expect(parse('van=2026-12-02&tot=2026-12-01', page).query).toMatchObject({
      from: '2026-12-02',
      until: null,
    });
  });

  it('says when it looks further than the dates are made: after the 13th month from now', () => {
    expect(parse('tot=2027-12-31').beyondHorizon).toBe(false);
    expect(parse('tot=2028-01-01').beyondHorizon).toBe(true);
    expect(parse('van=2028-06-01').beyondHorizon).toBe(true);
  });
});

describe('what is not understood', () => {
  it.each([
    'straal=101',
    'straal=-1',
    'straal=1.5',
    'straal=05',
    'straal=1e1',
    'niveau=0',
    'niveau=5',
    'niveau=A1',
    'leeftijd=121',
    'pagina=0',
    'pagina=-1',
    'pagina=99999999999999999999',
    'per=0',
    'per=101',
    'soort=sport',
    'doel=x',
    'thema=x',
    'doelgroep=x',
    'dag=maandag',
    'dagdeel=nacht',
    'kinderen=ja',
    'sorteer=x',
    'gemeente=atlantis',
    'netwerk=x',
    'onbekend=0',
    'gratis=true',
    'niveau=1&niveau=2',
    'q=a&q=b',
    'waar=Gent&waar=Gent',
    `q=${'a'.repeat(201)}`,
  ])('%s', (search) => {
    const name = search.split('=', 1)[0];
    expect(refused(search)).toEqual([name]);
    if (name !== 'per') expect(refused(search, page)).toEqual([name]);
    expect(parse(search).problems[0]?.detail).toMatch(/^[A-Za-z].*\.$/);
    expect(parse(search, page).query).toMatchObject({ level: null, radiusKm: 10, page: 1, words: [] });
  });

  it('keeps what is right beside what is wrong', () => {
    expect(parse('soort=oefenkans&soort=x&niveau=2', page)).toMatchObject({
      query: { kinds: ['oefenkans'], level: 2 },
      values: { soort: ['oefenkans'], niveau: ['2'] },
    });
  });

  it('tells the API of all errors, unknown names too; the page ignores those', () => {
    expect(refused('foo=1&niveau=9&foo=2&utm_source=x&straal=a').sort()).toEqual([
      'foo',
      'niveau',
      'straal',
      'utm_source',
    ]);
    expect(refused('foo=1&niveau=9&per=5', page)).toEqual(['niveau']);
    expect(parse('per=5', page).query.pageSize).toBe(20);
  });

  it('counts 200 characters as people do', () => {
    expect(refused(`q=${'😀'.repeat(200)}`)).toEqual([]);
    expect(refused(`q=${'😀'.repeat(201)}`)).toEqual(['q']);
  });
});
