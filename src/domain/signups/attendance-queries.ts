/** The organiser's lists: who comes, which dates there are. Only for whoever may edit the activity (product §5). */
import type { App } from '../shared/app.ts';
import { MS_PER_DAY } from '../schedules/brussels-time.ts';
import { openPerson, type SignupApp } from './signup-repo.ts';
import type { SignupDateState } from './signup.ts';

export interface DateCounts {
  /** Id of the occurrence. */
  id: number;
  activityId: number;
  title: string;
  startsAt: number;
  endsAt: number;
  isCancelled: boolean;
  /** Null = not stated. */
  capacity: number | null;
  placed: number;
  waiting: number;
}

const COUNTS = `
  select o.id, a.id as activityId, json_extract(a.content, '$.title') as title, o.starts_at as startsAt,
    o.ends_at as endsAt, o.status = 'cancelled' as isCancelled, json_extract(a.content, '$.capacity') as capacity,
    coalesce(sum(d.state in ('placed', 'offered')), 0) as placed, coalesce(sum(d.state = 'waiting'), 0) as waiting
  from activities a
  join occurrences o on o.activity_id = a.id
  left join signup_dates d on d.occurrence_id = o.id and d.state <> 'cancelled'`;

const toCounts = (rows: unknown[]): DateCounts[] =>
  (rows as (Omit<DateCounts, 'isCancelled'> & { isCancelled: number })[])
    .map((row) => ({ ...row, isCancelled: row.isCancelled === 1 }));

/** Coming dates with somebody on the list, of these organisations, by start. */
export function listComingLists(
  app: Pick<App, 'db' | 'clock'>, organisationIds: readonly number[], limit = 40,
): DateCounts[] {
  return toCounts(app.db.$client.prepare(`${COUNTS}
    where a.organisation_id in (select value from json_each(?)) and o.ends_at > ?
      and o.id in (select occurrence_id from signup_dates where state <> 'cancelled' and ends_at > ?)
    group by o.id order by o.starts_at, o.id limit ?`)
    .all(JSON.stringify(organisationIds), app.clock.now(), app.clock.now(), limit));
}

/** Activities of these organisations where people signed up without a date, with how many. */
export function listDatelessLists(
  app: Pick<App, 'db'>, organisationIds: readonly number[],
): { activityId: number; title: string; count: number }[] {
  return app.db.$client.prepare(`select a.id as activityId, json_extract(a.content, '$.title') as title, count(*) as count
    from signups s join activities a on a.id = s.activity_id
    where a.organisation_id in (select value from json_each(?)) and s.cancelled_at is null
      and not exists (select 1 from signup_dates d where d.signup_id = s.id)
    group by a.id order by title`).all(JSON.stringify(organisationIds)) as
    { activityId: number; title: string; count: number }[];
}

const PAST_DAYS = 35;

/** The dates of one activity to choose a list of: the last five weeks, and the next 20. */
export function listActivityDates(app: Pick<App, 'db' | 'clock'>, activityId: number): DateCounts[] {
  const now = app.clock.now();
  const past = toCounts(app.db.$client.prepare(`${COUNTS} where a.id = ? and o.ends_at <= ? and o.ends_at > ?
    group by o.id order by o.starts_at`).all(activityId, now, now - PAST_DAYS * MS_PER_DAY));
  const coming = toCounts(app.db.$client.prepare(`${COUNTS} where a.id = ? and o.ends_at > ?
    group by o.id order by o.starts_at limit 20`).all(activityId, now));
  return [...past, ...coming];
}

export interface Attendee {
  signupId: number;
  firstName: string;
  phone: string | null;
  email: string | null;
  state: Exclude<SignupDateState, 'cancelled'>;
  /** Epoch ms. */
  signedUpAt: number;
}

interface SealedRow {
  id: number; first_name: string | null; phone: string | null; email: string | null; state: Attendee['state'];
  created_at: number;
}

/** Who is on the list of this date (undefined = without dates): those with a place by name, who waits in turn. */
export function listAttendees(
  app: Pick<SignupApp, 'db' | 'sealer'>, activityId: number, occurrenceId: number | undefined,
): Attendee[] {
  const rows = (occurrenceId === undefined
    ? app.db.$client.prepare(`select s.*, 'placed' as state from signups s where s.activity_id = ?
        and s.cancelled_at is null and not exists (select 1 from signup_dates d where d.signup_id = s.id)
        order by s.id`).all(activityId)
    : app.db.$client.prepare(`select s.*, d.state from signup_dates d join signups s on s.id = d.signup_id
        where s.activity_id = ? and d.occurrence_id = ? and d.state <> 'cancelled' and s.cancelled_at is null
        order by d.id`).all(activityId, occurrenceId)) as SealedRow[];
  const people = rows.map((row): Attendee => {
    const { firstName, phone, email } = openPerson(app.sealer, { ...row, firstName: row.first_name });
    return { signupId: row.id, firstName: firstName ?? '', phone, email, state: row.state, signedUpAt: row.created_at };
  });
  const comes = people.filter(({ state }) => state === 'placed')
    .sort((one, other) => one.firstName.localeCompare(other.firstName, 'nl'));
  return [...comes, ...people.filter(({ state }) => state !== 'placed')];
}

/** People with a place or on the waiting list for a date still to come, or without a date; of one activity. */
export function countSignedUp(app: Pick<App, 'db' | 'clock'>, activityId: number): number {
  return app.db.$client.prepare<unknown[], number>(`select count(*) from signups s
    where s.activity_id = @activityId and s.cancelled_at is null and (
      exists (select 1 from signup_dates d where d.signup_id = s.id and d.state <> 'cancelled' and d.ends_at > @now)
      or not exists (select 1 from signup_dates d where d.signup_id = s.id))`)
    .pluck().get({ activityId, now: app.clock.now() }) ?? 0;
}
