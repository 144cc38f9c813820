/**
 * The clock of "Ga je mee?": the next wave, the last moment for an answer, a date that does not go on,
 * somebody who said yes and is gone, calls to make, and the end of what is kept.
 */
import { lte } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { companyCalls, companyRequests, companyTries } from '#db/schema/company.ts';
import type { BuddyApp } from '../candidate-repo.ts';
import { eraseRequest } from './ask-for-company.ts';
import { ANSWER_BEFORE_MS, KEPT_AFTER_MS, REQUESTS_PERIOD_MS } from './company.ts';
import { tellCompanyDesks } from './company-owner.ts';
import { findRequest, updateRequest } from './company-repo.ts';
import { beginAgain, sendWave } from './send-wave.ts';
import { dropQuestions, tellAsker, tellOrganiser, tellStopped } from './tell-company.ts';

type Due = 'cancelled' | 'over' | 'left' | 'wave';

/** Requests that wait for something, with what is due; what has begun only ends. */
const DUE = `
  select id, due from (select r.id, case
      when r.starts_at > @now and not exists (
        select 1 from occurrences o join activities a on a.id = o.activity_id
        where o.activity_id = r.activity_id and o.starts_at = r.starts_at and o.status = 'planned'
          and a.state = 'published') then 'cancelled'
      when r.state <> 'accepted' and r.starts_at <= @now + ${ANSWER_BEFORE_MS} then 'over'
      when r.state = 'accepted' and r.starts_at > @now and not exists (select 1 from buddy_candidates c
        where c.id = r.accepted_by and c.state not in ('gestopt', 'afgerond')) then 'left'
      when r.state = 'open' and r.paused_at is null and r.next_wave_at <= @now then 'wave'
    end as due
    from company_requests r where r.starts_at > @from and r.state in ('open', 'silent', 'accepted'))
  where due is not null order by id`;

/** Safe to run twice and after a standstill. */
export function tendCompanyRequests(app: BuddyApp): void {
  const now = app.clock.now();
  const rows = app.db.$client.prepare<unknown[], { id: number; due: Due }>(DUE)
    .all({ now, from: now - KEPT_AFTER_MS });
  for (const { id, due } of rows) inTransaction(app.db, () => { tendOne(app, id, due, now); });
  tellCompanyDesks(app);
  forgetOld(app, now);
}

function tendOne(app: BuddyApp, id: number, due: Due, now: number): void {
  const row = findRequest(app, id);
  if (!row) return;
  switch (due) {
    case 'cancelled':
      updateRequest(app, id, { state: 'cancelled' });
      if (row.pausedAt !== null) return;
      tellAsker(app, row, 'cancelled');
      tellStopped(app, row, 'company-date');
      if (row.state === 'accepted') tellOrganiser(app, row, true);
      return;
    case 'over':
      updateRequest(app, id, { state: 'expired' });
      dropQuestions(app, row);
      if (row.pausedAt === null && row.startsAt > now) tellAsker(app, row, 'expired');
      return;
    case 'left':
      if (row.pausedAt === null) beginAgain(app, row);
      else updateRequest(app, id, { state: 'expired' });
      return;
    case 'wave':
      sendWave(app, row);
  }
}

/** Soon after the date the person goes; 30 days after asking the count of it. */
function forgetOld(app: BuddyApp, now: number): void {
  const old = app.db.select().from(companyRequests)
    .where(lte(companyRequests.startsAt, now - KEPT_AFTER_MS)).all();
  for (const row of old) inTransaction(app.db, () => { eraseRequest(app, row); });
  app.db.delete(companyCalls).where(lte(companyCalls.startsAt, now - KEPT_AFTER_MS)).run();
  app.db.delete(companyTries).where(lte(companyTries.at, now - REQUESTS_PERIOD_MS)).run();
}
