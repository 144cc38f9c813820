/**
 * Tries per account and per address, against guessing (product §5, §2: 429 with Retry-After). Each try adds its cost
 * in waiting time to a debt that melts with the clock; who is over the limit waits, and nobody is locked out for good.
 * Addresses and accounts stand there only as keyed hashes.
 */
import { eq, lt } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { rateCounters } from '#db/schema/users.ts';
import type { App } from '#src/domain/shared/app.ts';
import type { Sealer } from './sealed-text.ts';

export type LimitedApp = Pick<App, 'db' | 'clock'> & { sealer: Pick<Sealer, 'fingerprint'> };

export interface Limit {
  name: string;
  /** So many at once … */
  burst: number;
  /** … then one in this time. */
  everyMs: number;
}

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

export const LIMITS = {
  /** One account from one address: who guesses is soon slow. */
  signInHere: { name: 'sign-in-here', burst: 6, everyMs: MINUTE_MS },
  /** One address, for any account: a whole office may share it. */
  signInAddress: { name: 'sign-in-address', burst: 100, everyMs: 5 * SECOND_MS },
  /** One account, from everywhere: many addresses together stay slow, the owner waits seconds at most. */
  signInAccount: { name: 'sign-in-account', burst: 40, everyMs: 10 * SECOND_MS },
  secondFactor: { name: 'second-factor', burst: 6, everyMs: MINUTE_MS },
  /** Mails that somebody has sent to an address of somebody else. */
  mailTo: { name: 'mail-to', burst: 4, everyMs: 20 * MINUTE_MS },
  mailFrom: { name: 'mail-from', burst: 60, everyMs: MINUTE_MS },
  link: { name: 'link', burst: 40, everyMs: 10 * SECOND_MS },
} as const satisfies Record<string, Limit>;

const keyOf = (app: LimitedApp, limit: Limit, who: string) => app.sealer.fingerprint(`${limit.name}\0${who}`, 'rate');

/** Counts one try: null when it may go on, else the seconds to wait. */
export function takeTry(app: LimitedApp, limit: Limit, who: string): number | null {
  const key = keyOf(app, limit, who);
  const now = app.clock.now();
  return inTransaction(app.db, () => {
    const row = app.db.select().from(rateCounters).where(eq(rateCounters.key, key)).get();
    const debtMs = row ? Math.max(0, row.debtMs - Math.max(0, now - row.updatedAt)) : 0;
    const waitMs = debtMs + limit.everyMs - limit.burst * limit.everyMs;
    if (waitMs > 0) return Math.ceil(waitMs / SECOND_MS);
    const values = { debtMs: debtMs + limit.everyMs, updatedAt: now };
    app.db.insert(rateCounters).values({ key, ...values })
      .onConflictDoUpdate({ target: rateCounters.key, set: values }).run();
    return null;
  });
}

/** Forgets the tries after success. */
export function forgiveTries(app: LimitedApp, limit: Limit, who: string): void {
  app.db.delete(rateCounters).where(eq(rateCounters.key, keyOf(app, limit, who))).run();
}

/** Every debt has melted after a day. */
export function forgetOldTries(app: Pick<App, 'db' | 'clock'>): void {
  app.db.delete(rateCounters).where(lt(rateCounters.updatedAt, app.clock.now() - 24 * 60 * MINUTE_MS)).run();
}
