/** The bellijst of "Ga je mee?": who left only a number is called (product §6). */
import { and, asc, eq, gt, lte } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { candidateContacts } from '#db/schema/buddies.ts';
import { companyCalls } from '#db/schema/company.ts';
import type { Language } from '#src/i18n/languages.ts';
import { findActivityPage } from '../../activities/activity-queries.ts';
import { addDays, toLocal } from '../../schedules/brussels-time.ts';
import { isCoordinatorOf, type Actor } from '../../shared/actor.ts';
import { DomainError } from '../../shared/errors.ts';
import type { BuddyCompanyNews, CompanyNews } from '../buddy-mail.ts';
import type { ContactOutcome } from '../buddy.ts';
import { canOpenFile } from '../buddy-policy.ts';
import { findPlatformBuddywerking } from '../buddywerking-queries.ts';
import {
  findCandidate, openCandidate, updateCandidate, type BuddyApp, type CandidateRow,
} from '../candidate-repo.ts';
import { logContact } from '../desk/work-on-file.ts';
import { showPhone } from '../phone.ts';
import { answersUntil } from './company.ts';
import { isOpenLine, isOverdue, isOwnerOf } from './company-owner.ts';
import { findRequest, listInvitations, updateRequest, type CompanyRow } from './company-repo.ts';

type CallRow = typeof companyCalls.$inferSelect;

interface Line { call: CallRow; row: CompanyRow | undefined; buddy: CandidateRow | undefined }

export const platformIdOf = (app: BuddyApp) => findPlatformBuddywerking(app.db)?.id ?? null;

/**
 * Who may call: of a buddy who opens the file, of somebody who asked its owner; after a day the coordinator
 * too.
 */
function canCall(app: BuddyApp, actor: Actor, { call, row, buddy }: Line): boolean {
  if (call.buddyId !== null) return buddy !== undefined && canOpenFile(actor, buddy, platformIdOf(app));
  return row !== undefined && (isOwnerOf(app.db, actor, row)
    || (isOverdue(call, app.clock.now()) && isCoordinatorOf(actor, row.networkId)));
}

function lineOf(app: BuddyApp, call: CallRow): Line {
  return {
    call, row: call.requestId === null ? undefined : findRequest(app, call.requestId),
    buddy: call.buddyId === null ? undefined : findCandidate(app.db, call.buddyId),
  };
}

export interface CompanyCallLine {
  id: number;
  news: CompanyNews | BuddyCompanyNews;
  title: string;
  startsAt: number;
  /** The question that can be answered right away, for a buddy; null for anything else. */
  invitationId: number | null;
}

/** One person with all that is to be told (product §6). */
export interface CompanyCall {
  name: string;
  phone: string;
  dial: string;
  language: Language;
  triedBefore: boolean;
  lines: CompanyCallLine[];
}

/** The bellijst for today, the first date first. What nobody needs to hear any more is left out. */
export function listCompanyCalls(app: BuddyApp, actor: Actor): CompanyCall[] {
  const now = app.clock.now();
  const people = new Map<string, CompanyCall>();
  const calls = app.db.select().from(companyCalls)
    .where(and(isOpenLine, lte(companyCalls.callFrom, toLocal(now).date), gt(companyCalls.startsAt, now)))
    .orderBy(asc(companyCalls.startsAt), asc(companyCalls.id)).all();
  for (const call of calls) {
    const line = lineOf(app, call);
    const person = line.buddy ?? line.row;
    const isQuestion = call.news === 'company';
    if (!person || person.phoneIsWrong || !canCall(app, actor, line)) continue;
    if (isQuestion && (!line.row || isOver(line.row, now))) continue;
    const { name, phone } = openCandidate(app.sealer, person);
    if (phone === null) continue;
    const key = line.buddy ? `buddy ${line.buddy.id}` : `asker ${person.id}`;
    const known = people.get(key);
    const invitation = !isQuestion || !line.row ? undefined
      : listInvitations(app, line.row.id).find(({ buddyId }) => buddyId === call.buddyId);
    people.set(key, {
      name, phone: showPhone(phone), dial: phone, language: person.language,
      triedBefore: known?.triedBefore === true || call.state === 'not-reached',
      lines: [...known?.lines ?? [], {
        id: call.id, news: call.news, title: titleOf(app, call.activityId), startsAt: call.startsAt,
        invitationId: invitation?.id ?? null,
      }],
    });
  }
  return [...people.values()];
}

/** No buddy can say yes any more. */
export const isOver = (row: CompanyRow, now: number): boolean =>
  row.state !== 'open' || row.pausedAt !== null || now >= answersUntil(row.startsAt);

/** Also of what is over; '' of what was taken down. */
export function titleOf(app: BuddyApp, activityId: number): string {
  const page = findActivityPage(app, activityId);
  return page.kind === 'found' ? page.activity.content.title : page.kind === 'gone' ? page.title : '';
}

/** A try to call a buddy stands in the file, as any other. */
export function noteCall(app: BuddyApp, actor: Actor, buddyId: number, outcome: ContactOutcome): void {
  if (outcome === 'wrong-number') {
    logContact(app, actor, buddyId, { way: 'call', outcome, text: '' });
    return;
  }
  const now = app.clock.now();
  app.db.insert(candidateContacts)
    .values({ candidateId: buddyId, way: 'call', outcome, by: actor.userId, at: now }).run();
  if (outcome === 'reached') updateCandidate(app.db, buddyId, { lastToldAt: now });
}

/**
 * Ticks lines off; not reached stands there again tomorrow, a wrong number is called no more. Repeated, or
 * ticked off by a colleague before, nothing happens. Throws `not-found` for a line that is not theirs.
 */
export function tickCompanyCalls(
  app: BuddyApp, actor: Actor, ids: readonly number[], outcome: ContactOutcome,
): void {
  inTransaction(app.db, () => {
    const buddyIds = new Set(ids.map((id) => tickOne(app, actor, id, outcome)).filter((id) => id !== null));
    for (const buddyId of buddyIds) noteCall(app, actor, buddyId, outcome);
  });
}

/** @returns the buddy who was called now; null for anybody else, and when it was ticked off before. */
function tickOne(app: BuddyApp, actor: Actor, id: number, outcome: ContactOutcome): number | null {
  const call = app.db.select().from(companyCalls).where(eq(companyCalls.id, id)).get();
  const line = call && lineOf(app, call);
  if (!call || !line || !canCall(app, actor, line)) throw new DomainError('not-found', 'page');
  const now = app.clock.now();
  const today = toLocal(now).date;
  if ((call.state !== 'open' && call.state !== 'not-reached') || call.callFrom > today) return null;
  app.db.update(companyCalls).set({
    state: outcome === 'wrong-number' ? 'wrong' : outcome, calledBy: actor.userId, calledAt: now,
    ...(outcome === 'not-reached' ? { callFrom: addDays(today, 1), deskToldAt: null } : {}),
  }).where(eq(companyCalls.id, id)).run();
  if (outcome === 'wrong-number' && line.row && call.buddyId === null) {
    updateRequest(app, line.row.id, { phoneIsWrong: true });
  }
  return call.buddyId;
}

