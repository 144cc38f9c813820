/** PRIVACY.md and `/privacy` say what the schema and the code do (issue 4 point 10). */
import { readFileSync } from 'node:fs';
import { getTableName, is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, it } from 'vitest';
import { schema } from '#db/client.ts';
import { isSealed } from '#db/schema/sealed.ts';
import { renderPrivacyMarkdown } from '#scripts/privacy/privacy-markdown.ts';
import { TERM_TESTS, WITHOUT_TEST } from '#scripts/privacy/term-tests.ts';
import { SESSION_DAYS } from '#src/auth/sessions.ts';
import { REMEMBERED_DAYS } from '#src/auth/second-factor.ts';
import { ERASED_AFTER_DECISION_DAYS, UNCONFIRMED_DAYS as EASY_UNCONFIRMED_DAYS } from '#src/domain/activities/easy/easy-offer.ts';
import { KEPT_AFTER_MS, REQUESTS_PERIOD_MS } from '#src/domain/buddies/company/company.ts';
import { UNCONFIRMED_DAYS } from '#src/domain/buddies/register/register-candidate.ts';
import { KEPT_MONTHS, SAFETY_MONTHS } from '#src/domain/buddies/retention.ts';
import { VIEWS_KEPT_DAYS } from '#src/domain/demand/count-views.ts';
import { PROCESSING_IDS, PROCESSINGS, TABLES_WITHOUT_PERSON, TERMS } from '#src/domain/privacy/processings.ts';
import { erasesAt } from '#src/domain/signups/signup.ts';
import { LANGUAGES } from '#src/i18n/languages.ts';
import { messagesIn } from '#src/i18n/messages.ts';
import { MAX_DAYS } from '#src/server/backup/backup-folder.ts';

const DAY_MS = 86_400_000;
const tables = (Object.values(schema) as unknown[]).filter((each): each is SQLiteTable => is(each, SQLiteTable));
const tablesOf = new Map(PROCESSINGS.flatMap(({ id, tables: names }) => names.map((name) => [name, id] as const)));

describe('every table', () => {
  it('stands in exactly one processing, or holds no person', () => {
    const named = [...PROCESSINGS.flatMap(({ tables: names }) => names), ...TABLES_WITHOUT_PERSON].sort();
    expect(named).toEqual(tables.map((table) => getTableName(table)).sort());
  });

  it('with a sealed column, a keyed hash of a contact, or a link to somebody stands in a processing', () => {
    const personal = tables.filter((table) => {
      const { columns, foreignKeys } = getTableConfig(table);
      const people = ['users', 'buddy_candidates', 'signups', 'company_requests', 'one_time_links', 'safety_worries'];
      return columns.some((column) => isSealed(column) || /(^|_)(contact_hash|phone_hash|email_hash|email|actor)$/.test(column.name))
        || foreignKeys.some((key) => people.includes(getTableName(key.reference().foreignTable)));
    }).map((table) => getTableName(table));
    expect(personal.length).toBeGreaterThan(40);
    expect(personal.filter((name) => !tablesOf.has(name))).toEqual([]);
  });
});

describe('PRIVACY.md', () => {
  it('is what `npm run privacy:make` makes', () => {
    expect(readFileSync('PRIVACY.md', 'utf8')).toBe(renderPrivacyMarkdown());
  });

  it('names for each term a test that exists', () => {
    for (const { id, terms } of PROCESSINGS) {
      for (const term of terms) {
        const shown = TERM_TESTS[`${id}.${term}`];
        if (WITHOUT_TEST.includes(term)) continue;
        expect(shown, `${id}.${term}`).toBeDefined();
        const source = readFileSync(shown?.file ?? '', 'utf8');
        expect(source, `${id}.${term}`).toContain(`it('${shown?.title}'`);
      }
    }
  });

  it('names no test of a term that is not there', () => {
    const known = PROCESSINGS.flatMap(({ id, terms }) => terms.map((term) => `${id}.${term}`));
    expect(Object.keys(TERM_TESTS).filter((each) => !known.includes(each))).toEqual([]);
  });
});

describe('a term on the page', () => {
  it('is the one the code keeps', () => {
    const days = (ms: number) => [ms / DAY_MS, 'days'];
    expect({
      'session': TERMS.session, 'device': TERMS.device, 'after-last-day': TERMS['after-last-day'],
      'unconfirmed': TERMS.unconfirmed, 'after-decision': TERMS['after-decision'], 'ended': TERMS.ended,
      'handled': TERMS.handled, 'safety': TERMS.safety, 'after-date': TERMS['after-date'], 'tries': TERMS.tries,
      'views': TERMS.views, 'backup': TERMS.backup,
    }).toEqual({
      'session': [SESSION_DAYS, 'days'], 'device': [REMEMBERED_DAYS, 'days'], 'after-last-day': days(erasesAt(0)),
      'unconfirmed': [UNCONFIRMED_DAYS, 'days'], 'after-decision': [ERASED_AFTER_DECISION_DAYS, 'days'],
      'ended': [KEPT_MONTHS, 'months'], 'handled': [KEPT_MONTHS, 'months'], 'safety': [SAFETY_MONTHS, 'months'],
      'after-date': days(KEPT_AFTER_MS), 'tries': days(REQUESTS_PERIOD_MS), 'views': [VIEWS_KEPT_DAYS, 'days'],
      'backup': [MAX_DAYS, 'days'],
    });
    expect(EASY_UNCONFIRMED_DAYS).toBe(UNCONFIRMED_DAYS);
  });

  it.each(LANGUAGES)('is written with its number in %s, and everything has words', (language) => {
    const { privacy: t } = messagesIn(language);
    for (const { id, terms } of PROCESSINGS) {
      expect(t.processings[id].title.length, id).toBeGreaterThan(2);
      for (const term of terms) {
        const amount = TERMS[term]?.[0];
        const words = t.terms[term](amount ?? 0);
        expect(words, term).not.toMatch(/undefined|NaN|\{n\}/);
        if (amount !== undefined && amount > 2) expect(words, term).toContain(String(amount));
      }
    }
    expect(PROCESSINGS.map(({ id }) => id).sort()).toEqual([...PROCESSING_IDS].sort());
  });
});
