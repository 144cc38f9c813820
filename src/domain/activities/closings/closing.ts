/**
 * Closing days over the offer of one organisation (issue 3): which dates fall away, who signed up for them, and the
 * closings of before. Dates are 'YYYY-MM-DD', Brussels, ranges include both ends.
 */
import { createHash } from 'node:crypto';
import { desc, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { closings } from '#db/schema/closings.ts';
import type { App } from '../../shared/app.ts';
import { addDays, fromLocal, MS_PER_DAY, toLocal } from '../../schedules/brussels-time.ts';
import type { DateRange } from '../../schedules/exceptions-closing-days.ts';
import { publicRanges, schoolRanges, type OfferedException } from '../../schedules/exceptions-offer.ts';

/** A page of activities; what is closed leaves it, so the next ones come up. */
export const ACTIVITIES_A_PAGE = 100;
/** Longer is no closing but a stop. */
export const LONGEST_CLOSING_DAYS = 400;
const HOLIDAYS_AHEAD_DAYS = 400;
const CLOSINGS_SHOWN = 20;

export interface ClosedActivity {
  activityId: number;
  title: string;
  /** Instants in epoch ms, in order; never empty. */
  startsAts: number[];
  /** Different people with a place or waiting on one of them. */
  people: number;
}

export interface ClosingPlan {
  /** At most a page. */
  activities: ClosedActivity[];
  /** There are more activities after this page. */
  hasMore: boolean;
  dateCount: number;
  people: number;
  /** The same for the same dates: what is confirmed must be what was seen. */
  stamp: string;
}

interface DateRow { activityId: number; title: string; startsAt: number }

const COMING = `
  from occurrences o join activities a on a.id = o.activity_id
  where a.organisation_id = @organisationId and a.state = 'published' and o.status = 'planned'
    and json_extract(a.schedule, '$.type') not in ('always', 'appointment')
    and o.starts_at >= @first and o.starts_at < @after and o.ends_at > @now`;

/**
 * The dates of published activities that start in this range and still go on. `page` from 1. What is open the whole
 * week or by appointment has no dates to close.
 */
export function planClosing(
  { db, clock }: Pick<App, 'db' | 'clock'>, organisationId: number, range: DateRange, page = 1,
): ClosingPlan {
  const bounds = {
    organisationId, first: fromLocal(range.from, 0) ?? 0, after: fromLocal(addDays(range.until, 1), 0) ?? 0,
    now: clock.now(),
  };
  const ids = db.$client.prepare(`select distinct a.id ${COMING} order by a.id limit @limit offset @offset`).pluck()
    .all({ ...bounds, limit: ACTIVITIES_A_PAGE + 1, offset: (page - 1) * ACTIVITIES_A_PAGE }) as number[];
  const shown = JSON.stringify(ids.slice(0, ACTIVITIES_A_PAGE));
  const rows = db.$client.prepare(`select distinct a.id as activityId, json_extract(a.content, '$.title') as title,
    o.starts_at as startsAt ${COMING} and a.id in (select value from json_each(@shown))
    order by a.id, o.starts_at`).all({ ...bounds, shown }) as DateRow[];
  const signedUp = new Map((db.$client.prepare(`select s.activity_id, count(distinct s.id)
    from signup_dates d join signups s on s.id = d.signup_id
    where s.activity_id in (select value from json_each(@shown)) and d.state <> 'cancelled' and s.cancelled_at is null
      and d.occurrence_id in (select o.id ${COMING})
    group by s.activity_id`).raw().all({ ...bounds, shown })) as [number, number][]);
  const activities = [...Map.groupBy(rows, ({ activityId }) => activityId)].map(([activityId, dates]) => ({
    activityId, title: dates[0]?.title ?? '', startsAts: dates.map(({ startsAt }) => startsAt),
    people: signedUp.get(activityId) ?? 0,
  }));
  return {
    activities,
    hasMore: ids.length > ACTIVITIES_A_PAGE,
    dateCount: rows.length,
    people: activities.reduce((sum, { people }) => sum + people, 0),
    stamp: stampOf(activities),
  };
}

function stampOf(activities: readonly ClosedActivity[]): string {
  const text = activities.map(({ activityId, startsAts }) => `${activityId}:${startsAts.join()}`).join(';');
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

export interface MadeClosing {
  id: number;
  organisationId: number;
  range: DateRange;
  dateCount: number;
  activityCount: number;
  /** Epoch ms. */
  madeAt: number;
  undoneAt: number | null;
  /** Of its dates some are still to come. */
  canUndo: boolean;
}

/** The last closings of these organisations, newest first. */
export function listClosings(
  { db, clock }: Pick<App, 'db' | 'clock'>, organisationIds: readonly number[],
): MadeClosing[] {
  const now = clock.now();
  return organisationIds.flatMap((organisationId) => (
    db.select().from(closings).where(eq(closings.organisationId, organisationId)).orderBy(desc(closings.id))
      .limit(CLOSINGS_SHOWN).all()
  )).sort((one, other) => other.id - one.id).slice(0, CLOSINGS_SHOWN)
    .map(({ id, organisationId, range, dates, madeAt, undoneAt }) => ({
      id, organisationId, range, madeAt, undoneAt,
      dateCount: dates.length,
      activityCount: new Set(dates.map(({ activityId }) => activityId)).size,
      canUndo: undoneAt === null && dates.some(({ startsAt }) => startsAt > now),
    }));
}

export const findClosing = (db: Database, id: number): typeof closings.$inferSelect | undefined =>
  db.select().from(closings).where(eq(closings.id, id)).get();

/** School and public holidays from today on, by their first day; today is the first day of one that began. */
export function upcomingHolidays(today: string): Pick<OfferedException, 'name' | 'kind' | 'from' | 'until'>[] {
  const last = addDays(today, HOLIDAYS_AHEAD_DAYS);
  const school = schoolRanges(today, last);
  const single = publicRanges(today, last).filter((day) => !school.some(({ from, until }) => (
    from === day.from && until === day.until
  )));
  return [...school, ...single].map(({ name, kind, from, until }) => ({
    name, kind, from: from < today ? today : from, until,
  })).sort((one, other) => one.from.localeCompare(other.from) || other.until.localeCompare(one.until));
}

/** Days from the first to the last, both counted. */
export const daysIn = ({ from, until }: DateRange): number =>
  Math.round(((fromLocal(until, 0) ?? 0) - (fromLocal(from, 0) ?? 0)) / MS_PER_DAY) + 1;

export const todayOf = ({ clock }: Pick<App, 'clock'>): string => toLocal(clock.now()).date;
