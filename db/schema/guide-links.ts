/** Links for guides: one activity, without account (product §6). */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { activities } from './activities.ts';
import { sealed } from './sealed.ts';
import { oneTimeLinks, users } from './users.ts';

export const guideLinks = sqliteTable('guide_links', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  activityId: integer('activity_id').notNull().references(() => activities.id, { onDelete: 'cascade' }),
  linkId: integer('link_id').references(() => oneTimeLinks.id, { onDelete: 'set null' }),
  /** A function ("begeleider op dinsdag"), not a person. */
  name: text('name').notNull(),
  /** Sealed, to show the address again; null once it is ended or over. */
  code: sealed('code'),
  createdBy: integer('created_by').references(() => users.id, { onDelete: 'set null' }),
  createdAt: integer('created_at').notNull(),
  /** 'YYYY-MM-DD', inclusive, Brussels. */
  validUntilOn: text('valid_until_on').notNull(),
  endedAt: integer('ended_at'),
}, (table) => [index('guide_links_by_activity').on(table.activityId, table.id)]);
