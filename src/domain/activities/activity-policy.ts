/** Who may do what with an activity (product §5). What somebody may not see does not exist for that person (§2). */
import type { Database } from '#db/client.ts';
import { isEditorOf, isModeratorOf, type Actor, type MaybeActor } from '../shared/actor.ts';
import { DomainError } from '../shared/errors.ts';
import { territoryOfActivity } from '../moderation/territory.ts';
import { listOrganisationIds } from '../users/user-repo.ts';
import { findActivity, type ActivityRow } from './activity-repo.ts';

/** For its own organisation; the editors of a whole see its parts and change nothing there (product §5). */
export const canMakeActivityFor = (actor: MaybeActor, organisationId: number): boolean =>
  isEditorOf(actor, organisationId);

export const canEditActivity = (actor: MaybeActor, activity: Pick<ActivityRow, 'organisationId'>): boolean =>
  activity.organisationId !== null && isEditorOf(actor, activity.organisationId);

/** At the organiser's desk, in every state. */
export const canSeeActivity = (
  db: Database, actor: MaybeActor, activity: Pick<ActivityRow, 'organisationId'>,
): boolean => actor !== null && activity.organisationId !== null
  && listOrganisationIds(db, actor.roles).includes(activity.organisationId);

/** The organiser, and the gemeente after a call (product §3 Freshness). */
export const canConfirmActivity = (db: Database, actor: MaybeActor, activity: ActivityRow): boolean => {
  if (canEditActivity(actor, activity)) return true;
  const nis = territoryOfActivity(db, activity);
  return nis !== null && isModeratorOf(actor, nis);
};

/** The activity this actor may change. Throws `not-found` for one that is not there or is somebody else's. */
export function getEditableActivity(db: Database, actor: Actor, id: number): ActivityRow {
  const activity = findActivity(db, id);
  if (!activity || !canEditActivity(actor, activity)) throw new DomainError('not-found', 'activity-unknown');
  return activity;
}
