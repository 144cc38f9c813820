import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '#db/client.ts';
import { contentVersionOf } from '#db/content-version.ts';
import type { Log, WordMatches } from '#src/domain/shared/ports.ts';
import { createFts5Matcher } from '#src/search/words/fts5.ts';
import { createMeilisearchWords, type MeilisearchWords } from '#src/search/words/meilisearch/create-words.ts';
import { createWordsIndex } from '#src/search/words/meilisearch/keep-index.ts';
import { connectMeilisearch } from '#src/search/words/meilisearch/server.ts';
import { createTestDatabase } from '#tests/support/database.ts';
import { MeilisearchStandIn } from '#tests/support/meilisearch-stand-in.ts';
import { storeWords } from '#tests/support/search-word-matcher-contract.ts';

const KOKEN = [{ word: 'koken', alternatives: [] }];
const quiet: Log = { debug() {}, info() {}, warn() {}, error() {} };

describe('words by Meilisearch, with FTS5 behind it', () => {
  let db: Database;
  let server: MeilisearchStandIn;
  let words: MeilisearchWords;

  /** Patience long enough for a busy machine; the real one is tested apart. */
  function makeWords(changes: { key?: string; patienceMs?: number; db?: Database } = {}): MeilisearchWords {
    return createMeilisearchWords({
      db: changes.db ?? db, url: server.url, key: changes.key ?? server.key,
      fts5: createFts5Matcher(changes.db ?? db), log: quiet, patienceMs: changes.patienceMs ?? 5_000,
    });
  }

  async function inStep(which: MeilisearchWords): Promise<void> {
    which.nudge();
    await which.settled();
  }

  const idsOf = ({ ids }: WordMatches): number[] => [...ids].sort((a, b) => a - b);
  const ask = async (which = words) => idsOf(await which.matcher.match(KOKEN));
  const stored = () => [...server.indexes.values()].flatMap(({ documents }) => [...documents.keys()]).filter((id) => id > 0);

  beforeEach(async () => {
    db = createTestDatabase();
    server = new MeilisearchStandIn();
    await server.start();
    words = makeWords();
    storeWords(db, 1, { title: 'Samen koken' });
    storeWords(db, 2, { title: 'Wandelen' });
  });
  afterEach(async () => {
    words.stop();
    server.taskMs = 0;
    await words.settled();
    await server.stop();
    if (db.$client.open) db.$client.close();
  });

  it('answers by FTS5 while there is no index, builds one, and then answers itself', async () => {
    expect(await ask()).toEqual([1]);
    expect(words.figures()).toMatchObject({ byFirst: 0, bySecond: 1, failures: 0 });
    await words.settled();
    expect(await ask()).toEqual([1]);
    expect(words.figures()).toMatchObject({ byFirst: 1, bySecond: 1, failures: 0 });
    expect(words.trouble()).toBeNull();
    expect(server.indexes.size).toBe(1);
  });

  it('gives what was published a moment ago at once, and does not give what was withdrawn', async () => {
    await inStep(words);
    storeWords(db, 3, { title: 'Koken voor beginners' });
    storeWords(db, 1, { title: 'Samen koken' }, 'archived');
    expect(await ask()).toEqual([3]);
    expect(words.figures().bySecond).toBe(1);
    await words.settled();
    expect(await ask()).toEqual([3]);
    expect(words.figures().byFirst).toBe(1);
    expect(stored().sort()).toEqual([2, 3]);
  });

  it('does not wait for a slow server longer than 300 ms, and then leaves it alone', async () => {
    await inStep(words);
    words.stop();
    words = createMeilisearchWords({ db, url: server.url, key: server.key, fts5: createFts5Matcher(db), log: quiet });
    server.searchMs = 3_000;
    const before = performance.now();
    expect(await ask()).toEqual([1]);
    const first = performance.now() - before;
    expect(first).toBeGreaterThan(250);
    expect(first).toBeLessThan(1_500);
    expect(words.trouble()).toBe('too slow');
    const asked = server.requests.filter((each) => each === 'POST /multi-search').length;
    for (let time = 0; time < 5; time += 1) expect(await ask()).toEqual([1]);
    expect(server.requests.filter((each) => each === 'POST /multi-search').length).toBe(asked);
    expect(words.figures()).toEqual({ byFirst: 0, bySecond: 6, failures: 1 });
  });

  it('misses nothing of what was written while the server was down, and says so meanwhile', async () => {
    await inStep(words);
    await server.stop();
    storeWords(db, 3, { title: 'Koken voor beginners' });
    storeWords(db, 2, { title: 'Wandelen' }, 'rejected');
    expect(await ask()).toEqual([1, 3]);
    await inStep(words);
    expect(words.trouble()).not.toBeNull();
    expect(words.figures().byFirst).toBe(0);
    await server.start();
    await inStep(words);
    expect(stored().sort()).toEqual([1, 3]);
    await expect.poll(async () => {
      expect(await ask()).toEqual([1, 3]);
      return words.figures().byFirst;
    }, { timeout: 10_000 }).toBeGreaterThan(0);
    expect(words.trouble()).toBeNull();
  });

  it('says that the key is wrong, and FTS5 answers', async () => {
    words.stop();
    words = makeWords({ key: 'another-key' });
    expect(await ask()).toEqual([1]);
    expect(words.trouble()).toBe('invalid_api_key');
    await inStep(words);
    expect(server.indexes.size).toBe(0);
  });

  it('builds anew at a server that lost its indexes', async () => {
    await inStep(words);
    server.indexes.clear();
    expect(await ask()).toEqual([1]);
    await words.settled();
    expect(stored()).toEqual([1, 2]);
    expect(await ask()).toEqual([1]);
    expect(words.figures().byFirst).toBe(1);
  });

  it('notices a database that was put back, though it has as many changes again', async () => {
    const image = db.$client.serialize();
    await inStep(words);
    storeWords(db, 3, { title: 'Koken voor beginners' });
    await inStep(words);
    const restored = openDatabase(image);
    const after = makeWords({ db: restored });
    try {
      // Not the name of the index, but what it holds, is told apart here.
      const state = db.$client.prepare("select value from installation where key = 'meilisearch'").pluck().get() as string;
      const early = JSON.parse(state) as { builds: Record<string, { cursor: number; sent: number }> };
      for (const build of Object.values(early.builds)) Object.assign(build, { cursor: 2, sent: 2 });
      restored.$client.prepare("insert into installation values ('meilisearch', ?)").run(JSON.stringify(early));
      storeWords(restored, 4, { title: 'Samen koken in Gent' });
      expect(await ask(after)).toEqual([1, 4]);
      await inStep(after);
      expect(await ask(after)).toEqual([1, 4]);
      expect(after.figures().byFirst).toBe(1);
    } finally {
      after.stop();
      restored.$client.close();
    }
  });

  it('leaves the first index answering while a new one is built, and goes on with a building that was broken off', async () => {
    for (let id = 10; id < 2_510; id += 1) storeWords(db, id, { title: `Koken ${id}` });
    await inStep(words);
    const [uid = ''] = server.indexes.keys();
    let batches = 0;
    const breakOff = new AbortController();
    server.onDocuments = () => {
      batches += 1;
      if (batches === 2) breakOff.abort(new Error('broken off'));
    };
    await expect(words.index.keep({ anew: true, signal: breakOff.signal })).rejects.toThrow('broken off');
    expect(server.indexes.get(`${uid}_next`)?.documents.size).toBe(1_001);
    expect(await ask()).toHaveLength(2_501);
    expect(words.figures()).toMatchObject({ byFirst: 1 });

    await server.stop();
    await inStep(words);
    expect(words.trouble()).not.toBeNull();
    await server.start();
    const sent: number[] = [];
    server.onDocuments = () => { sent.push(server.indexes.get(`${uid}_next`)?.documents.size ?? 0); };
    const said: [number, number][] = [];
    const another = createWordsIndex(db, connectMeilisearch(server.url, server.key));
    expect(await another.keep({ anew: true, progress: (done, total) => { said.push([done, total]); } })).toBe(true);
    expect(sent).toEqual([2_001, 2_503]);
    expect(said).toEqual([[1_000, 1_502], [1_502, 1_502]]);
    expect([...server.indexes.keys()]).toEqual([uid]);
    expect(await ask()).toHaveLength(2_501);
    expect(words.figures()).toMatchObject({ byFirst: 2 });
  });

  it('is written by one process at a time', async () => {
    server.taskMs = 30;
    const another = createWordsIndex(db, connectMeilisearch(server.url, server.key));
    const both = await Promise.all([words.index.keep(), another.keep()]);
    expect(both.sort()).toEqual([false, true]);
    expect(await another.keep()).toBe(true);
  });

  it('leaves what more than 20,000 activities hold to FTS5', async () => {
    db.$client.transaction(() => {
      for (let id = 10; id <= 20_010; id += 1) storeWords(db, id, { title: 'Koken' });
    })();
    await inStep(words);
    expect(await ask()).toHaveLength(20_002);
    expect(words.figures()).toEqual({ byFirst: 0, bySecond: 1, failures: 0 });
    expect(idsOf(await words.matcher.match([{ word: 'wandelen', alternatives: [] }]))).toEqual([2]);
    expect(words.figures().byFirst).toBe(1);
  }, 120_000);

  it('empties no page that is kept: nothing that a page shows was written', async () => {
    await inStep(words);
    storeWords(db, 3, { title: 'Koken' });
    const before = contentVersionOf(db).read();
    await inStep(words);
    expect(contentVersionOf(db).read()).toBe(before);
  });
});
