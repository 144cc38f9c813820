/** Why somebody in the pool has no proposal, as the last matching found it (product §8 Matching). */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { NoProposalCause } from '#src/domain/buddies/matching/propose-pairs.ts';
import { candidates } from './buddies.ts';

export const withoutProposal = sqliteTable('buddy_without_proposal', {
  candidateId: integer('candidate_id').primaryKey().references(() => candidates.id, { onDelete: 'cascade' }),
  cause: text('cause').$type<NoProposalCause>().notNull(),
  at: integer('at').notNull(),
});
