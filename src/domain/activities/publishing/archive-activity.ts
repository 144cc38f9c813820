/** `published` → `archived` by its organiser: its address answers 410 from then on (product §3 States). */
import { inTransaction } from '#db/client.ts';
import { closeItems } from '../../moderation/item-repo.ts';
import { appendLog } from '../../moderation/moderation-log.ts';
import type { Actor } from '../../shared/actor.ts';
import { DomainError } from '../../shared/errors.ts';
import { tellChangedDates } from '../../signups/tell-changed-dates.ts';
import { getEditableActivity } from '../activity-policy.ts';
import { updateActivity } from '../activity-repo.ts';
import type { PublishingApp } from './publish-version.ts';
import { dataOf, findWaitingVersion, saveWorkingCopy, setVersionState } from './version-repo.ts';

/** A revision that waits is kept to work on. Repeated, nothing happens. Throws `conflict` when it is not published. */
export function archiveActivity(app: PublishingApp, actor: Actor, { activityId }: { activityId: number }): void {
  inTransaction(app.db, () => {
    const { db } = app;
    const activity = getEditableActivity(db, actor, activityId);
    if (activity.state === 'archived') return;
    if (activity.state !== 'published') throw new DomainError('conflict', 'activity-not-published');
    const now = app.clock.now();
    const waiting = findWaitingVersion(db, activityId);
    if (waiting) {
      setVersionState(db, waiting.id, 'withdrawn');
      saveWorkingCopy(db, activityId, dataOf(waiting), { userId: actor.userId, now });
    }
    updateActivity(db, activityId, { state: 'archived', withdrawnHere: activity.source !== 'own' }, {
      now, actor: `user:${actor.userId}`, reason: 'stopped',
    });
    closeItems(db, activityId, ['revision', 'look-back', 'report', 'second-look'], 'archived', now);
    appendLog(db, {
      at: now, actor: `user:${actor.userId}`, action: 'stop', activityId, organisationId: activity.organisationId,
    });
    tellChangedDates(app, activityId);
    app.searchIndex.write([activityId]);
  });
}
