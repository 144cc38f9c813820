/** The folders where backups stand: their names, how long they stay, and the notes of erasures beside them. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { appendLines, writeWhole } from './durable-file.ts';
import { ERASURES } from './manifest.ts';

/** Local backups live at most 30 days (product §1.9). */
export const MAX_DAYS = 30;
const MS_PER_DAY = 86_400_000;

/** Where backups go when nothing else is said. */
export const defaultBackupFolder = (dataDir: string): string => join(dataDir, 'backups');

const NAME = /^meedoen-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z(?:-\d+)?\.tar\.gz(?:\.enc)?$/;

/** 'meedoen-2026-11-24T08-00-00Z.tar.gz', with '.enc' when closed; a number when two are made in one second. */
export function newBackupName(folder: string, now: number, isSealed: boolean): string {
  const stamp = new Date(now).toISOString().slice(0, 19).replaceAll(':', '-');
  for (let nth = 1; ; nth += 1) {
    const stem = `meedoen-${stamp}Z${nth === 1 ? '' : `-${nth}`}.tar.gz`;
    if (!existsSync(join(folder, stem)) && !existsSync(join(folder, `${stem}.enc`))) return isSealed ? `${stem}.enc` : stem;
  }
}

/** Epoch ms at which a backup was made, by its name; undefined when it is none. */
function madeAt(name: string): number | undefined {
  const [, date, hour, minute, second] = NAME.exec(name) ?? [];
  const instant = date ? Date.parse(`${date}T${hour}:${minute}:${second}Z`) : Number.NaN;
  return Number.isNaN(instant) ? undefined : instant;
}

/** Newest first. */
export function listBackups(folder: string): { name: string; madeAt: number }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const instant = madeAt(name);
    return instant === undefined ? [] : [{ name, madeAt: instant }];
  }).sort((one, other) => other.madeAt - one.madeAt || (one.name < other.name ? 1 : -1));
}

/** Removes what is beyond the newest `keep` or older than 30 days. @returns the names. */
export function removeOldBackups(folder: string, now: number, keep = Number.POSITIVE_INFINITY): string[] {
  const old = listBackups(folder)
    .filter((backup, nth) => nth >= keep || now - backup.madeAt > MAX_DAYS * MS_PER_DAY)
    .map(({ name }) => name);
  for (const name of old) rmSync(join(folder, name), { force: true });
  return old;
}

const listFile = (dataDir: string): string => join(dataDir, 'backup-folders');

/** Folders with backups of this data; every erasure is noted there too. */
export function listBackupFolders(dataDir: string): string[] {
  try {
    return readFileSync(listFile(dataDir), 'utf8').split('\n').filter((line) => line !== '');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Keeps the folder in mind, and forgets those that are gone. */
export function rememberBackupFolder(dataDir: string, folder: string): void {
  const known = listBackupFolders(dataDir);
  const wanted = [...new Set([...known, folder])].filter((each) => existsSync(each));
  if (wanted.join('\n') !== known.join('\n')) writeWhole(listFile(dataDir), wanted.map((each) => `${each}\n`).join(''));
}

/** Adds to `target` the notes of the other files that it lacks; made when missing. */
export function mergeErasures(target: string, sources: readonly string[]): void {
  const lines = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []);
  const had = new Set(lines(target));
  const missing = new Set(sources.flatMap(lines).filter((line) => !had.has(line)));
  if (missing.size > 0 || !existsSync(target)) appendLines(target, [...missing].map((line) => `${line}\n`).join(''));
}

export const erasuresBeside = (folder: string): string => join(folder, ERASURES);

/** Leftovers of a command that was killed: folders and files that name a process which no longer runs. */
export function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, pid] = /^(?:new-(?:backup|restore)-|\.meedoen-backup-)(\d+)(?:\.part)?$/.exec(name) ?? [];
    if (pid && !isRunning(Number(pid))) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A new folder only its owner can read. */
export function makePrivateFolder(path: string): string {
  mkdirSync(path, { mode: 0o700 });
  return path;
}

const ASIDE = /^before-restore-(\d{4}-\d\d-\d\d)T/;

/** Where a forced restore puts what stood in the data folder. */
export const asideName = (now: number): string =>
  `before-restore-${new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')}Z`;

/** The daily job: backups and folders put aside are gone after 30 days, also when no backup is made any more. */
export function forgetOldCopies(dataDir: string, now: number): void {
  for (const folder of new Set([defaultBackupFolder(dataDir), ...listBackupFolders(dataDir)])) {
    removeOldBackups(folder, now);
  }
  for (const name of readdirSync(dataDir)) {
    const [, date] = ASIDE.exec(name) ?? [];
    if (date && now - Date.parse(date) > MAX_DAYS * MS_PER_DAY) rmSync(join(dataDir, name), { recursive: true, force: true });
  }
}
