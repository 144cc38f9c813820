/**
 * A restore without the secret key cannot say which rows were erased: they are named by a keyed hash. A file in the
 * data folder then keeps the site from answering until the key is there and the erasures are replayed (product §1.9).
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '#db/client.ts';
import { createSealer } from '#src/auth/sealed-text.ts';
import { StartError } from '../data-folder.ts';
import { erasureFile, replayErasures } from '../erasure-file.ts';
import { keyCheckOf } from './manifest.ts';

export const waitingFile = (dataDir: string): string => join(dataDir, 'restored-without-key');

const howToBringIt = (dataDir: string): string =>
  `Put the key in ${join(dataDir, 'secret-key')} (from the old machine or the safe), or set SECRET_KEY.`;

/** Before a key is made: throws StartError when a restored folder waits for its own. */
export function refuseNewKey(dataDir: string): void {
  const file = waitingFile(dataDir);
  if (!existsSync(file)) return;
  throw new StartError(`The data folder ${dataDir} was restored without its secret key. ${howToBringIt(dataDir)} `
    + `Is the key lost for good? Then remove ${file}: names and numbers of people stay unreadable, `
    + 'and what was erased after the backup is back.');
}

/** Replays what waits, once. Throws StartError when no key is the one of the backup. `secrets` newest first. */
export function replayWaiting(dataDir: string, db: Database, secrets: readonly string[]): void {
  const file = waitingFile(dataDir);
  if (!existsSync(file)) return;
  const check = readFileSync(file, 'utf8').trim();
  if (!secrets.some((secret) => keyCheckOf(createSealer([secret])) === check)) {
    throw new StartError(`The secret key is not the one of the backup that was restored. ${howToBringIt(dataDir)}`);
  }
  replayErasures({ db, sealer: createSealer(secrets) }, erasureFile(dataDir));
  rmSync(file);
}
