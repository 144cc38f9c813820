import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

export const organisations = sqliteTable('organisations', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  /** One of ORGANISATION_KINDS (product §5). */
  kind: text('kind').notNull(),
  /** NIS code of the seat; null when an import did not say. */
  nis: text('nis'),
  about: text('about'),
  phone: text('phone'),
  email: text('email'),
  url: text('url'),
  /** True only when the administrator has said so (product §5). */
  isLokaalBestuur: integer('is_lokaal_bestuur', { mode: 'boolean' }).notNull().default(false),
  source: text('source').notNull().default('own'),
  sourceId: text('source_id'),
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
}, (table) => [
  index('organisations_by_nis').on(table.nis),
  index('organisations_by_name').on(sql`name collate nocase`, table.id),
  uniqueIndex('organisations_by_source').on(table.source, table.sourceId).where(sql`source_id is not null`),
]);
