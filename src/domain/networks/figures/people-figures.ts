/** Buddies per state and half-year, the target group, buddies registered elsewhere: people in steps of five. */
import { and, asc, eq, inArray } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { buddiesElsewhere, networkSettings, publishedBuddies, targetGroups } from '#db/schema/networks.ts';
import { CANDIDATE_STATES, BUDDY_SIDES, type BuddySide, type CandidateState } from '../../buddies/buddy.ts';
import { inStepsOfFive } from '../../demand/steps-of-five.ts';
import { PROVINCE_IDS, type ProvinceId } from '../../places/place.ts';
import { findMunicipality, listNetworks, municipalitiesOfNetwork } from '../../places/reference.ts';
import { MS_PER_DAY, isDate, toLocal } from '../../schedules/brussels-time.ts';
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
  /** Median days in this state, stepped; null while fewer than five people show it. */
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
    const days = middle === undefined || inState.length < 5 ? null : Math.floor((now - middle.since) / MS_PER_DAY);
    return {
      state, buddies: inStepsOfFive(buddies), newcomers: inStepsOfFive(newcomers),
      waitDays: days === null ? null : inStepsOfFive(days),
    };
  });
}

export interface ProvinceFigures {
  province: ProvinceId;
  /** As published, exact; null = not published. */
  published: number | null;
  /** Registrations as buddy counted here, which outlive the persons. */
  registered: Shown;
  /** Buddies who are here now. */
  living: Shown;
}
export interface BuddyTable {
  /** 'YYYY-1' or 'YYYY-2'. */
  halfYear: string;
  lines: ProvinceFigures[];
  total: { published: number | null; registered: Shown; living: Shown };
  /** Of the published figures. */
  source: { name: string; asOf: string } | null;
}

export const halfYearOf = (date: string): string => `${date.slice(0, 4)}-${Number(date.slice(5, 7)) <= 6 ? 1 : 2}`;

/** Half-years for which anything is known, and the present one; the newest first. */
export function listHalfYears({ db, clock }: QueryApp): string[] {
  const months = db.$client.prepare<[], string>('select distinct month from buddy_counters').pluck().all();
  const published = db.selectDistinct({ halfYear: publishedBuddies.halfYear }).from(publishedBuddies).all();
  const all = [toLocal(clock.now()).date, ...months].map(halfYearOf);
  return [...new Set([...all, ...published.map(({ halfYear }) => halfYear)])].sort().reverse();
}

/** Per province in one half-year: published figures as they are, ours beside them in steps, never added together. */
export function getBuddyTable({ db }: Pick<App, 'db'>, halfYear: string): BuddyTable {
  const provinceOf = new Map(listNetworks().map(({ id, provinceId }) => [id, provinceId]));
  const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']
    .map((month) => `${halfYear.slice(0, 4)}-${month}`).filter((month) => halfYearOf(`${month}-01`) === halfYear);
  const counted = db.$client.prepare<unknown[], { networkId: string; count: number }>(`
    select network_id as networkId, sum(count) as count from buddy_counters
    where side = 'buddy' and event = 'aangemeld' and month in (select value from json_each(?)) group by network_id`)
    .all(JSON.stringify(months));
  const living = db.$client.prepare<[], { networkId: string; count: number }>(`
    select network_id as networkId, count(*) as count from buddy_candidates
    where side = 'buddy' and ended_at is null and duplicate_of is null group by network_id`).all();
  const published = db.select().from(publishedBuddies).where(eq(publishedBuddies.halfYear, halfYear)).all();
  const sum = (rows: readonly { networkId: string; count: number }[], province: ProvinceId | null) => rows
    .filter(({ networkId }) => province === null || provinceOf.get(networkId) === province)
    .reduce((total, { count }) => total + count, 0);
  return {
    halfYear,
    lines: PROVINCE_IDS.map((province) => ({
      province, published: published.find((row) => row.province === province)?.count ?? null,
      registered: inStepsOfFive(sum(counted, province)), living: inStepsOfFive(sum(living, province)),
    })),
    total: {
      published: published.length === 0 ? null : published.reduce((total, { count }) => total + count, 0),
      registered: inStepsOfFive(sum(counted, null)), living: inStepsOfFive(sum(living, null)),
    },
    source: published[0] ? { name: published[0].source, asOf: published[0].asOf } : null,
  };
}

export type TargetGroup = typeof targetGroups.$inferSelect;

const nisOf = (networkId: string): string[] => municipalitiesOfNetwork(networkId).map(({ nis }) => nis);

/** The newest figure of each group per gemeente of the network. */
export function listTargetGroups({ db }: Pick<App, 'db'>, networkId: string): TargetGroup[] {
  const rows = db.select().from(targetGroups).where(inArray(targetGroups.nis, nisOf(networkId)))
    .orderBy(asc(targetGroups.groupName), asc(targetGroups.nis), asc(targetGroups.asOf)).all();
  return [...new Map(rows.map((row) => [`${row.nis} ${row.groupName}`, row])).values()];
}

export type NewTargetGroup = Omit<TargetGroup, 'updatedAt'>;

/** One figure as it can be stored; undefined for an unknown gemeente, no count, no source, no date. */
export function isTargetGroup(row: NewTargetGroup, networkId: string): boolean {
  return nisOf(networkId).includes(row.nis) && row.groupName.length > 0 && row.groupName.length <= 60
    && Number.isInteger(row.count) && row.count >= 0 && row.count <= 1_000_000
    && row.source.length > 0 && row.source.length <= 200 && isDate(row.asOf);
}

/**
 * Writes figures of an agency; the same gemeente, group and date again takes the place. Throws `not-found` for others
 * than the coordinator, `invalid` when one of them is wrong: then nothing is written.
 */
export function saveTargetGroups(app: QueryApp, actor: Actor, networkId: string, rows: readonly NewTargetGroup[]): void {
  if (!canChangeNetwork(actor, networkId)) throw new DomainError('not-found', 'page');
  if (!rows.every((row) => isTargetGroup(row, networkId))) throw new DomainError('invalid', 'target-wrong');
  inTransaction(app.db, () => {
    for (const { nis, groupName, asOf, count, source } of rows) {
      const values = { count, source, updatedAt: app.clock.now() };
      app.db.insert(targetGroups).values({ nis, groupName, asOf, ...values })
        .onConflictDoUpdate({ target: [targetGroups.nis, targetGroups.groupName, targetGroups.asOf], set: values }).run();
    }
  });
}

export interface ElsewhereFigures { nis: string; name: string; halfYear: string; count: Shown; source: string }

/** Stepped: these are people (product §4). */
export function listElsewhere({ db }: Pick<App, 'db'>, networkId: string): ElsewhereFigures[] {
  return db.select().from(buddiesElsewhere).where(inArray(buddiesElsewhere.nis, nisOf(networkId)))
    .orderBy(asc(buddiesElsewhere.halfYear), asc(buddiesElsewhere.nis)).all()
    .map(({ nis, halfYear, count, source }) => ({
      nis, name: findMunicipality(nis)?.name ?? nis, halfYear, count: inStepsOfFive(count), source,
    }));
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
