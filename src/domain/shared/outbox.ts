/**
 * Mail is promised in the transaction that causes it and delivered after it, so a kill loses nothing. Address and
 * text stand sealed in the row and leave it when delivered or given up (product §1.9).
 */
import { and, asc, eq, gt, isNull, lt, lte, or, sql } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { outboxMails } from '#db/schema/mail.ts';
import type { Sealer } from '#src/auth/sealed-text.ts';
import type { Language } from '#src/i18n/languages.ts';
import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '../schedules/brussels-time.ts';
import type { BuddyMailData } from '../buddies/buddy-mail.ts';
import type { ModerationMailData } from '../moderation/moderation-mail.ts';
import type { EasyMailData } from '../activities/easy/easy-mail.ts';
import type { NetworkMailData } from '../networks/plan/network-mail.ts';
import type { SignupMailData } from '../signups/signup-mail.ts';
import type { App } from './app.ts';

/** What each kind of mail says; the words are in `i18n`, the shape of the mail in `src/mail`. */
export interface MailData extends BuddyMailData, ModerationMailData, SignupMailData, EasyMailData, NetworkMailData {
  'confirm-registration': { name: string; organisation: string; code: string; hasAccount: boolean };
  'reset-password': { name: string; code: string };
  'password-changed': { name: string };
  /** Code '' when the address has an account already. */
  'confirm-email': { name: string; code: string; hasAccount: boolean };
  /** To the old address, with the way back. */
  'email-changed': { name: string; email: string; code: string };
  'invitation': { name: string; by: string | null; role: string; place: string; code: string };
}
export type MailKind = keyof MailData;

/** The App with what seals and opens; the running App is one. */
export type SealingApp = Pick<App, 'db' | 'clock' | 'isDemo'> & { sealer: Sealer };

export type NewMail = {
  [Kind in MailKind]: {
    kind: Kind;
    language: Language;
    to: string;
    data: MailData[Kind];
    /** True when a visitor of this installation typed the address: only those leave a demonstration. */
    isTyped: boolean;
  }
}[MailKind];

export type DueMail = { id: number; tries: number; isTyped: boolean; language: Language; to: string } & {
  [Kind in MailKind]: { kind: Kind; data: MailData[Kind] }
}[MailKind];

/** One address, without line breaks, names or lists: nothing that could add a header or a receiver. */
const ADDRESS = /^[^\s@<>,;:"()[\]\\\u0000-\u001f\u007f]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/i;

export function isMailAddress(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text) && !text.includes('..');
}

/** Promises a mail; inside the caller's transaction. Throws RangeError for what is no address. @returns its id. */
export function enqueueMail(app: SealingApp, mail: NewMail): number {
  if (!isMailAddress(mail.to)) throw new RangeError('not a mail address');
  const now = app.clock.now();
  return app.db.insert(outboxMails).values({
    kind: mail.kind,
    language: mail.language,
    recipient: app.sealer.seal(mail.to),
    payload: app.sealer.seal(JSON.stringify(mail.data)),
    isTyped: mail.isTyped,
    createdAt: now,
    nextTryAt: now,
  }).returning({ id: outboxMails.id }).get().id;
}

/** Longer than any delivery takes: a claim older than this was left by a process that died. */
const CLAIM_MS = 10 * MS_PER_MINUTE;
/** Wait after the first, second … failure; after the last the mail is given up (about three days). */
const WAITS_MS = [
  MS_PER_MINUTE, 5 * MS_PER_MINUTE, 15 * MS_PER_MINUTE, MS_PER_HOUR, 3 * MS_PER_HOUR, 6 * MS_PER_HOUR,
  12 * MS_PER_HOUR, MS_PER_DAY, MS_PER_DAY,
];

