/**
 * A date was cancelled, restored, moved or removed, or the whole activity stopped: whoever signed up is told, whoever
 * changed it and however (desk, import, decision). It compares what people were last told with what holds now, so it
 * is safe to run twice and after a standstill.
 */
import { and, asc, eq, gt } from 'drizzle-orm';
import { inTransaction, type Database } from '#db/client.ts';
import { occurrences } from '#db/schema/activities.ts';
import { toLocal } from '../schedules/brussels-time.ts';
import { listSignupDates, refreshLastEnd, updateSignupDate, type SignupApp } from './signup-repo.ts';
import { addNews, tellNews, type News } from './tell-signup.ts';

interface ChangedRow {
  id: number; signupId: number; activityId: number; startsAt: number; endsAt: number; isOff: number;
  occurrenceId: number | null; newStartsAt: number | null; newEndsAt: number | null; stops: number;
}

const STOPPED = "a.state in ('archived', 'rejected')";
const changed = (which: string) => `
  select d.id, d.signup_id as signupId, s.activity_id as activityId, d.starts_at as startsAt, d.ends_at as endsAt,
    d.is_off as isOff, o.id as occurrenceId, o.starts_at as newStartsAt, o.ends_at as newEndsAt,
    (${STOPPED} or coalesce(o.status, 'cancelled') = 'cancelled') as stops
  from signup_dates d
  join signups s on s.id = d.signup_id
  join activities a on a.id = s.activity_id
  left join occurrences o on o.id = d.occurrence_id
  where d.state <> 'cancelled' and d.ends_at > @now ${which}
    and ((o.id is null and (d.is_off = 0 or exists (
        select 1 from occurrences x where x.activity_id = a.id and x.starts_at = d.starts_at)))
      or o.starts_at <> d.starts_at or o.ends_at <> d.ends_at
      or d.is_off <> (${STOPPED} or o.status = 'cancelled'))
  order by d.signup_id, d.starts_at`;
const OF_ALL = changed('');
const OF_ONE = changed('and s.activity_id = @activityId');

/** With `activityId` only that activity. @returns how many people were told. */
export function tellChangedDates(app: SignupApp, activityId: number | null = null): number {
  const { db } = app;
  return inTransaction(db, () => {
    const news: News = new Map();
    const now = app.clock.now();
    const found = activityId === null
      ? db.$client.prepare(OF_ALL).all({ now }) : db.$client.prepare(OF_ONE).all({ now, activityId });
    const rows = found as ChangedRow[];
    for (const row of rows) {
      const there = row.occurrenceId === null ? findReplacement(db, row) : row;
      if (there === undefined || there.stops === 1) {
        if (there) updateSignupDate(db, row.id, { occurrenceId: there.occurrenceId });
        if (row.isOff === 1) continue;
        updateSignupDate(db, row.id, { isOff: true });
        const nextStartsAt = findNextStart(app, row);
        addNews(news, row.signupId, { kind: 'off', startsAt: row.startsAt, nextStartsAt });
        continue;
      }
      const startsAt = there.newStartsAt ?? row.startsAt;
      const endsAt = there.newEndsAt ?? row.endsAt;
      updateSignupDate(db, row.id, { occurrenceId: there.occurrenceId, startsAt, endsAt, isOff: false });
      refreshLastEnd(db, row.signupId);
      if (row.isOff === 1) addNews(news, row.signupId, { kind: 'back', startsAt, endsAt });
      else if (startsAt !== row.startsAt || endsAt !== row.endsAt) {
        addNews(news, row.signupId, { kind: 'moved', startsAt: row.startsAt, newStartsAt: startsAt, newEndsAt: endsAt });
      }
    }
    tellNews(app, news);
    return news.size;
  });
}

type Replacement = Pick<ChangedRow, 'occurrenceId' | 'newStartsAt' | 'newEndsAt' | 'stops'>;

/** Other hours on the same day are a new row: the person goes along, unless signed up for that one too. */
function findReplacement(db: Database, row: ChangedRow): Replacement | undefined {
  const own = new Set(listSignupDates(db, row.signupId).map(({ occurrenceId }) => occurrenceId));
  const { date } = toLocal(row.startsAt);
  const candidates = db.select().from(occurrences)
    .where(and(eq(occurrences.activityId, row.activityId), gt(occurrences.endsAt, row.startsAt - 36 * 3_600_000)))
    .orderBy(asc(occurrences.startsAt)).limit(20).all()
    .filter(({ id, startsAt }) => toLocal(startsAt).date === date && !own.has(id));
  const found = candidates.find(({ startsAt }) => startsAt === row.startsAt)
    ?? candidates.find(({ status }) => status === 'planned');
  return found && {
    occurrenceId: found.id, newStartsAt: found.startsAt, newEndsAt: found.endsAt,
    stops: Number(found.status === 'cancelled'),
  };
}

/** The next time the activity does go on; null when none is known or the activity stopped. */
function findNextStart({ db }: SignupApp, { activityId, startsAt }: ChangedRow): number | null {
  const next = db.$client.prepare(`select min(o.starts_at) as at from occurrences o
    join activities a on a.id = o.activity_id
    where o.activity_id = ? and a.state = 'published' and o.status = 'planned' and o.starts_at > ?`)
    .get(activityId, startsAt) as { at: number | null };
  return next.at;
}
