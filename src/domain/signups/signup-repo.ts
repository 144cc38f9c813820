/** SQL of sign-ups; what is known of a person is sealed on the way in and opened on the way out. */
import { and, eq, ne, sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { signupDates, signups } from '#db/schema/signups.ts';
import type { Sealer } from '#src/auth/sealed-text.ts';
import type { Language } from '#src/i18n/languages.ts';
import type { App } from '../shared/app.ts';
import { DomainError } from '../shared/errors.ts';
import { dialOf } from './signup.ts';

/** What the use cases of this module need of the App. */
export type SignupApp = Pick<App, 'db' | 'clock' | 'searchIndex' | 'isDemo'> & { sealer: Sealer };

export type SignupRow = typeof signups.$inferSelect;
export type SignupDateRow = typeof signupDates.$inferSelect;

/** Null where it was not given, or is erased. */
export interface Person { firstName: string | null; phone: string | null; email: string | null }

export interface NewSignup {
  activityId: number;
  code: string;
  firstName: string;
  phone: string | null;
  /** Normalised. */
  email: string | null;
  language: Language;
  /** Epoch ms. */
  now: number;
  lastEndsAt: number;
}

const codeHash = (sealer: Pick<Sealer, 'fingerprint'>, code: string) => sealer.fingerprint(code, 'signup-code');

/** The hash of a mail address or number, to find what somebody signed up for without opening every row. */
const contactHash = (sealer: Sealer, contact: string | undefined | null) =>
  (contact ? sealer.fingerprint(contact, 'signup-contact') : null);

/** As the columns hold them; null where there is nothing to hash. */
export const findSignupHashes = (sealer: Sealer, { phone, email }: { phone: string | null; email: string | null }) => ({
  phoneHash: contactHash(sealer, phone && dialOf(phone)), emailHash: contactHash(sealer, email),
});

export function insertSignup({ db, sealer }: SignupApp, signup: NewSignup): number {
  const { activityId, code, firstName, phone, email, language, now, lastEndsAt } = signup;
  return db.insert(signups).values({
    activityId, language, lastEndsAt,
    code: sealer.seal(code),
    codeHash: codeHash(sealer, code),
    firstName: sealer.seal(firstName),
    phone: phone === null ? null : sealer.seal(phone),
    email: email === null ? null : sealer.seal(email),
    ...findSignupHashes(sealer, { phone, email }),
    createdAt: now,
  }).returning({ id: signups.id }).get().id;
}

export function isCodeTaken({ db, sealer }: SignupApp, code: string): boolean {
  return db.select({ id: signups.id }).from(signups).where(eq(signups.codeHash, codeHash(sealer, code))).get() !== undefined;
}

/** `code` normalised. */
export function findSignupByCode(
  { db, sealer }: Pick<SignupApp, 'db' | 'sealer'>, code: string,
): SignupRow | undefined {
  return db.select().from(signups).where(eq(signups.codeHash, codeHash(sealer, code))).get();
}

/** Throws `not-found`. */
export function getSignup(db: Database, id: number): SignupRow {
  const row = db.select().from(signups).where(eq(signups.id, id)).get();
  if (!row) throw new DomainError('not-found', 'page');
  return row;
}

export function openPerson(sealer: Sealer, row: Pick<SignupRow, 'firstName' | 'phone' | 'email'>): Person {
  const open = (sealed: string | null) => (sealed === null ? null : sealer.open(sealed));
  return { firstName: open(row.firstName), phone: open(row.phone), email: open(row.email) };
}

export function listSignupDates(db: Database, signupId: number): SignupDateRow[] {
  return db.select().from(signupDates).where(eq(signupDates.signupId, signupId)).orderBy(signupDates.startsAt).all();
}

export function updateSignupDate(db: Database, id: number, changes: Partial<SignupDateRow>): void {
  db.update(signupDates).set(changes).where(eq(signupDates.id, id)).run();
}

/** True while some date, or the sign-up without dates, still stands. */
export function hasOpenDates(db: Database, signupId: number): boolean {
  return db.select({ id: signupDates.id }).from(signupDates)
    .where(and(eq(signupDates.signupId, signupId), ne(signupDates.state, 'cancelled'))).limit(1).get() !== undefined;
}

/** Nothing of the person is needed any more: name and contact leave, the code goes on telling what happened. */
export function closeSignup(db: Database, id: number, now: number): void {
  db.update(signups).set({
    cancelledAt: now, firstName: null, phone: null, phoneHash: null, email: null, emailHash: null,
  }).where(eq(signups.id, id)).run();
}

/** The end of the last date, after dates moved. */
export function refreshLastEnd(db: Database, signupId: number): void {
  db.update(signups).set({
    lastEndsAt: sql`coalesce((select max(d.ends_at) from signup_dates d where d.signup_id = ${signupId}), last_ends_at)`,
  }).where(eq(signups.id, signupId)).run();
}
