import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Ground, ProcessingId } from '#src/domain/privacy/processings.ts';

/** On what ground the controller works, per processing (issue 4); no row = not chosen, a proposal is shown as such. */
export const privacyGrounds = sqliteTable('privacy_grounds', {
  processing: text('processing').$type<ProcessingId>().primaryKey(),
  ground: text('ground').$type<Ground>().notNull(),
  changedAt: integer('changed_at').notNull(),
});
