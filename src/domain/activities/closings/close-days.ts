/** An organisation closes on some days: the dates do not go on and who signed up is told, all at once (issue 3). */
import { eq } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { closings } from '#db/schema/closings.ts';
import type { DateRange } from '../../schedules/exceptions-closing-days.ts';
import { isEditorOf, type Actor } from '../../shared/actor.ts';
import { DomainError } from '../../shared/errors.ts';
import { canEditActivity, getEditableActivity } from '../activity-policy.ts';
import { findActivity, listOccurrences } from '../activity-repo.ts';
import { setDates } from '../publishing/cancel-occurrence.ts';
import type { PublishingApp } from '../publishing/publish-version.ts';
import { findLastOccurrenceEvent } from '../publishing/version-repo.ts';
import { daysIn, findClosing, LONGEST_CLOSING_DAYS, planClosing } from './closing.ts';

export interface ClosingInput {
  organisationId: number;
  range: DateRange;
  /** From 1: the page of the plan that was seen. */
  page: number;
  /** Of that page, those that close. */
  activityIds: readonly number[];
  /** `ClosingPlan.stamp` of what was seen. */
  stamp: string;
}

/** Who cancelled a date, in its event: this closing. */
const actorOf = (closingId: number): string => `closing:${closingId}`;

/**
 * Throws `not-found` for an organisation or activity of somebody else, `invalid` for a range that is wrong or nothing
 * chosen, `conflict` when the dates changed since they were seen. @returns the id of the closing, for its undo.
 */
export function closeDays(app: PublishingApp, actor: Actor, input: ClosingInput): number {
  const { organisationId, range, page, activityIds, stamp } = input;
  if (!isEditorOf(actor, organisationId)) throw new DomainError('not-found', 'page');
  if (range.until < range.from) throw new DomainError('invalid', 'scheduleEndBeforeStart');
  if (daysIn(range) > LONGEST_CLOSING_DAYS) throw new DomainError('invalid', 'closing-long');
  return inTransaction(app.db, () => {
    for (const id of activityIds) {
      const activity = getEditableActivity(app.db, actor, id);
      if (activity.organisationId !== organisationId) throw new DomainError('not-found', 'activity-unknown');
    }
    const plan = planClosing(app, organisationId, range, page);
    if (plan.stamp !== stamp) throw new DomainError('conflict', 'closing-changed');
    const closing = plan.activities.filter(({ activityId }) => activityIds.includes(activityId));
    if (closing.length === 0) throw new DomainError('invalid', 'closing-none');
    const { id } = app.db.insert(closings).values({
      organisationId, range, madeBy: actor.userId, madeAt: app.clock.now(),
      dates: closing.flatMap(({ activityId, startsAts }) => startsAts.map((startsAt) => ({ activityId, startsAt }))),
    }).returning({ id: closings.id }).get();
    for (const { activityId, startsAts } of closing) {
      setDates(app, getEditableActivity(app.db, actor, activityId), startsAts, 'cancelled', actorOf(id));
    }
    return id;
  });
}

/**
 * The dates of this very closing that are still to come go on again, but for those that somebody cancelled once more
 * or that are no longer there. Repeated, nothing happens. Throws `not-found` for somebody else's.
 */
export function undoClosing(app: PublishingApp, actor: Actor, { closingId }: { closingId: number }): void {
  inTransaction(app.db, () => {
    const { db } = app;
    const closing = findClosing(db, closingId);
    if (!closing || !isEditorOf(actor, closing.organisationId)) throw new DomainError('not-found', 'page');
    if (closing.undoneAt !== null) return;
    const now = app.clock.now();
    for (const [activityId, dates] of Map.groupBy(closing.dates, (date) => date.activityId)) {
      const activity = findActivity(db, activityId);
      if (!activity || activity.state !== 'published' || !canEditActivity(actor, activity)) continue;
      const coming = new Set(listOccurrences(db, activityId)
        .filter(({ status, startsAt }) => status === 'cancelled' && startsAt > now).map(({ startsAt }) => startsAt));
      const own = dates.map(({ startsAt }) => startsAt).filter((startsAt) => (
        coming.has(startsAt) && findLastOccurrenceEvent(db, activityId, startsAt)?.actor === actorOf(closingId)
      ));
      if (own.length > 0) setDates(app, activity, own, 'planned', `user:${actor.userId}`);
    }
    db.update(closings).set({ undoneAt: now }).where(eq(closings.id, closingId)).run();
  });
}
