import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What this data folder holds and knows of itself: 'holds' = 'demo' | 'own', versions, last runs. */
export const installation = sqliteTable('installation', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
});

export const importRuns = sqliteTable('import_runs', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  startedAt: integer('started_at').notNull(),
  finishedAt: integer('finished_at'),
  source: text('source').notNull(),
  imported: integer('imported').notNull().default(0),
  changed: integer('changed').notNull().default(0),
  unchanged: integer('unchanged').notNull().default(0),
  skipped: integer('skipped').notNull().default(0),
  /** Counts per reason with the first examples, without personal data; null = nothing went wrong. */
  problems: text('problems'),
});

/** Clock jobs: when each last ended well. */
export const jobRuns = sqliteTable('job_runs', {
  name: text('name').primaryKey(),
  lastStartedAt: integer('last_started_at'),
  lastSucceededAt: integer('last_succeeded_at'),
  lastError: text('last_error'),
});
