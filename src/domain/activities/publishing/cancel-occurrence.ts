/** One date does not go on, or does after all: at once for everybody, without a desk in between (product §3 When). */
import { inTransaction } from '#db/client.ts';
import type { Actor } from '../../shared/actor.ts';
import { DomainError } from '../../shared/errors.ts';
import { getEditableActivity } from '../activity-policy.ts';
import { listOccurrences, updateActivity } from '../activity-repo.ts';
import { toLocal } from '../../schedules/brussels-time.ts';
import type { PublishingApp } from './publish-version.ts';
import { writeDates } from './publish-version.ts';
import { withDate } from './one-date.ts';
import { insertOccurrenceEvent } from './version-repo.ts';

export interface OccurrenceInput {
  activityId: number;
  /** Epoch ms; which date. */
  startsAt: number;
}

/**
 * Sets the date in the schedule and its row, and notes who did it; a version that waits gets it when it is published.
 * Throws `not-found` for a date it does not have, `conflict` for one that is over or an activity that is not
 * published. @returns the ids of the rows whose status changed: [] when it was so already.
 */
function setDate(app: PublishingApp, actor: Actor, input: OccurrenceInput, status: 'planned' | 'cancelled'): number[] {
  const { activityId, startsAt } = input;
  return inTransaction(app.db, () => {
    const activity = getEditableActivity(app.db, actor, activityId);
    if (activity.state !== 'published') throw new DomainError('conflict', 'activity-not-published');
    const before = listOccurrences(app.db, activityId);
    const row = before.find((each) => each.startsAt === startsAt);
    if (!row || activity.schedule.type === 'always') throw new DomainError('not-found', 'date-unknown');
    const now = app.clock.now();
    if (row.endsAt <= now) throw new DomainError('conflict', 'date-over');
    if (row.status === status) return [];
    const schedule = withDate(activity.schedule, startsAt, status);
    updateActivity(app.db, activityId, { schedule }, { now, actor: `user:${actor.userId}` });
    insertOccurrenceEvent(app.db, { activityId, startsAt, status, at: now, actor: `user:${actor.userId}` });
    const { date } = toLocal(startsAt);
    if (schedule.type === 'hours' && status === 'cancelled') {
      // A closed day has no occurrences: they stay, said to be cancelled.
      for (const { id } of before.filter((each) => toLocal(each.startsAt).date === date)) {
        app.db.$client.prepare("update occurrences set status = 'cancelled' where id = ?").run(id);
      }
    }
    writeDates(app, activityId, schedule);
    app.searchIndex.write([activityId]);
    const statusBefore = new Map(before.map((each) => [each.id, each.status]));
    return listOccurrences(app.db, activityId)
      .filter((each) => statusBefore.get(each.id) !== undefined && statusBefore.get(each.id) !== each.status)
      .map(({ id }) => id);
  });
}

export const cancelOccurrence = (app: PublishingApp, actor: Actor, input: OccurrenceInput): number[] =>
  setDate(app, actor, input, 'cancelled');

export const restoreOccurrence = (app: PublishingApp, actor: Actor, input: OccurrenceInput): number[] =>
  setDate(app, actor, input, 'planned');
