import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { users } from './users.ts';

/** Photos that organisers sent, as they were made anew; the files stand in the data folder under the same name. */
export const images = sqliteTable('images', {
  /** Begin of the SHA-256 of the largest file: the same photo twice is one. */
  id: text('id').primaryKey(),
  /** Nobody can be recognised, or who can said yes. */
  people: text('people').$type<'nobody' | 'agreed'>().notNull(),
  uploadedBy: integer('uploaded_by').references(() => users.id, { onDelete: 'set null' }),
  uploadedAt: integer('uploaded_at').notNull(),
});
