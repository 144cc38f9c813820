/** How fast documents of UiTdatabank are imported: new ones, and the same ones again (product §9). */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openMigrated } from '#db/migrate.ts';
import { fixedClock } from '#src/domain/shared/clock.ts';
import { runImport } from '#src/interop/uitdatabank/run-import.ts';
import { createSearchIndex } from '#src/search/search-index.ts';
import { eventDocument, pageOf } from '#tests/support/samples/uitdatabank/documents.ts';

export interface ImportSpeed {
  documents: number;
  newPerSecond: number;
  unchangedPerSecond: number;
}

const NOW = Date.parse('2026-05-01T10:00:00Z');
const PER_PAGE = 30;
const silent = (): void => {};

const idOf = (number: number) => `https://data.invalid/events/00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** Writes pages as the Search API gives them, imports them twice into a file of its own, and takes all away. */
export async function benchImport(documents: number): Promise<ImportSpeed> {
  const folder = mkdtempSync(join(tmpdir(), 'meedoen-bench-import-'));
  const pages = join(folder, 'pages');
  mkdirSync(pages);
  const members = Array.from({ length: documents }, (_, number) => (
    eventDocument({ '@id': idOf(number), name: { nl: `Praatgroep nummer ${number}` } })
  ));
  for (let from = 0; from < documents; from += PER_PAGE) {
    const page = pageOf(members.slice(from, from + PER_PAGE), documents);
    writeFileSync(join(pages, `${String(from).padStart(7, '0')}.json`), JSON.stringify(page));
  }
  const db = await openMigrated(join(folder, 'bench.db'));
  try {
    const app = {
      db, clock: fixedClock(NOW), searchIndex: createSearchIndex(db),
      log: { debug: silent, info: silent, warn: silent, error: silent },
    };
    const perSecond = async (expected: 'imported' | 'unchanged') => {
      const from = performance.now();
      const report = await runImport(app, pages);
      const seconds = (performance.now() - from) / 1000;
      if (report[expected] !== documents) throw new Error(`${report[expected]} of ${documents} were ${expected}`);
      return Math.round(documents / seconds);
    };
    return { documents, newPerSecond: await perSecond('imported'), unchangedPerSecond: await perSecond('unchanged') };
  } finally {
    db.$client.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
