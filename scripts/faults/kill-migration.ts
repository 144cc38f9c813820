/** A database of an earlier version with rows in every table, killed while it becomes one of this version. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openMigrated, appliedMigration, latestMigration } from '#db/migrate.ts';
import { databaseFile } from '#src/server/data-folder.ts';
import { startCommand } from '#tests/support/faults-command.ts';
import { fillEveryTable, makeOlderDatabase, readEveryRow, readJournal } from '#tests/support/older-database.ts';

export interface MigrationKill {
  faults: string[];
  isInTheMiddle: boolean;
}

export async function killMigration(random: () => number): Promise<MigrationKill> {
  const folder = mkdtempSync(join(tmpdir(), 'meedoen-kill-migration-'));
  try {
    const last = Math.floor(random() * (readJournal().entries.length - 1));
    const old = makeOlderDatabase(folder, last);
    fillEveryTable(old.$client);
    const before = readEveryRow(old.$client);
    old.$client.close();
    const command = startCommand('scripts/db-migrate.ts', [], { DATA_DIR: folder });
    await Promise.race([wait(250 + random() * 350), command.ended]);
    const isInTheMiddle = command.child.exitCode === null;
    command.child.kill('SIGKILL');
    await command.ended;
    return { isInTheMiddle, faults: await migrateAgain(folder, before) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What the next start does, and what it must find. */
async function migrateAgain(folder: string, before: ReturnType<typeof readEveryRow>): Promise<string[]> {
  const faults: string[] = [];
  const db = await openMigrated(databaseFile(folder));
  try {
    if (appliedMigration(db) !== latestMigration()) faults.push('the file is not of this version');
    if (db.$client.pragma('integrity_check', { simple: true }) !== 'ok') faults.push('the file is damaged');
    if ((db.$client.pragma('foreign_key_check') as unknown[]).length > 0) faults.push('rows lost their parent');
    const after = readEveryRow(db.$client);
    for (const [table, rows] of Object.entries(before)) {
      const columns = Object.keys(rows[0] ?? {});
      const kept = (after[table] ?? []).map((row) => Object.fromEntries(columns.map((name) => [name, row[name]])));
      if (JSON.stringify(kept) !== JSON.stringify(rows)) faults.push(`rows of ${table} changed`);
    }
  } finally {
    db.$client.close();
  }
  if (existsSync(`${databaseFile(folder)}.before-migration`)) faults.push('the copy made before stayed behind');
  return faults;
}
