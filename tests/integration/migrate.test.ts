/** Every earlier schema is brought to the newest with its rows; a newer one is refused (architecture §3). */
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { appliedMigration, latestMigration, NewerDatabaseError, openMigrated } from '#db/migrate.ts';
import { fillEveryTable, listTables, makeOlderDatabase, readEveryRow, readJournal } from '../support/older-database.ts';
import { startSiteProcess } from '../support/site-process.ts';

let folder: string;
const file = () => join(folder, 'meedoen.db');
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'meedoen-migrate-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

const { entries } = readJournal();

/** What this program would find in a file of a program with one migration more. */
function makeNewer(): void {
  const db = makeOlderDatabase(folder, entries.length - 1);
  db.$client.prepare("insert into __drizzle_migrations (hash, created_at) values ('later', ?)").run(latestMigration() + 1);
  db.$client.close();
}

describe('migrations', () => {
  it('are in the order of their instants, so that none is passed over', () => {
    const instants = entries.map(({ when }) => when);
    expect(instants).toEqual([...new Set(instants)].sort((one, other) => one - other));
  });

  it.each(entries.slice(0, -1))('from $tag keep every row of every table', async ({ idx }) => {
    const old = makeOlderDatabase(folder, idx);
    fillEveryTable(old.$client);
    if (idx >= 1) old.$client.exec("insert into search_words (rowid, title) values (7, 'praatgroep')");
    const before = readEveryRow(old.$client);
    old.$client.close();
    expect(Object.values(before).every((rows) => rows.length === 3)).toBe(true);
    expect(Object.keys(before).length).toBeGreaterThan(8);

    const db = await openMigrated(file());
    expect(appliedMigration(db)).toBe(latestMigration());
    const after = readEveryRow(db.$client);
    for (const [table, rows] of Object.entries(before)) {
      const columns = Object.keys(rows[0] ?? {});
      const kept = (after[table] ?? []).map((row) => Object.fromEntries(columns.map((name) => [name, row[name]])));
      expect(kept, table).toEqual(rows);
    }
    expect(db.$client.pragma('foreign_key_check')).toEqual([]);
    expect(db.$client.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.$client.pragma('foreign_keys', { simple: true })).toBe(1);
    if (idx >= 1) {
      const found = db.$client.prepare("select rowid from search_words where search_words match 'praatgroep'").pluck();
      expect(found.all()).toEqual([7]);
    }
    db.$client.close();
    expect(existsSync(`${file()}.before-migration`)).toBe(false);
  });

  // An older SQLite beside the server (the operator's shell, a replicator) goes by this lock alone.
  it.skipIf(!existsSync('/proc/locks'))('leave SQLite its lock on the file', async () => {
    makeOlderDatabase(folder, 0).$client.close();
    const db = await openMigrated(file());
    const inode = String(statSync(file()).ino);
    const held = readFileSync('/proc/locks', 'utf8').split('\n')
      .filter((line) => line.includes(` ${process.pid} `) && line.includes(`:${inode} `));
    expect(held).toHaveLength(1);
    db.$client.close();
  });

  it('end with the same tables, wherever they began', async () => {
    makeOlderDatabase(folder, 0).$client.close();
    const grown = await openMigrated(file());
    const fresh = await openMigrated(join(folder, 'fresh.db'));
    const shape = (db: typeof fresh) => db.$client.prepare('select name, sql from sqlite_master order by name').all();
    expect(shape(grown)).toEqual(shape(fresh));
    expect(listTables(fresh.$client).length).toBeGreaterThan(30);
    for (const db of [grown, fresh]) db.$client.close();
  });

  it('that leave a row without its parent are undone, and the file is as it was', async () => {
    const old = makeOlderDatabase(folder, 0);
    fillEveryTable(old.$client);
    old.$client.pragma('foreign_keys = OFF');
    old.$client.exec('delete from organisations where id = 1');
    const before = readEveryRow(old.$client);
    const applied = appliedMigration(old);
    old.$client.close();
    await expect(openMigrated(file())).rejects.toThrow('without their parent');
    const again = openDatabase(file());
    expect(readEveryRow(again.$client)).toEqual(before);
    expect(appliedMigration(again)).toBe(applied);
    again.$client.close();
    expect(existsSync(`${file()}.before-migration`)).toBe(false);
  });

  it('leave no copy behind, also not after a kill between migration and end', async () => {
    makeOlderDatabase(folder, entries.length - 1).$client.close();
    writeFileSync(`${file()}.before-migration`, 'what a kill left');
    (await openMigrated(file())).$client.close();
    expect(existsSync(`${file()}.before-migration`)).toBe(false);
  });
});

describe('a database of a newer version', () => {
  it('is refused and not touched', async () => {
    makeNewer();
    await expect(openMigrated(file())).rejects.toBeInstanceOf(NewerDatabaseError);
    const db = openDatabase(file());
    expect(appliedMigration(db)).toBe(latestMigration() + 1);
    db.$client.close();
  });

  it.each([true, false])('ends the start in words and with status 1 (demonstration: %s)', async (demo) => {
    makeNewer();
    const message = await startSiteProcess({ demo, dataDir: folder }).then(() => 'it started', (error: Error) => error.message);
    expect(message).toContain('was written by a newer version of Meedoen. Install that version, or restore a backup.');
    expect(message).toContain('status 1');
    expect(message).not.toMatch(/\n\s+at /);
  });
});
