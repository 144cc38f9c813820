/** An import into a fresh database, from documents written to a folder of its own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Database } from '#db/client.ts';
import { findActivityBySource, type ActivityRow } from '#src/domain/activities/activity-repo.ts';
import type { ImportApp } from '#src/interop/uitdatabank/run/import-batch.ts';
import type { ImportReport } from '#src/interop/uitdatabank/run/import-report.ts';
import { runImport, type ImportOptions } from '#src/interop/uitdatabank/run-import.ts';
import { createTestDatabase } from '../../database.ts';
import { EVENT_ID, eventDocument } from './documents.ts';

const TABLES = ['activities', 'occurrences', 'activity_events', 'activity_remarks', 'organisations'];
const nothing = (): void => {};

export class ImportBench {
  readonly db: Database = createTestDatabase();
  readonly folder = mkdtempSync(join(tmpdir(), 'import-'));
  now = Date.parse('2026-05-01T12:00:00+02:00');
  /** Ids that were written to the search rows, in order. */
  readonly indexed: number[] = [];
  /** What went to the log as an error. */
  readonly faults: unknown[] = [];

  readonly app: ImportApp = {
    db: this.db,
    clock: { now: () => this.now },
    searchIndex: { write: (ids) => { this.indexed.push(...ids); } },
    log: { debug: nothing, info: nothing, warn: nothing, error: (fields) => { this.faults.push(fields); } },
  };

  close(): void {
    this.db.$client.close();
    rmSync(this.folder, { recursive: true });
  }

  write(name: string, value: unknown): string {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
    return path;
  }

  importEvent(fields: Record<string, unknown> = {}): Promise<ImportReport> {
    return runImport(this.app, this.write('event.json', eventDocument(fields)));
  }

  importFolder(options: ImportOptions = {}): Promise<ImportReport> {
    return runImport(this.app, this.folder, options);
  }

  /** The activity that came from `eventDocument`. */
  imported(): ActivityRow {
    const row = findActivityBySource(this.db, 'uitdatabank', EVENT_ID);
    if (!row) throw new Error('not imported');
    return row;
  }

  rows(sql: string, ...parameters: unknown[]): unknown[] {
    return this.db.$client.prepare(sql).all(...parameters);
  }

  /** Every row of every table that an import writes, without the runs themselves. */
  dump(): unknown {
    return TABLES.map((table) => this.rows(`select * from ${table} order by id`));
  }

  eventsOf(id: number): unknown[] {
    return this.rows(`select actor, from_state, to_state, reason from activity_events
      where activity_id = ? order by id`, id);
  }
}
