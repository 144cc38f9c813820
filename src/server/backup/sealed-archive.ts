/**
 * An archive closed with a passphrase: scrypt makes the key, AES-256-GCM closes, and the header (magic, cost, salt,
 * nonce, check) is authenticated with it. Layout: header of 55 bytes, ciphertext, tag of 16 bytes.
 */
import { createCipheriv, createDecipheriv, randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { createReadStream, createWriteStream, readFileSync, rmSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { StartError } from '../data-folder.ts';

const MAGIC = Buffer.from('MEEDOEN1');
/** 2^17, 8, 1: about 128 MB and half a second. */
const COST = { log2n: 17, r: 8, p: 1 };
const SALT_AT = MAGIC.length + 3;
const NONCE_AT = SALT_AT + 16;
const CHECK_AT = NONCE_AT + 12;
const HEADER_BYTES = CHECK_AT + 16;
const TAG_BYTES = 16;
const MIN_LENGTH = 12;
const MB = 1024 * 1024;

/** The first line of the file. Throws StartError when it cannot be read or is shorter than 12 characters. */
export function readPassphrase(file: string): string {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new StartError(`The passphrase file ${file} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
  const [line = ''] = text.split(/\r?\n/);
  if (line.trim().length >= MIN_LENGTH) return line.trim();
  throw new StartError(`The passphrase file ${file} needs a first line of at least ${MIN_LENGTH} characters.`);
}

interface Keys { encryption: Buffer; check: Buffer }

async function deriveKeys(passphrase: string, salt: Buffer, { log2n, r, p }: typeof COST): Promise<Keys> {
  const options: ScryptOptions = { N: 2 ** log2n, r, p, maxmem: 256 * MB };
  const bytes = await new Promise<Buffer>((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, 48, options, (error, key) => { if (error) reject(error); else resolve(key); });
  });
  return { encryption: bytes.subarray(0, 32), check: bytes.subarray(32) };
}

/** For `pipeline`: closes what flows through. */
export function sealStream(passphrase: string) {
  return async function* seal(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    const salt = randomBytes(16);
    const nonce = randomBytes(12);
    const keys = await deriveKeys(passphrase, salt, COST);
    const header = Buffer.concat([MAGIC, Buffer.from([COST.log2n, COST.r, COST.p]), salt, nonce, keys.check]);
    const cipher = createCipheriv('aes-256-gcm', keys.encryption, nonce);
    cipher.setAAD(header);
    yield header;
    for await (const piece of source) yield cipher.update(piece);
    yield cipher.final();
    yield cipher.getAuthTag();
  };
}

async function readAt(file: string, position: number, length: number): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** What a file is, by its first bytes. */
export async function kindOfArchive(file: string): Promise<'sealed' | 'plain' | 'other'> {
  const start = await readAt(file, 0, MAGIC.length);
  if (start.equals(MAGIC)) return 'sealed';
  return start[0] === 0x1f && start[1] === 0x8b ? 'plain' : 'other';
}

/**
 * Opens `file` into `target`; nothing is left there unless every byte is as it was written. Throws StartError for
 * another passphrase and for a file that was changed or cut off.
 */
export async function openSealed(file: string, target: string, passphrase: string): Promise<void> {
  const damaged = new StartError(`The backup ${file} was changed or cut off. Take another one.`);
  const size = statSync(file).size;
  if (size < HEADER_BYTES + TAG_BYTES) throw damaged;
  const header = await readAt(file, 0, HEADER_BYTES);
  const [log2n = 0, r = 0, p = 0] = header.subarray(MAGIC.length, SALT_AT);
  if (log2n < 10 || log2n > 17 || r !== COST.r || p !== COST.p) throw damaged;
  const keys = await deriveKeys(passphrase, header.subarray(SALT_AT, NONCE_AT), { log2n, r, p });
  if (!timingSafeEqual(keys.check, header.subarray(CHECK_AT))) {
    throw new StartError(`The passphrase is not the one of ${file}.`);
  }
  const decipher = createDecipheriv('aes-256-gcm', keys.encryption, header.subarray(NONCE_AT, CHECK_AT));
  decipher.setAAD(header);
  decipher.setAuthTag(await readAt(file, size - TAG_BYTES, TAG_BYTES));
  const body = createReadStream(file, { start: HEADER_BYTES, end: size - TAG_BYTES - 1 });
  try {
    await pipeline(body, decipher, createWriteStream(target, { flags: 'wx', mode: 0o600 }));
  } catch (error) {
    rmSync(target, { force: true });
    if ((error as NodeJS.ErrnoException).syscall) throw error;
    throw damaged;
  }
}
