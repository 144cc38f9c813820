/** The clock of "Ga je mee?": the next wave, the last moment for an answer, and the end of what is kept. */
import { and, eq, inArray, isNull, lte, or } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { companyRequests } from '#db/schema/company.ts';
import { findActivityPage } from '../../activities/activity-queries.ts';
import type { BuddyApp } from '../candidate-repo.ts';
import { eraseRequest } from './ask-for-company.ts';
import { ANSWER_BEFORE_MS, answersUntil, KEPT_AFTER_MS } from './company.ts';
import type { CompanyRow } from './company-repo.ts';
import { sendWave, tellAsker } from './send-wave.ts';

/** Safe to run twice and after a standstill. */
export function tendCompanyRequests(app: BuddyApp): void {
  const now = app.clock.now();
  const due = app.db.select().from(companyRequests).where(or(
    and(eq(companyRequests.state, 'open'), or(
      lte(companyRequests.nextWaveAt, now), lte(companyRequests.startsAt, now + ANSWER_BEFORE_MS),
    )),
    // Who said yes was erased: it begins again.
    and(eq(companyRequests.state, 'accepted'), isNull(companyRequests.acceptedBy)),
  )).all();
  for (const row of due) inTransaction(app.db, () => { tendOne(app, row, now); });
  const old = app.db.select().from(companyRequests).where(lte(companyRequests.startsAt, now - KEPT_AFTER_MS)).all();
  for (const row of old) inTransaction(app.db, () => { eraseRequest(app, row); });
}

function isStillOn(app: BuddyApp, row: CompanyRow): boolean {
  const page = findActivityPage(app, row.activityId);
  return page.kind === 'found'
    && page.occurrences.some(({ startsAt, status }) => startsAt === row.startsAt && status === 'planned');
}

function tendOne(app: BuddyApp, row: CompanyRow, now: number): void {
  const set = (changes: Partial<CompanyRow>) => app.db.update(companyRequests).set(changes)
    .where(and(eq(companyRequests.id, row.id), inArray(companyRequests.state, ['open', 'accepted']))).run();
  if (now >= answersUntil(row.startsAt) || !isStillOn(app, row)) {
    set({ state: 'expired' });
    if (row.startsAt > now) tellAsker(app, row, 'expired');
    return;
  }
  if (row.state === 'accepted') set({ state: 'open' });
  if (row.pausedAt === null) sendWave(app, row);
}
