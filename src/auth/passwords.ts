/**
 * Passwords: argon2id from Node's own crypto with the parameters of OWASP's cheat sheet (19 MiB, 2 passes, 1 lane),
 * kept as the usual PHC string so that parameters can grow and old ones still verify.
 */
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import commonPasswords from 'fxa-common-password-list';

const MEMORY_KIB = 19_456;
const PASSES = 2;
const LANES = 1;
const TAG_BYTES = 32;
const SALT_BYTES = 16;

export const PASSWORD_MIN_LENGTH = 12;
export const PASSWORD_MAX_LENGTH = 128;

interface Parameters { memory: number; passes: number; parallelism: number; salt: Buffer; tagBytes: number }

function derive(password: string, { memory, passes, parallelism, salt, tagBytes }: Parameters): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { message: normalise(password), nonce: salt, parallelism, tagLength: tagBytes, memory, passes };
    argon2('argon2id', options, (error, tag) => { if (error) reject(error); else resolve(tag); });
  });
}

/** The same letters typed on two keyboards are one password. */
const normalise = (password: string): string => password.normalize('NFKC');

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

/** '$argon2id$v=19$m=…,t=…,p=…$salt$tag'. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const tag = await derive(password, {
    memory: MEMORY_KIB, passes: PASSES, parallelism: LANES, salt, tagBytes: TAG_BYTES,
  });
  return `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$${unpadded(salt)}$${unpadded(tag)}`;
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** A hash that no password has, so that an unknown account costs the same time as a wrong password. */
const NOBODY = `$argon2id$v=19$m=${MEMORY_KIB},t=${PASSES},p=${LANES}$${unpadded(randomBytes(SALT_BYTES))}$`
  + unpadded(randomBytes(TAG_BYTES));

/** False too for an account without password; always takes the time of one derivation. */
export async function verifyPassword(hash: string | null, password: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', tag = ''] = PHC.exec(hash ?? NOBODY) ?? [];
  if (!memory) throw new Error('a stored password is not in a known form');
  const expected = Buffer.from(tag, 'base64');
  const found = await derive(password, {
    memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'), tagBytes: expected.length,
  });
  return timingSafeEqual(found, expected) && hash !== null;
}

export type PasswordProblem = 'password-short' | 'password-long' | 'password-common' | 'password-personal';

/** Null = good. `personal`: words about this person (mail address, name) that may not be all of it. */
export function findPasswordProblem(password: string, personal: readonly string[] = []): PasswordProblem | null {
  const length = [...password].length;
  if (length < PASSWORD_MIN_LENGTH) return 'password-short';
  if (length > PASSWORD_MAX_LENGTH) return 'password-long';
  const lower = normalise(password).toLowerCase();
  const isOneSign = new Set(lower).size < 4;
  if (isOneSign || commonPasswords.test(lower) || commonPasswords.test(lower.replace(/[\d\W_]+$/, ''))) {
    return 'password-common';
  }
  const bare = (text: string) => text.toLowerCase().replaceAll(/\s/g, '');
  const isPersonal = personal.some((word) => word.length > 3 && bare(lower) === bare(word));
  return isPersonal ? 'password-personal' : null;
}
