/** Which languages are on, and who read them over (product §1.2). Dutch is always on and needs no reader. */
import { eq } from 'drizzle-orm';
import { inTransaction, type Database } from '#db/client.ts';
import { siteLanguages } from '#db/schema/site-languages.ts';
import type { Language } from '#src/i18n/languages.ts';
import { appendLog } from '../moderation/moderation-log.ts';
import { isDate, toLocal } from '../schedules/brussels-time.ts';
import { isAdministrator, type Actor } from '../shared/actor.ts';
import type { App } from '../shared/app.ts';
import { DomainError } from '../shared/errors.ts';

/** Read over: by which function and on which day ('YYYY-MM-DD'). */
export interface Checked { by: string; on: string }

export interface LanguageStates {
  isOn(language: Language): boolean;
  /** Null = not read over, and the pages say so. */
  checkedOf(language: Language): Checked | null;
}

const ORIGINAL: Language = 'nl';

interface Row { language: string; is_on: number; checked_by: string | null; checked_on: string | null }

/**
 * Reads the few rows at every question, some microseconds, so that a change of this process or another counts at once.
 */
export function createLanguageStates(db: Database): LanguageStates {
  const one = db.$client.prepare<[string], Row>('select * from site_languages where language = ?');
  return {
    isOn: (language) => language === ORIGINAL || one.get(language)?.is_on !== 0,
    checkedOf(language) {
      const row = one.get(language);
      return row?.checked_by && row.checked_on ? { by: row.checked_by, on: row.checked_on } : null;
    },
  };
}

type ChangingApp = Pick<App, 'db' | 'clock'>;

function check(actor: Actor, language: Language): void {
  if (!isAdministrator(actor)) throw new DomainError('not-found', 'page');
  if (language === ORIGINAL) throw new DomainError('invalid', 'language-original');
}

function write(app: ChangingApp, language: Language, values: { isOn?: boolean; checked?: Checked | null }): boolean {
  const row = app.db.select().from(siteLanguages).where(eq(siteLanguages.language, language)).get();
  const before = { isOn: row?.isOn ?? true, checkedBy: row?.checkedBy ?? null, checkedOn: row?.checkedOn ?? null };
  const after = {
    isOn: values.isOn ?? before.isOn,
    checkedBy: values.checked === undefined ? before.checkedBy : values.checked?.by ?? null,
    checkedOn: values.checked === undefined ? before.checkedOn : values.checked?.on ?? null,
  };
  if (JSON.stringify(before) === JSON.stringify(after)) return false;
  const changedAt = app.clock.now();
  app.db.insert(siteLanguages).values({ language, ...after, changedAt })
    .onConflictDoUpdate({ target: siteLanguages.language, set: { ...after, changedAt } }).run();
  return true;
}

const log = (app: ChangingApp, actor: Actor, action: string, detail: string) => appendLog(app.db, {
  at: app.clock.now(), actor: `user:${actor.userId}`, action, detail,
});

/**
 * Switches a language on or off without a release. Throws `not-found` for others than the administrator, `invalid`
 * for Dutch. Repeated, nothing happens.
 */
export function switchLanguage(app: ChangingApp, actor: Actor, { language, isOn }: { language: Language; isOn: boolean }): void {
  inTransaction(app.db, () => {
    check(actor, language);
    if (write(app, language, { isOn })) log(app, actor, isOn ? 'language-on' : 'language-off', language);
  });
}

export const CHECKED_BY_MAX_LENGTH = 80;

/**
 * Says who (a function) read a language over and when, or with null that nobody did. Throws as `switchLanguage`, and
 * `invalid` without a function or for a day that does not exist or is still to come.
 */
export function noteChecked(app: ChangingApp, actor: Actor, { language, checked }: { language: Language; checked: Checked | null }): void {
  inTransaction(app.db, () => {
    check(actor, language);
    if (checked !== null) {
      const by = checked.by.trim();
      if (by === '' || by.length > CHECKED_BY_MAX_LENGTH) throw new DomainError('invalid', 'checked-by-needed');
      if (!isDate(checked.on) || checked.on > toLocal(app.clock.now()).date) throw new DomainError('invalid', 'checked-on-wrong');
    }
    if (!write(app, language, { checked })) return;
    log(app, actor, checked === null ? 'language-unchecked' : 'language-checked', language);
  });
}
