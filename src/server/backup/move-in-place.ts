/** The last step of a restore: what stood in the data folder goes aside, the new content takes its place. */
import SqliteDatabase from 'better-sqlite3';
import { existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../data-folder.ts';
import { asideName } from './backup-folder.ts';
import { syncPath } from './durable-file.ts';
import { DATABASE, ERASURES, MANIFEST } from './manifest.ts';

/** What belongs to the folder and not to its content. */
const STAYS = new Set(['secret-key', 'secret-keys-before', ERASURES, 'backups', 'backup-folders']);

const listContent = (folder: string): string[] => readdirSync(folder)
  .filter((name) => !STAYS.has(name) && !/^(?:\.|new-|before-restore-)/.test(name));

/** Throws StartError when the folder holds something and that was not allowed, or a server has it open. */
export function refuseOccupied(folder: string, force: boolean): void {
  const names = listContent(folder);
  if (names.length === 0) return;
  if (!force) {
    throw new StartError(`The data folder ${folder} holds something already (${names.slice(0, 3).join(', ')}). `
      + 'Say --into FOLDER for an empty one, or --force: then what stands there is put aside, not deleted.');
  }
  const database = join(folder, DATABASE);
  if (existsSync(database)) closeWriteAheadLog(database, folder);
}

/** Only who is alone with a database can take it out of write-ahead mode; a damaged one is put aside as it is. */
function closeWriteAheadLog(database: string, folder: string): void {
  let db: SqliteDatabase.Database | undefined;
  try {
    db = new SqliteDatabase(database, { timeout: 0 });
    db.pragma('journal_mode = DELETE');
  } catch (error) {
    const { code = '' } = error as { code?: string };
    if (!code.startsWith('SQLITE_BUSY') && !code.startsWith('SQLITE_LOCKED')) return;
    throw new StartError(`A server or command of Meedoen has ${folder} open. Stop it first.`);
  } finally {
    db?.close();
  }
}

/**
 * The database last and in one step, so that a kill leaves either the old or the new one.
 * @returns the folder with what stood there; null = nothing did.
 */
export function moveInPlace(staging: string, folder: string, now: number): string | null {
  for (const each of [MANIFEST, ERASURES]) rmSync(join(staging, each), { force: true });
  const old = listContent(folder).filter((name) => name !== DATABASE);
  const hasDatabase = existsSync(join(folder, DATABASE));
  const aside = old.length > 0 || hasDatabase ? freeName(join(folder, asideName(now))) : null;
  if (aside !== null) {
    mkdirSync(aside, { mode: 0o700 });
    if (hasDatabase) keepDatabase(join(folder, DATABASE), join(aside, DATABASE));
    for (const name of old) renameSync(join(folder, name), join(aside, name));
  }
  const fresh = readdirSync(staging).filter((name) => name !== DATABASE);
  for (const name of fresh) renameSync(join(staging, name), join(folder, name));
  renameSync(join(staging, DATABASE), join(folder, DATABASE));
  syncPath(join(folder, DATABASE));
  syncPath(folder);
  return aside;
}

/** A second name for the same file, where the file system knows that. */
function keepDatabase(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    renameSync(from, to);
  }
}

function freeName(path: string): string {
  for (let nth = 1; ; nth += 1) {
    const name = nth === 1 ? path : `${path}-${nth}`;
    if (!existsSync(name)) return name;
  }
}
