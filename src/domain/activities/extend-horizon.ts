/**
 * Occurrences reach to the end of the 13th month after the present one; a daily job moves this on (product §3).
 * It only adds: what people changed, cancelled or confirmed on existing dates stays.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { eq } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { installation } from '#db/schema/system.ts';
import type { App } from '../shared/app.ts';
import { horizonAfter } from '../schedules/brussels-time.ts';
import { scheduleEndsAt } from '../schedules/next-dates.ts';
import { occurrencesOf } from '../schedules/occurrences.ts';
import type { Schedule } from '../schedules/schedule.ts';

const KEY = 'horizon';
/** Small enough that requests are answered in between. */
const BATCH = 100;

/** Safe to run twice and after a standstill; does nothing while the horizon is the same. @returns how many grew. */
export async function extendHorizon(app: Pick<App, 'db' | 'clock' | 'searchIndex'>): Promise<number> {
  const now = app.clock.now();
  const horizon = horizonAfter(now);
  const known = Number(app.db.select().from(installation).where(eq(installation.key, KEY)).get()?.value ?? 0);
  if (known >= horizon) return 0;
  const sqlite = app.db.$client;
  const next = sqlite.prepare(`select id, schedule from activities
    where id > ? and state in ('published', 'submitted', 'changes_requested', 'draft')
      and json_extract(schedule, '$.type') <> 'appointment' order by id limit ${BATCH}`);
  const lastStart = sqlite.prepare('select max(starts_at) from occurrences where activity_id = ?').pluck();
  const add = sqlite.prepare(`insert or ignore into occurrences (activity_id, starts_at, ends_at, status, full)
    values (?, ?, ?, ?, ?)`);
  const stretch = sqlite.prepare('update occurrences set ends_at = ? where activity_id = ? and starts_at = ?');
  let last = 0;
  let total = 0;
  for (;;) {
    const rows = next.all(last) as { id: number; schedule: string }[];
    inTransaction(app.db, () => {
      const grown = rows.filter(({ id, schedule: text }) => {
        const schedule = JSON.parse(text) as Schedule;
        const endsAt = scheduleEndsAt(schedule);
        const latest = (lastStart.get(id) as number | null) ?? 0;
        if (endsAt !== null && endsAt <= latest) return false;
        const made = occurrencesOf(schedule, { now, horizon });
        if (schedule.type === 'always') {
          return made.filter((each) => stretch.run(each.endsAt, id, each.startsAt).changes > 0).length > 0;
        }
        const fresh = made.filter((each) => each.startsAt > latest);
        for (const each of fresh) add.run(id, each.startsAt, each.endsAt, each.status, Number(each.full));
        return fresh.length > 0;
      }).map(({ id }) => id);
      if (grown.length > 0) app.searchIndex.write(grown);
      total += grown.length;
    });
    if (rows.length < BATCH) break;
    last = rows.at(-1)?.id ?? last;
    await nextTurn();
  }
  app.db.insert(installation).values({ key: KEY, value: String(horizon) })
    .onConflictDoUpdate({ target: installation.key, set: { value: String(horizon) } }).run();
  return total;
}