/** Takes the oldest mail that is due, for this process alone. Undefined when none is. */
export function claimMail(app: SealingApp): DueMail | undefined {
  const now = app.clock.now();
  const row = inTransaction(app.db, () => {
    const due = app.db.select().from(outboxMails).where(and(
      isNull(outboxMails.sentAt), isNull(outboxMails.givenUpAt), lte(outboxMails.nextTryAt, now),
      or(isNull(outboxMails.claimedUntil), lt(outboxMails.claimedUntil, now)),
    )).orderBy(asc(outboxMails.nextTryAt), asc(outboxMails.id)).limit(1).get();
    if (!due) return undefined;
    app.db.update(outboxMails).set({ claimedUntil: now + CLAIM_MS, tries: due.tries + 1 })
      .where(eq(outboxMails.id, due.id)).run();
    return due;
  });
  if (!row) return undefined;
  try {
    return {
      id: row.id,
      tries: row.tries + 1,
      isTyped: row.isTyped,
      language: row.language as Language,
      to: app.sealer.open(row.recipient ?? ''),
      kind: row.kind,
      data: JSON.parse(app.sealer.open(row.payload ?? '')) as unknown,
    } as DueMail;
  } catch {
    // Sealed with a key that is gone: nobody can ever send it.
    giveUpMail(app, row.id, 'unreadable');
    return claimMail(app);
  }
}

const ERASED = { recipient: null, payload: null, claimedUntil: null };

export function noteDelivered(app: SealingApp, id: number): void {
  app.db.update(outboxMails).set({ ...ERASED, sentAt: app.clock.now() }).where(eq(outboxMails.id, id)).run();
}

/** `failure` is a class ('refused', 'unreachable', 'demonstration'), never words of a server. */
export function giveUpMail(app: SealingApp, id: number, failure: string): void {
  app.db.update(outboxMails).set({ ...ERASED, givenUpAt: app.clock.now(), lastFailure: failure })
    .where(eq(outboxMails.id, id)).run();
}

/** Mail that still waits and is to or about somebody, by these addresses, numbers and codes, is never sent. */
export function forgetMailsAbout(app: SealingApp, marks: readonly string[]): void {
  const waiting = app.db.select().from(outboxMails)
    .where(and(isNull(outboxMails.sentAt), isNull(outboxMails.givenUpAt))).all();
  for (const { id, recipient, payload } of waiting) {
    const said = [recipient, payload].map((sealed) => (sealed === null ? '' : app.sealer.open(sealed))).join('\n');
    if (marks.some((mark) => said.includes(mark))) giveUpMail(app, id, 'erased');
  }
}

/** Puts it back for later, longer after each try; given up after the last. */
export function noteFailure(app: SealingApp, mail: Pick<DueMail, 'id' | 'tries'>, failure: string): void {
  const waitMs = WAITS_MS[mail.tries - 1];
  if (waitMs === undefined) {
    giveUpMail(app, mail.id, failure);
    return;
  }
  app.db.update(outboxMails)
    .set({ claimedUntil: null, nextTryAt: app.clock.now() + waitMs, lastFailure: failure })
    .where(eq(outboxMails.id, mail.id)).run();
}

export interface OutboxState {
  waiting: number;
  /** Waiting mails that failed at least once. */
  failing: number;
  /** Epoch ms of the oldest that waits; null = none waits. */
  oldestAt: number | null;
  givenUpLastDay: number;
}

/**
 * Counts for /gezondheid and the desk of the administrator; no person. Mail kept back by the demonstration is no fault.
 */
export function readOutboxState(app: Pick<App, 'db' | 'clock'>): OutboxState {
  const since = app.clock.now() - MS_PER_DAY;
  const row = app.db.select({
    waiting: sql<number>`coalesce(sum(sent_at is null and given_up_at is null), 0)`,
    failing: sql<number>`coalesce(sum(sent_at is null and given_up_at is null and last_failure is not null), 0)`,
    oldestAt: sql<number | null>`min(case when sent_at is null and given_up_at is null then created_at end)`,
    givenUpLastDay: sql<number>`coalesce(sum(given_up_at > ${since} and last_failure <> 'demonstration'), 0)`,
  }).from(outboxMails)
    // Not what was delivered, which is nearly all of it.
    .where(and(isNull(outboxMails.sentAt), or(isNull(outboxMails.givenUpAt), gt(outboxMails.givenUpAt, since)))).get();
  return row ?? { waiting: 0, failing: 0, oldestAt: null, givenUpLastDay: 0 };
}

/** Rows without person that nobody needs any more: delivered or given up longer than 30 days ago. */
export function forgetOldMails(app: Pick<App, 'db' | 'clock'>): void {
  app.db.delete(outboxMails).where(or(
    lt(outboxMails.sentAt, app.clock.now() - 30 * MS_PER_DAY),
    lt(outboxMails.givenUpAt, app.clock.now() - 30 * MS_PER_DAY),
  )).run();
}
