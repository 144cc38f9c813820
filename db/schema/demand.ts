import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * Demand in totals per day (product §4 Demand): no person, no address, no words. Repeated values of one parameter
 * stand in one column, sorted and joined with a comma; '' = not asked.
 */
export const demandDaily = sqliteTable('demand_daily', {
  day: text('day').notNull(),
  nis: text('nis').notNull(),
  level: text('level').notNull(),
  kind: text('kind').notNull(),
  goal: text('goal').notNull(),
  theme: text('theme').notNull(),
  audience: text('audience').notNull(),
  children: text('children').notNull(),
  dayPart: text('day_part').notNull(),
  /** '0', '1-4', '5-19', '20+'. */
  results: text('results').notNull(),
  count: integer('count').notNull(),
}, (table) => [primaryKey({
  columns: [
    table.day, table.nis, table.level, table.kind, table.goal, table.theme, table.audience, table.children,
    table.dayPart, table.results,
  ],
})]);

/** Concepts of the lexicon that were searched, per day; never the words themselves. */
export const demandConcepts = sqliteTable('demand_concepts', {
  day: text('day').notNull(),
  nis: text('nis').notNull(),
  concept: text('concept').notNull(),
  count: integer('count').notNull(),
}, (table) => [primaryKey({ columns: [table.day, table.nis, table.concept] })]);
