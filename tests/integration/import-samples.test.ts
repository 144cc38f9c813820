/**
 * Every shared sample file given to the import, alone and as one folder. Reads `../shared/data/uitdatabank`, which
 * is not part of the product; skipped where it is missing.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '#db/client.ts';
import { listOccurrences } from '#src/domain/activities/activity-repo.ts';
import { EMPTY_QUERY } from '#src/domain/activities/activity-search.ts';
import { MS_PER_DAY } from '#src/domain/schedules/brussels-time.ts';
import { exitStatusOf } from '#src/interop/uitdatabank/run/import-report.ts';
import { noKnownDocuments } from '#src/interop/uitdatabank/known-documents.ts';
import { mapEvent } from '#src/interop/uitdatabank/map-event.ts';
import { parseJson, readDocuments } from '#src/interop/uitdatabank/read-documents.ts';
import { runImport } from '#src/interop/uitdatabank/run-import.ts';
import { createSearchEngine } from '#src/search/engine/create-engine.ts';
import { createSearchIndex } from '#src/search/search-index.ts';
import { createFts5Matcher } from '#src/search/words/fts5.ts';
import { createTestDatabase } from '#tests/support/database.ts';

const FOLDER = '../shared/data/uitdatabank';
const hasSamples = existsSync(FOLDER);
if (!hasSamples) process.stderr.write(`SKIPPED: ${FOLDER} is missing, so its files are not given to the import.\n`);
const files = hasSamples
  ? readdirSync(FOLDER, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  : [];

let db: Database;
let faults: unknown[];
beforeEach(() => {
  db = createTestDatabase();
  faults = [];
});
afterEach(() => { db.$client.close(); });

const nothing = (): void => {};
function appAt(now: number) {
  const clock = { now: () => now };
  return {
    db, clock, searchIndex: createSearchIndex(db),
    search: createSearchEngine({ db, clock, words: createFts5Matcher(db) }),
    log: { debug: nothing, info: nothing, warn: nothing, error: (fields: unknown) => { faults.push(fields); } },
  };
}

interface Publishable { file: string; clock: number }

/** Each document that the rules publish, with a clock one day before its first occurrence, or its window opens. */
function publishable(): Publishable[] {
  const context = { importedOn: '2020-01-01', known: noKnownDocuments() };
  return files.flatMap((file) => (readDocuments(parseJson(readFileSync(file, 'utf8')))?.documents ?? [])
    .map(({ document }) => mapEvent(document, context))
    .flatMap((mapped): Publishable[] => {
      if (mapped.kind !== 'take' || mapped.activity.schedule.type !== 'dates') return [];
      const firstStart = Math.min(...mapped.activity.schedule.dates.map((date) => date.startsAt));
      return [{ file, clock: Math.max(firstStart - MS_PER_DAY, mapped.activity.availableFrom ?? 0) }];
    }));
}

describe.skipIf(!hasSamples)('shared samples', () => {
  const NOW = Date.parse('2024-06-01T12:00:00+02:00');

  test('each file alone', async () => {
    expect(files.length).toBeGreaterThan(250);
    const app = appAt(NOW);
    for (const file of files) {
      const report = await runImport(app, file);
      const isUnderstood = report.read > 0 || report.skipped.length > 0;
      expect(isUnderstood, file).toBe(true);
      if (report.read === 0) expect(report.problem, file).toContain('Nothing to import');
    }
    expect(faults).toEqual([]);
  });

  test('all as one folder, twice: nothing changes', async () => {
    const app = appAt(NOW);
    const first = await runImport(app, FOLDER);
    expect(exitStatusOf(first)).toBe(0);
    const dump = () => ['activities', 'occurrences', 'activity_events', 'organisations', 'search_activities']
      .map((table) => db.$client.prepare(`select * from ${table}`).all());
    const before = dump();
    expect(await runImport(app, FOLDER)).toMatchObject({ imported: 0, changed: 0, withdrawn: 0, read: first.read });
    expect(dump()).toEqual(before);
    expect(faults).toEqual([]);
    expect(JSON.stringify(before)).not.toContain('creator');
  });

  test.each(publishable())('$file is found by search before it starts', async ({ file, clock }) => {
    const app = appAt(clock);
    expect(await runImport(app, file)).toMatchObject({ imported: 1 });
    const row = db.$client.prepare("select id, state from activities where source = 'uitdatabank'")
      .get() as { id: number; state: string };
    expect(row.state).toBe('published');
    const next = listOccurrences(db, row.id).find((each) => each.status === 'planned');
    const { hits } = await app.search.search(EMPTY_QUERY);
    expect(hits).toMatchObject([{ id: row.id, next: { startsAt: next?.startsAt, endsAt: next?.endsAt } }]);
  });

  test('there are samples to publish', () => {
    expect(publishable().length).toBeGreaterThanOrEqual(2);
  });
});
