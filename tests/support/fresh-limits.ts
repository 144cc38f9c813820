/**
 * All tests come from one network address, so what one file tries too often would refuse the next: each file on the
 * shared site begins with no try counted.
 */
import Sqlite from 'better-sqlite3';
import { beforeAll, inject } from 'vitest';
import { databaseFile } from '#src/server/data-folder.ts';

beforeAll(() => {
  const db = new Sqlite(databaseFile(inject('siteDataDir')), { timeout: 10_000 });
  db.exec('delete from rate_counters; update activity_reports set source_hash = null');
  db.close();
});
