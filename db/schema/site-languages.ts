import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What the administrator set for a language (product §1.2); no row = on, and not read over. */
export const siteLanguages = sqliteTable('site_languages', {
  language: text('language').primaryKey(),
  isOn: integer('is_on', { mode: 'boolean' }).notNull(),
  /** The function of who read it over, never a person; null = nobody did. */
  checkedBy: text('checked_by'),
  /** 'YYYY-MM-DD'; set together with `checkedBy`. */
  checkedOn: text('checked_on'),
  changedAt: integer('changed_at').notNull(),
});
