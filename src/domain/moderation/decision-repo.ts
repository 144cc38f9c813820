/** SQL of decisions. Every function works inside the caller's transaction. */
import { desc, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { moderationDecisions } from '#db/schema/moderation.ts';
import type { DecisionRow } from './item-repo.ts';

export function findDecisionById(db: Database, id: number): DecisionRow | undefined {
  return db.select().from(moderationDecisions).where(eq(moderationDecisions.id, id)).get();
}

/** Undone ones too, the newest first. */
export function listDecisions(db: Database, activityId: number): DecisionRow[] {
  return db.select().from(moderationDecisions).where(eq(moderationDecisions.activityId, activityId))
    .orderBy(desc(moderationDecisions.id)).all();
}

export function markUndone(db: Database, id: number, by: { userId: number; now: number }): void {
  db.update(moderationDecisions).set({ undoneAt: by.now, undoneBy: by.userId })
    .where(eq(moderationDecisions.id, id)).run();
}
