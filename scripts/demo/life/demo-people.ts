/**
 * Invented people who work in the demonstration beside its accounts. None has a password, so nobody signs in as one, and
 * their mail ends in `.invalid`, so nothing reaches anybody (product §9).
 */
import type { Database } from '#db/client.ts';
import { getMunicipality } from '#src/domain/places/reference.ts';
import type { Actor, Role } from '#src/domain/shared/actor.ts';
import { findUserByEmail, insertRole, insertUser, listRoles } from '#src/domain/users/user-repo.ts';
import { randomFor } from '../random.ts';

const FIRST_NAMES = [
  'An', 'Bram', 'Celine', 'Dirk', 'Fatima', 'Griet', 'Hassan', 'Ilse', 'Jonas', 'Katrien', 'Lotte', 'Mehmet', 'Nele',
  'Pieter', 'Ruth', 'Samira', 'Tom', 'Veerle', 'Wouter', 'Yasmina',
];

const MADE_UP = 'voorbeeld.invalid';

function actorOf(db: Database, userId: number, name: string, email: string): Actor {
  return {
    userId, name, email, roles: listRoles(db, userId), needsSecondFactor: false, secondFactor: true, sessionId: 'demo',
  };
}

function ensurePerson(db: Database, name: string, email: string, role: Role, now: number): Actor {
  const userId = findUserByEmail(db, email)?.id
    ?? insertUser(db, { email, name, passwordHash: null, emailConfirmedAt: now, now });
  insertRole(db, userId, role, { givenBy: null, now });
  return actorOf(db, userId, name, email);
}

const firstName = (...keys: string[]): string => randomFor('person', ...keys).pick(FIRST_NAMES);

/** The account of the demonstration that works for this organisation, else an invented editor. */
export function editorOf(db: Database, organisationId: number, now: number): Actor {
  const account = db.$client.prepare<unknown[], { id: number; name: string; email: string }>(`
    select u.id, u.name, u.email from user_roles r join users u on u.id = r.user_id
    where r.role in ('owner', 'editor') and r.scope = ? and u.email like '%@${MADE_UP}' and u.disabled_at is null
    order by u.id limit 1`).get(String(organisationId));
  if (account) return actorOf(db, account.id, account.name, account.email);
  const name = `${firstName(String(organisationId))} (voorbeeld)`;
  return ensurePerson(db, name, `aanbod.${organisationId}@${MADE_UP}`, { role: 'editor', organisationId }, now);
}

/** A second moderator of a gemeente of the demonstration. */
export function colleagueAt(db: Database, nis: string, now: number): Actor {
  const { slug } = getMunicipality(nis);
  return ensurePerson(db, `${firstName(nis)} (voorbeeld)`, `collega.${slug}@${MADE_UP}`, { role: 'moderator', nis }, now);
}

/** Gemeenten whose moderator is an account of the demonstration. */
export function listDemoModerators(db: Database): { nis: string; moderator: Actor }[] {
  return db.$client.prepare<[], { nis: string; id: number; name: string; email: string }>(`
    select r.scope as nis, u.id, u.name, u.email from user_roles r join users u on u.id = r.user_id
    where r.role = 'moderator' and u.email like 'moderator.%@${MADE_UP}' order by u.id`).all()
    .map(({ nis, id, name, email }) => ({ nis, moderator: actorOf(db, id, name, email) }));
}

/** Organisations of the demonstration's own account, with the account. */
export function listDemoOrganisers(db: Database): { organisationId: number; owner: Actor }[] {
  return db.$client.prepare<[], { organisationId: number; id: number; name: string; email: string }>(`
    select cast(r.scope as integer) as organisationId, u.id, u.name, u.email
    from user_roles r join users u on u.id = r.user_id
    where r.role = 'owner' and u.email = 'organisatie@${MADE_UP}' order by r.id`).all()
    .map(({ organisationId, id, name, email }) => ({ organisationId, owner: actorOf(db, id, name, email) }));
}
