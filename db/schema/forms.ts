import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { sealed } from './sealed.ts';

/** Keys of forms that create something: sent twice, it happens once and answers the same. */
export const formKeys = sqliteTable('form_keys', {
  action: text('action').notNull(),
  key: text('key').notNull(),
  /** Where the first one went on to, sealed: it may hold the code of a person. */
  location: sealed('location').notNull(),
  createdAt: integer('created_at').notNull(),
}, (table) => [
  primaryKey({ columns: [table.action, table.key] }),
  index('form_keys_by_age').on(table.createdAt),
]);
