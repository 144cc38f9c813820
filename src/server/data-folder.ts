/** The data folder and the database file in it; faults of disk and file become one clear line. */
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { NewerDatabaseError, openMigrated } from '#db/migrate.ts';
import { findStorageFault } from '#db/storage-faults.ts';
import { installation } from '#db/schema/system.ts';

/** A fault the operator can mend; shown as its message alone, without a stack. */
export class StartError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StartError';
  }
}

export type Holding = 'demo' | 'own';

export const databaseFile = (dataDir: string): string => join(dataDir, 'meedoen.db');

/** Makes the folder when missing. Throws StartError when it cannot be written. */
export function prepareDataFolder(dataDir: string): void {
  try {
    makeFolder(dataDir);
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new StartError(`The data folder ${dataDir} cannot be written (${reason}). Set DATA_DIR to a folder that can.`);
  }
}

/** One folder after the other: Node's own recursive way never ends where a file system makes no folders. */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

/** True when nothing of Meedoen is in it yet. Throws StartError when it cannot be used. */
export function isEmptyDataFolder(dataDir: string): boolean {
  if (!existsSync(dataDir)) return true;
  prepareDataFolder(dataDir);
  return readdirSync(dataDir).every((name) => name === 'secret-key' || name.startsWith('new-') || name.startsWith('.'));
}

/** Opens and migrates the database. Throws StartError with what to do. */
export async function openDataFolder(dataDir: string): Promise<Database> {
  prepareDataFolder(dataDir);
  const file = databaseFile(dataDir);
  try {
    const db = await openMigrated(file);
    db.$client.prepare('select count(*) from installation').get();
    // Fails now, and not at the first visitor, when the file cannot be written.
    db.$client.exec('begin immediate; rollback');
    chmodSync(file, 0o600);
    return db;
  } catch (error) {
    if (error instanceof NewerDatabaseError) throw new StartError(error.message);
    const code = (error as { code?: string }).code ?? '';
    if (code.startsWith('SQLITE_NOTADB') || code.startsWith('SQLITE_CORRUPT')) {
      throw new StartError(`The database ${file} is damaged or is not a database. Put a backup in its place.`);
    }
    if (code.startsWith('SQLITE_')) {
      const why = findStorageFault(error) ?? 'check who may read and write it';
      throw new StartError(`The database ${file} cannot be opened (${code}): ${why}.`);
    }
    throw error;
  }
}

/** What the folder says it holds; null = nothing yet. */
export function findHolding(db: Database): Holding | null {
  const row = db.select().from(installation).where(eq(installation.key, 'holds')).get();
  return row ? (row.value as Holding) : null;
}

export function setHolding(db: Database, holding: Holding): void {
  db.insert(installation).values({ key: 'holds', value: holding }).onConflictDoNothing().run();
}
