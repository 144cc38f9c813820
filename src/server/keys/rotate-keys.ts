/**
 * A new secret for the installation (architecture §3), while the site runs: it reads both meanwhile. First the hashes,
 * in one transaction, then what is sealed, in batches; a rotation that was killed is finished by the next one.
 */
import { existsSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { inTransaction, schema, type Database } from '#db/client.ts';
import { listSealedTables, type SealedTable } from '#db/schema/sealed.ts';
import { readHashKeys, sealHashKeys } from '#src/auth/keyring.ts';
import { createSealer, hashKeyOf, SealError, type Sealer } from '#src/auth/sealed-text.ts';
import { CONTACT_PURPOSE } from '#src/domain/buddies/candidate-repo.ts';
import { moveContactHash } from '#src/domain/buddies/safety/known-contacts.ts';
import { writeWhole } from '../backup/durable-file.ts';
import { waitingFile } from '../backup/waiting-erasures.ts';
import { openDataFolder, StartError } from '../data-folder.ts';
import { keyFile, listSecrets, makeSecret, type KeyConfig } from '../secret-key.ts';
import { watchHashKeys, writeHashKeys } from './hash-keys.ts';
import { MADE_AGAIN } from './hashed-columns.ts';
import { retireSecrets } from './retired-keys.ts';

export interface RotateOptions {
  config: KeyConfig;
  /** Epoch ms. */
  now: number;
  /** Rows of one table sealed again in one transaction. */
  batchRows?: number;
  /** After every batch: `table`, and how many of its values so far. */
  onBatch?: (table: string, values: number) => void;
}

export interface Rotated {
  /** Hashes made again; 0 when an earlier, unfinished rotation had done it. */
  hashes: number;
  /** Values sealed again, by table. */
  values: Record<string, number>;
  /** Values that neither key opens; left as they are. */
  unreadable: number;
  /** True = the old key stands in no file of the data folder but the one for older backups. */
  isRetired: boolean;
}

const BATCH_ROWS = 500;

/** Throws StartError for what the operator can mend; then nothing is lost and it may be run again. */
export async function rotateKeys(options: RotateOptions): Promise<Rotated> {
  const { config, now, batchRows = BATCH_ROWS, onBatch = () => {} } = options;
  const { dataDir } = config;
  if (existsSync(waitingFile(dataDir))) {
    throw new StartError(`The data folder ${dataDir} was restored without its secret key. Bring that key first.`);
  }
  const db = await openDataFolder(dataDir);
  try {
    const secrets = prepareSecrets(config);
    const sealer = createSealer(secrets);
    const hashes = changeHashes(db, sealer, secrets);
    const done = await sealAgain(db, sealer, { batchRows, onBatch });
    const isRetired = !config.secretKey;
    if (isRetired) {
      retireSecrets(dataDir, secrets.slice(1), now);
      writeWhole(keyFile(dataDir), `${secrets[0]}\n`);
    }
    db.$client.pragma('wal_checkpoint(TRUNCATE)');
    return { hashes, ...done, isRetired };
  } finally {
    db.$client.close();
  }
}

/** The new one and the old ones; written before anything is sealed with the new one. */
function prepareSecrets(config: KeyConfig): string[] {
  const present = listSecrets(config);
  if (config.secretKey) {
    if (config.secretKeyOld && config.secretKeyOld !== config.secretKey) return present;
    throw new StartError('The key stands in SECRET_KEY: set SECRET_KEY to a new one and SECRET_KEY_OLD to the one there '
      + 'was, start the site again with both, then run this.');
  }
  if (present.length === 0) throw new StartError(`There is no key in ${config.dataDir} yet: nothing to change.`);
  if (present.length > 1) return present;
  const secrets = [makeSecret(), ...present];
  writeWhole(keyFile(config.dataDir), secrets.map((each) => `${each}\n`).join(''));
  return secrets;
}

/** One transaction, so that no lookup meets half of them. @returns how many. */
function changeHashes(db: Database, sealer: Sealer, secrets: readonly string[]): number {
  const fresh = hashKeyOf(secrets[0] ?? '');
  return inTransaction(db, () => {
    const keys = readHashKeys(sealer, secrets, watchHashKeys(db)());
    if (keys[0]?.equals(fresh)) return 0;
    let made = 0;
    for (const { table, column, of, purpose, form = (text: string) => text } of MADE_AGAIN) {
      const rows = db.$client.prepare(`select rowid as at, ${of} as sealed, ${column} as hash from ${table}
        where ${of} is not null and ${column} is not null`).all() as { at: number; sealed: string; hash: string }[];
      const write = db.$client.prepare(`update ${table} set ${column} = ? where rowid = ?`);
      for (const { at, sealed, hash } of rows) {
        const text = openOrNull(sealer, sealed);
        const hashed = text === null ? null : form(text);
        if (hashed === null) continue;
        const present = sealer.fingerprint(hashed, purpose);
        write.run(present, at);
        if (purpose === CONTACT_PURPOSE && present !== hash) moveContactHash(db, hash, present);
        made += 1;
      }
    }
    writeHashKeys(db, sealHashKeys(sealer, [fresh, ...keys.filter((key) => !key.equals(fresh))]));
    return made;
  });
}

function openOrNull(sealer: Sealer, sealed: string): string | null {
  try {
    return sealer.open(sealed);
  } catch (error) {
    if (error instanceof SealError) return null;
    throw error;
  }
}

type Progress = Required<Pick<RotateOptions, 'batchRows' | 'onBatch'>>;

/** Rounds until one finds nothing: what another process wrote meanwhile is seen by the next. */
async function sealAgain(
  db: Database, sealer: Sealer, progress: Progress,
): Promise<Pick<Rotated, 'values' | 'unreadable'>> {
  const values: Record<string, number> = {};
  for (;;) {
    let changed = 0;
    let unreadable = 0;
    for (const sealedTable of listSealedTables(schema)) {
      const round = await sealTable(db, sealer, sealedTable, progress);
      values[sealedTable.table] = (values[sealedTable.table] ?? 0) + round.changed;
      changed += round.changed;
      unreadable += round.unreadable;
    }
    resealHashKeys(db, sealer);
    if (changed === 0) return { values, unreadable };
  }
}

type Row = Record<string, string | number | null> & { at: number };

async function sealTable(
  db: Database, sealer: Sealer, { table, columns }: SealedTable, { batchRows, onBatch }: Progress,
): Promise<{ changed: number; unreadable: number }> {
  const read = db.$client.prepare(`select rowid as at, ${columns.join(', ')} from ${table}
    where rowid > ? order by rowid limit ${batchRows}`);
  const write = new Map(columns.map((column) =>
    [column, db.$client.prepare(`update ${table} set ${column} = ? where rowid = ?`)]));
  let changed = 0;
  let unreadable = 0;
  for (let after = 0; ;) {
    const rows = inTransaction(db, () => {
      const batch = read.all(after) as Row[];
      for (const row of batch) {
        for (const column of columns) {
          const value = row[column];
          // '' = erased words.
          if (typeof value !== 'string' || value === '') continue;
          const text = openOrNull(sealer, value);
          if (text === null) unreadable += 1;
          else if (sealer.isOld(value)) {
            write.get(column)?.run(sealer.seal(text), row.at);
            changed += 1;
          }
        }
      }
      return batch;
    });
    onBatch(table, changed);
    const last = rows.at(-1);
    if (!last || rows.length < batchRows) return { changed, unreadable };
    after = last.at;
    // Lets a site in this process, and others that wait to write, have their turn.
    await setImmediate();
  }
}

/** The note of the keys of hashes is itself sealed. */
function resealHashKeys(db: Database, sealer: Sealer): void {
  inTransaction(db, () => {
    const sealed = watchHashKeys(db)();
    const text = sealed === undefined ? null : openOrNull(sealer, sealed);
    if (sealed !== undefined && text !== null && sealer.isOld(sealed)) writeHashKeys(db, sealer.seal(text));
  });
}
