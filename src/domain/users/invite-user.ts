/** People come in by invitation: a link that carries one role with its scope (product §5). */
import type { Language } from '#src/i18n/languages.ts';
import { findBuddywerking } from '../buddies/buddywerking-queries.ts';
import { findOrganisation } from '../organisations/organisation-repo.ts';
import { findMunicipality, findNetwork } from '../places/reference.ts';
import { MS_PER_DAY } from '../schedules/brussels-time.ts';
import {
  isAdministrator, isBuddyWorkerOf, isModeratorOf, isOwnerOf, roleOf, scopeOf, type MaybeActor, type Role,
} from '../shared/actor.ts';
import { DomainError } from '../shared/errors.ts';
import { enqueueMail, type SealingApp } from '../shared/outbox.ts';
import { createLink, useLink, type OneTimeLink } from './one-time-links.ts';
import { logRole } from './role-log.ts';
import {
  deleteRole, deleteSessionsAndDevices, findUserByEmail, insertRole, insertUser, listRoles, listUsersWithRole,
  updateUser,
} from './user-repo.ts';

export const INVITATION_DAYS = 14;

/** Owners invite for their organisation, moderators colleagues of their gemeente, the administrator everybody. */
export function canGiveRole(actor: MaybeActor, role: Role): boolean {
  if (isAdministrator(actor)) return true;
  if (role.role === 'owner' || role.role === 'editor') return isOwnerOf(actor, role.organisationId);
  if (role.role === 'moderator') return isModeratorOf(actor, role.nis);
  return role.role === 'buddy-worker' && isBuddyWorkerOf(actor, role.buddywerkingId);
}

/** What the role is for, in words; '' = the whole platform. Undefined when it does not exist. */
export function placeOfRole(app: Pick<SealingApp, 'db'>, role: Role): string | undefined {
  switch (role.role) {
    case 'owner':
    case 'editor':
      return findOrganisation(app.db, role.organisationId)?.name;
    case 'moderator':
      return findMunicipality(role.nis)?.name;
    case 'coordinator':
      return findNetwork(role.networkId)?.name;
    case 'analyst':
      return role.networkId === null ? '' : findNetwork(role.networkId)?.name;
    case 'buddy-worker':
      return findBuddywerking(app.db, role.buddywerkingId)?.name;
    case 'administrator':
      return '';
  }
}

export interface NewInvitation {
  /** Normalised. */
  email: string;
  role: Role;
  /** Null for a command, which may give any role. */
  by: MaybeActor;
}

/**
 * Makes the link; inside the caller's transaction. Throws `not-found` for a scope that does not exist or that `by`
 * may not give. @returns the code.
 */
export function createInvitation(app: SealingApp, { email, role, by }: NewInvitation): string {
  if (placeOfRole(app, role) === undefined || (by !== null && !canGiveRole(by, role))) {
    throw new DomainError('not-found', 'role-unknown');
  }
  return createLink(app, {
    purpose: 'invitation',
    payload: { email, role: role.role, scope: scopeOf(role), givenBy: by?.userId ?? null },
    lifetimeMs: INVITATION_DAYS * MS_PER_DAY,
  });
}

/** As `createInvitation`, with the mail; the code is nowhere else. */
export function inviteUser(
  app: SealingApp, invitation: NewInvitation & { by: NonNullable<MaybeActor> }, language: Language,
): void {
  const code = createInvitation(app, invitation);
  const { email, role, by } = invitation;
  enqueueMail(app, {
    kind: 'invitation',
    language,
    to: email,
    data: {
      name: findUserByEmail(app.db, email)?.name ?? '',
      by: by.name,
      role: role.role,
      place: placeOfRole(app, role) ?? '',
      code,
    },
    isTyped: true,
  });
}

export type InvitationLink = Extract<OneTimeLink, { purpose: 'invitation' }>;

/**
 * Gives the role to the account of the invited address, made here when it has none (`account` then says name and
 * password, or the OIDC subject). All its sessions end, so that the new power starts with a new session. Inside the
 * caller's transaction. Throws `invalid` when an account is needed and not described, `conflict` when the subject is
 * another account's.
 */
export function acceptInvitation(
  app: SealingApp, link: InvitationLink,
  account: { name: string; passwordHash: string | null; oidcSubject?: string } | null,
): number {
  const { email, role: roleName, scope, givenBy } = link.payload;
  const role = roleOf(roleName, scope);
  if (!role || placeOfRole(app, role) === undefined) throw new DomainError('gone', 'link-expired');
  useLink(app, link.id);
  const now = app.clock.now();
  const known = findUserByEmail(app.db, email);
  if (!known && !account) throw new DomainError('invalid', 'name-needed');
  if (known?.disabledAt) throw new DomainError('gone', 'link-expired');
  const oidcSubject = account?.oidcSubject ?? null;
  if (known?.oidcSubject && oidcSubject && known.oidcSubject !== oidcSubject) {
    throw new DomainError('conflict', 'oidc-linked-otherwise');
  }
  const userId = known?.id ?? insertUser(app.db, {
    email, name: account?.name ?? '', passwordHash: account?.passwordHash ?? null, oidcSubject, emailConfirmedAt: now,
    now,
  });
  if (known && oidcSubject) updateUser(app.db, userId, { oidcSubject });
  if (known && known.emailConfirmedAt === null) updateUser(app.db, userId, { emailConfirmedAt: now });
  if (insertRole(app.db, userId, role, { givenBy, now })) {
    logRole(app.db, { at: now, actor: givenBy === null ? 'job' : `user:${givenBy}`, action: 'role-given', userId, role });
    deleteSessionsAndDevices(app.db, userId);
  }
  return userId;
}

/**
 * Takes a role away and ends the person's sessions; inside the caller's transaction. The last owner of an
 * organisation stays, and the last administrator (`conflict`), so that nothing is left without somebody who may act.
 */
export function removeRole(
  app: Pick<SealingApp, 'db' | 'clock'>, { userId, role, by }: { userId: number; role: Role; by: NonNullable<MaybeActor> },
): void {
  if (!canGiveRole(by, role)) throw new DomainError('not-found', 'role-unknown');
  const mustStay = role.role === 'owner' || role.role === 'administrator';
  if (mustStay && listUsersWithRole(app.db, role).every(({ id }) => id === userId)) {
    throw new DomainError('conflict', role.role === 'owner' ? 'last-owner' : 'last-administrator');
  }
  if (!deleteRole(app.db, userId, role)) return;
  logRole(app.db, { at: app.clock.now(), actor: `user:${by.userId}`, action: 'role-taken', userId, role });
  deleteSessionsAndDevices(app.db, userId);
}

/** True when the invited address has an account already. */
export const invitedHasAccount = (app: Pick<SealingApp, 'db'>, link: InvitationLink): boolean =>
  findUserByEmail(app.db, link.payload.email) !== undefined;

/** Roles with the words of their place, for `/account`. */
export function listRolePlaces(app: Pick<SealingApp, 'db'>, userId: number): { role: Role['role']; place: string }[] {
  return listRoles(app.db, userId).map((role) => ({ role: role.role, place: placeOfRole(app, role) ?? '' }));
}
