/**
 * A desk decides (product §7). One item holds one decision at a time and a decision names the version it is about: the
 * second on the same version is refused with what the first did.
 */
import { inTransaction } from '#db/client.ts';
import { moderationDecisions, organisationTrust } from '#db/schema/moderation.ts';
import { findActivity } from '../activities/activity-repo.ts';
import type { PublishingApp } from '../activities/publishing/publish-version.ts';
import { findVersion } from '../activities/publishing/version-repo.ts';
import { isModeratorOf, type Actor } from '../shared/actor.ts';
import { DomainError, isDomainError } from '../shared/errors.ts';
import type { SealingApp } from '../shared/outbox.ts';
import { findUser } from '../users/user-repo.ts';
import { applyDecision, snapshot } from './decision-effects.ts';
import { closeItem, findDecision, type DecisionRow, type ItemRow } from './item-repo.ts';
import { findDecisionById } from './decision-repo.ts';
import { appendLog, insertMessage } from './moderation-log.ts';
import { decidingDesk, getVisibleItem } from './moderation-policy.ts';
import { decisionsFor, isReasonKey, type Decision } from './moderation.ts';
import { hasActiveHolder } from './territory.ts';
import { tellAuthor } from './tell-author.ts';

export type ModerationApp = PublishingApp & SealingApp;

export interface DecisionInput {
  itemId: number;
  /** The version that was looked at; null for an item without. */
  versionId: number | null;
  decision: Decision;
  /** Anchor in /spelregels; needed to reject, and to ask changes without words. */
  reasonKey?: string | null;
  /** Own words to the author, in plain text. */
  words?: string | null;
  /** "Publiceer en vertrouw": the gemeente trusts the organisation on its territory from now on. */
  trust?: boolean;
}

export const WORDS_MAX_LENGTH = 2_000;

/** Somebody was first. The facts for "Karim heeft dit om 10:42 uur gepubliceerd. Jouw beslissing is niet bewaard." */
export class DecisionConflict extends DomainError {
  readonly by: string | null;
  readonly decision: Decision;
  /** Epoch ms. */
  readonly at: number;

  constructor(by: string | null, decision: Decision, at: number) {
    super('conflict', 'decided-already');
    this.by = by;
    this.decision = decision;
    this.at = at;
  }
}

/** By its fields, because pages and server hold their own copies of this module. */
export function isDecisionConflict(error: unknown): error is DecisionConflict {
  return isDomainError(error) && error.key === 'decided-already' && 'decision' in error;
}

export interface Decided { decisionId: number; itemId: number; decision: Decision }

/** Throws when this cannot be decided any more; answers the earlier decision when it is the same one sent twice. */
function earlierDecision(app: ModerationApp, actor: Actor, item: ItemRow, input: DecisionInput): DecisionRow | undefined {
  const made = findDecision(app.db, item.id);
  if (made) {
    const isSame = made.decidedBy === actor.userId && made.decision === input.decision
      && made.versionId === input.versionId;
    if (isSame) return made;
    const by = made.decidedBy === null ? null : findUser(app.db, made.decidedBy)?.name ?? null;
    throw new DecisionConflict(by, made.decision, made.decidedAt);
  }
  if (item.closedAt !== null) throw new DomainError('conflict', 'item-closed');
  if (item.versionId !== input.versionId) throw new DomainError('conflict', 'version-newer');
  return undefined;
}

function checkWords(input: DecisionInput): { reasonKey: string | null; words: string | null } {
  const reasonKey = input.reasonKey ?? null;
  const words = input.words?.trim() || null;
  if (reasonKey !== null && !isReasonKey(reasonKey)) throw new DomainError('invalid', 'reason-needed');
  if (words !== null && words.length > WORDS_MAX_LENGTH) throw new DomainError('invalid', 'words-long');
  if (input.decision === 'reject' && reasonKey === null) throw new DomainError('invalid', 'reason-needed');
  if (input.decision === 'ask-changes' && reasonKey === null && words === null) {
    throw new DomainError('invalid', 'words-needed');
  }
  return { reasonKey, words };
}

/**
 * Throws `not-found` for an item of another desk, `forbidden` for one that this desk sees and may not decide,
 * DecisionConflict or `conflict` when it is decided, closed or about a newer version, `invalid` for a decision this
 * kind of item has not or one without its reason. Sent twice by the same person, the second changes nothing.
 */
