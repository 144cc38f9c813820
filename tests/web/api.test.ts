import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AUDIENCES, GOALS, KINDS, THEMES } from '#src/domain/activities/activity.ts';
import { get, rawRequest, siteUrl } from '../support/site.ts';

interface Item {
  id: number; url: string; name: string; level: number | null; kinds: string[]; distanceKm: number | null;
  next: { start: string; end: string } | null; byAppointment: boolean; online: boolean; place: { municipality: string; nis: string } | null;
}
interface Answer {
  total: number; page: number; pageSize: number; place: { name: string; nis: string } | null;
  placeIssue: { kind: string; choices: { label: string; query: string }[] } | null;
  facets: Record<'niveau' | 'soort' | 'thema' | 'doel', Record<string, number>>; items: Item[];
}

const search = async (query: string): Promise<Answer> => await (await get(`/api/v1/activiteiten?${query}`)).json() as Answer;

const ITEM_FIELDS = ['id', 'url', 'name', 'summary', 'level', 'kinds', 'goals', 'themes', 'audiences', 'organiser', 'place',
  'online', 'distanceKm', 'next', 'byAppointment', 'free', 'price', 'ageRange', 'children', 'wheelchair', 'startWhen',
  'signsProof', 'hours', 'canBeAccompanied', 'availability', 'confirmedOn', 'updatedAt', 'source', 'sourceId'];

describe('GET /api/v1/activiteiten', () => {
  it('answers in the shape of product §4', async () => {
    const answer = await search('waar=Gent&niveau=2&per=100');
    expect(Object.keys(answer)).toEqual(['total', 'page', 'pageSize', 'place', 'placeIssue', 'facets', 'items']);
    expect(answer).toMatchObject({ page: 1, pageSize: 100, place: { name: 'Gent', nis: '44021' }, placeIssue: null });
    expect(Object.keys(answer.facets.niveau)).toEqual(['1', '2', '3', '4']);
    expect(Object.keys(answer.facets.soort).sort()).toEqual([...KINDS].sort());
    expect(Object.keys(answer.facets.thema).sort()).toEqual([...THEMES].sort());
    expect(Object.keys(answer.facets.doel).sort()).toEqual([...GOALS].sort());
    expect(answer.facets.niveau['2']).toBe(answer.total);
    expect(answer.items.length).toBe(Math.min(100, answer.total));
    for (const item of answer.items) {
      expect(Object.keys(item).sort()).toEqual([...ITEM_FIELDS].sort());
      expect(item.url.startsWith(`${siteUrl()}/activiteiten/${item.id}/`)).toBe(true);
      expect([1, 2]).toContain(item.level);
      expect(item.distanceKm).toBeLessThanOrEqual(10);
      if (item.next) expect(item.next.start).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
      expect(item.byAppointment).toBe(item.next === null);
    }
  });

  it('says what is wrong with a parameter, all at once', async () => {
    const response = await get('/api/v1/activiteiten?niveau=5&straal=1.5&soort=bal&straat=x&van=2026-02-31&gratis=1&gratis=1');
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const { errors } = await response.json() as { errors: { parameter: string; detail: string }[] };
    expect(errors.map(({ parameter }) => parameter).sort()).toEqual(['gratis', 'niveau', 'soort', 'straal', 'straat', 'van']);
    for (const { detail } of errors) expect(detail.length).toBeGreaterThan(5);
  });

  it('knows Hoeilaart from Halle-Vilvoorde, and old names from new ones', async () => {
    expect((await search('waar=Borsbeek')).place).toMatchObject({ name: 'Antwerpen', nis: '11002' });
    expect((await search('waar=Antwerpn')).place?.name).toBe('Antwerpen');
    expect((await search('waar=sint+niklas')).place?.name).toBe('Sint-Niklaas');
    expect((await search('waar=Bruxelles')).place?.name).toBe('Brussel');
    expect((await search('waar=Gent+9000')).place?.name).toBe('Gent');
    expect((await search('waar=9520')).placeIssue?.kind).toBe('ambiguous');
    expect((await search('waar=Korstraat')).placeIssue).toMatchObject({ kind: 'unknown', choices: [] });
  });

  it('gives empty items past the end, and the page of the site goes to the last one', async () => {
    const answer = await search('waar=Gent&pagina=999');
    expect(answer.items).toEqual([]);
    expect(answer.total).toBeGreaterThan(0);
    const page = await get('/activiteiten?waar=Gent&pagina=999');
    expect(page.status).toBeGreaterThanOrEqual(301);
    expect(page.headers.get('location')).toContain(`pagina=${Math.ceil(answer.total / 20)}`);
  });

  it('counts beside a value what a search with that value alone would find', async () => {
    const base = 'waar=Leuven&straal=25&niveau=2&doel=nederlands-oefenen';
    const { facets } = await search(base);
    for (const kind of KINDS) expect((await search(`${base}&soort=${kind}`)).total, kind).toBe(facets.soort[kind]);
    for (const level of [1, 2, 3, 4]) {
      expect((await search(`waar=Leuven&straal=25&doel=nederlands-oefenen&niveau=${level}`)).total).toBe(facets.niveau[level]);
    }
  });

  it('is open to other sites, cached by what it says, and read-only', async () => {
    const first = await get('/api/v1/activiteiten?waar=Gent');
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    const tag = first.headers.get('etag') ?? '';
    expect(tag).not.toBe('');
    expect((await get('/api/v1/activiteiten?waar=Gent', { 'if-none-match': tag })).status).toBe(304);
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const { status, headers } = await rawRequest('/api/v1/activiteiten', { method });
      expect(status, method).toBe(405);
      expect(headers['content-type']).toBe('application/problem+json');
    }
    for (const [target, headers, status] of [['/api/v1/%00', {}, 400], ['/api/v1/activiteiten', { host: 'evil.example' }, 421]] as const) {
      const refused = await rawRequest(target, { headers });
      expect([refused.status, refused.headers['content-type'], refused.headers['access-control-allow-origin']])
        .toEqual([status, 'application/problem+json', '*']);
    }
    expect((await search('van=2200-01-01')).total).toBe(0);
    expect((await get('/api/v1/nergens')).status).toBe(404);
    expect((await get('/ar/api/v1/activiteiten')).status).toBe(404);
  });
});

