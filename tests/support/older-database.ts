/** Databases as earlier versions of the program left them, with rows in every table. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { openDatabase, type Database, type Sqlite } from '#db/client.ts';

interface Journal { entries: { idx: number; when: number; tag: string }[] }
const MIGRATIONS = 'db/migrations';

export const readJournal = (): Journal =>
  JSON.parse(readFileSync(join(MIGRATIONS, 'meta/_journal.json'), 'utf8')) as Journal;

/** A file that has had the migrations 0 … `last`, and no later ones. The caller closes it. */
export function makeOlderDatabase(folder: string, last: number): Database {
  const journal = readJournal();
  const entries = journal.entries.filter(({ idx }) => idx <= last);
  const known = join(folder, 'migrations');
  mkdirSync(join(known, 'meta'), { recursive: true });
  for (const { tag } of entries) cpSync(join(MIGRATIONS, `${tag}.sql`), join(known, `${tag}.sql`));
  writeFileSync(join(known, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }));
  const db = openDatabase(join(folder, 'meedoen.db'));
  migrate(db, { migrationsFolder: known });
  return db;
}

interface Column { name: string; type: string; pk: number }
interface Reference { table: string; from: string; to: string | null }

const ROWS = [1, 2, 3];

/** Tables with rows of their own; FTS5 keeps its own beside them. */
export const listTables = (sqlite: Sqlite): string[] => sqlite.prepare(`select name from pragma_table_list
  where schema = 'main' and type = 'table' and name not like 'sqlite_%' and name not like '\\_\\_%' escape '\\'
  order by name`).pluck().all() as string[];

const columnsOf = (sqlite: Sqlite, table: string) =>
  sqlite.prepare('select name, type, pk from pragma_table_xinfo(?) where hidden = 0').all(table) as Column[];

const referencesOf = (sqlite: Sqlite, table: string) =>
  sqlite.prepare('select "table", "from", "to" from pragma_foreign_key_list(?)').all(table) as Reference[];

/** Parents before children. */
function inOrder(sqlite: Sqlite): string[] {
  const done: string[] = [];
  const visit = (table: string) => {
    if (done.includes(table)) return;
    for (const { table: parent } of referencesOf(sqlite, table)) if (parent !== table) visit(parent);
    done.push(table);
  };
  listTables(sqlite).forEach(visit);
  return done;
}

function valueFor(column: Column, table: string, nth: number): string | number | Buffer {
  const type = column.type.toLowerCase();
  if (type.includes('int')) return nth;
  if (type === 'real' || type === 'numeric') return nth + 0.5;
  if (type === 'blob') return Buffer.from(`${table} ${nth}`);
  // A JSON text too, for columns that hold JSON.
  return `"${table} ${column.name} ${nth}"`;
}

/** Three rows in every table, every column filled, every reference to a row that is there. */
export function fillEveryTable(sqlite: Sqlite): void {
  for (const table of inOrder(sqlite)) {
    const columns = columnsOf(sqlite, table);
    const references = new Map(referencesOf(sqlite, table).map((each) => [each.from, each]));
    const insert = sqlite.prepare(`insert into "${table}" (${columns.map(({ name }) => `"${name}"`).join(', ')})
      values (${columns.map(() => '?').join(', ')})`);
    for (const nth of ROWS) {
      insert.run(columns.map((column) => {
        const reference = references.get(column.name);
        if (!reference) return valueFor(column, table, nth);
        if (reference.table === table) return column.pk > 0 || nth === 1 ? null : nth - 1;
        const to = reference.to ?? columnsOf(sqlite, reference.table).find(({ pk }) => pk > 0)?.name ?? 'id';
        return sqlite.prepare(`select "${to}" from "${reference.table}" order by rowid limit 1 offset ?`).pluck().get(nth - 1);
      }));
    }
  }
}

export type Rows = Record<string, Record<string, unknown>[]>;

export const readEveryRow = (sqlite: Sqlite): Rows => Object.fromEntries(listTables(sqlite).map((table) =>
  [table, sqlite.prepare(`select * from "${table}" order by rowid`).all() as Record<string, unknown>[]]));
