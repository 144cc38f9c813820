/** Measures the search engine at several sizes of the offer (product §10). No pass or fail: it reports. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '#db/client.ts';
import { openMigrated } from '#db/migrate.ts';
import { fixedClock } from '#src/domain/shared/clock.ts';
import { createSearchEngine } from '#src/search/engine/create-engine.ts';
import { rebuildSearchIndex } from '#src/search/search-index.ts';
import { createFts5Matcher } from '#src/search/words/fts5.ts';
import { percentiles, timeEach, type Percentiles } from './measure.ts';
import { MIXES, searchesOf } from './search-mixes.ts';
import { fillBenchOffer } from './search-offer.ts';

export interface MixReport extends Percentiles {
  mix: string;
  searches: number;
  budgetP95Ms: number | null;
}

export interface SizeReport {
  activities: number;
  comingOccurrences: number;
  /** Search rows and words made anew, activities a second. */
  reindexPerSecond: number;
  /** Of the tables and indexes of search, on disk. */
  searchMegabytes: number;
  databaseMegabytes: number;
  /** Reading all rows into the columns, as at the start of the server. */
  loadMs: number;
  /** Of the columns in memory. */
  engineMegabytes: number;
  /** What a search pays to see that nothing changed. */
  refreshMicroseconds: number;
  mixes: MixReport[];
}

const NOW = Date.parse('2026-11-24T10:00:00Z');
const WARM_UP = 100;
const SEARCHES = 1_000;

const megabytes = (bytes: number) => Math.round(bytes / 100_000) / 10;

/** Bytes that are still held after collecting what is not. */
function memoryInUse(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function sizesOf(db: Database): Pick<SizeReport, 'searchMegabytes' | 'databaseMegabytes'> {
  const bytes = (where: string) => (
    db.$client.prepare<[], number>(`select coalesce(sum(pgsize), 0) from dbstat where ${where}`).pluck().get() ?? 0
  );
  return { searchMegabytes: megabytes(bytes("name like 'search_%'")), databaseMegabytes: megabytes(bytes('true')) };
}

/** Makes the offer in a file of its own, measures, and takes the file away again. */
export async function benchSearch(activities: number, say: (sentence: string) => void): Promise<SizeReport> {
  const folder = mkdtempSync(join(tmpdir(), 'meedoen-bench-'));
  const db = await openMigrated(join(folder, 'bench.db'));
  try {
    fillBenchOffer(db, activities, NOW, say);
    const reindexFrom = performance.now();
    rebuildSearchIndex(db, (done, total) => { if (done % 50_000 === 0) say(`${done} of ${total} search rows written`); });
    const reindexPerSecond = Math.round(activities / ((performance.now() - reindexFrom) / 1000));
    const memoryBefore = memoryInUse();
    const from = performance.now();
    const engine = createSearchEngine({ db, clock: fixedClock(NOW), words: createFts5Matcher(db) });
    const loadMs = Math.round(performance.now() - from);
    const engineMegabytes = megabytes(memoryInUse() - memoryBefore);
    const coming = db.$client
      .prepare<[number], number>('select count(*) from occurrences where ends_at > ?')
      .pluck();
    const mixes: MixReport[] = [];
    for (const mix of MIXES) {
      const searches = searchesOf(mix, WARM_UP + SEARCHES);
      await timeEach(searches.slice(0, WARM_UP), (query) => engine.search(query));
      const times = await timeEach(searches.slice(WARM_UP), (query) => engine.search(query));
      const budgetP95Ms = mix.budgetMs[activities] ?? null;
      mixes.push({ mix: mix.name, searches: SEARCHES, ...percentiles(times), budgetP95Ms });
      say(`${activities}: ${mix.name} measured`);
    }
    const refreshes = 10_000;
    const refreshFrom = performance.now();
    for (let turn = 0; turn < refreshes; turn += 1) engine.refresh();
    const refreshMicroseconds = Math.round(((performance.now() - refreshFrom) / refreshes) * 10_000) / 10;
    return {
      activities, comingOccurrences: coming.get(NOW) ?? 0, reindexPerSecond, ...sizesOf(db), loadMs, engineMegabytes,
      refreshMicroseconds, mixes,
    };
  } finally {
    db.$client.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
