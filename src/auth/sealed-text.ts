/**
 * Contact data of newcomers and buddies never stand in clear in the database (architecture §3): AES-256-GCM with a
 * key derived from SECRET_KEY, the key's id beside it for rotation, and a keyed hash for finding.
 */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

export interface Sealer {
  /** 'v1.{key id}.{base64url of nonce, tag and ciphertext}'; a new nonce each time. */
  seal(text: string): string;
  /** Throws SealError when the text was changed or the key is not known. */
  open(sealed: string): string;
  /** True when it was sealed with an older key and wants sealing again. */
  isOld(sealed: string): boolean;
  /** A keyed hash that is equal for equal texts, for finding without opening; 32 bytes, base64url. */
  fingerprint(text: string, purpose: string): string;
  /** The present one first, then those of earlier keys: for hashes of what nobody has in clear any more. */
  fingerprints(text: string, purpose: string): string[];
}

export class SealError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'SealError';
  }
}

interface Key { id: string; encryption: Buffer; hashing: Buffer }

const derive = (secret: string, info: string, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'meedoen', info, length));

/** The key of the hashes that belongs to a secret; says nothing of the secret itself. */
export const hashKeyOf = (secret: string): Buffer => derive(secret, 'fingerprint', 32);

function deriveKey(secret: string): Key {
  return {
    id: derive(secret, 'key id', 6).toString('base64url'),
    encryption: derive(secret, 'contact data', 32),
    hashing: hashKeyOf(secret),
  };
}

export const hashWith = (key: Buffer, text: string, purpose: string): string =>
  createHmac('sha256', key).update(`${purpose}\0${text}`).digest('base64url');

/** `secrets[0]` seals and hashes; all of them open. */
export function createSealer(secrets: readonly string[]): Sealer {
  const keys = secrets.map(deriveKey);
  const [current] = keys;
  if (!current) throw new SealError('a secret is needed');
  const keyOf = (sealed: string) => {
    const [version, id, body] = sealed.split('.');
    const key = keys.find((each) => each.id === id);
    if (version !== 'v1' || !key || !body) throw new SealError('sealed with a key that is not known here');
    return { key, body: Buffer.from(body, 'base64url') };
  };
  return {
    seal(text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', current.encryption, nonce);
      cipher.setAAD(Buffer.from(current.id));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return `v1.${current.id}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
    },
    open(sealed) {
      const { key, body } = keyOf(sealed);
      if (body.length < 28) throw new SealError('sealed text is too short');
      const decipher = createDecipheriv('aes-256-gcm', key.encryption, body.subarray(0, 12));
      decipher.setAAD(Buffer.from(key.id));
      decipher.setAuthTag(body.subarray(12, 28));
      try {
        return Buffer.concat([decipher.update(body.subarray(28)), decipher.final()]).toString('utf8');
      } catch {
        throw new SealError('sealed text was changed');
      }
    },
    isOld: (sealed) => keyOf(sealed).key !== current,
    fingerprint: (text, purpose) => hashWith(current.hashing, text, purpose),
    fingerprints: (text, purpose) => keys.map(({ hashing }) => hashWith(hashing, text, purpose)),
  };
}
