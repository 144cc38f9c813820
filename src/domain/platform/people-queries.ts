/** Accounts of those who work here, for the administrator (product §5). Newcomers and buddies have none. */
import { asc, count, desc, eq, or, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { userRoles, users } from '#db/schema/users.ts';
import { roleOf, scopeOf, type Role, type RoleName } from '../shared/actor.ts';
import type { App } from '../shared/app.ts';
import { placeOfRole } from '../users/invite-user.ts';
import { findUser, listRoles, listSessions } from '../users/user-repo.ts';
import { leavesNobody } from './change-roles.ts';

type QueryApp = Pick<App, 'db' | 'clock'>;

export interface HeldRole { role: Role; name: RoleName; scope: string; place: string }

export interface UserRow { id: number; name: string; email: string; roles: HeldRole[] }

export const USERS_PER_PAGE = 25;

export interface UserPage { total: number; page: number; pages: number; rows: UserRow[] }

const heldRole = (app: Pick<App, 'db'>, role: Role): HeldRole => ({
  role, name: role.role, scope: scopeOf(role), place: placeOfRole(app, role) ?? '',
});

/** Part of a name or of a mail address, case aside; the newest account first. */
export function searchUsers(
  app: QueryApp, { words = '', role, page: wanted = 1 }: { words?: string; role?: RoleName | undefined; page?: number } = {},
): UserPage {
  const pattern = `%${words.trim().toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const named = words.trim() === '' ? undefined
    : or(sql`lower(${users.name}) like ${pattern} escape '\\'`, sql`${users.email} like ${pattern} escape '\\'`);
  const holding = role === undefined ? undefined
    : sql`exists (select 1 from ${userRoles} r where r.user_id = ${users.id} and r.role = ${role})`;
  const where = named && holding ? sql`${named} and ${holding}` : named ?? holding;
  const total = app.db.select({ total: count() }).from(users).where(where).get()?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / USERS_PER_PAGE));
  const page = Math.min(pages, Math.max(1, Math.trunc(wanted)));
  const rows = app.db.select({ id: users.id, name: users.name, email: users.email }).from(users).where(where)
    .orderBy(desc(users.id)).limit(USERS_PER_PAGE).offset((page - 1) * USERS_PER_PAGE).all();
  return {
    total, page, pages,
    rows: rows.map((row) => ({ ...row, roles: listRoles(app.db, row.id).map((each) => heldRole(app, each)) })),
  };
}

export interface UserDesk extends UserRow {
  /** `isLast`: without this person the gemeente or network has nobody. */
  roles: (HeldRole & { isLast: boolean })[];
  createdAt: number;
  hasSecondFactor: boolean;
  /** Signed in with the account of work. */
  isLinked: boolean;
  sessions: number;
  /** Epoch ms; null = no session. */
  lastSeenAt: number | null;
  isDisabled: boolean;
}

export function findUserDesk(app: QueryApp, id: number): UserDesk | undefined {
  const user = findUser(app.db, id);
  if (!user) return undefined;
  const sessions = listSessions(app.db, id, app.clock.now());
  return {
    id, name: user.name, email: user.email, createdAt: user.createdAt, hasSecondFactor: user.totpConfirmedAt !== null,
    isLinked: user.oidcSubject !== null, sessions: sessions.length, lastSeenAt: sessions[0]?.lastSeenAt ?? null,
    isDisabled: user.disabledAt !== null, roles: listRoles(app.db, id).map((each) => ({ ...heldRole(app, each), isLast: leavesNobody(app, id, each) })),
  };
}

/** Members of an organisation, owners first. */
export function listMembers(db: Database, organisationId: number): { userId: number; name: string; email: string; role: 'owner' | 'editor' }[] {
  return db.select({ userId: users.id, name: users.name, email: users.email, role: userRoles.role }).from(userRoles)
    .innerJoin(users, eq(users.id, userRoles.userId))
    .where(sql`${userRoles.role} in ('owner', 'editor') and ${userRoles.scope} = ${String(organisationId)}`)
    .orderBy(desc(userRoles.role), asc(users.name), asc(users.id)).all()
    .flatMap(({ role, ...person }) => {
      const held = roleOf(role, String(organisationId));
      return held?.role === 'owner' || held?.role === 'editor' ? [{ ...person, role: held.role }] : [];
    });
}
