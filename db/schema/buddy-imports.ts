/** A list of running duos on its way in (product §8): sealed, of one worker, gone within the hour. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { DuoField } from '#src/domain/buddies/import-duos/duo-columns.ts';
import { buddywerkingen } from './buddies.ts';
import { sealed } from './sealed.ts';
import { users } from './users.ts';

export const buddyImports = sqliteTable('buddy_imports', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  /** Only who chose the file sees it; a new file takes the place of the one before. */
  userId: integer('user_id').notNull().unique().references(() => users.id, { onDelete: 'cascade' }),
  buddywerkingId: integer('buddywerking_id').notNull().references(() => buddywerkingen.id, { onDelete: 'cascade' }),
  /** Sealed JSON: the heads and rows as they stood in the file. */
  content: sealed('content').notNull(),
  /** What each column says; null = not read. */
  columns: text('columns', { mode: 'json' }).$type<(DuoField | null)[]>().notNull(),
  /** How many duos of it were brought in; what is left of the rows was refused. */
  broughtIn: integer('brought_in').notNull().default(0),
  createdAt: integer('created_at').notNull(),
  expiresAt: integer('expires_at').notNull(),
}, (table) => [index('buddy_imports_by_expiry').on(table.expiresAt)]);
