/**
 * A backup while the server runs: the database at one instant through SQLite's own backup, the images, and a manifest
 * with the SHA-256 of every file, in one archive. Never the secret key, never mail (product §9).
 */
import SqliteDatabase from 'better-sqlite3';
import {
  accessSync, constants, copyFileSync, createWriteStream, existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync,
  statSync,
} from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { create } from 'tar';
import { openDatabase, type Sqlite } from '#db/client.ts';
import { appliedMigration, migrationTag } from '#db/migrate.ts';
import { createSealer } from '#src/auth/sealed-text.ts';
import { findLogHead, type LogHead } from '#src/domain/moderation/moderation-log.ts';
import type { Config } from '../config.ts';
import { databaseFile, findHolding, makeFolder, StartError } from '../data-folder.ts';
import { erasureFile } from '../erasure-file.ts';
import { findSecretKey } from '../secret-key.ts';
import {
  erasuresBeside, makePrivateFolder, mergeErasures, newBackupName, rememberBackupFolder, removeLeftovers,
  removeOldBackups,
} from './backup-folder.ts';
import { syncPath, writeWhole } from './durable-file.ts';
import { inWords } from './faults.ts';
import {
  ACCOUNTS, DATABASE, IMAGES, isArchivePath, keyCheckOf, MANIFEST, sha256OfFile, type Manifest, type ManifestFile,
} from './manifest.ts';
import { sealStream } from './sealed-archive.ts';

export interface BackupOptions {
  config: Pick<Config, 'dataDir' | 'secretKey'>;
  /** Made when missing. */
  to: string;
  /** How many of the newest stay. */
  keep: number;
  /** Null = not closed. */
  passphrase: string | null;
  /** Epoch ms. */
  now: number;
}

export interface BackupMade {
  file: string;
  bytes: number;
  images: number;
  rows: Record<string, number>;
  log: LogHead | null;
  /** Names of older backups that went. */
  removed: string[];
}

/** Throws StartError for what the operator can mend; then no half file stands anywhere. */
export async function makeBackup({ config, to, keep, passphrase, now }: BackupOptions): Promise<BackupMade> {
  const { dataDir } = config;
  const folder = resolve(to);
  if (!existsSync(databaseFile(dataDir))) throw new StartError(`There is no database in ${dataDir}: nothing to back up.`);
  prepareFolder(folder);
  removeLeftovers(dataDir);
  removeLeftovers(folder);
  const staging = join(dataDir, `new-backup-${process.pid}`);
  const part = join(folder, `.meedoen-backup-${process.pid}.part`);
  const clean = () => {
    rmSync(staging, { recursive: true, force: true });
    rmSync(part, { force: true });
  };
  const stop = () => { clean(); process.exit(1); };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  try {
    makePrivateFolder(staging);
    // First the note of the folder: what is erased from now on is noted beside this backup too.
    rememberBackupFolder(dataDir, folder);
    mergeErasures(erasuresBeside(folder), [erasureFile(dataDir)]);
    await copyDatabase(databaseFile(dataDir), join(staging, DATABASE));
    const manifest = await describe(config, staging, now);
    await writeArchive(staging, [MANIFEST, ...manifest.files.map(({ path }) => path)], part, passphrase);
    const file = join(folder, newBackupName(folder, now, passphrase !== null));
    renameSync(part, file);
    syncPath(folder);
    mergeErasures(erasuresBeside(folder), [erasureFile(dataDir)]);
    return {
      file, bytes: statSync(file).size, rows: manifest.rows, log: manifest.log,
      images: manifest.files.filter(({ path }) => path.startsWith(`${IMAGES}/`)).length,
      removed: removeOldBackups(folder, now, keep),
    };
  } catch (error) {
    throw inWords(error, `The backup could not be written to ${folder}`);
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, stop);
    clean();
  }
}

function prepareFolder(folder: string): void {
  try {
    makeFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw inWords(error, `The folder ${folder} for backups cannot be written`);
  }
}

