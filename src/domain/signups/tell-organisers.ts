/** Mail to organisers about people to call, and once a week about dates of which nobody said how it was. No person. */
import { eq } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { signupOwnerMails } from '#db/schema/signups.ts';
import { listEditors } from '../moderation/moderation-mail.ts';
import { MS_PER_DAY, MS_PER_HOUR, toLocal } from '../schedules/brussels-time.ts';
import { enqueueMail } from '../shared/outbox.ts';
import { countUnanswered } from './answer-session.ts';
import { listCalls } from './call-list.ts';
import type { SignupApp } from './signup-repo.ts';

/** So long a mail about the bellijst holds, however many lines come. */
const CALLS_QUIET_MS = 4 * MS_PER_HOUR;
/** A little less than a week, so that the day of the mail stays the same. */
const SESSIONS_QUIET_MS = 7 * MS_PER_DAY - 12 * MS_PER_HOUR;

function lastTold(app: SignupApp, organisationId: number) {
  return app.db.select().from(signupOwnerMails).where(eq(signupOwnerMails.organisationId, organisationId)).get();
}

function mailOwners(
  app: SignupApp, organisationId: number, kind: 'signup-calls' | 'signup-sessions', count: number,
): void {
  for (const { name, email, isTyped } of listEditors(app.db, organisationId)) {
    enqueueMail(app, { kind, language: 'nl', to: email, isTyped, data: { name, count } });
  }
  const told = kind === 'signup-calls' ? { callsToldAt: app.clock.now() } : { sessionsToldAt: app.clock.now() };
  app.db.insert(signupOwnerMails).values({ organisationId, ...told })
    .onConflictDoUpdate({ target: signupOwnerMails.organisationId, set: told }).run();
}

/** Lines that are new or stand there again today. Safe to run twice. @returns how many organisers got a mail. */
export function tellAboutCalls(app: SignupApp): number {
  const now = app.clock.now();
  const today = toLocal(now).date;
  const ids = app.db.$client.prepare<unknown[], number>(`select distinct a.organisation_id from signup_messages m
    join signups s on s.id = m.signup_id join activities a on a.id = s.activity_id
    where m.call_state in ('open', 'not-reached') and m.call_from <= ? and a.organisation_id is not null`)
    .pluck().all(today);
  return ids.filter((id) => inTransaction(app.db, () => {
    const toldAt = lastTold(app, id)?.callsToldAt ?? 0;
    const lines = listCalls(app, [id]);
    const hasNew = lines.some(({ newestAt, triedBefore }) => newestAt > toldAt
      || (triedBefore && toLocal(toldAt).date < today));
    if (!hasNew || now - toldAt < CALLS_QUIET_MS) return false;
    mailOwners(app, id, 'signup-calls', lines.length);
    return true;
  })).length;
}

/** One mail a week, to organisers that work here. Safe to run twice and after a standstill. @returns how many. */
export function tellAboutSessions(app: SignupApp): number {
  const now = app.clock.now();
  const ids = app.db.$client.prepare<unknown[], number>(`select distinct cast(r.scope as integer) from user_roles r
    where r.role in ('owner', 'editor')`).pluck().all();
  return ids.filter((id) => inTransaction(app.db, () => {
    if (now - (lastTold(app, id)?.sessionsToldAt ?? 0) < SESSIONS_QUIET_MS) return false;
    const count = countUnanswered(app, [id]);
    if (count === 0) return false;
    mailOwners(app, id, 'signup-sessions', count);
    return true;
  })).length;
}
