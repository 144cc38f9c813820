/**
 * Who calls people of "Ga je mee?" that left only a number, and looks at what was stopped (product §6, §8).
 */
import { and, inArray, isNull, lte, sql } from 'drizzle-orm';
import { inTransaction, type Database } from '#db/client.ts';
import { companyCalls } from '#db/schema/company.ts';
import { MS_PER_DAY, MS_PER_MINUTE, toLocal } from '../../schedules/brussels-time.ts';
import { isCoordinatorOf, type Actor } from '../../shared/actor.ts';
import { listUsersWithRole } from '../../users/user-repo.ts';
import type { User } from '../../users/user.ts';
import { findPlatformBuddywerking, listBuddywerkingenIn } from '../buddywerking-queries.ts';
import { findCandidate, type BuddyApp } from '../candidate-repo.ts';
import { listOwners, tellDesk } from '../tell-candidate.ts';
import { findRequest, type CompanyRow } from './company-repo.ts';

const workersOf = (db: Database, buddywerkingId: number): User[] =>
  listUsersWithRole(db, { role: 'buddy-worker', buddywerkingId });

/** The buddywerking of the gemeente where somebody works; null = the network of the place. */
export const companyOwnerIn = (db: Database, nis: string): number | null =>
  listBuddywerkingenIn(db, nis).find(({ id }) => workersOf(db, id).length > 0)?.id ?? null;

type Owned = Pick<CompanyRow, 'buddywerkingId' | 'networkId'>;

/**
 * The workers of the buddywerking, else the coordinator of the network, else the platform's own: never
 * nobody.
 */
export function listCompanyOwners(db: Database, { buddywerkingId, networkId }: Owned): User[] {
  const workers = buddywerkingId === null ? [] : workersOf(db, buddywerkingId);
  if (workers.length > 0) return workers;
  const coordinators = listUsersWithRole(db, { role: 'coordinator', networkId });
  const platform = findPlatformBuddywerking(db);
  return coordinators.length > 0 || !platform ? coordinators : workersOf(db, platform.id);
}

/**
 * Its owner. Of somebody stopped for safety that is the network (product §8), which also looks at what a
 * worry stopped.
 */
export function isOwnerOf(
  db: Database, actor: Actor, row: Owned & Pick<CompanyRow, 'state' | 'pausedAt'>,
): boolean {
  const isOfNetwork = row.state === 'silent';
  const owners = listCompanyOwners(db, isOfNetwork ? { ...row, buddywerkingId: null } : row);
  return owners.some(({ id }) => id === actor.userId)
    || (row.pausedAt !== null && isCoordinatorOf(actor, row.networkId));
}

/** Nobody tried to call for so long: the coordinator may too. */
const OVERDUE_MS = MS_PER_DAY;
export const isOverdue = (line: { at: number; state: string }, now: number): boolean =>
  line.state === 'open' && now - line.at >= OVERDUE_MS;

/** In the words of the partial index. */
export const isOpenLine = sql`${companyCalls.state} in ('open', 'not-reached')`;

/** Lines that come close together are one mail. */
const BUNDLE_MS = 15 * MS_PER_MINUTE;

/**
 * A mail without person to who must call, for lines that are new or stand there again today. Safe to run
 * twice.
 */
export function tellCompanyDesks(app: BuddyApp): void {
  const now = app.clock.now();
  inTransaction(app.db, () => {
    const lines = app.db.select().from(companyCalls).where(and(
      isOpenLine, lte(companyCalls.callFrom, toLocal(now).date), isNull(companyCalls.deskToldAt),
    )).all();
    if (!lines.some(({ at, state }) => state === 'not-reached' || now - at >= BUNDLE_MS)) return;
    const users = lines.flatMap((line) => {
      const row = line.requestId === null ? undefined : findRequest(app, line.requestId);
      const buddy = line.buddyId === null ? undefined : findCandidate(app.db, line.buddyId);
      return buddy ? listOwners(app.db, buddy) : row ? listCompanyOwners(app.db, row) : [];
    });
    for (const group of Map.groupBy(users, ({ id }) => id).values()) {
      tellDesk(app, group.slice(0, 1), 'company', group.length);
    }
    app.db.update(companyCalls).set({ deskToldAt: now })
      .where(inArray(companyCalls.id, lines.map(({ id }) => id))).run();
  });
}
