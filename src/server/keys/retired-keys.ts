/**
 * Secrets that were replaced, for backups made before: a file beside the key that no backup holds. Gone after 30 days,
 * as those backups are (product §1.9).
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { MAX_DAYS } from '../backup/backup-folder.ts';
import { writeWhole } from '../backup/durable-file.ts';

const MS_PER_DAY = 86_400_000;

export const retiredKeysFile = (dataDir: string): string => join(dataDir, 'secret-keys-before');

interface RetiredKey { retiredOn: string; secret: string }

function readRetired(dataDir: string): RetiredKey[] {
  const file = retiredKeysFile(dataDir);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8').split('\n').flatMap((line) => {
    const [, retiredOn, secret] = /^(\d{4}-\d\d-\d\d) (\S.{30,}\S)$/.exec(line) ?? [];
    return retiredOn && secret ? [{ retiredOn, secret }] : [];
  });
}

/** The one replaced last first. */
export const listRetiredSecrets = (dataDir: string): string[] =>
  readRetired(dataDir).map(({ secret }) => secret).reverse();

/** Safe to repeat: a secret keeps the day it was first put here. `now` epoch ms. */
export function retireSecrets(dataDir: string, secrets: readonly string[], now: number): void {
  const kept = readRetired(dataDir);
  const retiredOn = new Date(now).toISOString().slice(0, 10);
  const added = secrets.filter((secret) => !kept.some((each) => each.secret === secret))
    .map((secret) => ({ retiredOn, secret }));
  write(dataDir, [...kept, ...added]);
}

/** The daily job. */
export function forgetRetiredKeys(dataDir: string, now: number): void {
  const kept = readRetired(dataDir);
  const young = kept.filter(({ retiredOn }) => now - Date.parse(retiredOn) <= (MAX_DAYS + 1) * MS_PER_DAY);
  if (young.length < kept.length) write(dataDir, young);
}

function write(dataDir: string, keys: readonly RetiredKey[]): void {
  const file = retiredKeysFile(dataDir);
  if (keys.length === 0) rmSync(file, { force: true });
  else writeWhole(file, keys.map(({ retiredOn, secret }) => `${retiredOn} ${secret}\n`).join(''));
}
