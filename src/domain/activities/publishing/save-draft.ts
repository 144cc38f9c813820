/** Drafts of the organiser: kept as typed, seen by nobody else (product §6). */
import { eq } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { activities } from '#db/schema/activities.ts';
import { toLocal } from '../../schedules/brussels-time.ts';
import type { Actor } from '../../shared/actor.ts';
import type { App } from '../../shared/app.ts';
import { DomainError } from '../../shared/errors.ts';
import { readDraft } from '../activity-input.ts';
import { canMakeActivityFor, getEditableActivity } from '../activity-policy.ts';
import { insertActivity, updateActivity } from '../activity-repo.ts';
import { deleteWorkingCopy, findLastVersion, findWorkingData, isInPlace, saveWorkingCopy } from './version-repo.ts';

type DraftApp = Pick<App, 'db' | 'clock'>;

/** A new draft, or what was typed further in one. What the public sees or saw gets a working copy beside it. */
export type DraftInput =
  | { organisationId: number; values: unknown }
  | { activityId: number; values: unknown };

/**
 * Keeps what was typed, right or wrong. Throws `not-found` for somebody else's, `conflict` for one that waits for a
 * decision: that is withdrawn first.
 * @returns the id of the activity.
 */
export function saveDraft(app: DraftApp, actor: Actor, input: DraftInput): number {
  return inTransaction(app.db, () => {
    if ('organisationId' in input) {
      if (!canMakeActivityFor(actor, input.organisationId)) throw new DomainError('not-found', 'organisation-unknown');
      return layDraft(app, { ...input, by: actor.userId });
    }
    const now = app.clock.now();
    const activity = getEditableActivity(app.db, actor, input.activityId);
    if (activity.state === 'submitted') throw new DomainError('conflict', 'activity-waits');
    const data = readDraft(input.values, findWorkingData(app.db, activity));
    if (isInPlace(activity)) {
      updateActivity(app.db, activity.id, data, { now, actor: `user:${actor.userId}` });
    } else {
      saveWorkingCopy(app.db, activity.id, data, { userId: actor.userId, now });
    }
    return activity.id;
  });
}

/**
 * Lays a new draft on the desk of an organisation, below the policy: only for use cases that have looked who may, such
 * as an oproep of its network. Inside the caller's transaction. @returns the id of the activity.
 */
export function layDraft(
  { db, clock }: DraftApp, { organisationId, values, by }: { organisationId: number; values: unknown; by: number },
): number {
  const now = clock.now();
  const { content, schedule, lokaalBestuurId, imageId, imageAlt, imageCredit } = readDraft(values, null);
  return insertActivity(db, {
    state: 'draft', organisationId, content, schedule, source: 'own', lokaalBestuurId,
    imageId, imageAlt, imageCredit, confirmedOn: toLocal(now).date, now, actor: `user:${by}`,
  });
}

/**
 * Throws away a draft that was never handed in, or what was typed beside a version the public sees or saw. Throws
 * `conflict` for anything else, `not-found` when it is gone already.
 */
export function discardDraft(app: DraftApp, actor: Actor, { activityId }: { activityId: number }): void {
  inTransaction(app.db, () => {
    const activity = getEditableActivity(app.db, actor, activityId);
    if (!isInPlace(activity)) {
      deleteWorkingCopy(app.db, activityId);
      return;
    }
    if (activity.state !== 'draft' || activity.source !== 'own' || findLastVersion(app.db, activityId)) {
      throw new DomainError('conflict', 'not-a-draft');
    }
    app.db.delete(activities).where(eq(activities.id, activityId)).run();
  });
}
