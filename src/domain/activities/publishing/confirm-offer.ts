/** "Alles klopt nog": one activity, the whole offer, or a stated pause (product §3 Freshness). */
import { and, eq } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { activities } from '#db/schema/activities.ts';
import { appendLog } from '../../moderation/moderation-log.ts';
import { addDays, isDate, toLocal } from '../../schedules/brussels-time.ts';
import { isEditorOf, type Actor } from '../../shared/actor.ts';
import { DomainError } from '../../shared/errors.ts';
import type { SealingApp } from '../../shared/outbox.ts';
import { useLink, type OneTimeLink } from '../../users/one-time-links.ts';
import { canConfirmActivity, getEditableActivity } from '../activity-policy.ts';
import { confirmActivity as writeConfirmation, findActivity, updateActivity } from '../activity-repo.ts';
import type { PublishingApp } from './publish-version.ts';

/** A pause is no way to stay in the results for ever. */
export const LONGEST_PAUSE_DAYS = 366;

/** By its organiser, or by the gemeente after a call. Repeated on one day, nothing changes. */
export function confirmActivity(app: PublishingApp, actor: Actor, { activityId }: { activityId: number }): void {
  inTransaction(app.db, () => {
    const activity = findActivity(app.db, activityId);
    if (!activity || !canConfirmActivity(app.db, actor, activity)) throw new DomainError('not-found', 'activity-unknown');
    if (activity.state !== 'published') throw new DomainError('conflict', 'activity-not-published');
    const today = toLocal(app.clock.now()).date;
    if (activity.confirmedOn === today) return;
    confirmAll(app, [activityId], today);
    if (isEditorOf(actor, activity.organisationId ?? 0)) return;
    appendLog(app.db, {
      at: app.clock.now(), actor: `user:${actor.userId}`, action: 'confirm', activityId,
      organisationId: activity.organisationId,
    });
  });
}

/** Everything this organisation has published. @returns how many. */
export function confirmOffer(app: PublishingApp, actor: Actor, { organisationId }: { organisationId: number }): number {
  if (!isEditorOf(actor, organisationId)) throw new DomainError('not-found', 'organisation-unknown');
  return inTransaction(app.db, () => confirmPublished(app, organisationId));
}

/** The same from the mail, by a POST on its link. Throws `gone` when the link was used. */
export function confirmOfferByLink(
  app: PublishingApp & SealingApp, link: Extract<OneTimeLink, { purpose: 'confirm-offer' }>,
): number {
  return inTransaction(app.db, () => {
    useLink(app, link.id);
    return confirmPublished(app, link.payload.organisationId);
  });
}

function confirmPublished(app: PublishingApp, organisationId: number): number {
  const rows = app.db.select({ id: activities.id }).from(activities)
    .where(and(eq(activities.organisationId, organisationId), eq(activities.state, 'published'))).all();
  confirmAll(app, rows.map(({ id }) => id), toLocal(app.clock.now()).date);
  return rows.length;
}

function confirmAll(app: PublishingApp, ids: readonly number[], today: string): void {
  for (const id of ids) {
    writeConfirmation(app.db, id, today);
  }
  app.searchIndex.write(ids);
}

export interface PauseInput {
  activityId: number;
  /** 'YYYY-MM-DD': pauses until then; null = goes on again, and counts as confirmed today. */
  until: string | null;
}

/** A pause is shown and stops the clock. Throws `invalid` for a day that is past or more than a year away. */
export function pauseActivity(app: PublishingApp, actor: Actor, { activityId, until }: PauseInput): void {
  inTransaction(app.db, () => {
    const activity = getEditableActivity(app.db, actor, activityId);
    if (activity.state !== 'published') throw new DomainError('conflict', 'activity-not-published');
    const now = app.clock.now();
    const today = toLocal(now).date;
    if (until !== null && (!isDate(until) || until <= today || until > addDays(today, LONGEST_PAUSE_DAYS))) {
      throw new DomainError('invalid', 'pause-wrong');
    }
    if (activity.pausedUntil === until) return;
    updateActivity(app.db, activityId, { pausedUntil: until, confirmedOn: today }, { now, actor: `user:${actor.userId}` });
    app.searchIndex.write([activityId]);
  });
}
