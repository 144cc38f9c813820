/**
 * Brings a database file to this version's schema. Migrations are immutable SQL made by drizzle-kit.
 * Its table rebuilds would delete child rows by cascade with foreign keys on, so they are off on this connection
 * while migrating, and `foreign_key_check` must be clean before the work is kept (architecture §3).
 */
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { migrate as runMigrations } from 'drizzle-orm/better-sqlite3/migrator';
import { openDatabase, type Database } from './client.ts';

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

export class NewerDatabaseError extends Error {
  constructor() {
    super('The database was written by a newer version of Meedoen. Install that version, or restore a backup.');
    this.name = 'NewerDatabaseError';
  }
}

function listMigrations(): { when: number; tag: string }[] {
  const journal = JSON.parse(readFileSync(`${migrationsFolder}/meta/_journal.json`, 'utf8')) as
    { entries: { when: number; tag: string }[] };
  return journal.entries;
}

/** The newest migration of this program, as the epoch ms that orders them. */
export const latestMigration = (): number => Math.max(...listMigrations().map((entry) => entry.when));

/** The name of a migration; undefined when this program does not know it. */
export const migrationTag = (when: number): string | undefined =>
  listMigrations().find((entry) => entry.when === when)?.tag;

/** The newest migration a database has had; 0 = none. */
export function appliedMigration(db: Database): number {
  const table = db.$client.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
  if (!table) return 0;
  const row = db.$client.prepare('select max(created_at) as at from __drizzle_migrations').get() as { at: number };
  return Number(row.at ?? 0);
}

/**
 * Migrates an open database. Throws NewerDatabaseError when the file is ahead of this program.
 * @returns true when something was migrated.
 */
export function migrateOpen(db: Database): boolean {
  const applied = appliedMigration(db);
  const latest = latestMigration();
  if (applied > latest) throw new NewerDatabaseError();
  if (applied === latest) return false;
  db.$client.pragma('foreign_keys = OFF');
  try {
    runMigrations(db, { migrationsFolder });
    const broken = db.$client.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) throw new Error(`migration left ${broken.length} rows without their parent`);
  } finally {
    db.$client.pragma('foreign_keys = ON');
  }
  return true;
}

/** Opens and migrates a file. A copy is kept beside it while migrating and put back when that fails. */
export async function openMigrated(file: string): Promise<Database> {
  const existed = existsSync(file);
  const copy = `${file}.before-migration`;
  let db = openDatabase(file);
  try {
    if (!existed || appliedMigration(db) === 0) {
      migrateOpen(db);
      return db;
    }
    if (appliedMigration(db) === latestMigration()) {
      // A kill after the migration and before its end left the copy, with what is erased since.
      await rm(copy, { force: true });
      return db;
    }
    db.$client.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    db.$client.close();
    throw error;
  }
  // Reading a file that SQLite has open in the same process ends, under POSIX, the locks that SQLite holds on it; an
  // older SQLite beside the server would then take its write-ahead log away.
  db.$client.close();
  await copyFile(file, copy);
  db = openDatabase(file);
  try {
    migrateOpen(db);
    await rm(copy);
    return db;
  } catch (error) {
    db.$client.close();
    if (!(error instanceof NewerDatabaseError)) {
      await rm(`${file}-wal`, { force: true });
      await rm(`${file}-shm`, { force: true });
      await copyFile(copy, file);
    }
    await rm(copy, { force: true });
    throw error;
  }
}
