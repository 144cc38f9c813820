/** Random tokens for cookies; only their SHA-256 is kept. */
import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, base64url. */
export const createToken = (): string => randomBytes(32).toString('base64url');

export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url');
