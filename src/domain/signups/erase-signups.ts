/** 30 days after the last date nothing of the person is left; the counts stay with the date (product §3, §6). */
import { inTransaction } from '#db/client.ts';
import type { ErasureNotes } from '../erasure/erasures.ts';
import type { App } from '../shared/app.ts';
import { erasesAt, NO_DATE } from './signup.ts';

const WRITE_COUNTS = `
  insert into occurrence_results (activity_id, occurrence_id, starts_at, ends_at, signed_up, waited, signed_off, counted_at)
  select s.activity_id, max(d.occurrence_id), d.starts_at, max(d.ends_at), sum(d.state = 'placed'),
    sum(d.state in ('waiting', 'offered')), sum(d.state = 'cancelled'), @now
  from signup_dates d join signups s on s.id = d.signup_id
  where d.ends_at <= @now and d.starts_at <> ${NO_DATE} and d.is_off = 0 and not exists (select 1 from occurrence_results r
    where r.activity_id = s.activity_id and r.starts_at = d.starts_at and r.counted_at is not null)
  group by s.activity_id, d.starts_at
  on conflict (activity_id, starts_at) do update set signed_up = excluded.signed_up, waited = excluded.waited,
    signed_off = excluded.signed_off, counted_at = excluded.counted_at`;

/** Of every date that is over, once; inside the caller's transaction, before people are erased. */
export function writeCounts({ db, clock }: Pick<App, 'db' | 'clock'>): void {
  db.$client.prepare(WRITE_COUNTS).run({ now: clock.now() });
}

/**
 * Writes the counts of every date that is over, once, then erases who is due; in one transaction, so that no count is
 * lost with its people. Safe to run twice and after a standstill. @returns how many sign-ups were erased.
 */
export function eraseSignups(app: Pick<App, 'db' | 'clock'>, erasures: ErasureNotes): number {
  const { db } = app;
  const now = app.clock.now();
  return inTransaction(db, () => {
    writeCounts(app);
    const due = db.$client.prepare('select id from signups where last_ends_at <= ?').pluck()
      .all(now - erasesAt(0)) as number[];
    erasures.note('signups', due);
    const erase = db.$client.prepare('delete from signups where id = ?');
    for (const id of due) erase.run(id);
    return due.length;
  });
}
