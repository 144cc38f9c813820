/**
 * What everybody hears of "Ga je mee?" (product §8 Safety): by mail, else as a line on the bellijst. Each
 * inside the caller's transaction. No contact data pass.
 */
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { activities } from '#db/schema/activities.ts';
import { companyCalls, companyRequests } from '#db/schema/company.ts';
import { listEditors } from '../../moderation/moderation-mail.ts';
import { toLocal } from '../../schedules/brussels-time.ts';
import { enqueueMail } from '../../shared/outbox.ts';
import type { BuddyCompanyNews, CompanyNews } from '../buddy-mail.ts';
import { findCandidate, type BuddyApp, type CandidateRow } from '../candidate-repo.ts';
import { OPEN_CALLS, tellCandidate } from '../tell-candidate.ts';
import { toldUntil } from './company.ts';
import { listInvitations, type CompanyRow } from './company-repo.ts';

const activityOf = (app: BuddyApp, { activityId }: Pick<CompanyRow, 'activityId'>) =>
  app.db.select({ content: activities.content, organisationId: activities.organisationId }).from(activities)
    .where(eq(activities.id, activityId)).get();

const titleOf = (app: BuddyApp, row: CompanyRow): string => activityOf(app, row)?.content.title ?? '';

type NewCall = Pick<typeof companyCalls.$inferInsert, 'news' | 'buddyId'>;

const openLinesOf = (row: CompanyRow, buddyId: number | null) => and(
  eq(companyCalls.requestId, row.id), inArray(companyCalls.state, [...OPEN_CALLS]),
  buddyId === null ? isNull(companyCalls.buddyId) : eq(companyCalls.buddyId, buddyId),
);

/** Nothing of this needs to be said any more. */
export function dropCalls({ db }: BuddyApp, row: CompanyRow, buddyId: number | null): void {
  db.update(companyCalls).set({ state: 'dropped' }).where(openLinesOf(row, buddyId)).run();
}

/** Too late for an answer: nobody is called with the question any more. */
export function dropQuestions({ db }: BuddyApp, row: CompanyRow): void {
  db.update(companyCalls).set({ state: 'dropped' }).where(and(
    eq(companyCalls.requestId, row.id), eq(companyCalls.news, 'company'),
    inArray(companyCalls.state, [...OPEN_CALLS]),
  )).run();
}

/**
 * Only the newest is told; somebody who was never reached with the question needs not hear that it is over.
 */
function addCall(app: BuddyApp, row: CompanyRow, { news, buddyId = null }: NewCall): void {
  const waiting = app.db.select().from(companyCalls).where(openLinesOf(row, buddyId)).all();
  if (waiting.some((line) => line.news === news)) return;
  dropCalls(app, row, buddyId);
  if (waiting.some((line) => line.news === 'company')) return;
  const now = app.clock.now();
  app.db.insert(companyCalls).values({
    requestId: row.id, activityId: row.activityId, startsAt: row.startsAt, buddyId, news, at: now,
    callFrom: toLocal(now).date,
  }).run();
}

/** Whether a call about one request too many of this number stands there already. */
const isHeldTold = ({ db }: BuddyApp, { phoneHash }: CompanyRow): boolean => phoneHash !== null
  && db.select({ id: companyCalls.id }).from(companyCalls)
    .innerJoin(companyRequests, eq(companyRequests.id, companyCalls.requestId))
    .where(and(
      eq(companyRequests.phoneHash, phoneHash), eq(companyCalls.news, 'held'),
      inArray(companyCalls.state, [...OPEN_CALLS]),
    )).get() !== undefined;

/** To who asked. What was read on the screen just now is not told by phone again. */
export function tellAsker(app: BuddyApp, row: CompanyRow, news: CompanyNews): void {
  if (row.email !== null) {
    enqueueMail(app, {
      kind: 'company-news', language: row.language, to: app.sealer.open(row.email), isTyped: true,
      data: {
        name: app.sealer.open(row.name), title: titleOf(app, row), startsAt: row.startsAt,
        activityId: row.activityId, code: app.sealer.open(row.code), news,
        answersUntil: toldUntil(row.startsAt),
      },
    });
    return;
  }
  if (row.phone === null || row.phoneIsWrong || news === 'asked') return;
  if (news === 'held' && isHeldTold(app, row)) return;
  addCall(app, row, { news });
}

export function tellBuddy(app: BuddyApp, row: CompanyRow, buddy: CandidateRow, news: BuddyCompanyNews): void {
  if (buddy.email !== null && buddy.emailConfirmedAt !== null) {
    tellCandidate(app, buddy, news, null, { title: titleOf(app, row), startsAt: row.startsAt });
    return;
  }
  if (buddy.phone !== null && !buddy.phoneIsWrong) addCall(app, row, { news, buddyId: buddy.id });
}

/** To everybody who was asked and did not say no. */
export function tellOthers(
  app: BuddyApp, row: CompanyRow, news: BuddyCompanyNews, exceptId: number | null,
): void {
  for (const { buddyId, answer } of listInvitations(app, row.id)) {
    if (buddyId === exceptId || answer === 'no') continue;
    const buddy = findCandidate(app.db, buddyId);
    if (buddy) tellBuddy(app, row, buddy, news);
  }
}

/** Who still counts on it: who said yes, or else everybody who may. */
export function tellStopped(app: BuddyApp, row: CompanyRow, news: 'company-off' | 'company-date'): void {
  if (row.acceptedBy === null) {
    tellOthers(app, row, news, null);
    return;
  }
  const buddy = findCandidate(app.db, row.acceptedBy);
  if (buddy) tellBuddy(app, row, buddy, news);
}

/** To the organiser: two people come together, or do not after all; no names. */
export function tellOrganiser(app: BuddyApp, row: CompanyRow, isOff: boolean): void {
  const activity = activityOf(app, row);
  if (!activity || activity.organisationId === null) return;
  for (const { name, email, isTyped } of listEditors(app.db, activity.organisationId)) {
    enqueueMail(app, {
      kind: 'company-desk', language: 'nl', to: email, isTyped,
      data: {
        name, title: activity.content.title, startsAt: row.startsAt, activityId: row.activityId, isOff,
      },
    });
  }
}
