/** `published` → `expired`, one hour after the last occurrence (product §3 States). */
import { inTransaction } from '#db/client.ts';
import type { App } from '../shared/app.ts';
import { MS_PER_HOUR } from '../schedules/brussels-time.ts';
import { scheduleEndsAt } from '../schedules/next-dates.ts';
import type { Schedule } from '../schedules/schedule.ts';
import { updateActivity } from './activity-repo.ts';

const BATCH = 500;

/** Safe to run twice and after a standstill. @returns how many expired. */
export function expireActivities(app: Pick<App, 'db' | 'clock' | 'searchIndex'>): number {
  const now = app.clock.now();
  // Nothing coming in the rows; a date beyond the horizon has no row yet, so the schedule has the last word.
  const quiet = app.db.$client.prepare(`
    select a.id, a.schedule from activities a
    where a.id > ? and a.state = 'published'
      and not exists (select 1 from occurrences o where o.activity_id = a.id and o.ends_at > ?)
    order by a.id limit ${BATCH}`);
  let last = 0;
  let total = 0;
  for (;;) {
    const rows = quiet.all(last, now - MS_PER_HOUR) as { id: number; schedule: string }[];
    const over = rows.filter(({ schedule }) => {
      const parsed = JSON.parse(schedule) as Schedule;
      const endsAt = scheduleEndsAt(parsed);
      return endsAt !== null && endsAt <= now - MS_PER_HOUR;
    }).map(({ id }) => id);
    if (over.length > 0) {
      inTransaction(app.db, () => {
        for (const id of over) {
          updateActivity(app.db, id, { state: 'expired' }, { now, actor: 'job', reason: 'the last date is over' });
        }
        app.searchIndex.write(over);
      });
    }
    total += over.length;
    if (rows.length < BATCH) return total;
    last = rows.at(-1)?.id ?? last;
  }
}
