/**
 * A person erases the own account (product §1.9): name, address, password, sessions, roles, mail that waits go; what was
 * decided and written stays with the activity, without whose it was; the log keeps codes.
 */
import { and, eq, inArray } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { activities } from '#db/schema/activities.ts';
import { users } from '#db/schema/users.ts';
import { archiveActivity } from '../activities/publishing/archive-activity.ts';
import type { PublishingApp } from '../activities/publishing/publish-version.ts';
import { withdrawSubmission } from '../activities/publishing/withdraw-submission.ts';
import type { Erasing } from '../erasure/erasures.ts';
import type { Actor, Role } from '../shared/actor.ts';
import type { App } from '../shared/app.ts';
import { DomainError } from '../shared/errors.ts';
import { isLastWith, listColleagues } from './leave-role.ts';
import { logRole } from './role-log.ts';
import { forgetLinksTo } from './one-time-links.ts';
import { getUser, listRoles } from './user-repo.ts';

/** Organisations that nobody else works for: their offer stops with the account. */
export function listOrganisationsLeftAlone(app: Pick<App, 'db'>, userId: number): number[] {
  return ownedAlone(app, userId).filter((id) => listColleagues(app, id).every((each) => each.id === userId));
}

/** Organisations with colleagues of whom none is an owner: one of them takes over first. */
export function listOrganisationsToHandOver(app: Pick<App, 'db'>, userId: number): number[] {
  const alone = listOrganisationsLeftAlone(app, userId);
  return ownedAlone(app, userId).filter((id) => !alone.includes(id));
}

function ownedAlone(app: Pick<App, 'db'>, userId: number): number[] {
  return listRoles(app.db, userId).filter((role) => isLastWith(app, userId, role))
    .flatMap((role) => (role.role === 'owner' ? [role.organisationId] : []));
}

/**
 * Throws `conflict` for the last owner of an organisation with colleagues and for the last administrator: somebody
 * takes over first; `invalid` when an offer would stop and `stopsOffer` was not said.
 */
export function eraseUser(
  app: PublishingApp, actor: Actor, { stopsOffer, erasures, forgetTraces }: Erasing & { stopsOffer: boolean },
): void {
  inTransaction(app.db, () => {
    const roles = listRoles(app.db, actor.userId);
    const alone = listOrganisationsLeftAlone(app, actor.userId);
    if (listOrganisationsToHandOver(app, actor.userId).length > 0) throw new DomainError('conflict', 'last-owner');
    const isLastAdministrator = (role: Role) => role.role === 'administrator' && isLastWith(app, actor.userId, role);
    if (roles.some(isLastAdministrator)) throw new DomainError('conflict', 'last-administrator');
    if (alone.length > 0 && !stopsOffer) throw new DomainError('invalid', 'erase-sure');
    stopOffer(app, actor, alone);
    const at = app.clock.now();
    for (const role of roles) {
      logRole(app.db, { at, actor: `user:${actor.userId}`, action: 'role-taken', userId: actor.userId, role });
    }
    const { email } = getUser(app.db, actor.userId);
    erasures.note('users', [actor.userId]);
    forgetTraces([email]);
    forgetLinksTo(app, email);
    app.db.delete(users).where(eq(users.id, actor.userId)).run();
  });
}

/** Who signed up is told, and its addresses say that it is over. */
function stopOffer(app: PublishingApp, actor: Actor, organisationIds: readonly number[]): void {
  const listIn = (state: 'published' | 'submitted') => app.db.select({ id: activities.id }).from(activities)
    .where(and(inArray(activities.organisationId, [...organisationIds]), eq(activities.state, state))).all();
  for (const { id } of listIn('published')) archiveActivity(app, actor, { activityId: id });
  for (const { id } of listIn('submitted')) withdrawSubmission(app, actor, { activityId: id });
}
