/** A decision is taken back by the role that took it (product §7): everything is as before, and the item open again. */
import { and, eq, gt, isNull } from 'drizzle-orm';
import { inTransaction, type Database } from '#db/client.ts';
import { moderationDecisions, organisationTrust } from '#db/schema/moderation.ts';
import { findActivity, updateActivity } from '../activities/activity-repo.ts';
import { giveActivities, setClaimState } from '../activities/publishing/claim-import.ts';
import { withLaterDates, writeDates } from '../activities/publishing/publish-version.ts';
import { findLastVersion, findVersion, setVersionState } from '../activities/publishing/version-repo.ts';
import type { Actor } from '../shared/actor.ts';
import { DomainError } from '../shared/errors.ts';
import { tellChangedDates } from '../signups/tell-changed-dates.ts';
import type { ModerationApp } from './decide-item.ts';
import { setLokaalBestuur } from './decision-effects.ts';
import { findDecisionById, markUndone } from './decision-repo.ts';
import { closeItems, findOpenItem, getItem, reopenItems, type DecisionRow, type ItemRow } from './item-repo.ts';
import { appendLog } from './moderation-log.ts';
import { canSeeItem, worksAt } from './moderation-policy.ts';
import { tellAuthor } from './tell-author.ts';

/**
 * Throws `not-found` for what this actor may not see, `forbidden` for another role, `conflict` when something came
 * after it: a new version, another state, a later decision. Repeated, nothing happens.
 */
export function undoDecision(app: ModerationApp, actor: Actor, { decisionId }: { decisionId: number }): void {
  inTransaction(app.db, () => {
    const { db } = app;
    const made = findDecisionById(db, decisionId);
    const item = made && getItem(db, made.itemId);
    if (!item || !(canSeeItem(actor, item) || worksAt(actor, made))) throw new DomainError('not-found', 'item-unknown');
    if (!worksAt(actor, made)) throw new DomainError('forbidden', 'item-of-other-desk');
    if (made.undoneAt !== null) return;
    if (isOvertaken(db, made, item)) throw new DomainError('conflict', 'undo-too-late');
    const now = app.clock.now();
    const { before } = made;
    putBack(app, made, item, `user:${actor.userId}`);
    if (before.trustGiven && item.organisationId !== null && item.nis !== null) {
      db.delete(organisationTrust).where(and(
        eq(organisationTrust.organisationId, item.organisationId), eq(organisationTrust.nis, item.nis),
      )).run();
    }
    if (item.claimId !== null) {
      for (const { id, organisationId } of before.claimedActivities) giveActivities(app, [id], organisationId);
      setClaimState(db, item.claimId, made.decision === 'overturn' ? 'refused' : 'waiting');
    }
    if (item.kind === 'lokaal-bestuur' && item.organisationId !== null) {
      setLokaalBestuur(db, item.organisationId, false, null, now);
    }
    markUndone(db, made.id, { userId: actor.userId, now });
    if (item.activityId !== null) closeItems(db, item.activityId, ['second-look'], 'undone', now);
    reopenItems(db, [item.id, ...before.closedItemIds], now);
    appendLog(db, {
      at: now, actor: `user:${actor.userId}`, action: 'undo', itemId: item.id, activityId: item.activityId,
      organisationId: item.organisationId, versionId: made.versionId, detail: made.decision,
    });
    const activity = item.activityId === null ? undefined : findActivity(db, item.activityId);
    const version = made.versionId === null ? undefined : findVersion(db, made.versionId);
    if (made.decision === 'keep' || (item.kind === 'look-back' && made.decision === 'publish')) return;
    tellAuthor(app, {
      item, activity, version, contested: undefined, decision: 'undo', reasonKey: null, words: null, desk: made,
    });
  });
}

/** Undoing would undo what somebody did since. */
function isOvertaken(db: Database, made: DecisionRow, item: ItemRow): boolean {
  if (made.activityId === null) return false;
  const activity = findActivity(db, made.activityId);
  const last = findLastVersion(db, made.activityId);
  const isNewerVersion = made.versionId !== null && last?.id !== made.versionId;
  const later = db.select({ id: moderationDecisions.id }).from(moderationDecisions).where(and(
    eq(moderationDecisions.activityId, made.activityId), gt(moderationDecisions.id, made.id),
    isNull(moderationDecisions.undoneAt),
  )).get();
  const taken = [item, ...made.before.closedItemIds.map((id) => getItem(db, id))]
    .some(({ kind, id }) => kind !== 'claim' && (findOpenItem(db, made.activityId ?? 0, kind)?.id ?? id) !== id);
  return activity?.state !== made.before.afterState || isNewerVersion || later !== undefined || taken;
}

/** Activity and version as they were; dates cancelled since then stay cancelled. */
function putBack(app: ModerationApp, made: DecisionRow, item: ItemRow, actor: string): void {
  const { db } = app;
  const { before } = made;
  if (made.versionId !== null && before.versionState !== null) setVersionState(db, made.versionId, before.versionState);
  const publishedVersion = item.kind !== 'look-back' && item.claimId === null
    && (made.decision === 'publish' || made.decision === 'overturn');
  const isStateSame = before.activity?.state === before.afterState;
  if (made.activityId === null || before.activity === null || (isStateSame && !publishedVersion)) return;
  const { state, withdrawnHere, confirmedOn: _later, ...rest } = before.activity;
  const schedule = withLaterDates(app, before.activity.schedule, made.activityId, made.decidedAt);
  updateActivity(db, made.activityId, { state, withdrawnHere, ...(publishedVersion ? { ...rest, schedule } : {}) }, {
    now: app.clock.now(), actor, reason: 'undo',
  });
  if (publishedVersion && state === 'published') writeDates(app, made.activityId, schedule);
  else tellChangedDates(app, made.activityId);
  app.searchIndex.write([made.activityId]);
}
