/** Closing days over the whole offer of an organisation, kept so that they can be undone (issue 3). */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { DateRange } from '#src/domain/schedules/exceptions-closing-days.ts';
import { organisations } from './organisations.ts';
import { users } from './users.ts';

export const closings = sqliteTable('closings', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  organisationId: integer('organisation_id').notNull().references(() => organisations.id, { onDelete: 'cascade' }),
  range: text('range', { mode: 'json' }).$type<DateRange>().notNull(),
  /** The dates that went on before it. Instants in epoch ms. */
  dates: text('dates', { mode: 'json' }).$type<{ activityId: number; startsAt: number }[]>().notNull(),
  madeBy: integer('made_by').references(() => users.id, { onDelete: 'set null' }),
  madeAt: integer('made_at').notNull(),
  undoneAt: integer('undone_at'),
}, (table) => [index('closings_by_organisation').on(table.organisationId, table.id)]);
