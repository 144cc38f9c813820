/**
 * The sealer of a running installation, which goes on while its key is changed: both secrets open, the newest seals,
 * and the key of the hashes changes for everybody at the instant the rotation commits, because the database names it.
 */
import { createSealer, hashKeyOf, hashWith, type Sealer } from './sealed-text.ts';

export interface KeySource {
  /** Newest first; the same array as long as nothing changed. */
  secrets(): readonly string[];
  /** What `sealHashKeys` wrote; undefined when the key was never changed. */
  sealedHashKeys(): string | undefined;
}

/** Sealed JSON of the keys of hashes, the present one first; for the database. */
export const sealHashKeys = (sealer: Pick<Sealer, 'seal'>, keys: readonly Buffer[]): string =>
  sealer.seal(JSON.stringify(keys.map((key) => key.toString('base64url'))));

/**
 * The keys of hashes, the present one first. Without a note the oldest secret is the one the rows were hashed with;
 * the same when the note cannot be opened, since then its key is lost for good.
 */
export function readHashKeys(
  sealer: Pick<Sealer, 'open'>, secrets: readonly string[], sealed: string | undefined,
): Buffer[] {
  const derived = secrets.map(hashKeyOf).reverse();
  const noted = sealed === undefined ? [] : openHashKeys(sealer, sealed);
  return [...noted, ...derived].filter((key, nth, all) => all.findIndex((each) => each.equals(key)) === nth);
}

function openHashKeys(sealer: Pick<Sealer, 'open'>, sealed: string): Buffer[] {
  try {
    return (JSON.parse(sealer.open(sealed)) as string[]).map((key) => Buffer.from(key, 'base64url'));
  } catch {
    return [];
  }
}

export function createKeyring(source: KeySource): Sealer {
  let secrets: readonly string[] | undefined;
  let sealer: Sealer | undefined;
  let sealedHashKeys: string | undefined;
  let hashKeys: Buffer[] = [];
  const current = (): Sealer => {
    const present = source.secrets();
    if (sealer === undefined || present !== secrets) {
      sealer = createSealer(present);
      secrets = present;
      hashKeys = [];
    }
    return sealer;
  };
  const currentHashKeys = (): Buffer[] => {
    const present = current();
    const sealed = source.sealedHashKeys();
    if (hashKeys.length === 0 || sealed !== sealedHashKeys) {
      hashKeys = readHashKeys(present, secrets ?? [], sealed);
      sealedHashKeys = sealed;
    }
    return hashKeys;
  };
  return {
    seal: (text) => current().seal(text),
    open: (sealed) => current().open(sealed),
    isOld: (sealed) => current().isOld(sealed),
    fingerprint: (text, purpose) => hashWith(currentHashKeys()[0] as Buffer, text, purpose),
    fingerprints: (text, purpose) => currentHashKeys().map((key) => hashWith(key, text, purpose)),
  };
}
