/** `submitted` → `draft`: the organiser takes back what waits, or a revision of what is published (product §3). */
import { inTransaction } from '#db/client.ts';
import { closeItems } from '../../moderation/item-repo.ts';
import { appendLog } from '../../moderation/moderation-log.ts';
import type { Actor } from '../../shared/actor.ts';
import type { App } from '../../shared/app.ts';
import { getEditableActivity } from '../activity-policy.ts';
import { updateActivity } from '../activity-repo.ts';
import { dataOf, findWaitingVersion, saveWorkingCopy, setVersionState } from './version-repo.ts';

/** What was written is kept to work on. Repeated, or when nothing waits, nothing happens. */
export function withdrawSubmission(
  app: Pick<App, 'db' | 'clock'>, actor: Actor, { activityId }: { activityId: number },
): void {
  inTransaction(app.db, () => {
    const activity = getEditableActivity(app.db, actor, activityId);
    const waiting = findWaitingVersion(app.db, activityId);
    if (!waiting) return;
    const now = app.clock.now();
    const by = { now, actor: `user:${actor.userId}`, reason: 'withdrawn' };
    setVersionState(app.db, waiting.id, 'withdrawn');
    if (activity.state === 'submitted') updateActivity(app.db, activityId, { state: 'draft' }, by);
    else saveWorkingCopy(app.db, activityId, dataOf(waiting), { userId: actor.userId, now });
    const [itemId = null] = closeItems(app.db, activityId, ['submission', 'revision'], 'withdrawn', now);
    appendLog(app.db, {
      at: now, actor: by.actor, action: 'withdraw', itemId, activityId, organisationId: activity.organisationId,
      versionId: waiting.id,
    });
  });
}
