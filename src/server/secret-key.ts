/**
 * The installation's secret: SECRET_KEY, else made at the first start and kept with mode 600, never in a backup. While
 * it is changed there are two, the newest first: SECRET_KEY and SECRET_KEY_OLD, or two lines of the file.
 */
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuseNewKey } from './backup/waiting-erasures.ts';
import type { Config } from './config.ts';

export type KeyConfig = Pick<Config, 'secretKey' | 'dataDir'> & Partial<Pick<Config, 'secretKeyOld'>>;

export const keyFile = (dataDir: string): string => join(dataDir, 'secret-key');

export const makeSecret = (): string => randomBytes(32).toString('base64url');

/** Newest first; [] when there is none yet. Throws when the file holds something else. */
export function listSecrets({ secretKey, secretKeyOld, dataDir }: KeyConfig): string[] {
  if (secretKey) return secretKeyOld ? [secretKey, secretKeyOld] : [secretKey];
  const file = keyFile(dataDir);
  if (!existsSync(file)) return [];
  const kept = readFileSync(file, 'utf8').split('\n').map((line) => line.trim()).filter((line) => line !== '');
  if (kept.length > 0 && kept.every((line) => line.length >= 32)) return kept;
  throw new Error(`${file} does not hold a key. Put the key back, or set SECRET_KEY.`);
}

/** The newest; null when there is none yet. Throws as `listSecrets`. */
export const findSecretKey = (config: KeyConfig): string | null => listSecrets(config)[0] ?? null;

/** Made when missing. Throws StartError when a restored folder waits for its own key. */
export function secretKeyOf(config: KeyConfig): string {
  const kept = findSecretKey(config);
  if (kept !== null) return kept;
  refuseNewKey(config.dataDir);
  const file = keyFile(config.dataDir);
  const made = makeSecret();
  writeFileSync(file, `${made}\n`, { mode: 0o600, flag: 'wx' });
  chmodSync(file, 0o600);
  return made;
}

/**
 * For a process that goes on while another one changes the key: reads the file again when it was written, and
 * returns the same array as long as it was not. What it knew stays when the file is away or unreadable.
 */
export function watchSecrets(config: KeyConfig): () => readonly string[] {
  secretKeyOf(config);
  let known: readonly string[] = listSecrets(config);
  if (config.secretKey) return () => known;
  const file = keyFile(config.dataDir);
  const mark = () => {
    const { mtimeNs, ino, size } = statSync(file, { bigint: true, throwIfNoEntry: false }) ?? {};
    return `${mtimeNs} ${ino} ${size}`;
  };
  let marked = mark();
  return () => {
    const present = mark();
    if (present === marked) return known;
    marked = present;
    try {
      const read = listSecrets(config);
      if (read.length > 0) known = read;
    } catch {
      return known;
    }
    return known;
  };
}
