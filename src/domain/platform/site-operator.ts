/**
 * Who runs this site and the numbers for help (product §8: data of the administrator). What is not said is ''; the
 * pages then say "de beheerder van deze site".
 */
import { eq, max } from 'drizzle-orm';
import { inTransaction, type Database } from '#db/client.ts';
import { contentVersionOf } from '#db/content-version.ts';
import { helpNumbers } from '#db/schema/buddies.ts';
import { siteOperator } from '#db/schema/site-operator.ts';
import { readPhone } from '../buddies/phone.ts';
import { appendLog } from '../moderation/moderation-log.ts';
import { isAdministrator, type Actor } from '../shared/actor.ts';
import type { App } from '../shared/app.ts';
import { DomainError } from '../shared/errors.ts';
import { normaliseEmail } from '../users/user.ts';

type ChangingApp = Pick<App, 'db' | 'clock'>;

export interface SiteOperator {
  name: string;
  address: string;
  email: string;
  /** E.164. */
  phone: string;
  /** A function with how to reach it; for questions about personal data. */
  privacyContact: string;
  /** The same, for what does not work for somebody. */
  accessibilityContact: string;
}

const ONLY_ROW = 1;

const kept = new WeakMap<Database, { version: string; operator: SiteOperator | undefined }>();

/** Undefined = the administrator said nothing. Every page asks: read once after each write. */
export function findSiteOperator({ db }: Pick<App, 'db'>): SiteOperator | undefined {
  // What an open transaction reads may still be taken back.
  if (db.$client.inTransaction) return readSiteOperator(db);
  const version = contentVersionOf(db).read();
  const last = kept.get(db);
  if (last?.version === version) return last.operator;
  const operator = readSiteOperator(db);
  kept.set(db, { version, operator });
  return operator;
}

function readSiteOperator(db: Database): SiteOperator | undefined {
  const row = db.select().from(siteOperator).where(eq(siteOperator.id, ONLY_ROW)).get();
  if (!row) return undefined;
  const { name, address, email, phone, privacyContact, accessibilityContact } = row;
  return { name, address, email, phone, privacyContact, accessibilityContact };
}

function check(actor: Actor): void {
  if (!isAdministrator(actor)) throw new DomainError('not-found', 'page');
}

const log = (app: ChangingApp, actor: Actor, action: string, detail: string) => appendLog(app.db, {
  at: app.clock.now(), actor: `user:${actor.userId}`, action, detail,
});

/**
 * Writes it; all empty takes it away. Throws `not-found` for others than the administrator, `invalid` without a name,
 * or for a mail address or number that nobody can have. Repeated, nothing happens.
 */
export function saveSiteOperator(app: ChangingApp, actor: Actor, typed: SiteOperator): void {
  inTransaction(app.db, () => {
    check(actor);
    const before = findSiteOperator(app);
    const isEmpty = Object.values(typed).every((text) => text === '');
    if (isEmpty) {
      if (!before) return;
      app.db.delete(siteOperator).run();
      log(app, actor, 'operator', 'none');
      return;
    }
    if (typed.name === '') throw new DomainError('invalid', 'operator-name-needed');
    const email = typed.email === '' ? '' : normaliseEmail(typed.email);
    if (email === undefined) throw new DomainError('invalid', 'email-wrong');
    const phone = typed.phone === '' ? '' : readPhone(typed.phone);
    if (phone === undefined) throw new DomainError('invalid', 'phone-wrong');
    const after = { ...typed, email, phone };
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    const values = { ...after, changedAt: app.clock.now() };
    app.db.insert(siteOperator).values({ id: ONLY_ROW, ...values })
      .onConflictDoUpdate({ target: siteOperator.id, set: values }).run();
    log(app, actor, 'operator', 'set');
  });
}

export interface HelpNumber {
  id: number;
  name: string;
  /** E.164, or a short number of Belgium such as '1813'. */
  phone: string;
  /** As written by the administrator, in Dutch; '' = not said. */
  hours: string;
  languages: string;
}

/** In the order in which they were added. */
export const listHelpNumbers = ({ db }: Pick<App, 'db'>): HelpNumber[] =>
  db.select({
    id: helpNumbers.id, name: helpNumbers.name, phone: helpNumbers.phone, hours: helpNumbers.hours,
    languages: helpNumbers.languages,
  }).from(helpNumbers).orderBy(helpNumbers.position, helpNumbers.id).all();

/** Emergency and help lines have three or four digits here, beginning with 1; the numbering plans leave them out. */
const SHORT_NUMBER = /^1\d{2,3}$/;

function readHelpPhone(text: string): string | undefined {
  const digits = text.replace(/[\s./-]/g, '');
  return SHORT_NUMBER.test(digits) ? digits : readPhone(text);
}

/**
 * Adds a number (`id` null) or changes one; inside the caller's transaction. Throws `not-found` for others than the
 * administrator or a number that is gone, `invalid` without a name or for what is no number.
 */
export function saveHelpNumber(
  app: ChangingApp, actor: Actor, { id, ...typed }: Omit<HelpNumber, 'id'> & { id: number | null },
): void {
  check(actor);
  if (typed.name === '') throw new DomainError('invalid', 'help-name-needed');
  const phone = readHelpPhone(typed.phone);
  if (phone === undefined) throw new DomainError('invalid', 'help-phone-wrong');
  const after = { ...typed, phone };
  if (id === null) {
    const last = app.db.select({ position: max(helpNumbers.position) }).from(helpNumbers).get()?.position ?? 0;
    const made = app.db.insert(helpNumbers).values({ ...after, position: last + 1 }).returning({ id: helpNumbers.id }).get();
    log(app, actor, 'help-number', `added ${made.id}`);
    return;
  }
  const before = listHelpNumbers(app).find((each) => each.id === id);
  if (!before) throw new DomainError('not-found', 'page');
  if (JSON.stringify(before) === JSON.stringify({ ...before, ...after })) return;
  app.db.update(helpNumbers).set(after).where(eq(helpNumbers.id, id)).run();
  log(app, actor, 'help-number', `changed ${id}`);
}

/** Throws `not-found` for others than the administrator. Repeated, nothing happens. */
export function removeHelpNumber(app: ChangingApp, actor: Actor, id: number): void {
  inTransaction(app.db, () => {
    check(actor);
    if (app.db.delete(helpNumbers).where(eq(helpNumbers.id, id)).run().changes > 0) log(app, actor, 'help-number', `removed ${id}`);
  });
}
