/** A small data folder with people, images, mails and a log, and backups of it that somebody changed. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { create, extract } from 'tar';
import type { Database } from '#db/client.ts';
import { openMigrated } from '#db/migrate.ts';
import { createSealer } from '#src/auth/sealed-text.ts';
import { appendLog } from '#src/domain/moderation/moderation-log.ts';
import { makeBackup, type BackupMade, type BackupOptions } from '#src/server/backup/make-backup.ts';
import type { Manifest } from '#src/server/backup/manifest.ts';
import { restoreBackup, type Restored, type RestoreOptions } from '#src/server/backup/restore-backup.ts';
import { createErasureNotes, erasureFile } from '#src/server/erasure-file.ts';
import { fillEveryTable } from './older-database.ts';

export const NOW = Date.parse('2026-11-24T09:00:00+01:00');
export const KEY = 'a secret key of more than thirty-two signs';
export const IMAGE = 'ab12cd34-640.webp';

export interface Bench {
  root: string;
  dataDir: string;
  /** Where its backups go. */
  to: string;
  open(): Promise<Database>;
  backup(options?: Partial<BackupOptions>): Promise<BackupMade>;
  restore(file: string, options?: Partial<RestoreOptions>): Promise<Restored>;
  /** A new data folder, with the secret key in it unless said otherwise. */
  newFolder(name: string, withKey?: boolean): string;
  /** Notes and erases a sign-up and the words of a message, as the site does. */
  eraseFirst(): Promise<void>;
  remove(): void;
}

export async function createBackupBench(): Promise<Bench> {
  const root = mkdtempSync(join(tmpdir(), 'meedoen-backup-'));
  const dataDir = join(root, 'data');
  const sealer = createSealer([KEY]);
  const bench: Bench = {
    root, dataDir, to: join(root, 'copies'),
    open: () => openMigrated(join(dataDir, 'meedoen.db')),
    backup: (options = {}) => makeBackup({
      config: { dataDir, secretKey: null }, to: bench.to, keep: 14, passphrase: null, now: NOW, ...options,
    }),
    restore: (file, options = {}) => restoreBackup({
      file, into: join(root, 'restored'), secretKey: null, force: false, passphrase: null, erasures: null,
      withoutErasures: false, now: NOW, ...options,
    }),
    newFolder(name, withKey = true) {
      const folder = join(root, name);
      mkdirSync(folder);
      if (withKey) writeFileSync(join(folder, 'secret-key'), `${KEY}\n`, { mode: 0o600 });
      return folder;
    },
    async eraseFirst() {
      const db = await bench.open();
      const notes = createErasureNotes(erasureFile(dataDir), sealer);
      notes.note('signups', [1]);
      notes.note('moderation_messages', [2]);
      db.$client.exec('delete from signups where id = 1; update moderation_messages set text = null, salt = null where id = 2');
      db.$client.close();
    },
    remove: () => { rmSync(root, { recursive: true, force: true }); },
  };
  bench.newFolder('data');
  mkdirSync(join(dataDir, 'images'));
  writeFileSync(join(dataDir, 'images', IMAGE), 'a photo of soup');
  writeFileSync(join(dataDir, 'images', `${IMAGE}.new`), 'half a photo');
  mkdirSync(join(dataDir, 'mail'));
  writeFileSync(join(dataDir, 'mail', '1.eml'), 'To: amina@proef.be');
  const db = await bench.open();
  fillEveryTable(db.$client);
  db.$client.exec('delete from moderation_log; delete from installation; delete from search_activities');
  db.$client.exec("insert into installation values ('holds', 'own')");
  for (const action of ['submit', 'publish', 'archive']) appendLog(db, { at: NOW, actor: 'job', action });
  db.$client.close();
  return bench;
}

const sha256 = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

const filesIn = (folder: string): string[] => readdirSync(folder, { withFileTypes: true, recursive: true })
  .filter((entry) => !entry.isDirectory()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));

/** The backup with other content. `change` may write to the folder and the manifest; @returns the file. */
export async function changeBackup(
  file: string, change: (folder: string, manifest: Manifest) => void | Promise<void>, paths?: string[],
): Promise<string> {
  const folder = mkdtempSync(join(file, '..', 'changed-'));
  await extract({ file, cwd: folder });
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  await change(folder, manifest);
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  const target = `${folder}.tar.gz`;
  await create({ file: target, gzip: true, cwd: folder, preservePaths: true }, paths ?? filesIn(folder));
  return target;
}

/** Lets the manifest say what the files are now, as somebody would who knows how. */
export function signAgain(folder: string, manifest: Manifest): void {
  for (const each of manifest.files) {
    const content = readFileSync(join(folder, each.path));
    each.bytes = content.length;
    each.sha256 = sha256(join(folder, each.path));
  }
}

export interface CommandEnd { status: number | null; out: string; err: string }

/** A command as an operator gives it. `fileKb`: no file may grow beyond, as on a full disk. */
export function runCommand(
  name: 'backup' | 'restore', args: string[], env: Record<string, string>, fileKb?: number,
): CommandEnd {
  const line = `${fileKb === undefined ? '' : `trap '' XFSZ; ulimit -f ${fileKb * 2}; `}exec "$0" scripts/${name}.ts "$@"`;
  const ended = spawnSync('/bin/sh', ['-c', line, process.execPath, ...args], {
    encoding: 'utf8', timeout: 20_000, env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', ...env },
  });
  return { status: ended.status, out: ended.stdout, err: ended.stderr };
}
