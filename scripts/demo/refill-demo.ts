/** The daily job that keeps the demonstration as full after a year as on the first day (product §9). */
import { inTransaction } from '#db/client.ts';
import { confirmActivity, replaceOccurrences, updateActivity } from '#src/domain/activities/activity-repo.ts';
import type { ActivityState, Occurrence } from '#src/domain/activities/activity.ts';
import { addDays, MS_PER_DAY, toLocal } from '#src/domain/schedules/brussels-time.ts';
import type { Schedule } from '#src/domain/schedules/schedule.ts';
import type { App } from '#src/domain/shared/app.ts';
import { CONFIRMED_WITHIN_DAYS } from './generate.ts';
import { demoOccurrences, markFull } from './plan-schedule.ts';
import { randomFor } from './random.ts';
import { isDue, MARGIN_MS, renewSchedule } from './renew-schedule.ts';
import { DEMO_FILLED_ON_KEY, setInstallation } from './seed-demo.ts';

const BATCH = 500;
/** Dates that are longer over than this leave the demonstration. */
const HISTORY_DAYS = 400;

interface DemoRow {
  id: number;
  state: ActivityState;
  schedule: string;
  capacity: number | null;
  confirmedOn: string;
}

export interface RefillResult {
  /** Activities that got new dates. */
  renewed: number;
  /** Activities that were confirmed anew. */
  confirmed: number;
}

/**
 * Gives what is over a next season or new dates, and confirms what was confirmed more than 60 days ago.
 * Ids of activities, and of dates that stay, are kept. What a visitor made or a moderator took away is left
 * alone. Does nothing on a day it has already run, nor where there is no demonstration. A standstill of any
 * length is made good in one run.
 */
export function refillDemo({ db, searchIndex }: Pick<App, 'db' | 'searchIndex'>, now: number): RefillResult {
  const result: RefillResult = { renewed: 0, confirmed: 0 };
  const read = db.$client.prepare('select value from installation where key = ?').pluck();
  const today = toLocal(now).date;
  if (read.get('holds') !== 'demo' || read.get(DEMO_FILLED_ON_KEY) === today) return result;

  const next = db.$client.prepare(`
    select a.id, a.state, a.schedule, json_extract(a.content, '$.capacity') as capacity,
      a.confirmed_on as confirmedOn
    from activities a
    where a.id > ? and a.state in ('published', 'expired')
      and exists (select 1 from activity_events e
        where e.activity_id = a.id and e.actor = 'demo' and e.from_state is null)
    order by a.id limit ${BATCH}`);
  const coming = db.$client.prepare(`
    select ends_at as endsAt, status from occurrences where activity_id = ? and ends_at > ?`);
  const forget = db.$client.prepare('delete from occurrences where activity_id = ? and ends_at < ?');

  let last = 0;
  for (;;) {
    const rows = next.all(last) as DemoRow[];
    inTransaction(db, () => {
      const touched = rows.filter((row) => {
        const random = randomFor('refill', row.id, today);
        const schedule = JSON.parse(row.schedule) as Schedule;
        const left = coming.all(row.id, now) as Pick<Occurrence, 'endsAt' | 'status'>[];
        const renews = row.state === 'expired' || isDue(schedule, left, now);
        const confirms = row.confirmedOn <= addDays(today, -CONFIRMED_WITHIN_DAYS);
        if (renews) {
          const renewed = renewSchedule(schedule, now, random);
          const by = { now, actor: 'demo', reason: 'new dates' };
          updateActivity(db, row.id, { state: 'published', schedule: renewed }, by);
          const occurrences = markFull(demoOccurrences(renewed, now), row.capacity, now, random);
          replaceOccurrences(db, row.id, occurrences, { keepEndedBefore: now + MARGIN_MS });
          forget.run(row.id, now - HISTORY_DAYS * MS_PER_DAY);
          result.renewed += 1;
        }
        if (confirms) {
          confirmActivity(db, row.id, addDays(today, -random.int(0, CONFIRMED_WITHIN_DAYS - 1)));
          result.confirmed += 1;
        }
        return renews || confirms;
      });
      if (touched.length > 0) searchIndex.write(touched.map((row) => row.id));
    });
    if (rows.length < BATCH) break;
    last = rows.at(-1)?.id ?? last;
  }
  inTransaction(db, () => setInstallation({ db }, DEMO_FILLED_ON_KEY, today));
  return result;
}
