/**
 * A column that holds text sealed with the secret of the installation (src/auth/sealed-text.ts). The schema itself is
 * so the list of what a change of that secret seals again, and of what is somebody's personal data.
 */
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { customType, SQLiteTable } from 'drizzle-orm/sqlite-core';

/** Nothing is done with it here; by this function such columns are told from others. */
const toDriver = (text: string): string => text;

/** Text for SQLite, as `text(name)`. */
export const sealed = customType<{ data: string; driverData: string }>({ dataType: () => 'text', toDriver });

export const isSealed = (column: unknown): boolean => (column as { mapTo?: unknown } | null)?.mapTo === toDriver;

export interface SealedTable { table: string; columns: string[] }

/** The names as SQLite knows them, in the order of the schema; tables without sealed columns are left out. */
export function listSealedTables(schema: Record<string, unknown>): SealedTable[] {
  return Object.values(schema).filter((each): each is SQLiteTable => is(each, SQLiteTable)).flatMap((table) => {
    const columns = Object.values(getTableColumns(table)).filter(isSealed).map(({ name }) => name);
    return columns.length === 0 ? [] : [{ table: getTableName(table), columns }];
  });
}
