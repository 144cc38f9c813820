/** Who may see a photo: it belongs to the versions that hold it (product §3: only `published` is visible). */
import { and, eq, isNotNull } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { activities } from '#db/schema/activities.ts';
import { activityVersions, activityWorkingCopies, moderationItems } from '#db/schema/moderation.ts';
import { canSeeItem } from '../../moderation/moderation-policy.ts';
import type { MaybeActor } from '../../shared/actor.ts';
import { canSeeActivity } from '../activity-policy.ts';

/** A version that the public sees holds it. */
export const isPublicImage = (db: Database, id: string): boolean => db.select({ id: activities.id }).from(activities)
  .where(and(eq(activities.imageId, id), eq(activities.state, 'published'), isNotNull(activities.imageAlt)))
  .limit(1).get() !== undefined;

/** Some version, draft or working copy holds it. */
export function isUsedImage(db: Database, id: string): boolean {
  return [activities, activityVersions, activityWorkingCopies].some((table) => (
    db.select({ imageId: table.imageId }).from(table).where(eq(table.imageId, id)).limit(1).get() !== undefined
  ));
}

/** Not public: the organiser whose draft or version holds it, and the desks where such a version lies. */
export function canSeeImage(db: Database, actor: MaybeActor, id: string): boolean {
  if (isPublicImage(db, id)) return true;
  if (actor === null) return false;
  const owners = [
    db.select({ organisationId: activities.organisationId }).from(activities).where(eq(activities.imageId, id)).all(),
    ...[activityVersions, activityWorkingCopies].map((table) => (
      db.selectDistinct({ organisationId: activities.organisationId }).from(table)
        .innerJoin(activities, eq(activities.id, table.activityId)).where(eq(table.imageId, id)).all()
    )),
  ].flat();
  if (owners.some((activity) => canSeeActivity(db, actor, activity))) return true;
  const atDesks = db.select({ item: moderationItems }).from(moderationItems)
    .innerJoin(activityVersions, eq(activityVersions.activityId, moderationItems.activityId))
    .where(eq(activityVersions.imageId, id)).all();
  return atDesks.some(({ item }) => canSeeItem(actor, item));
}
