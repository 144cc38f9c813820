import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { activities } from './activities.ts';

/** How often the page of an activity was looked at, in totals per Brussels day: no person, no address. */
export const activityViews = sqliteTable('activity_views', {
  activityId: integer('activity_id').notNull().references(() => activities.id, { onDelete: 'cascade' }),
  day: text('day').notNull(),
  count: integer('count').notNull(),
}, (table) => [primaryKey({ columns: [table.activityId, table.day] })]);
