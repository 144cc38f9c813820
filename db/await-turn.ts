/**
 * Waiting for another process that writes, without holding up this one. SQLite's own waiting (`busy_timeout`) blocks
 * the whole process, so the server lets that be short and asks first, between other work, whether it may write.
 */
import { setTimeout as pause } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import type { Database } from './client.ts';

/** As long as a command beside the server may hold the database before a form is told to come back later. */
const WAIT_MS = 5000;
const PAUSE_MS = 20;
/** What is left for who comes between the question and the write. */
const SERVER_BUSY_MS = 200;

/** Answered as "try again later", with the words of `findStorageFault`. */
export class LockedError extends Error {
  readonly code = 'SQLITE_BUSY';
  constructor() {
    super(`another program kept the database locked for ${WAIT_MS / 1000} seconds`);
    this.name = 'LockedError';
  }
}

/** For the connection of the server: no single wait holds up the other visitors. */
export function waitShortly(db: Pick<Database, '$client'>): void {
  db.$client.pragma(`busy_timeout = ${SERVER_BUSY_MS}`);
}

/** Comes back when nobody else writes. Throws LockedError when that takes over five seconds. */
export async function awaitTurn({ $client }: Pick<Database, '$client'>, withinMs = WAIT_MS): Promise<void> {
  const until = performance.now() + withinMs;
  while (isLocked($client)) {
    if (performance.now() >= until) throw new LockedError();
    await pause(PAUSE_MS);
  }
}

/** True only while another connection holds the lock; any other fault is for the write itself to meet. */
function isLocked(sqlite: SqliteDatabase.Database): boolean {
  if (sqlite.inTransaction) return false;
  const own = Number(sqlite.pragma('busy_timeout', { simple: true }));
  sqlite.pragma('busy_timeout = 0');
  try {
    sqlite.exec('begin immediate');
    sqlite.exec('rollback');
    return false;
  } catch (error) {
    return error instanceof SqliteDatabase.SqliteError && error.code.startsWith('SQLITE_BUSY');
  } finally {
    sqlite.pragma(`busy_timeout = ${own}`);
  }
}
