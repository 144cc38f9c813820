/**
 * Puts a backup in a data folder: everything is opened, verified, migrated and erased again beside, and moved in place
 * when it is whole (product §9, §1.9).
 */
import { chmodSync, existsSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { openDatabase, type Database } from '#db/client.ts';
import { appliedMigration, latestMigration, migrationTag, openMigrated } from '#db/migrate.ts';
import { createSealer } from '#src/auth/sealed-text.ts';
import { findLogHead, verifyLog, type LogHead } from '#src/domain/moderation/moderation-log.ts';
import type { Config } from '../config.ts';
import { prepareDataFolder, StartError } from '../data-folder.ts';
import { erasureFile, replayErasures } from '../erasure-file.ts';
import { listRetiredSecrets } from '../keys/retired-keys.ts';
import { keyFile, listSecrets } from '../secret-key.ts';
import { erasuresBeside, makePrivateFolder, mergeErasures, removeLeftovers } from './backup-folder.ts';
import { writeWhole } from './durable-file.ts';
import { inWords } from './faults.ts';
import { DATABASE, keyCheckOf, type Manifest } from './manifest.ts';
import { countRows } from './make-backup.ts';
import { moveInPlace, refuseOccupied } from './move-in-place.ts';
import { readArchive } from './read-archive.ts';
import { waitingFile } from './waiting-erasures.ts';

export interface RestoreOptions {
  file: string;
  into: string;
  /** SECRET_KEY; else the file `secret-key` in `into`. */
  secretKey: Config['secretKey'];
  /** SECRET_KEY_OLD, while the key is changed. */
  secretKeyOld?: Config['secretKeyOld'];
  /** What stands in `into` is put aside, not deleted. */
  force: boolean;
  passphrase: string | null;
  /** A file with notes of erasures that stands elsewhere. */
  erasures: string | null;
  /** Go on though no notes were found. */
  withoutErasures: boolean;
  /** Epoch ms. */
  now: number;
}

export interface Restored {
  manifest: Manifest;
  rows: Record<string, number>;
  log: LogHead | null;
  /** Rows erased again; null = the key is missing, so that it waits for the first start. */
  erased: number | null;
  migrated: boolean;
  /** Where the old content stands; null = there was none. */
  aside: string | null;
  /** True = it is of before a change of the key, which wants doing again. */
  wantsRotation: boolean;
}

/** Throws StartError for what the operator can mend; then the data folder is as it was. */
export async function restoreBackup(options: RestoreOptions): Promise<Restored> {
  const file = resolve(options.file);
  const into = resolve(options.into);
  if (!existsSync(file)) throw new StartError(`There is no file ${file}.`);
  prepareDataFolder(into);
  removeLeftovers(into);
  refuseOccupied(into, options.force);
  const noteFiles = findNotes(file, into, options);
  const staging = join(into, `new-restore-${process.pid}`);
  const clean = () => { rmSync(staging, { recursive: true, force: true }); };
  const stop = () => { clean(); process.exit(1); };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  try {
    makePrivateFolder(staging);
    const manifest = await readArchive(file, staging, options.passphrase);
    refuseNewer(file, manifest);
    const secrets = findSecrets(manifest, options);
    const sealer = secrets.length === 0 ? null : createSealer(secrets);
    const checked = await checkDatabase(file, join(staging, DATABASE), manifest);
    mergeErasures(erasureFile(staging), noteFiles);
    const erased = sealer && replayErasures({ db: checked.db, sealer }, erasureFile(staging));
    if (!sealer && manifest.keyCheck !== null) writeWhole(waitingFile(staging), `${manifest.keyCheck}\n`);
    const about = { rows: countRows(checked.db.$client), log: findLogHead(checked.db) ?? null };
    checked.db.$client.pragma('journal_mode = DELETE');
    checked.db.$client.close();
    chmodSync(join(staging, DATABASE), 0o600);
    mergeErasures(erasureFile(into), [erasureFile(staging)]);
    if (secrets.length > 1 && !options.secretKey) {
      writeWhole(keyFile(into), secrets.map((each) => `${each}\n`).join(''));
    }
    const aside = moveInPlace(staging, into, options.now);
    return { manifest, ...about, erased, migrated: checked.migrated, aside, wantsRotation: secrets.length > 1 };
  } catch (error) {
    throw inWords(error, `The backup could not be restored into ${into}`);
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, stop);
    clean();
  }
}

/** Every file of notes that may know more; throws StartError when none stands beside the backup. */
function findNotes(file: string, into: string, { erasures, withoutErasures }: RestoreOptions): string[] {
  if (erasures !== null && !existsSync(erasures)) throw new StartError(`--erasures: there is no file ${erasures}.`);
  const folder = dirname(file);
  const beside = [erasuresBeside(folder), ...(basename(folder) === 'backups' ? [erasureFile(dirname(folder))] : [])];
  const found = [...beside, ...(erasures === null ? [] : [resolve(erasures)])].filter((each) => existsSync(each));
  if (found.length === 0 && !withoutErasures) {
    throw new StartError(`There is no erasures.log beside ${file}: it names what was erased after the backup, `
      + 'and must be erased again. Bring it from the folder of the backups or the old data folder, or say '
      + '--erasures FILE. Is it lost for good? Then say --without-erasures.');
  }
  return [...found, erasureFile(into)];
}

function refuseNewer(file: string, { migration }: Manifest): void {
  if (migration.when <= latestMigration()) return;
  throw new StartError(`The backup ${file} was made by a newer version of Meedoen (${migration.tag}; this one knows `
    + `${migrationTag(latestMigration())}). Install that version, or take an older backup.`);
}

/**
 * The secrets that open it, the newest first; also those replaced shortly ago, because a backup may be of before or of
 * halfway. [] when there is no key yet. Throws StartError when none is of this installation.
 */
function findSecrets({ keyCheck }: Manifest, { into, secretKey, secretKeyOld }: RestoreOptions): string[] {
  const present = listSecrets({ secretKey, secretKeyOld: secretKeyOld ?? null, dataDir: into });
  const secrets = [...new Set([...present, ...(secretKey ? [] : listRetiredSecrets(into))])];
  if (secrets.length === 0 || keyCheck === null) return secrets.slice(0, 1);
  if (secrets.some((each) => keyCheckOf(createSealer([each])) === keyCheck)) return secrets;
  throw new StartError(`The secret key (${secretKey ? 'SECRET_KEY' : keyFile(into)}) is not the one of this `
    + 'backup: names and numbers of people could not be read. Bring the key of the installation that was backed up.');
}

async function checkDatabase(
  file: string, database: string, manifest: Manifest,
): Promise<{ db: Database; migrated: boolean }> {
  const wrong = (what: string) => new StartError(`The backup ${file} cannot be used: ${what}. Take another one.`);
  const raw = openDatabase(database);
  try {
    if (raw.$client.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw wrong('its database is damaged');
    if ((raw.$client.pragma('foreign_key_check') as unknown[]).length > 0) throw wrong('rows miss what they belong to');
    if (appliedMigration(raw) !== manifest.migration.when) throw wrong('its database is not the one of its manifest');
  } finally {
    raw.$client.close();
  }
  const db = await openMigrated(database);
  const [fault] = verifyLog(db, manifest.log ?? undefined);
  if (!fault) return { db, migrated: manifest.migration.when < latestMigration() };
  db.$client.close();
  throw wrong(`row ${fault.seq} of its log is not as it was written (${fault.fault})`);
}
