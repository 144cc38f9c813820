/** The clock of waiting lists: holds that ran out, places that came free by a change of the activity (product §6). */
import { inTransaction } from '#db/client.ts';
import { changePlaces } from './change-places.ts';
import type { SignupApp } from './signup-repo.ts';

/** Of the dates in `found`; `cross join` keeps the order, so that dates without a sign-up are never read. */
const notSettled = (found: string) => `
  select o.id, o.activity_id as activityId
  from occurrences o
  cross join activities a on a.id = o.activity_id
  cross join signup_dates d on d.occurrence_id = o.id
  where ${found} and o.starts_at > @now and o.status = 'planned' and a.state = 'published' and d.state <> 'cancelled'
  group by o.id
  having sum(d.state = 'offered' and d.held_until <= @now) > 0
    or (o.full = 0 and (sum(d.state = 'waiting' and d.open_since is null) > 0
      or sum(d.state in ('placed', 'offered')) >= json_extract(a.content, '$.capacity')))
  order by o.activity_id, o.id`;

const OF_ALL = notSettled(`o.id in (select occurrence_id from signup_dates
  where state <> 'cancelled' and ends_at > @now)`);
const OF_ONE = notSettled('o.activity_id = @activityId');

/**
 * Safe to run twice and after a standstill. With `activityId` only that activity, inside the caller's transaction, so
 * that a change of its places or dates holds at once. @returns how many dates were looked at.
 */
export function settleWaitingLists(app: SignupApp, activityId: number | null = null): number {
  const now = app.clock.now();
  const found = activityId === null
    ? app.db.$client.prepare(OF_ALL).all({ now }) : app.db.$client.prepare(OF_ONE).all({ now, activityId });
  const rows = found as { id: number; activityId: number }[];
  const byActivity = Map.groupBy(rows, (row) => row.activityId);
  for (const dates of byActivity.values()) {
    inTransaction(app.db, () => changePlaces(app, dates.map(({ id }) => id), () => undefined));
  }
  return rows.length;
}
