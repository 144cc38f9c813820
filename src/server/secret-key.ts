/** The installation's secret: SECRET_KEY, else made at the first start and kept with mode 600, never in a backup. */
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuseNewKey } from './backup/waiting-erasures.ts';
import type { Config } from './config.ts';

type KeyConfig = Pick<Config, 'secretKey' | 'dataDir'>;

/** Null when there is none yet. Throws when the file holds something else. */
export function findSecretKey(config: KeyConfig): string | null {
  if (config.secretKey) return config.secretKey;
  const file = join(config.dataDir, 'secret-key');
  if (!existsSync(file)) return null;
  const kept = readFileSync(file, 'utf8').trim();
  if (kept.length >= 32) return kept;
  throw new Error(`${file} does not hold a key. Put the key back, or set SECRET_KEY.`);
}

/** Made when missing. Throws StartError when a restored folder waits for its own key. */
export function secretKeyOf(config: KeyConfig): string {
  const kept = findSecretKey(config);
  if (kept !== null) return kept;
  refuseNewKey(config.dataDir);
  const file = join(config.dataDir, 'secret-key');
  const made = randomBytes(32).toString('base64url');
  writeFileSync(file, `${made}\n`, { mode: 0o600, flag: 'wx' });
  chmodSync(file, 0o600);
  return made;
}