describe('GET /api/v1/activiteiten/{id}', () => {
  it('adds what the list leaves out', async () => {
    const [item] = (await search('waar=Gent&soort=oefenkans')).items;
    const detail = await (await get(`/api/v1/activiteiten/${item?.id}`)).json() as Record<string, unknown>;
    expect(Object.keys(detail)).toEqual(expect.arrayContaining(
      [...ITEM_FIELDS.filter((name) => name !== 'distanceKm'), 'description', 'contact', 'booking', 'tariffs', 'guideLanguages', 'image', 'occurrences'],
    ));
    expect(detail['description']).not.toMatch(/<[a-z]/i);
  });

  it.each(['0', '999999999', 'abc', '1e3', '-1', '1.0', '%27'])('answers 404 for %s', async (id) => {
    const response = await get(`/api/v1/activiteiten/${id}`);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
  });
});

describe('GET /api/v1/plaatsen', () => {
  it('suggests places whose query gives exactly that place', async () => {
    const { items } = await (await get('/api/v1/plaatsen?q=aalst')).json() as { items: { label: string; query: string; nis: string; kind: string }[] };
    expect(items.length).toBeGreaterThan(1);
    for (const { query, nis } of items) expect((await search(`waar=${encodeURIComponent(query)}&per=1`)).place?.nis).toBe(nis);
  });
});

describe('GET /api/v1/activiteiten.geojson', () => {
  it('gives the same search as points', async () => {
    const answer = await search('waar=Gent&niveau=2&per=100');
    const points = await (await get('/api/v1/activiteiten.geojson?waar=Gent&niveau=2')).json() as
      { type: string; features: { properties: { url: string } }[] };
    expect(points.type).toBe('FeatureCollection');
    expect(points.features.length).toBe(Math.min(2000, answer.total));
  });
});

describe('whatever is typed', () => {
  const names = ['waar', 'lat', 'lon', 'straal', 'niveau', 'onbekend', 'soort', 'doel', 'thema', 'doelgroep', 'dag', 'dagdeel',
    'van', 'tot', 'schooluren', 'leeftijd', 'kinderen', 'gratis', 'q', 'gemeente', 'netwerk', 'organisatie', 'sorteer', 'pagina', 'per'];
  const nasty = fc.oneof(
    fc.string(), fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(...AUDIENCES, ...KINDS, 'Gent', '9000', '1', '0', '-1',
      '1e9', "'", '"', '*', 'a OR b', 'NEAR(', '{title}:x', '%00', '\u0000', '<script>', '2026-11-24', '999999999999999999999', '٣'),
  );

  it('never breaks the page or the API', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(...names), nasty), { maxLength: 6 }), async (pairs) => {
      const query = new URLSearchParams(pairs.map(([name, value]) => [name, value.toWellFormed()])).toString();
      for (const [path, expected] of [['/activiteiten', [200, 301, 302, 303]], ['/api/v1/activiteiten', [200, 400]]] as const) {
        const { status } = await rawRequest(`${path}?${query}`);
        if (query.length < 8000) expect(expected, `${status} ${path}?${query}`).toContain(status);
        else expect(status).toBeLessThan(500);
      }
    }), { numRuns: 150 });
  });

  it('refuses what is too long with words', async () => {
    expect((await get(`/activiteiten?q=${'a'.repeat(10_000)}`)).status).toBe(200);
    expect((await rawRequest(`/activiteiten?q=${'a'.repeat(20_000)}`)).status).toBeLessThan(500);
  });
});
