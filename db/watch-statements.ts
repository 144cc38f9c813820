/** How long each statement of a connection takes, measured in one place whoever sends it. */
import type SqliteDatabase from 'better-sqlite3';

export interface TimedStatement {
  /** The text as prepared: values are bound, so they are not in it. */
  sql: string;
  ms: number;
}

export type StatementListener = (statement: TimedStatement) => void;

type Sqlite = SqliteDatabase.Database;
type Statement = SqliteDatabase.Statement<unknown[]>;

/** Name of what is measured as a whole in `inTransaction`: many short statements hold the process as long as one. */
export const WHOLE_TRANSACTION = '(transaction)';

const METHODS = ['run', 'get', 'all'] as const;
const listeners = new WeakMap<Sqlite, StatementListener>();

/**
 * Makes every statement that is prepared on this connection from now on tell how long it took, once somebody listens.
 * `iterate` is left out: its time is also that of who reads the rows. BEGIN and COMMIT are in WHOLE_TRANSACTION.
 */
export function measureStatements(sqlite: Sqlite): void {
  const prepare = sqlite.prepare.bind(sqlite);
  const measured = (sql: string): Statement => {
    const statement = prepare(sql) as Statement;
    for (const name of METHODS) {
      const plain = statement[name].bind(statement) as (...values: unknown[]) => unknown;
      Object.defineProperty(statement, name, {
        value: (...values: unknown[]) => timed(sqlite, sql, () => plain(...values)),
      });
    }
    return statement;
  };
  Object.defineProperty(sqlite, 'prepare', { value: measured });
}

/** Tells how long `work` took, also when it threw. */
export function timed<T>(sqlite: Sqlite, sql: string, work: () => T): T {
  const listener = listeners.get(sqlite);
  if (!listener) return work();
  const startedAt = performance.now();
  try {
    return work();
  } finally {
    listener({ sql, ms: performance.now() - startedAt });
  }
}

/** One listener for a connection; a second takes the place of the first. */
export function listenToStatements(sqlite: Sqlite, listener: StatementListener): void {
  listeners.set(sqlite, listener);
}

const MOST_LOGGED = 600;

/** A statement for the log: without what might have been written into its text, and no longer than a few lines. */
export function statementForLog(sql: string): string {
  const plain = sql.replace(/'(?:[^']|'')*'/g, "'…'").replace(/\b\d{2,}\b/g, 'N')
    .replace(/\?(?:\s*,\s*\?){3,}/g, '?, …').replace(/\s+/g, ' ').trim();
  return plain.length > MOST_LOGGED ? `${plain.slice(0, MOST_LOGGED)}…` : plain;
}
