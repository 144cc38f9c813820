/** The second factor (product §5): time-based codes (TOTP, RFC 6238), recovery codes, and devices remembered 30 days. */
import { randomInt } from 'node:crypto';
import { and, eq, gt, lt } from 'drizzle-orm';
import { Secret, TOTP } from 'otpauth';
import { inTransaction } from '#db/client.ts';
import { rememberedDevices } from '#db/schema/users.ts';
import { MS_PER_DAY } from '#src/domain/schedules/brussels-time.ts';
import type { App } from '#src/domain/shared/app.ts';
import type { User } from '#src/domain/users/user.ts';
import {
  deleteOtherSessions, findUser, replaceRecoveryCodes, updateUser, useRecoveryCode,
} from '#src/domain/users/user-repo.ts';
import type { Sealer } from './sealed-text.ts';
import { createToken, hashToken } from './tokens.ts';

type SecondFactorApp = Pick<App, 'db' | 'clock'> & { sealer: Sealer };

const ISSUER = 'Meedoen';
const PERIOD_SECONDS = 30;
const RECOVERY_CODES = 10;
const RECOVERY_LENGTH = 10;
/** Without letters and digits that look alike. */
const RECOVERY_SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';
export const REMEMBERED_DAYS = 30;

function totpOf(email: string, secret: string): TOTP {
  return new TOTP({
    issuer: ISSUER, label: email, algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS,
    secret: Secret.fromBase32(secret),
  });
}

export const hasSecondFactor = (user: Pick<User, 'totpSecret' | 'totpConfirmedAt'>): boolean =>
  user.totpSecret !== null && user.totpConfirmedAt !== null;

/**
 * The secret that waits for its first code, made when there is none: the same each time the page is opened. Undefined
 * when the factor is on already.
 */
export function prepareSecondFactor(app: SecondFactorApp, userId: number): { uri: string; secret: string } | undefined {
  return inTransaction(app.db, () => {
    const user = findUser(app.db, userId);
    if (!user || hasSecondFactor(user)) return undefined;
    let secret = user.totpSecret === null ? undefined : app.sealer.open(user.totpSecret);
    if (secret === undefined) {
      secret = new Secret({ size: 20 }).base32;
      updateUser(app.db, userId, { totpSecret: app.sealer.seal(secret) });
    }
    return { secret, uri: totpOf(user.email, secret).toString() };
  });
}

/** The 30-second step of a right code that was not used yet, one step early or late allowed. */
function findStep(app: SecondFactorApp, user: User, code: string): number | undefined {
  if (user.totpSecret === null || !/^\d{6}$/.test(code)) return undefined;
  const timestamp = app.clock.now();
  const delta = totpOf(user.email, app.sealer.open(user.totpSecret)).validate({ token: code, timestamp, window: 1 });
  if (delta === null) return undefined;
  const step = Math.floor(timestamp / 1000 / PERIOD_SECONDS) + delta;
  return user.totpLastStep !== null && step <= user.totpLastStep ? undefined : step;
}

const tidy = (code: string): string => code.toLowerCase().replace(/[\s-]/g, '');

const RECOVERY_PURPOSE = 'recovery code';
const recoveryHash = (app: SecondFactorApp, code: string) => app.sealer.fingerprint(code, RECOVERY_PURPOSE);

/** Replaces all codes; inside the caller's transaction. @returns them, shown this once. */
export function renewRecoveryCodes(app: SecondFactorApp, userId: number): string[] {
  const codes = Array.from({ length: RECOVERY_CODES }, () => Array.from(
    { length: RECOVERY_LENGTH }, () => RECOVERY_SIGNS[randomInt(RECOVERY_SIGNS.length)],
  ).join(''));
  replaceRecoveryCodes(app.db, userId, codes.map((code) => recoveryHash(app, code)));
  return codes.map((code) => `${code.slice(0, 5)}-${code.slice(5)}`);
}

/**
 * Switches it on with the first code; other sessions end. Inside the caller's transaction.
 * @returns the recovery codes, shown this once, or undefined when the code was wrong.
 */
export function confirmSecondFactor(
  app: SecondFactorApp, userId: number, code: string, keepSessionId: string,
): string[] | undefined {
  const user = findUser(app.db, userId);
  const step = user && !hasSecondFactor(user) ? findStep(app, user, tidy(code)) : undefined;
  if (step === undefined) return undefined;
  updateUser(app.db, userId, { totpConfirmedAt: app.clock.now(), totpLastStep: step });
  deleteOtherSessions(app.db, userId, keepSessionId);
  return renewRecoveryCodes(app, userId);
}

/** A code of the app or a recovery code; each works once. Inside the caller's transaction. */
export function useSecondFactor(app: SecondFactorApp, userId: number, code: string): boolean {
  const user = findUser(app.db, userId);
  if (!user || !hasSecondFactor(user)) return false;
  const typed = tidy(code);
  const step = findStep(app, user, typed);
  if (step !== undefined) {
    updateUser(app.db, userId, { totpLastStep: step });
    return true;
  }
  // Codes may be older than the present key.
  return typed.length === RECOVERY_LENGTH && app.sealer.fingerprints(typed, RECOVERY_PURPOSE)
    .some((hash) => useRecoveryCode(app.db, userId, hash, app.clock.now()));
}

/** Switches it off and forgets codes and devices; inside the caller's transaction. */
export function removeSecondFactor(app: Pick<App, 'db'>, userId: number): void {
  updateUser(app.db, userId, { totpSecret: null, totpConfirmedAt: null, totpLastStep: null });
  replaceRecoveryCodes(app.db, userId, []);
  app.db.delete(rememberedDevices).where(eq(rememberedDevices.userId, userId)).run();
}

/** @returns the token for the cookie of this device. */
export function rememberDevice(app: Pick<App, 'db' | 'clock'>, userId: number): string {
  const token = createToken();
  const now = app.clock.now();
  app.db.insert(rememberedDevices).values({
    id: hashToken(token), userId, createdAt: now, expiresAt: now + REMEMBERED_DAYS * MS_PER_DAY,
  }).run();
  return token;
}

export function isRememberedDevice(app: Pick<App, 'db' | 'clock'>, userId: number, token: string | undefined): boolean {
  if (!token) return false;
  return app.db.select({ id: rememberedDevices.id }).from(rememberedDevices).where(and(
    eq(rememberedDevices.id, hashToken(token)), eq(rememberedDevices.userId, userId),
    gt(rememberedDevices.expiresAt, app.clock.now()),
  )).get() !== undefined;
}

export function forgetExpiredDevices(app: Pick<App, 'db' | 'clock'>): void {
  app.db.delete(rememberedDevices).where(lt(rememberedDevices.expiresAt, app.clock.now())).run();
}
