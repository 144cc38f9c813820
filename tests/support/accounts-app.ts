/** What use cases of accounts and mail need, on a real database, with a clock that the test moves. */
import { createSealer, type Sealer } from '#src/auth/sealed-text.ts';
import type { Database } from '#db/client.ts';
import type { Log } from '#src/domain/shared/ports.ts';
import { createTestDatabase } from './database.ts';

export interface TestAccountsApp {
  db: Database;
  sealer: Sealer;
  isDemo: boolean;
  clock: { now(): number };
  log: Log;
  /** Everything that was logged, as JSON. */
  logged: string[];
  /** Moves the clock on. */
  wait(ms: number): void;
}

export function createAccountsApp(startsAt = '2026-11-24T09:00:00+01:00'): TestAccountsApp {
  let now = Date.parse(startsAt);
  const logged: string[] = [];
  const note = (fields: Record<string, unknown>, message: string) => { logged.push(JSON.stringify({ ...fields, message })); };
  return {
    db: createTestDatabase(),
    sealer: createSealer(['a secret of at least thirty-two characters']),
    isDemo: false,
    clock: { now: () => now },
    log: { debug: note, info: note, warn: note, error: note },
    logged,
    wait(ms) { now += ms; },
  };
}
