/** Buddies per state, buddies registered elsewhere: people in steps of five; limits of the gap scale. */
import { and, asc, eq, inArray } from 'drizzle-orm';
import { buddiesElsewhere, networkSettings } from '#db/schema/networks.ts';
import { CANDIDATE_STATES, BUDDY_SIDES, type BuddySide, type CandidateState } from '../../buddies/buddy.ts';
import { inStepsOfFive } from '../../demand/steps-of-five.ts';
import { findMunicipality, municipalitiesOfNetwork } from '../../places/reference.ts';
import { MS_PER_DAY } from '../../schedules/brussels-time.ts';
import type { Actor } from '../../shared/actor.ts';
import type { App } from '../../shared/app.ts';
import { DomainError } from '../../shared/errors.ts';
import { canChangeNetwork } from '../network.ts';
import type { GapLimits, Shown } from './gap.ts';

type QueryApp = Pick<App, 'db' | 'clock'>;

export interface StateFigures {
  state: CandidateState;
  buddies: Shown;
  newcomers: Shown;
  /** Median days in this state, stepped; null while both sides show fewer than five. */
  waitDays: Shown | null;
}

/** People of a network by state; a double registration counts once. */
export function listBuddyStates({ db, clock }: QueryApp, networkId: string): StateFigures[] {
  const now = clock.now();
  const rows = db.$client.prepare<unknown[], { side: BuddySide; state: CandidateState; since: number }>(`
    select side, state, state_since as since from buddy_candidates where network_id = ? and duplicate_of is null
    order by state_since desc`).all(networkId);
  return CANDIDATE_STATES.map((state) => {
    const inState = rows.filter((row) => row.state === state);
    const [buddies = 0, newcomers = 0] = BUDDY_SIDES.map((side) => inState.filter((row) => row.side === side).length);
    const middle = inState[Math.floor(inState.length / 2)];
    // Only where one of both sides shows five or more: else it would tell that 1–4 and 1–4 are at least five together.
    const isEnough = buddies >= 5 || newcomers >= 5;
    const days = middle === undefined || !isEnough ? null : Math.floor((now - middle.since) / MS_PER_DAY);
    return {
      state, buddies: inStepsOfFive(buddies), newcomers: inStepsOfFive(newcomers),
      waitDays: days === null ? null : inStepsOfFive(days),
    };
  });
}

const nisOf = (networkId: string): string[] => municipalitiesOfNetwork(networkId).map(({ nis }) => nis);

export interface ElsewhereFigures { nis: string; name: string; halfYear: string; count: Shown; source: string }

/** Stepped: these are people (product §4). */
export function listElsewhere({ db }: Pick<App, 'db'>, networkId: string): ElsewhereFigures[] {
  return db.select().from(buddiesElsewhere).where(inArray(buddiesElsewhere.nis, nisOf(networkId)))
    .orderBy(asc(buddiesElsewhere.halfYear), asc(buddiesElsewhere.nis)).all()
    .map(({ nis, halfYear, count, source }) => ({
      nis, name: findMunicipality(nis)?.name ?? nis, halfYear, count: inStepsOfFive(count), source,
    }));
}

/** All of the network in the newest half-year that was entered, stepped from its own true sum; undefined without. */
export function findElsewhere(
  { db }: Pick<App, 'db'>, networkId: string,
): { halfYear: string; count: Shown } | undefined {
  const rows = db.select().from(buddiesElsewhere).where(inArray(buddiesElsewhere.nis, nisOf(networkId))).all();
  const halfYear = rows.map((row) => row.halfYear).sort().at(-1);
  return halfYear === undefined ? undefined : {
    halfYear,
    count: inStepsOfFive(rows.filter((row) => row.halfYear === halfYear).reduce((total, { count }) => total + count, 0)),
  };
}

/** Throws `not-found` for others than the coordinator or another gemeente. A count of 0 takes it away. */
export function saveElsewhere(
  { db, clock }: QueryApp, actor: Actor, networkId: string,
  { nis, halfYear, count, source }: { nis: string; halfYear: string; count: number; source: string },
): void {
  if (!canChangeNetwork(actor, networkId) || !nisOf(networkId).includes(nis)) throw new DomainError('not-found', 'page');
  if (count === 0) {
    db.delete(buddiesElsewhere).where(and(eq(buddiesElsewhere.nis, nis), eq(buddiesElsewhere.halfYear, halfYear))).run();
    return;
  }
  const values = { count, source, updatedAt: clock.now() };
  db.insert(buddiesElsewhere).values({ nis, halfYear, ...values })
    .onConflictDoUpdate({ target: [buddiesElsewhere.nis, buddiesElsewhere.halfYear], set: values }).run();
}

/** Limits of the gap scale; each larger than the one before. Throws `not-found`, `invalid`. */
export function saveLimits({ db, clock }: QueryApp, actor: Actor, networkId: string, limits: GapLimits): void {
  if (!canChangeNetwork(actor, networkId)) throw new DomainError('not-found', 'page');
  const { few, tooFew, farTooFew } = limits;
  if (!(few >= 1 && few < tooFew && tooFew < farTooFew && farTooFew <= 1000)) throw new DomainError('invalid', 'limits-wrong');
  const values = { ...limits, updatedAt: clock.now() };
  db.insert(networkSettings).values({ networkId, ...values })
    .onConflictDoUpdate({ target: networkSettings.networkId, set: values }).run();
}
