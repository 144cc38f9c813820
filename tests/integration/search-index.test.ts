import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '#db/client.ts';
import { migrateOpen } from '#db/migrate.ts';
import { EMPTY_QUERY } from '#src/domain/activities/activity-search.ts';
import { createSearchEngine } from '#src/search/engine/create-engine.ts';
import { createSearchIndex, rebuildSearchIndex } from '#src/search/search-index.ts';
import { createFts5Matcher } from '#src/search/words/fts5.ts';
import { BruteForceSearch } from '#tests/support/search-brute-force.ts';
import { fillRandomOffer, Random } from '#tests/support/search-offer.ts';
import { randomQuery } from '#tests/support/search-random-query.ts';

const NOW = Date.parse('2026-11-24T10:00:00Z');
const SIZE = 400;

let folder: string;
let db: Database;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'meedoen-search-'));
  db = openDatabase(join(folder, 'test.db'));
  migrateOpen(db);
});
afterEach(() => {
  db.$client.close();
  rmSync(folder, { recursive: true, force: true });
});

const engineOf = (database: Database) =>
  createSearchEngine({ db: database, clock: { now: () => NOW }, words: createFts5Matcher(database) });
const everything = { ...EMPTY_QUERY, pageSize: 2000 };

async function expectEqualToScan(engine: ReturnType<typeof engineOf>): Promise<void> {
  const scan = new BruteForceSearch(db);
  const random = new Random(9);
  expect(await engine.search(everything)).toEqual(scan.search(everything, NOW));
  for (let turn = 0; turn < 60; turn += 1) {
    const query = { ...randomQuery(random, NOW), words: [{ word: 'koken', alternatives: [] }] };
    expect(await engine.search(query)).toEqual(scan.search(query, NOW));
  }
}

describe('the columns follow the rows', () => {
  it('when this connection writes, also after many changes of the same activities', async () => {
    const engine = engineOf(db);
    expect(await engine.count(everything)).toBe(0);
    fillRandomOffer(db, 1, SIZE, NOW);
    await expectEqualToScan(engine);
    const index = createSearchIndex(db);
    const random = new Random(2);
    for (let round = 0; round < 30; round += 1) {
      const before = engine.version();
      const ids = Array.from({ length: 80 }, () => random.whole(1, SIZE));
      const state = random.pick(['published', 'published', 'archived']);
      db.$client.transaction(() => {
        for (const id of ids)
          db.$client.prepare('update activities set state = ? where id = ?').run(state, id);
        db.$client.prepare('update occurrences set starts_at = starts_at + 37, ends_at = ends_at + 37').run();
        index.write(ids);
        index.write([...ids, 99_999]);
      })();
      index.write(Array.from({ length: SIZE }, (_, at) => at + 1));
      engine.refresh();
      expect(engine.version()).toBeGreaterThan(before);
    }
    await expectEqualToScan(engine);
    expect(engine.size()).toBe(
      db.$client.prepare("select count(*) from activities where state = 'published'").pluck().get(),
    );
  });

  it('when another connection writes', async () => {
    const engine = engineOf(db);
    const other = openDatabase(join(folder, 'test.db'));
    fillRandomOffer(other, 3, SIZE, NOW);
    await expectEqualToScan(engine);
    other.$client.prepare("update activities set state = 'rejected' where id % 2 = 0").run();
    createSearchIndex(other).write(Array.from({ length: SIZE }, (_, at) => at + 1));
    await expectEqualToScan(engine);
    other.$client.close();
  });

  it('not while a transaction is open, which may still be undone', async () => {
    fillRandomOffer(db, 4, SIZE, NOW);
    const engine = engineOf(db);
    const before = await engine.search(everything);
    expect(() =>
      db.$client.transaction(() => {
        db.$client.prepare("update activities set state = 'archived'").run();
        createSearchIndex(db).write(Array.from({ length: SIZE }, (_, at) => at + 1));
        engine.refresh();
        throw new Error('undone');
      })(),
    ).toThrow('undone');
    expect(await engine.search(everything)).toEqual(before);
  });

  it('when the clock runs on and when it jumps back', async () => {
    fillRandomOffer(db, 5, SIZE, NOW);
    let now = NOW;
    const engine = createSearchEngine({ db, clock: { now: () => now }, words: createFts5Matcher(db) });
    const scan = new BruteForceSearch(db);
    for (const days of [0, 1, 3, 40, 150, -5, 2, -300, 0]) {
      now = NOW + days * 86_400_000;
      expect(await engine.search(everything)).toEqual(scan.search(everything, now));
    }
  });
});

describe('making the rows anew', () => {
  it('brings back rows that were lost and takes away what is gone, with progress', async () => {
    fillRandomOffer(db, 6, 1200, NOW);
    const engine = engineOf(db);
    db.$client.exec(`
      delete from search_activities where activity_id % 3 = 0 and activity_id % 7 <> 0;
      delete from search_words where rowid % 3 = 1;
      insert into search_words (rowid, title) values (5000, 'koken');
      delete from activities where id % 7 = 0;`);
    const seen: number[] = [];
    rebuildSearchIndex(db, (done, total) => {
      seen.push(done, total);
    });
    expect(seen.at(-1)).toBe(seen.at(-2));
    expect(seen.length).toBeGreaterThan(2);
    await expectEqualToScan(engine);
    await expectEqualToScan(engineOf(db));
    expect(db.$client.prepare('select 1 from search_words where rowid = 5000').get()).toBeUndefined();
  });

  it('keeps nothing of what was withdrawn but that it is gone', () => {
    fillRandomOffer(db, 7, 20, NOW);
    db.$client.prepare("update activities set state = 'rejected'").run();
    createSearchIndex(db).write([1, 2, 3]);
    const row = db.$client.prepare('select * from search_activities where activity_id = 1').get();
    expect(row).toMatchObject({
      published: 0,
      lat: null,
      lon: null,
      nis: null,
      organisation_slug: null,
      flag_bits: 0,
    });
  });
});

describe('searches at the same time', () => {
  it('do not disturb each other', async () => {
    fillRandomOffer(db, 8, SIZE, NOW);
    const engine = engineOf(db);
    const random = new Random(8);
    const queries = Array.from({ length: 40 }, () => ({
      ...randomQuery(random, NOW),
      words: random.chance(0.5) ? [{ word: 'koken', alternatives: [] }] : [],
    }));
    const together = await Promise.all(queries.map((query) => engine.search(query)));
    for (const [at, query] of queries.entries()) expect(await engine.search(query)).toEqual(together[at]);
  });
});