export function decideItem(app: ModerationApp, actor: Actor, input: DecisionInput): Decided {
  return inTransaction(app.db, () => {
    const { db } = app;
    const item = getVisibleItem(db, actor, input.itemId);
    const desk = decidingDesk(actor, item);
    if (!desk) throw new DomainError('forbidden', 'item-of-other-desk');
    const earlier = earlierDecision(app, actor, item, input);
    if (earlier) return { decisionId: earlier.id, itemId: item.id, decision: earlier.decision };
    const contested = item.decisionId === null ? undefined : findDecisionById(db, item.decisionId);
    if (isOwnDecision(app, actor, item, contested)) throw new DomainError('forbidden', 'item-of-other-desk');
    const activity = item.activityId === null ? undefined : findActivity(db, item.activityId);
    const version = item.versionId === null ? undefined : findVersion(db, item.versionId);
    if (!decisionsFor(item.kind, activity?.state ?? null).includes(input.decision)) {
      throw new DomainError('invalid', 'decision-wrong');
    }
    if (input.decision === 'publish' && item.kind === 'submission' && activity?.organisationId === null) {
      throw new DomainError('invalid', 'easy-organiser-needed');
    }
    const { reasonKey, words } = checkWords(input);
    const trustGiven = input.trust === true && giveTrust(app, actor, item, input.decision);
    const before = snapshot({ activity, version });
    const now = app.clock.now();
    const by = `user:${actor.userId}`;
    const effect = applyDecision(app, {
      item, activity, version, contested, decision: input.decision, reasonKey, actor: by,
    });
    const afterState = activity ? findActivity(db, activity.id)?.state ?? null : null;
    const { id } = db.insert(moderationDecisions).values({
      itemId: item.id, activityId: item.activityId, versionId: item.versionId, decision: input.decision, reasonKey,
      level: desk.level, scope: desk.scope, decidedBy: actor.userId, decidedAt: now,
      before: { ...before, ...effect, afterState, trustGiven },
    }).returning({ id: moderationDecisions.id }).get();
    closeItem(db, item.id, input.decision, now);
    const message = words === null ? {} : insertMessage(db, {
      itemId: item.id, activityId: item.activityId, side: 'desk', authorId: actor.userId, text: words, at: now,
    });
    appendLog(db, {
      at: now, actor: by, action: input.decision, itemId: item.id, activityId: item.activityId,
      organisationId: item.organisationId, versionId: item.versionId, ...message,
      detail: [desk.level, desk.scope, item.kind, reasonKey ?? '', trustGiven ? 'trust' : ''].join(' ').trim(),
    });
    tellAuthor(app, { item, activity, version, contested, decision: input.decision, reasonKey, words, desk });
    return { decisionId: id, itemId: item.id, decision: input.decision };
  });
}

/** A second look is by somebody else, unless nobody else is there. */
function isOwnDecision(app: ModerationApp, actor: Actor, item: ItemRow, contested: DecisionRow | undefined): boolean {
  return contested !== undefined && contested.decidedBy === actor.userId && !isAloneAtDesk(app, actor, item);
}

function isAloneAtDesk(app: ModerationApp, actor: Actor, item: ItemRow): boolean {
  return item.level === 'administrator'
    && !hasActiveHolder(app.db, { role: 'administrator' }, app.clock.now(), actor.userId);
}

/** @returns true when it was not trusted yet. Trust is the gemeente's to give, for its own territory. */
function giveTrust(app: ModerationApp, actor: Actor, item: ItemRow, decision: Decision): boolean {
  const { nis, organisationId } = item;
  if (decision !== 'publish' || nis === null || organisationId === null) throw new DomainError('invalid', 'trust-wrong');
  if (!isModeratorOf(actor, nis)) throw new DomainError('forbidden', 'trust-of-gemeente');
  return app.db.insert(organisationTrust).values({
    organisationId, nis, givenBy: actor.userId, givenAt: app.clock.now(),
  }).onConflictDoNothing().run().changes > 0;
}

export type BulkResult = { itemId: number } & (
  | { outcome: 'done'; decisionId: number }
  | { outcome: 'refused'; error: DomainError }
);

/** The same decision on several items, each for itself: one that is refused does not hold up the others. */
export function decideItems(
  app: ModerationApp, actor: Actor,
  input: Omit<DecisionInput, 'itemId' | 'versionId'> & { items: readonly { itemId: number; versionId: number | null }[] },
): BulkResult[] {
  const { items, ...decision } = input;
  return items.map(({ itemId, versionId }): BulkResult => {
    try {
      const { decisionId } = decideItem(app, actor, { ...decision, itemId, versionId });
      return { itemId, outcome: 'done', decisionId };
    } catch (error) {
      if (!isDomainError(error)) throw error;
      return { itemId, outcome: 'refused', error };
    }
  });
}
