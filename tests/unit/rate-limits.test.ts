/** Tries against guessing: limited, and never for good (product §5, issue: rate limits that lock nobody out). */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forgetOldTries, forgiveTries, LIMITS, takeTry, type LimitedApp, type Limit } from '#src/auth/rate-limits.ts';
import { createTestDatabase } from '../support/database.ts';

const START = Date.UTC(2026, 10, 24, 9);
const SECOND_MS = 1000;

let now: number;
let app: LimitedApp;

beforeEach(() => {
  now = START;
  app = { db: createTestDatabase(), clock: { now: () => now }, sealer: { fingerprint: (text: string) => text } } as LimitedApp;
});
afterEach(() => { app.db.$client.close(); });

const spend = (limit: Limit, who: string) => {
  for (let tries = 0; tries < limit.burst; tries += 1) expect(takeTry(app, limit, who)).toBeNull();
};

describe.each(Object.values(LIMITS))('$name', (limit) => {
  it('lets its burst through, then says how long to wait, and that wait is enough', () => {
    spend(limit, 'iemand');
    const seconds = takeTry(app, limit, 'iemand');
    expect(seconds).toBe(limit.everyMs / SECOND_MS);
    now += limit.everyMs - 1;
    expect(takeTry(app, limit, 'iemand')).toBe(1);
    now += 1;
    expect(takeTry(app, limit, 'iemand')).toBeNull();
    expect(takeTry(app, limit, 'iemand')).toBe(limit.everyMs / SECOND_MS);
  });

  it('melts by itself: who kept on trying while refused waits no longer, and in the end all tries are back', () => {
    spend(limit, 'iemand');
    for (let tries = 0; tries < 1000; tries += 1) expect(takeTry(app, limit, 'iemand')).not.toBeNull();
    now += limit.burst * limit.everyMs;
    spend(limit, 'iemand');
  });

  it('counts one person, not another', () => {
    spend(limit, 'iemand');
    expect(takeTry(app, limit, 'iemand anders')).toBeNull();
  });
});

it('six digits cannot be guessed: at most 1446 codes of the second step a day', () => {
  let tries = 0;
  for (; now < START + 24 * 3_600_000; now += 10 * SECOND_MS) {
    while (takeTry(app, LIMITS.secondFactor, 'iemand') === null) tries += 1;
  }
  expect(tries).toBeLessThanOrEqual(1446);
});

it('a clock that was put back locks nobody out for longer', () => {
  spend(LIMITS.signInHere, 'iemand');
  now -= 3_600_000;
  expect(takeTry(app, LIMITS.signInHere, 'iemand')).toBe(LIMITS.signInHere.everyMs / SECOND_MS);
});

it('success forgives, and a day later nothing is kept', () => {
  spend(LIMITS.signInHere, 'iemand');
  forgiveTries(app, LIMITS.signInHere, 'iemand');
  spend(LIMITS.signInHere, 'iemand');
  now += 25 * 3_600_000;
  forgetOldTries(app);
  expect(app.db.$client.prepare('select count(*) from rate_counters').pluck().get()).toBe(0);
});
