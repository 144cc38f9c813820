/** Dates do not go on, or do after all: at once for everybody, without a desk in between (product §3 When). */
import { inTransaction } from '#db/client.ts';
import type { Actor } from '../../shared/actor.ts';
import { DomainError } from '../../shared/errors.ts';
import { getEditableActivity } from '../activity-policy.ts';
import { listOccurrences, updateActivity, type ActivityRow } from '../activity-repo.ts';
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

type Status = 'planned' | 'cancelled';

/**
 * Sets dates in the schedule and their rows, and notes who did it ('user:ID', 'guide:ID'); a version that waits gets
 * them when it is published. Inside the caller's transaction, which has looked whether it may. Throws `not-found` for a
 * date it does not have, `conflict` for one that is over or an activity that is not published.
 * @returns the ids of the rows whose status changed: [] when it was so already.
 */
export function setDates(
  app: PublishingApp, activity: ActivityRow, startsAts: readonly number[], status: Status, actor: string,
): number[] {
  const activityId = activity.id;
  if (activity.state !== 'published') throw new DomainError('conflict', 'activity-not-published');
  const before = listOccurrences(app.db, activityId);
  const now = app.clock.now();
  const changing = startsAts.filter((startsAt) => {
    const rows = before.filter((each) => each.startsAt === startsAt);
    const [row] = rows;
    if (!row || activity.schedule.type === 'always') throw new DomainError('not-found', 'date-unknown');
    if (rows.every(({ endsAt }) => endsAt <= now)) throw new DomainError('conflict', 'date-over');
    return row.status !== status;
  });
  if (changing.length === 0) return [];
  const schedule = changing.reduce((changed, startsAt) => withDate(changed, startsAt, status), activity.schedule);
  updateActivity(app.db, activityId, { schedule }, { now, actor });
  for (const startsAt of changing) insertOccurrenceEvent(app.db, { activityId, startsAt, status, at: now, actor });
  if (schedule.type === 'hours' && status === 'cancelled') {
    // A closed day has no occurrences: they stay, said to be cancelled.
    const days = new Set(changing.map((startsAt) => toLocal(startsAt).date));
    const cancel = app.db.$client.prepare("update occurrences set status = 'cancelled' where id = ?");
    for (const { id } of before.filter((each) => days.has(toLocal(each.startsAt).date))) cancel.run(id);
  }
  writeDates(app, activityId, schedule);
  app.searchIndex.write([activityId]);
  const statusBefore = new Map(before.map((each) => [each.id, each.status]));
  return listOccurrences(app.db, activityId)
    .filter((each) => statusBefore.get(each.id) !== undefined && statusBefore.get(each.id) !== each.status)
    .map(({ id }) => id);
}

function setDate(app: PublishingApp, actor: Actor, { activityId, startsAt }: OccurrenceInput, status: Status): number[] {
  return inTransaction(app.db, () => (
    setDates(app, getEditableActivity(app.db, actor, activityId), [startsAt], status, `user:${actor.userId}`)
  ));
}

/** Throws as `setDates`, and `not-found` for somebody else's. Repeated, nothing happens. */
export const cancelOccurrence = (app: PublishingApp, actor: Actor, input: OccurrenceInput): number[] =>
  setDate(app, actor, input, 'cancelled');

/** As `cancelOccurrence`: the date goes on after all. */
export const restoreOccurrence = (app: PublishingApp, actor: Actor, input: OccurrenceInput): number[] =>
  setDate(app, actor, input, 'planned');
