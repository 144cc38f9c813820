/** The author asks once that somebody else looks: the network, then the platform, within 10 working days (product §7). */
import { eq } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { moderationItems } from '#db/schema/moderation.ts';
import { findWaitingVersion } from '../activities/publishing/version-repo.ts';
import { isEditorOf, type Actor } from '../shared/actor.ts';
import type { App } from '../shared/app.ts';
import { DomainError } from '../shared/errors.ts';
import { findDecisionById } from './decision-repo.ts';
import { WORDS_MAX_LENGTH } from './decide-item.ts';
import { findLastDecision, getItem, openItem } from './item-repo.ts';
import { appendLog, insertMessage } from './moderation-log.ts';
import { CONTESTABLE, SECOND_LOOK_WORKING_DAYS, type ItemLevel } from './moderation.ts';
import { addWorkingDays } from './working-days.ts';

const ABOVE: Record<ItemLevel, ItemLevel> = { gemeente: 'network', network: 'administrator', administrator: 'administrator' };

/**
 * Throws `not-found` for a decision about somebody else's, `conflict` when it does not hold any more, is no refusal, or
 * a version waits at a desk: that one is decided first.
 * A decision is looked at again once: repeated, the first item is answered. @returns the id of the item.
 */
export function askSecondLook(
  app: Pick<App, 'db' | 'clock'>, actor: Actor, { decisionId, words }: { decisionId: number; words?: string | null },
): number {
  return inTransaction(app.db, () => {
    const { db } = app;
    const made = findDecisionById(db, decisionId);
    const item = made && getItem(db, made.itemId);
    if (!item || item.organisationId === null || !isEditorOf(actor, item.organisationId) || item.kind === 'second-look') {
      throw new DomainError('not-found', 'item-unknown');
    }
    const asked = db.select().from(moderationItems).where(eq(moderationItems.decisionId, decisionId)).get();
    if (asked) return asked.id;
    const isOver = made.activityId === null || findLastDecision(db, made.activityId)?.id !== made.id
      || findWaitingVersion(db, made.activityId) !== undefined;
    if (made.undoneAt !== null || isOver || !CONTESTABLE.includes(made.decision)) {
      throw new DomainError('conflict', 'second-look-too-late');
    }
    const text = words?.trim() ?? '';
    if (text.length > WORDS_MAX_LENGTH) throw new DomainError('invalid', 'words-long');
    const now = app.clock.now();
    const itemId = openItem(db, {
      kind: 'second-look', activityId: made.activityId, versionId: made.versionId, organisationId: item.organisationId,
      decisionId, claimId: item.claimId, nis: item.nis, startLevel: ABOVE[made.level],
      exceptUserId: made.decidedBy, dueAt: addWorkingDays(now, SECOND_LOOK_WORKING_DAYS), now,
    });
    const message = text === '' ? {} : insertMessage(db, {
      itemId, activityId: made.activityId, side: 'organiser', authorId: actor.userId, text, at: now,
    });
    appendLog(db, {
      at: now, actor: `user:${actor.userId}`, action: 'second-look', itemId, activityId: made.activityId,
      organisationId: item.organisationId, versionId: made.versionId, detail: `decision:${decisionId}`, ...message,
    });
    return itemId;
  });
}
