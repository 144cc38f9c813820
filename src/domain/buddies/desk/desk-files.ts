/** The files of a desk (product §8): who may open which, as a condition for SQL, so that a desk with thousands pages. */
import { and, asc, eq, inArray, isNull, lte, ne, or, sql, type SQL } from 'drizzle-orm';
import { candidates } from '#db/schema/buddies.ts';
import { MS_PER_DAY } from '../../schedules/brussels-time.ts';
import type { Actor } from '../../shared/actor.ts';
import { nextStepOf, OPEN_STATES, type BuddySide, type CandidateState, type NextStep } from '../buddy.ts';
import { findPlatformBuddywerking } from '../buddywerking-queries.ts';
import type { BuddyApp } from '../candidate-repo.ts';
import { ownerName } from '../route-candidate.ts';

/** What somebody works for: buddywerkingen as a worker, networks as a coordinator. */
export function deskIds(actor: Actor): { buddywerkingIds: number[]; networkIds: string[] } {
  return {
    buddywerkingIds: actor.roles.flatMap((each) => (each.role === 'buddy-worker' ? [each.buddywerkingId] : [])),
    networkIds: actor.roles.flatMap((each) => (each.role === 'coordinator' ? [each.networkId] : [])),
  };
}

/** The rows that `canOpenFile` lets this actor open, and no other. */
export function openableBy(app: Pick<BuddyApp, 'db'>, actor: Actor): SQL | undefined {
  const { buddywerkingIds, networkIds } = deskIds(actor);
  const platformId = findPlatformBuddywerking(app.db)?.id;
  const isPlatform = platformId !== undefined && buddywerkingIds.includes(platformId);
  // Only the ways this actor has: beside an empty list SQLite would use no index and read everybody.
  const ways = [
    ...(buddywerkingIds.length === 0 ? [] : [
      and(eq(candidates.ownerKind, 'buddywerking'), inArray(candidates.buddywerkingId, buddywerkingIds)),
    ]),
    ...(networkIds.length === 0 ? [] : [and(
      inArray(candidates.networkId, networkIds),
      or(eq(candidates.ownerKind, 'network'), sql`${candidates.escalatedTo} is not null`),
    )]),
    // As written in the index of these few; a bound value would not find it.
    ...(isPlatform ? [sql`${candidates.ownerKind} = 'platform'`, eq(candidates.escalatedTo, 'platform')] : []),
  ];
  return and(
    isNull(candidates.duplicateOf), ne(candidates.state, 'aangemeld'), ways.length > 0 ? or(...ways) : sql`false`,
  );
}

export interface FileLine {
  id: number;
  name: string;
  side: BuddySide;
  state: CandidateState;
  owner: string;
  /** Whole days in this state. */
  days: number;
  next: NextStep;
  isPaused: boolean;
  isEscalated: boolean;
  /** Nobody told the person anything for ten days or more. */
  isLate: boolean;
}

export interface FileFilter {
  side?: BuddySide | undefined;
  state?: CandidateState | undefined;
  /** Only who waits for news for too long. */
  isLate?: boolean | undefined;
}

/** Nobody told them anything for so many days. */
const LATE_DAYS = 10;

const late = (now: number) => and(
  inArray(candidates.state, OPEN_STATES.filter((state) => state !== 'gekoppeld')), isNull(candidates.pausedAt),
  lte(candidates.lastToldAt, now - LATE_DAYS * MS_PER_DAY),
);

/** Open files, the longest in their state first; the filter narrows it, an ended `state` shows the ended. */
export function listFiles(
  app: BuddyApp, actor: Actor, { side, state, isLate = false }: FileFilter = {}, { limit = 1000, offset = 0 } = {},
): FileLine[] {
  const now = app.clock.now();
  const owners = new Map<string, string>();
  const ownerOf = (row: typeof candidates.$inferSelect): string => {
    const key = `${row.ownerKind} ${row.buddywerkingId} ${row.networkId}`;
    const name = owners.get(key) ?? ownerName(app.db, row);
    owners.set(key, name);
    return name;
  };
  return app.db.select().from(candidates).where(and(
    openableBy(app, actor),
    state === undefined ? inArray(candidates.state, [...OPEN_STATES]) : eq(candidates.state, state),
    side === undefined ? undefined : eq(candidates.side, side), isLate ? late(now) : undefined,
  )).orderBy(asc(candidates.stateSince), asc(candidates.id)).limit(limit).offset(offset).all().map((row) => ({
    id: row.id, name: app.sealer.open(row.name), side: row.side, state: row.state, owner: ownerOf(row),
    days: Math.floor((now - row.stateSince) / MS_PER_DAY), next: nextStepOf(row.state, row.confirmedAt !== null),
    isPaused: row.pausedAt !== null, isEscalated: row.escalatedTo !== null,
    isLate: row.pausedAt === null && row.state !== 'gekoppeld' && now - row.lastToldAt >= LATE_DAYS * MS_PER_DAY,
  }));
}

export interface FileCount { state: CandidateState; side: BuddySide; count: number }

/** How many this actor may open, per state and side; ended ones too. */
export function countFiles(app: Pick<BuddyApp, 'db'>, actor: Actor): FileCount[] {
  return app.db.select({ state: candidates.state, side: candidates.side, count: sql<number>`count(*)` })
    .from(candidates).where(openableBy(app, actor)).groupBy(candidates.state, candidates.side).all();
}

/** How many wait for news for too long. */
export function countLate(app: Pick<BuddyApp, 'db' | 'clock'>, actor: Actor): number {
  return app.db.select({ count: sql<number>`count(*)` }).from(candidates)
    .where(and(openableBy(app, actor), late(app.clock.now()))).get()?.count ?? 0;
}
