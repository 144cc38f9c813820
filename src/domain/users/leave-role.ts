/** Colleagues of an organisation, and giving up a role of one's own; nothing is left without somebody (product §5). */
import { inTransaction } from '#db/client.ts';
import { isOwnerOf, scopeOf, type Actor, type Role } from '../shared/actor.ts';
import type { App } from '../shared/app.ts';
import { DomainError } from '../shared/errors.ts';
import { logRole } from './role-log.ts';
import { deleteRole, deleteSessionsAndDevices, insertRole, listUsersWithRole } from './user-repo.ts';

type UsersApp = Pick<App, 'db' | 'clock'>;

const isSame = (one: Role, other: Role): boolean => one.role === other.role && scopeOf(one) === scopeOf(other);

/** True when nobody else holds exactly this role. */
export const isLastWith = (app: Pick<App, 'db'>, userId: number, role: Role): boolean =>
  listUsersWithRole(app.db, role).every(({ id }) => id === userId);

/** Owners and the administrator must be replaced first; a gemeente or network may be left, its network decides then. */
export const mustBeReplaced = (role: Role): boolean => role.role === 'owner' || role.role === 'administrator';

export interface Colleague { id: number; name: string; email: string; role: 'owner' | 'editor' }

/** Owners first, by name. */
export function listColleagues(app: Pick<App, 'db'>, organisationId: number): Colleague[] {
  return (['owner', 'editor'] as const).flatMap((role) => (
    listUsersWithRole(app.db, { role, organisationId }).map(({ id, name, email }) => ({ id, name, email, role }))
  ));
}

/**
 * Gives up a role of one's own and ends one's sessions. Throws `not-found` for a role one has not, `conflict` for the
 * last owner or administrator, `invalid` for the last of a gemeente or network who did not say to be sure.
 */
export function leaveRole(app: UsersApp, actor: Actor, { role, isSure }: { role: Role; isSure: boolean }): void {
  inTransaction(app.db, () => {
    if (!actor.roles.some((each) => isSame(each, role))) throw new DomainError('not-found', 'role-unknown');
    if (isLastWith(app, actor.userId, role)) {
      if (mustBeReplaced(role)) throw new DomainError('conflict', role.role === 'owner' ? 'last-owner' : 'last-administrator');
      if (!isSure) throw new DomainError('invalid', 'leave-sure');
    }
    takeRole(app, actor.userId, role, actor);
  });
}

/** Hands an organisation over to a colleague, beside oneself; repeated, nothing happens. Throws `not-found`. */
export function makeOwner(
  app: UsersApp, actor: Actor, { organisationId, userId }: { organisationId: number; userId: number },
): void {
  inTransaction(app.db, () => {
    const colleague = listColleagues(app, organisationId).find(({ id }) => id === userId);
    if (!isOwnerOf(actor, organisationId) || !colleague) throw new DomainError('not-found', 'role-unknown');
    if (colleague.role === 'owner') return;
    const now = app.clock.now();
    const role: Role = { role: 'owner', organisationId };
    insertRole(app.db, userId, role, { givenBy: actor.userId, now });
    logRole(app.db, { at: now, actor: `user:${actor.userId}`, action: 'role-given', userId, role });
    takeRole(app, userId, { role: 'editor', organisationId }, actor);
  });
}

function takeRole(app: UsersApp, userId: number, role: Role, by: Actor): void {
  if (!deleteRole(app.db, userId, role)) return;
  logRole(app.db, { at: app.clock.now(), actor: `user:${by.userId}`, action: 'role-taken', userId, role });
  deleteSessionsAndDevices(app.db, userId);
}