/**
 * One instant of the database, however much is written meanwhile: the open read transaction holds it, so that a write
 * of another process does not make the copy begin again.
 */
async function copyDatabase(from: string, to: string): Promise<void> {
  const source = new SqliteDatabase(from, { fileMustExist: true, timeout: 5000 });
  try {
    source.exec('begin');
    source.prepare('select count(*) from sqlite_master').get();
    await source.backup(to, { progress: () => 2_000 });
    source.exec('commit');
  } finally {
    source.close();
  }
  const copy = new SqliteDatabase(to);
  try {
    copy.pragma('journal_mode = DELETE');
    if (copy.pragma('quick_check(1)', { simple: true }) !== 'ok') {
      throw new StartError(`The database ${from} is damaged: the copy does not pass its check. Restore an older backup.`);
    }
  } finally {
    copy.close();
  }
  syncPath(to);
}

/** Lays the other files beside the database in the folder, and writes the manifest. */
async function describe(config: BackupOptions['config'], staging: string, now: number): Promise<Manifest> {
  const paths = [DATABASE, ...layImages(join(config.dataDir, IMAGES), staging)];
  const db = openDatabase(join(staging, DATABASE));
  let about: Omit<Manifest, 'files'>;
  try {
    const when = appliedMigration(db);
    const secret = findSecretKey(config);
    about = {
      format: 'meedoen-backup', version: 1, createdAt: new Date(now).toISOString(),
      migration: { when, tag: migrationTag(when) ?? 'unknown' },
      holds: findHolding(db), log: findLogHead(db) ?? null, rows: countRows(db.$client),
      keyCheck: secret === null ? null : keyCheckOf(createSealer([secret])),
    };
    db.$client.pragma('journal_mode = DELETE');
  } finally {
    db.$client.close();
  }
  const accounts = join(config.dataDir, ACCOUNTS);
  if (about.holds === 'demo' && existsSync(accounts)) {
    copyFileSync(accounts, join(staging, ACCOUNTS));
    paths.push(ACCOUNTS);
  }
  const files: ManifestFile[] = [];
  for (const path of paths) {
    const file = join(staging, path);
    files.push({ path, bytes: statSync(file).size, sha256: await sha256OfFile(file) });
  }
  const manifest = { ...about, files };
  writeWhole(join(staging, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

/** Photos are written once under their own name, so a second name for the same file is a copy. */
function layImages(from: string, staging: string): string[] {
  if (!existsSync(from)) return [];
  mkdirSync(join(staging, IMAGES), { mode: 0o700 });
  return readdirSync(from).map((name) => `${IMAGES}/${name}`).filter((path) => {
    if (!isArchivePath(path) || path.endsWith('.new')) return false;
    const [source, target] = [join(from, basename(path)), join(staging, path)];
    try {
      linkSync(source, target);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Removed since the folder was read: then no activity shows it any more.
      if (code === 'ENOENT') return false;
      copyFileSync(source, target);
    }
    return true;
  });
}

/** Rows of every ordinary table; search rows and words are made from the others. */
export function countRows(sqlite: Sqlite): Record<string, number> {
  const names = sqlite.prepare(`select name from pragma_table_list
    where schema = 'main' and type = 'table' and name not like 'sqlite_%' and name not like '\\_\\_%' escape '\\'
    order by name`).pluck().all() as string[];
  return Object.fromEntries(names.map((name) =>
    [name, sqlite.prepare(`select count(*) from "${name}"`).pluck().get() as number]));
}

async function writeArchive(folder: string, paths: string[], target: string, passphrase: string | null): Promise<void> {
  const archive = Readable.from(create({ gzip: { level: 6 }, cwd: folder, portable: true, strict: true }, paths));
  const output = createWriteStream(target, { flags: 'wx', mode: 0o600, flush: true });
  if (passphrase === null) await pipeline(archive, output);
  else await pipeline(archive, sealStream(passphrase), output);
}
