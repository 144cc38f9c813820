import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { ActivityContent, ActivityState } from '#src/domain/activities/activity.ts';
import type { Schedule } from '#src/domain/schedules/schedule.ts';
import { organisations } from './organisations.ts';

/**
 * One row per activity. `content` and `schedule` are what the public sees; for an import they are the source's
 * words (`source_content`, `source_schedule`) with what people here changed (`overlay`) laid over them.
 */
export const activities = sqliteTable('activities', {
  /** Positive, never reused (product §4 Order). */
  id: integer('id').primaryKey({ autoIncrement: true }),
  state: text('state').$type<ActivityState>().notNull(),
  slug: text('slug').notNull(),
  organisationId: integer('organisation_id').references(() => organisations.id),
  content: text('content', { mode: 'json' }).$type<ActivityContent>().notNull(),
  schedule: text('schedule', { mode: 'json' }).$type<Schedule>().notNull(),
  /** The lokaal bestuur that organises, orders or co-pays it. */
  lokaalBestuurId: integer('lokaal_bestuur_id').references(() => organisations.id),
  imageId: text('image_id'),
  imageAlt: text('image_alt'),
  imageCredit: text('image_credit'),
  source: text('source').notNull().default('own'),
  /** For UiTdatabank the UUID at the end of `@id`, lower case. */
  sourceId: text('source_id'),
  sourceUrl: text('source_url'),
  sourceContent: text('source_content', { mode: 'json' }).$type<ActivityContent>(),
  sourceSchedule: text('source_schedule', { mode: 'json' }).$type<Schedule>(),
  overlay: text('overlay', { mode: 'json' }).$type<Partial<ActivityContent>>(),
  /** The gemeente or organiser withdrew it; a later import does not bring it back (product §11). */
  withdrawnHere: integer('withdrawn_here', { mode: 'boolean' }).notNull().default(false),
  /** 'YYYY-MM-DD', Brussels. */
  confirmedOn: text('confirmed_on').notNull(),
  /** A stated pause until this date stops the clock of freshness. */
  pausedUntil: text('paused_until'),
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
  publishedAt: integer('published_at'),
}, (table) => [
  index('activities_by_organisation').on(table.organisationId, table.state),
  // The comma in an expression is more than drizzle-kit reads: the migration has it right.
  index('activities_by_place').on(sql`json_extract(content, '$.place.nis')`),
  index('activities_by_state').on(table.state),
  index('activities_by_image').on(table.imageId).where(sql`image_id is not null`),
  uniqueIndex('activities_by_source').on(table.source, table.sourceId).where(sql`source_id is not null`),
]);

export const occurrences = sqliteTable('occurrences', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  activityId: integer('activity_id').notNull().references(() => activities.id, { onDelete: 'cascade' }),
  /** Epoch milliseconds, UTC. */
  startsAt: integer('starts_at').notNull(),
  endsAt: integer('ends_at').notNull(),
  status: text('status').$type<'planned' | 'cancelled'>().notNull().default('planned'),
  full: integer('full', { mode: 'boolean' }).notNull().default(false),
}, (table) => [
  uniqueIndex('occurrences_by_activity').on(table.activityId, table.startsAt, table.endsAt),
]);

/** Every state change is a row with who, when, why (product §3). */
export const activityEvents = sqliteTable('activity_events', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  activityId: integer('activity_id').notNull().references(() => activities.id, { onDelete: 'cascade' }),
  at: integer('at').notNull(),
  /** 'import', 'demo', 'job' or 'user:ID'. */
  actor: text('actor').notNull(),
  fromState: text('from_state').$type<ActivityState>(),
  toState: text('to_state').$type<ActivityState>().notNull(),
  reason: text('reason'),
}, (table) => [index('activity_events_by_activity').on(table.activityId, table.id)]);

/** What an import remarks to organiser and gemeente, such as several different taaliconen (product §11). */
export const activityRemarks = sqliteTable('activity_remarks', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  activityId: integer('activity_id').notNull().references(() => activities.id, { onDelete: 'cascade' }),
  key: text('key').notNull(),
  detail: text('detail'),
  at: integer('at').notNull(),
}, (table) => [uniqueIndex('activity_remarks_by_key').on(table.activityId, table.key)]);
