/** The one way to open the database file, with the settings every connection needs (architecture §3). */
import SqliteDatabase from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import * as activities from './schema/activities.ts';
import * as buddies from './schema/buddies.ts';
import * as buddyImports from './schema/buddy-imports.ts';
import * as buddyProposals from './schema/buddy-proposals.ts';
import * as closings from './schema/closings.ts';
import * as company from './schema/company.ts';
import * as demand from './schema/demand.ts';
import * as easyOffers from './schema/easy-offers.ts';
import * as guideLinks from './schema/guide-links.ts';
import * as forms from './schema/forms.ts';
import * as images from './schema/images.ts';
import * as mail from './schema/mail.ts';
import * as moderation from './schema/moderation.ts';
import * as networks from './schema/networks.ts';
import * as organisations from './schema/organisations.ts';
import * as privacyGrounds from './schema/privacy-grounds.ts';
import * as reference from './schema/reference.ts';
import * as search from './schema/search.ts';
import * as signups from './schema/signups.ts';
import * as siteLanguages from './schema/site-languages.ts';
import * as siteOperator from './schema/site-operator.ts';
import * as system from './schema/system.ts';
import * as targetLoads from './schema/target-loads.ts';
import * as users from './schema/users.ts';
import * as views from './schema/views.ts';
import { measureStatements, timed, WHOLE_TRANSACTION } from './watch-statements.ts';

/** Every table of the database. */
export const schema = {
  ...buddyImports, ...buddyProposals, ...company, ...closings, ...easyOffers, ...guideLinks, ...networks,
  ...activities, ...buddies, ...demand, ...forms, ...images, ...mail, ...moderation, ...organisations, ...privacyGrounds, ...reference,
  ...search, ...signups, ...siteLanguages, ...siteOperator, ...system, ...targetLoads, ...users, ...views,
};

export type Sqlite = SqliteDatabase.Database;
/** How long a connection waits for another process that writes. */
const WAIT_MS = 5000;
const PAUSE_MS = 10;

/** Drizzle over one synchronous connection; `$client` is the connection itself, for FTS5 and pragmas. */
export type Database = BetterSQLite3Database<typeof schema> & { $client: Sqlite };

/**
 * Opens (and makes when missing) the file, or takes an image made with `serialize()`.
 * Throws better-sqlite3's error when the file cannot be read or is no database.
 */
export function openDatabase(source: string | Buffer): Database {
  const sqlite = new SqliteDatabase(source);
  try {
    sqlite.pragma(`busy_timeout = ${String(WAIT_MS)}`);
    useWriteAheadLog(sqlite);
    sqlite.pragma('synchronous = NORMAL');
    sqlite.pragma('foreign_keys = ON');
    sqlite.pragma('secure_delete = ON');
    sqlite.pragma('cache_size = -65536');
    measureStatements(sqlite);
  } catch (error) {
    sqlite.close();
    throw error;
  }
  return drizzle(sqlite, { schema });
}

/**
 * Two processes that open a new file at once both want to turn its journal over; SQLite refuses the second
 * without waiting, because each holds what the other needs. Asking again once the first is done is enough.
 */
function useWriteAheadLog(sqlite: Sqlite): void {
  for (let tries = 1; ; tries += 1) {
    try {
      sqlite.pragma('journal_mode = WAL');
      return;
    } catch (error) {
      const isBusy = error instanceof SqliteDatabase.SqliteError && error.code === 'SQLITE_BUSY';
      if (!isBusy || tries * PAUSE_MS >= WAIT_MS) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
}

/** Runs `work` in one immediate transaction; everything in it is written, or nothing. */
export function inTransaction<T>(db: Database, work: () => T): T {
  const { $client } = db;
  const whole = () => $client.transaction(work).immediate();
  return $client.inTransaction ? whole() : timed($client, WHOLE_TRANSACTION, whole);
}
