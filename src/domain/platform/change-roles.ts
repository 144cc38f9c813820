/** The administrator gives and takes roles of people who have an account, and signs them out (product §5). */
import { inTransaction } from '#db/client.ts';
import { findAbsence, writeAbsence, type Absence } from '../moderation/desk/absence.ts';
import { appendLog } from '../moderation/moderation-log.ts';
import { isAdministrator, scopeOf, type Actor, type Role } from '../shared/actor.ts';
import type { App } from '../shared/app.ts';
import { DomainError } from '../shared/errors.ts';
import { placeOfRole, removeRole } from '../users/invite-user.ts';
import { isLastWith } from '../users/leave-role.ts';
import { logRole } from '../users/role-log.ts';
import { deleteSessionsAndDevices, findUser, insertRole, listRoles } from '../users/user-repo.ts';

type ChangingApp = Pick<App, 'db' | 'clock'>;

function check(app: ChangingApp, actor: Actor, userId: number): void {
  if (!isAdministrator(actor) || findUser(app.db, userId) === undefined) throw new DomainError('not-found', 'page');
}

/**
 * Gives a role to an account; its sessions end, so that the new power starts with a new session. Throws `not-found`
 * for others than the administrator, for nobody, or for a place that does not exist. Repeated, nothing happens.
 */
export function giveRole(app: ChangingApp, actor: Actor, { userId, role }: { userId: number; role: Role }): void {
  inTransaction(app.db, () => {
    check(app, actor, userId);
    if (placeOfRole(app, role) === undefined) throw new DomainError('not-found', 'role-unknown');
    const now = app.clock.now();
    if (!insertRole(app.db, userId, role, { givenBy: actor.userId, now })) return;
    logRole(app.db, { at: now, actor: `user:${actor.userId}`, action: 'role-given', userId, role });
    if (userId !== actor.userId) deleteSessionsAndDevices(app.db, userId);
  });
}

/** Nobody of a gemeente or network is left without this person: the next desk decides then (product §7). */
export const leavesNobody = (app: Pick<App, 'db'>, userId: number, role: Role): boolean =>
  (role.role === 'moderator' || role.role === 'coordinator')
  && listRoles(app.db, userId).some((each) => each.role === role.role && scopeOf(each) === scopeOf(role))
  && isLastWith(app, userId, role);

/**
 * As `removeRole`, by the administrator: never one's own role of administrator (`invalid`), so that the last one
 * stays; the last of a gemeente or network only by who says to be sure (`invalid`). Repeated, nothing happens.
 */
export function takeRole(
  app: ChangingApp, actor: Actor, { userId, role, isSure = false }: { userId: number; role: Role; isSure?: boolean },
): void {
  inTransaction(app.db, () => {
    check(app, actor, userId);
    if (!isSure && leavesNobody(app, userId, role)) throw new DomainError('invalid', 'take-sure');
    if (role.role === 'administrator' && userId === actor.userId) throw new DomainError('invalid', 'role-own');
    removeRole(app, { userId, role, by: actor });
  });
}

/** Signed out on every device; the account stays as it is. Throws `not-found` for others than the administrator. */
export function endSessionsOf(app: ChangingApp, actor: Actor, userId: number): void {
  inTransaction(app.db, () => {
    check(app, actor, userId);
    deleteSessionsAndDevices(app.db, userId);
    appendLog(app.db, {
      at: app.clock.now(), actor: `user:${actor.userId}`, action: 'sessions-ended', detail: `user:${userId}`,
    });
  });
}

/**
 * Says for a moderator or coordinator that they are away, or with null that they are back; what waits goes to the next
 * desk when nobody is left. Throws `not-found` for others than the administrator or for somebody without such a role,
 * `invalid` as `setAbsence`. Repeated, nothing happens.
 */
export function setAbsenceOf(
  app: ChangingApp, actor: Actor, { userId, absence }: { userId: number; absence: Absence | null },
): void {
  inTransaction(app.db, () => {
    check(app, actor, userId);
    if (!listRoles(app.db, userId).some(isAbsentFrom)) throw new DomainError('not-found', 'role-unknown');
    const before = findAbsence(app, userId) ?? null;
    if (before?.fromOn === absence?.fromOn && before?.untilOn === absence?.untilOn) return;
    writeAbsence(app, userId, absence);
    appendLog(app.db, {
      at: app.clock.now(), actor: `user:${actor.userId}`, action: absence === null ? 'absence-ended' : 'absence-set',
      detail: `user:${userId}`,
    });
  });
}

/** Only desks with a queue know absence. */
export const isAbsentFrom = ({ role }: Pick<Role, 'role'>): boolean => role === 'moderator' || role === 'coordinator';
