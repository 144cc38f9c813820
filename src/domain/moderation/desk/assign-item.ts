/** An item is given to a colleague at the same desk, or to oneself, or to nobody again (product §7). */
import { eq } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { moderationItems } from '#db/schema/moderation.ts';
import type { Actor } from '../../shared/actor.ts';
import type { App } from '../../shared/app.ts';
import { DomainError } from '../../shared/errors.ts';
import { appendLog } from '../moderation-log.ts';
import { getVisibleItem, worksAt } from '../moderation-policy.ts';
import { listDeskPeople } from './desk-people.ts';

/**
 * Only at the desk that has it now, so that nobody there finds it given to somebody elsewhere. Throws `not-found`,
 * `forbidden`, `conflict` as a decision does, `invalid` for somebody who is not at that desk.
 */
export function assignItem(
  app: Pick<App, 'db' | 'clock'>, actor: Actor, { itemId, userId }: { itemId: number; userId: number | null },
): void {
  inTransaction(app.db, () => {
    const item = getVisibleItem(app.db, actor, itemId);
    const desk = { level: item.level, scope: item.scope };
    if (!worksAt(actor, desk)) throw new DomainError('forbidden', 'item-of-other-desk');
    if (item.closedAt !== null) throw new DomainError('conflict', 'item-closed');
    const now = app.clock.now();
    if (userId !== null && !listDeskPeople(app.db, desk, now).some((each) => each.userId === userId)) {
      throw new DomainError('invalid', 'colleague-wrong');
    }
    if (item.assignedTo === userId) return;
    app.db.update(moderationItems).set({ assignedTo: userId }).where(eq(moderationItems.id, itemId)).run();
    appendLog(app.db, {
      at: now, actor: `user:${actor.userId}`, action: 'assign', itemId, activityId: item.activityId,
      detail: userId === null ? null : `user:${userId}`,
    });
  });
}
