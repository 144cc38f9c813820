/** The clock of waiting lists: holds that ran out, places that came free by a change of the activity (product §6). */
import { inTransaction } from '#db/client.ts';
import { changePlaces } from './change-places.ts';
import type { SignupApp } from './signup-repo.ts';

const NOT_SETTLED = `
  select o.id, o.activity_id as activityId
  from signup_dates d
  join occurrences o on o.id = d.occurrence_id
  join activities a on a.id = o.activity_id
  where o.starts_at > @now and o.status = 'planned' and a.state = 'published' and d.state <> 'cancelled'
    and (@activityId is null or a.id = @activityId)
  group by o.id
  having sum(d.state = 'offered' and d.held_until <= @now) > 0
    or (o.full = 0 and (sum(d.state = 'waiting' and d.open_since is null) > 0
      or sum(d.state in ('placed', 'offered')) >= json_extract(a.content, '$.capacity')))
  order by o.activity_id, o.id`;

/**
 * Safe to run twice and after a standstill. With `activityId` only that activity, inside the caller's transaction, so
 * that a change of its places or dates holds at once. @returns how many dates were looked at.
 */
export function settleWaitingLists(app: SignupApp, activityId: number | null = null): number {
  const rows = app.db.$client.prepare(NOT_SETTLED).all({ now: app.clock.now(), activityId }) as
    { id: number; activityId: number }[];
  const byActivity = Map.groupBy(rows, (row) => row.activityId);
  for (const dates of byActivity.values()) {
    inTransaction(app.db, () => changePlaces(app, dates.map(({ id }) => id), () => undefined));
  }
  return rows.length;
}
