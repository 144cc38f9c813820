/** A new draft with what another activity of the same organisation says (product §6). */
import { inTransaction } from '#db/client.ts';
import { toLocal } from '../../schedules/brussels-time.ts';
import type { Actor } from '../../shared/actor.ts';
import type { App } from '../../shared/app.ts';
import { NO_SCHEDULE } from '../activity-input.ts';
import { getEditableActivity } from '../activity-policy.ts';
import { insertActivity } from '../activity-repo.ts';
import { dataOf } from './version-repo.ts';

/** Everything but the dates, which are other ones. @returns the id of the draft. */
export function duplicateActivity(
  app: Pick<App, 'db' | 'clock'>, actor: Actor, { activityId }: { activityId: number },
): number {
  return inTransaction(app.db, () => {
    const activity = getEditableActivity(app.db, actor, activityId);
    const now = app.clock.now();
    const schedule = activity.schedule.type === 'appointment' ? activity.schedule : NO_SCHEDULE;
    return insertActivity(app.db, {
      ...dataOf(activity), schedule, content: { ...activity.content, levelsFound: [] }, state: 'draft',
      organisationId: activity.organisationId, source: 'own', confirmedOn: toLocal(now).date, now,
      actor: `user:${actor.userId}`, reason: `copy of ${activityId}`,
    });
  });
}
