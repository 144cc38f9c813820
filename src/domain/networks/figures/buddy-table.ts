/** The buddy table (product §8): per province and half-year, published figures exact, ours beside them in steps. */
import { and, eq, inArray } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { buddiesElsewhere, publishedBuddies } from '#db/schema/networks.ts';
import { inStepsOfFive } from '../../demand/steps-of-five.ts';
import { PROVINCE_IDS, type ProvinceId } from '../../places/place.ts';
import { findMunicipality, listNetworks } from '../../places/reference.ts';
import { isDate, toLocal } from '../../schedules/brussels-time.ts';
import { isAdministrator, type Actor } from '../../shared/actor.ts';
import type { App } from '../../shared/app.ts';
import { DomainError } from '../../shared/errors.ts';
import type { Shown } from './gap.ts';

type QueryApp = Pick<App, 'db' | 'clock'>;

export interface ProvinceFigures {
  province: ProvinceId;
  /** As published, exact; null = not published. */
  published: number | null;
  /** Registrations as buddy counted here, which outlive the persons. */
  registered: Shown;
  /** Registered elsewhere by lokale besturen, as they said; never added to ours. */
  elsewhere: Shown;
  /** Buddies who are here now. */
  living: Shown;
}
export interface BuddyTable {
  /** 'YYYY-1' or 'YYYY-2'. */
  halfYear: string;
  lines: ProvinceFigures[];
  total: { published: number | null; registered: Shown; elsewhere: Shown; living: Shown };
  /** Of the published figures. */
  source: { name: string; asOf: string } | null;
}

export const halfYearOf = (date: string): string => `${date.slice(0, 4)}-${Number(date.slice(5, 7)) <= 6 ? 1 : 2}`;

/** Per province in one half-year: published figures as they are, ours beside them in steps, never added together. */
export function getBuddyTable({ db }: Pick<App, 'db'>, halfYear: string): BuddyTable {
  const provinceOf = new Map<string, ProvinceId>(listNetworks().map(({ id, provinceId }) => [id, provinceId]));
  const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']
    .map((month) => `${halfYear.slice(0, 4)}-${month}`).filter((month) => halfYearOf(`${month}-01`) === halfYear);
  const counted = db.$client.prepare<unknown[], Counted>(`
    select network_id as networkId, sum(count) as count from buddy_counters
    where side = 'buddy' and event = 'aangemeld' and month in (select value from json_each(?)) group by network_id`)
    .all(JSON.stringify(months));
  const living = db.$client.prepare<[], Counted>(`
    select network_id as networkId, count(*) as count from buddy_candidates
    where side = 'buddy' and ended_at is null and duplicate_of is null group by network_id`).all();
  const elsewhere = db.select().from(buddiesElsewhere).where(eq(buddiesElsewhere.halfYear, halfYear)).all()
    .map(({ nis, count }): Counted => ({ networkId: findMunicipality(nis)?.networkId ?? null, count }));
  const published = db.select().from(publishedBuddies).where(eq(publishedBuddies.halfYear, halfYear)).all();
  const sum = (rows: readonly Counted[], province: ProvinceId | null): Shown => inStepsOfFive(rows
    .filter(({ networkId }) => province === null || provinceOf.get(networkId ?? '') === province)
    .reduce((total, { count }) => total + count, 0));
  const ours = (province: ProvinceId | null) => ({
    registered: sum(counted, province), elsewhere: sum(elsewhere, province), living: sum(living, province),
  });
  return {
    halfYear,
    lines: PROVINCE_IDS.map((province) => ({
      province, published: published.find((row) => row.province === province)?.count ?? null, ...ours(province),
    })),
    total: {
      published: published.length === 0 ? null : published.reduce((total, { count }) => total + count, 0),
      ...ours(null),
    },
    source: published[0] ? { name: published[0].source, asOf: published[0].asOf } : null,
  };
}

interface Counted { networkId: string | null; count: number }

/** mijnbuddy.be began in the second half of 2022. */
const FIRST_YEAR = 2022;

/** From the year in which mijnbuddy.be began to the present half-year, the newest first. */
export function listHalfYears({ clock }: Pick<App, 'clock'>): string[] {
  const now = halfYearOf(toLocal(clock.now()).date);
  const years = Array.from({ length: Number(now.slice(0, 4)) - FIRST_YEAR + 1 }, (_none, index) => FIRST_YEAR + index);
  return years.flatMap((year) => [`${year}-1`, `${year}-2`]).filter((each) => each <= now).reverse();
}

export interface PublishedFigures {
  halfYear: string;
  /** Null = not published for this province; none at all takes the half-year away. */
  counts: Readonly<Record<ProvinceId, number | null>>;
  source: string;
  /** 'YYYY-MM-DD' of the publication. */
  asOf: string;
}

/**
 * Takes over published figures as they are, in the place of what stood there for this half-year. Throws `not-found` for
 * others than an administrator, `invalid` for an impossible half-year, count, source or date.
 */
export function publishBuddies(
  app: QueryApp, actor: Actor, { halfYear, counts, source, asOf }: PublishedFigures,
): void {
  if (!isAdministrator(actor)) throw new DomainError('not-found', 'page');
  const rows = PROVINCE_IDS.flatMap((province) => {
    const count = counts[province];
    return count === null ? [] : [{ province, count, halfYear, source, asOf }];
  });
  const isGood = listHalfYears(app).includes(halfYear)
    && rows.every(({ count }) => Number.isInteger(count) && count >= 0 && count <= 1_000_000)
    && (rows.length === 0 || (
      source !== '' && source.length <= 200 && isDate(asOf) && asOf <= toLocal(app.clock.now()).date
    ));
  if (!isGood) throw new DomainError('invalid', 'published-wrong');
  inTransaction(app.db, () => {
    app.db.delete(publishedBuddies)
      .where(and(eq(publishedBuddies.halfYear, halfYear), inArray(publishedBuddies.province, [...PROVINCE_IDS]))).run();
    if (rows.length > 0) app.db.insert(publishedBuddies).values(rows).run();
  });
}
