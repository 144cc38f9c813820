/** SQL of accounts, roles and their sessions. Every function works inside the caller's transaction. */
import { and, asc, count, desc, eq, inArray, isNull, ne } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { activities } from '#db/schema/activities.ts';
import { organisations } from '#db/schema/organisations.ts';
import {
  organisationParts, recoveryCodes, rememberedDevices, sessions, userRoles, users,
} from '#db/schema/users.ts';
import { roleOf, scopeOf, type Role } from '../shared/actor.ts';
import { DomainError } from '../shared/errors.ts';
import type { User } from './user.ts';

export interface NewUser {
  email: string;
  name: string;
  passwordHash: string | null;
  emailConfirmedAt: number | null;
  oidcSubject?: string | null;
  /** Epoch ms. */
  now: number;
}

export function insertUser(db: Database, { now, oidcSubject = null, ...user }: NewUser): number {
  return db.insert(users).values({ ...user, oidcSubject, createdAt: now }).returning({ id: users.id }).get().id;
}

export function findUser(db: Database, id: number): User | undefined {
  return db.select().from(users).where(eq(users.id, id)).get();
}

/** Throws `not-found`. */
export function getUser(db: Database, id: number): User {
  const user = findUser(db, id);
  if (!user) throw new DomainError('not-found', 'page');
  return user;
}

/** `email` normalised. */
export function findUserByEmail(db: Database, email: string): User | undefined {
  return db.select().from(users).where(eq(users.email, email)).get();
}

export function findUserByOidcSubject(db: Database, oidcSubject: string): User | undefined {
  return db.select().from(users).where(eq(users.oidcSubject, oidcSubject)).get();
}

export function updateUser(db: Database, id: number, changes: Partial<Omit<User, 'id' | 'createdAt'>>): void {
  db.update(users).set(changes).where(eq(users.id, id)).run();
}

/** In the order they were given; a row this version does not know is left out. */
export function listRoles(db: Database, userId: number): Role[] {
  return db.select().from(userRoles).where(eq(userRoles.userId, userId)).orderBy(asc(userRoles.id)).all()
    .map((row) => roleOf(row.role, row.scope)).filter((role) => role !== undefined);
}

/** Safe to repeat. @returns true when it is new. */
export function insertRole(
  db: Database, userId: number, role: Role, { givenBy, now }: { givenBy: number | null; now: number },
): boolean {
  return db.insert(userRoles).values({ userId, role: role.role, scope: scopeOf(role), givenBy, createdAt: now })
    .onConflictDoNothing().run().changes > 0;
}

export function deleteRole(db: Database, userId: number, role: Role): boolean {
  return db.delete(userRoles).where(and(
    eq(userRoles.userId, userId), eq(userRoles.role, role.role), eq(userRoles.scope, scopeOf(role)),
  )).run().changes > 0;
}

/** Active people with exactly this role and scope, by name. */
export function listUsersWithRole(db: Database, role: Role): User[] {
  return db.select({ user: users }).from(userRoles).innerJoin(users, eq(users.id, userRoles.userId))
    .where(and(eq(userRoles.role, role.role), eq(userRoles.scope, scopeOf(role)), isNull(users.disabledAt)))
    .orderBy(asc(users.name), asc(users.id)).all().map(({ user }) => user);
}

/** The organisations somebody works for: by role, and the parts of those (product §5). */
export function listOrganisationIds(db: Database, roles: readonly Role[]): number[] {
  const own = roles.flatMap((role) => (role.role === 'owner' || role.role === 'editor' ? [role.organisationId] : []));
  if (own.length === 0) return [];
  const parts = db.select({ id: organisationParts.partId }).from(organisationParts)
    .where(inArray(organisationParts.wholeId, own)).all().map(({ id }) => id);
  return [...new Set([...own, ...parts])];
}

export interface SessionRow {
  /** Hash of the token. */
  id: string;
  device: string;
  createdAt: number;
  lastSeenAt: number;
}

/** The one used last first. */
export function listSessions(db: Database, userId: number, now: number): SessionRow[] {
  return db.select().from(sessions).where(eq(sessions.userId, userId)).orderBy(desc(sessions.lastSeenAt)).all()
    .filter(({ expiresAt }) => expiresAt > now)
    .map(({ id, device, createdAt, lastSeenAt }) => ({ id, device, createdAt, lastSeenAt }));
}

/** Ends one session of this person; nothing when it is somebody else's. */
export function deleteSession(db: Database, userId: number, sessionId: string): void {
  db.delete(sessions).where(and(eq(sessions.userId, userId), eq(sessions.id, sessionId))).run();
}

export function deleteOtherSessions(db: Database, userId: number, keepId: string): void {
  db.delete(sessions).where(and(eq(sessions.userId, userId), ne(sessions.id, keepId))).run();
}

/** This session gave its second factor after it began. */
export function markSecondFactor(db: Database, sessionId: string): void {
  db.update(sessions).set({ secondFactor: true }).where(eq(sessions.id, sessionId)).run();
}

/** Signed out everywhere, and every device must give the second factor again. */
export function deleteSessionsAndDevices(db: Database, userId: number): void {
  db.delete(sessions).where(eq(sessions.userId, userId)).run();
  db.delete(rememberedDevices).where(eq(rememberedDevices.userId, userId)).run();
}

/** Replaces all recovery codes; `codeHashes` keyed hashes. */
export function replaceRecoveryCodes(db: Database, userId: number, codeHashes: readonly string[]): void {
  db.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId)).run();
  for (const codeHash of codeHashes) db.insert(recoveryCodes).values({ userId, codeHash }).run();
}

/** @returns true when the code was there and not used; it is used from now on. */
export function useRecoveryCode(db: Database, userId: number, codeHash: string, now: number): boolean {
  return db.update(recoveryCodes).set({ usedAt: now }).where(and(
    eq(recoveryCodes.userId, userId), eq(recoveryCodes.codeHash, codeHash), isNull(recoveryCodes.usedAt),
  )).run().changes > 0;
}

export function countRecoveryCodes(db: Database, userId: number): number {
  return db.select({ total: count() }).from(recoveryCodes)
    .where(and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt))).get()?.total ?? 0;
}

export function hasUsers(db: Database): boolean {
  return db.select({ id: users.id }).from(users).limit(1).get() !== undefined;
}

/** Organisations seated in a gemeente that are no lokaal bestuur, those with most published activities first. */
export function listBusyOrganisations(db: Database, nis: string, limit: number): { id: number; name: string }[] {
  return db.select({ id: organisations.id, name: organisations.name }).from(organisations)
    .innerJoin(activities, and(eq(activities.organisationId, organisations.id), eq(activities.state, 'published')))
    .where(and(eq(organisations.nis, nis), eq(organisations.isLokaalBestuur, false)))
    .groupBy(organisations.id).orderBy(desc(count(activities.id)), asc(organisations.id)).limit(limit).all();
}
