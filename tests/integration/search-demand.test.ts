import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import { EMPTY_QUERY } from '#src/domain/activities/activity-search.ts';
import {
  createDemandCounter,
  resultsClass,
  type DemandCounter,
  type SearchVisit,
} from '#src/domain/demand/count-demand.ts';
import { isPersonVisit } from '#src/domain/demand/person-visit.ts';
import { createTestDatabase } from '#tests/support/database.ts';

let db: Database;
let now: number;
let keys: number;
let demand: DemandCounter;

beforeEach(() => {
  db = createTestDatabase();
  now = Date.parse('2026-11-24T10:00:00Z');
  keys = 0;
  demand = createDemandCounter({
    db,
    clock: { now: () => now },
    dailyKey: () => Buffer.alloc(32, (keys += 1)),
  });
});
afterEach(() => {
  demand.flush();
  db.$client.close();
});

const visit = (query: Partial<SearchVisit['query']> = {}, rest: Partial<SearchVisit> = {}): SearchVisit => ({
  query: { ...EMPTY_QUERY, ...query },
  nis: '44021',
  concepts: [],
  total: 7,
  visitor: { address: '192.0.2.1', userAgent: 'Mozilla/5.0' },
  ...rest,
});
const rows = () => {
  demand.flush();
  return db.$client.prepare('select * from demand_daily order by day, nis, level').all();
};

describe('demand (product §4)', () => {
  it('is written as totals, with lists sorted', () => {
    demand.count(
      visit({ level: 2, kinds: ['ontmoeting', 'oefenkans'], dayParts: ['avond'], children: 'mee' }),
    );
    demand.count(
      visit(
        { level: 2, kinds: ['oefenkans', 'ontmoeting'], dayParts: ['avond'], children: 'mee' },
        { visitor: { address: '192.0.2.2', userAgent: 'Mozilla/5.0' } },
      ),
    );
    expect(rows()).toEqual([
      {
        day: '2026-11-24',
        nis: '44021',
        level: '2',
        kind: 'oefenkans,ontmoeting',
        goal: '',
        theme: '',
        audience: '',
        children: 'mee',
        day_part: 'avond',
        results: '5-19',
        count: 2,
      },
    ]);
  });

  it('counts one place, level and theme of one visit once in 30 minutes', () => {
    expect(demand.count(visit({ level: 1 }))).toBe(true);
    expect(demand.count(visit({ level: 1, kinds: ['oefenkans'] }))).toBe(false);
    expect(demand.count(visit({ level: 2 }))).toBe(true);
    expect(demand.count(visit({ level: 1, themes: ['sport'] }))).toBe(true);
    expect(demand.count(visit({ level: 1 }, { nis: '11002' }))).toBe(true);
    expect(
      demand.count(visit({ level: 1 }, { visitor: { address: '192.0.2.9', userAgent: 'Mozilla/5.0' } })),
    ).toBe(true);
    now += 30 * 60_000 - 1;
    expect(demand.count(visit({ level: 1 }))).toBe(false);
    now += 1;
    expect(demand.count(visit({ level: 1 }))).toBe(true);
  });

  it('takes a new key on a new Brussels day, and remembers nobody from the day before', () => {
    now = Date.parse('2026-11-24T22:59:00Z');
    expect(demand.count(visit())).toBe(true);
    now = Date.parse('2026-11-24T23:01:00Z');
    expect(demand.count(visit())).toBe(true);
    expect(keys).toBe(2);
    expect(rows().map((row) => (row as { day: string }).day)).toEqual(['2026-11-24', '2026-11-25']);
  });

  it('counts page 1 only, and concepts instead of words', () => {
    expect(demand.count(visit({ page: 2 }))).toBe(false);
    demand.count(
      visit(
        { words: [{ word: 'geheim', alternatives: [] }] },
        { concepts: ['koken', 'koken', 'sport'], nis: null },
      ),
    );
    demand.flush();
    demand.flush();
    expect(db.$client.prepare('select * from demand_concepts order by concept').all()).toEqual([
      { day: '2026-11-24', nis: '', concept: 'koken', count: 1 },
      { day: '2026-11-24', nis: '', concept: 'sport', count: 1 },
    ]);
    expect(JSON.stringify(rows())).not.toContain('geheim');
  });

  it.each([
    [0, '0'],
    [1, '1-4'],
    [4, '1-4'],
    [5, '5-19'],
    [19, '5-19'],
    [20, '20+'],
    [9999, '20+'],
  ])('%i results are %s', (total, expected) => {
    expect(resultsClass(total)).toBe(expected);
  });
});

describe('a person who looks', () => {
  const browser =
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile';

  it('is no crawler, preview, monitor or prefetch', () => {
    expect(isPersonVisit({ userAgent: browser, purposes: [null] })).toBe(true);
    expect(isPersonVisit({ userAgent: `${browser} CUBOT NOTE 20`, purposes: [] })).toBe(true);
    for (const userAgent of [
      null,
      '',
      'Googlebot/2.1',
      'curl/8.5.0',
      'WhatsApp/2.23',
      'facebookexternalhit/1.1',
      'python-requests/2',
    ]) {
      expect(isPersonVisit({ userAgent, purposes: [] }), String(userAgent)).toBe(false);
    }
    expect(isPersonVisit({ userAgent: browser, purposes: [null, 'prefetch;prerender'] })).toBe(false);
  });
});
