/** The one way to open the database file, with the settings every connection needs (architecture §3). */
import SqliteDatabase from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import * as activities from './schema/activities.ts';
import * as demand from './schema/demand.ts';
import * as forms from './schema/forms.ts';
import * as mail from './schema/mail.ts';
import * as moderation from './schema/moderation.ts';
import * as organisations from './schema/organisations.ts';
import * as reference from './schema/reference.ts';
import * as search from './schema/search.ts';
import * as signups from './schema/signups.ts';
import * as system from './schema/system.ts';
import * as users from './schema/users.ts';

const schema = {
  ...activities, ...demand, ...forms, ...mail, ...moderation, ...organisations, ...reference, ...search,
  ...signups, ...system, ...users,
};

export type Sqlite = SqliteDatabase.Database;
/** Drizzle over one synchronous connection; `$client` is the connection itself, for FTS5 and pragmas. */
export type Database = BetterSQLite3Database<typeof schema> & { $client: Sqlite };

/**
 * Opens (and makes when missing) the file, or takes an image made with `serialize()`.
 * Throws better-sqlite3's error when the file cannot be read or is no database.
 */
export function openDatabase(source: string | Buffer): Database {
  const sqlite = new SqliteDatabase(source);
  try {
    sqlite.pragma('busy_timeout = 5000');
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = NORMAL');
    sqlite.pragma('foreign_keys = ON');
    sqlite.pragma('secure_delete = ON');
    sqlite.pragma('cache_size = -65536');
  } catch (error) {
    sqlite.close();
    throw error;
  }
  return drizzle(sqlite, { schema });
}

/** Runs `work` in one immediate transaction; everything in it is written, or nothing. */
export function inTransaction<T>(db: Database, work: () => T): T {
  return db.$client.transaction(work).immediate();
}
