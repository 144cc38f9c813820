/** Product §1.9 for who has no registration as buddy: sign-ups, questions for company, worries, accounts; and old pages. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formKeys } from '#db/schema/forms.ts';
import { contactHashOf } from '#src/domain/buddies/candidate-repo.ts';
import { askForCompany, withdrawRequest } from '#src/domain/buddies/company/ask-for-company.ts';
import { findRequestByCode } from '#src/domain/buddies/company/company-repo.ts';
import { eraseOwn } from '#src/domain/buddies/erase-own.ts';
import { registerCandidate } from '#src/domain/buddies/register/register-candidate.ts';
import { handleWorry, listWorries, reportWorry } from '#src/domain/buddies/safety/report-worry.ts';
import { tendWorries } from '#src/domain/buddies/safety/tend-worries.ts';
import { cancelSignup } from '#src/domain/signups/cancel-signup.ts';
import { findSignupByCode } from '#src/domain/signups/signup-repo.ts';
import { groupCode } from '#src/domain/signups/signup.ts';
import { signUp } from '#src/domain/signups/sign-up.ts';
import { eraseUser } from '#src/domain/users/erase-user.ts';
import { createLink } from '#src/domain/users/one-time-links.ts';
import {
  createErasureBench, DAY_MS, EMAIL, NAME, NIS, person, PHONE, WORDS, type ErasureBench,
} from '../support/erasure-bench.ts';
import { filesWith } from '../support/scan-for.ts';

let bench: ErasureBench;
beforeEach(async () => { bench = await createErasureBench(); });
afterEach(() => { bench.close(); });

describe('taking back', () => {
  it('a question for company leaves nothing but a keyed hash for the count of 30 days', async () => {
    bench.confirmed({ side: 'buddy', name: 'Sofie', email: 'sofie@proef.be', phone: '+32470112233', goesAlong: true });
    const code = askForCompany(bench.app, {
      activityId: 1, startsAt: bench.now + 4 * DAY_MS, name: NAME, phone: null, email: EMAIL, languages: [], language: 'nl', sendsMail: true,
    });
    await bench.app.mail.deliver();
    bench.app.db.insert(formKeys).values({ action: 'a', key: 'k', location: bench.app.sealer.seal(`/x?code=${code}`), createdAt: bench.now }).run();
    expect(findRequestByCode(bench.app, code)).toBeDefined();
    withdrawRequest(bench.app, code);
    expect(bench.found([EMAIL, NAME, code, groupCode(code)])).toEqual([]);
    expect(bench.found([contactHashOf(bench.app.sealer, EMAIL)])).toEqual(['company_tries.contact_hash', 'meedoen.db']);
  });

  it('a sign-up leaves nothing of the person, also in a restored backup', async () => {
    const code = signUp(bench.app, {
      activityId: 1, occurrenceIds: [1], firstName: NAME, phone: PHONE, email: EMAIL, language: 'nl', sendsMail: true,
    });
    await bench.app.mail.deliver();
    const file = await bench.backup();
    cancelSignup(bench.app, { code, dateId: null });
    const marks = [EMAIL, PHONE, '0470 99 88 77', NAME];
    expect(bench.found(marks)).toEqual([]);
    // The code goes on saying what happened.
    expect(findSignupByCode(bench.app, code)?.cancelledAt).toBe(bench.now);
    expect(await bench.foundRestored(file, [...marks, code])).toEqual([]);
  });
});

describe('a worry without a code', () => {
  it('is gone six months after somebody handled it, also from a restored backup', async () => {
    reportWorry(bench.app, { text: `${WORDS} ${NAME}`, phone: PHONE, code: null, nis: NIS, language: 'nl' });
    const marks = [WORDS, NAME, PHONE];
    const coordinator = bench.addUser('coordinator@proef.be', { role: 'coordinator', networkId: 'zuid-west-vlaanderen' });
    const [worry] = listWorries(bench.app, coordinator);
    handleWorry(bench.app, coordinator, worry?.id ?? 0);
    const file = await bench.backup();
    bench.now += 182 * DAY_MS;
    tendWorries(bench.app);
    expect(bench.found(marks)).toContain('safety_worries.text');
    bench.now += 2 * DAY_MS;
    tendWorries(bench.app);
    expect(bench.found(marks)).toEqual([]);
    expect(await bench.foundRestored(file, marks)).toEqual([]);
  });
});

describe('an account', () => {
  it('that is erased leaves nothing of the person, in mails and invitations neither', async () => {
    const actor = bench.addUser(EMAIL, { role: 'coordinator', networkId: 'zuid-west-vlaanderen' });
    bench.app.db.$client.prepare('update users set name = ? where id = ?').run(NAME, actor.userId);
    reportWorry(bench.app, { text: 'iets', phone: null, code: null, nis: NIS, language: 'nl' });
    await bench.app.mail.deliver();
    reportWorry(bench.app, { text: 'nog iets', phone: null, code: null, nis: NIS, language: 'nl' });
    createLink(bench.app, {
      purpose: 'invitation', payload: { email: EMAIL, role: 'moderator', scope: '44021', givenBy: null }, lifetimeMs: DAY_MS,
    });
    expect(bench.found([EMAIL, NAME])).toEqual(expect.arrayContaining(['users.email', 'one_time_links.payload', 'outbox_mails.recipient']));
    eraseUser(bench.app, actor, { ...bench.app, stopsOffer: false });
    expect(bench.found([EMAIL, NAME])).toEqual([]);
  });
});

describe('the write-ahead log', () => {
  it('holds nothing of who was erased once the job ran', () => {
    const sealedName = () => bench.app.db.$client.prepare('select name from buddy_candidates').pluck().get() as string;
    bench.app.clearErasedPages();
    const code = registerCandidate(bench.app, person());
    const written = sealedName();
    expect(filesWith(bench.dataDir, bench.app.sealer, [written])).toEqual(['meedoen.db-wal']);
    bench.app.clearErasedPages();
    expect(filesWith(bench.dataDir, bench.app.sealer, [written]), 'nothing was erased').toEqual(['meedoen.db-wal']);
    eraseOwn(bench.app, code);
    bench.app.clearErasedPages();
    expect(filesWith(bench.dataDir, bench.app.sealer, [written])).toEqual([]);
  });
});

describe('the scan itself', () => {
  it('sees sealed texts, texts in a row, and mails in base64 and quoted-printable', () => {
    bench.app.db.insert(formKeys).values({ action: 'a', key: 'k', location: bench.app.sealer.seal(`x ${NAME} y`), createdAt: 0 }).run();
    mkdirSync(join(bench.dataDir, 'mail'), { recursive: true });
    writeFileSync(join(bench.dataDir, 'mail', 'a.eml'), `Content-Transfer-Encoding: base64\r\n\r\n${Buffer.from(`Dag ${NAME}, hoe is het met je vandaag, alles goed?`).toString('base64')}\r\n`);
    writeFileSync(join(bench.dataDir, 'mail', 'b.eml'), 'Dag Zeldz=\r\namira');
    expect(bench.found([NAME])).toEqual(['form_keys.location', 'mail/a.eml', 'mail/b.eml', 'meedoen.db']);
  });
});
