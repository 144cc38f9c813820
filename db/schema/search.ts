/**
 * Search rows: what the engine loads into its columns (architecture §3). One row per activity that is or was
 * published; the occurrences stand in it packed, because a million rows take seconds to load and one blob per
 * activity does not. The words stand in the FTS5 table `search_words` (rowid = activity id, see migrations).
 */
import { blob, index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const searchActivities = sqliteTable('search_activities', {
  activityId: integer('activity_id').primaryKey(),
  /** Grows by one with every write to this table; the engine reads what is newer than it has. */
  changeSeq: integer('change_seq').notNull(),
  /** False: the activity left the offer; the engine drops it. */
  published: integer('published', { mode: 'boolean' }).notNull(),
  level: integer('level'),
  kindBits: integer('kind_bits').notNull().default(0),
  goalBits: integer('goal_bits').notNull().default(0),
  themeBits: integer('theme_bits').notNull().default(0),
  audienceBits: integer('audience_bits').notNull().default(0),
  ageMin: integer('age_min'),
  ageMax: integer('age_max'),
  /** Yes/no facts as bits, see SEARCH_FLAGS in src/search/search-row.ts. */
  flagBits: integer('flag_bits').notNull().default(0),
  lat: real('lat'),
  lon: real('lon'),
  nis: text('nis'),
  organisationId: integer('organisation_id'),
  organisationSlug: text('organisation_slug'),
  /** Epoch ms from which a confirmation that is 30 days late takes it out of the results; null = never. */
  hiddenFrom: integer('hidden_from'),
  /** Packed not-cancelled occurrences sorted by start, see src/search/search-row.ts. */
  occurrences: blob('occurrences', { mode: 'buffer' }).notNull(),
}, (table) => [
  index('search_activities_by_change').on(table.changeSeq),
  index('search_activities_by_nis').on(table.nis, table.published),
]);
