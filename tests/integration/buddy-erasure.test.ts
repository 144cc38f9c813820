/** Product §1.9: after an erasure nothing of the person is found, in no table and no file of the data folder. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buddyPairs, worries } from '#db/schema/buddies.ts';
import { formKeys } from '#db/schema/forms.ts';
import { contactHashOf, findCandidateByCode, updateCandidate } from '#src/domain/buddies/candidate-repo.ts';
import { askForCompany } from '#src/domain/buddies/company/ask-for-company.ts';
import { addNote, openFile } from '#src/domain/buddies/desk/work-on-file.ts';
import { answerOwn, decidePair } from '#src/domain/buddies/duos/decide-pair.ts';
import { eraseOwn } from '#src/domain/buddies/erase-own.ts';
import { registerCandidate } from '#src/domain/buddies/register/register-candidate.ts';
import { remindUnconfirmed } from '#src/domain/buddies/run-buddy-clocks.ts';
import { listWorries, reportWorry } from '#src/domain/buddies/safety/report-worry.ts';
import { findSignupByCode } from '#src/domain/signups/signup-repo.ts';
import { groupCode } from '#src/domain/signups/signup.ts';
import { signUp } from '#src/domain/signups/sign-up.ts';
import {
  createErasureBench, DAY_MS, EMAIL, NAME, person, PHONE, WORDS, type ErasureBench,
} from '../support/erasure-bench.ts';

let bench: ErasureBench;
beforeEach(async () => { bench = await createErasureBench(); });
afterEach(() => { bench.close(); });

/** Everything one person may leave behind. @returns the marks by which it is found. */
async function leaveTraces(): Promise<{ code: string; marks: string[]; hashes: string[] }> {
  const code = bench.confirmed();
  const { id } = bench.rowOf(code);
  await bench.app.mail.deliver();
  const again = registerCandidate(bench.app, person());
  addNote(bench.app, bench.worker, id, `${WORDS} in een notitie`);
  openFile(bench.app, bench.worker, id);
  bench.confirmed({ side: 'buddy', name: 'Sofie', email: 'sofie@proef.be', phone: '+32470112233', goesAlong: true });
  const company = askForCompany(bench.app, {
    activityId: 1, startsAt: bench.now + 4 * DAY_MS, name: NAME, phone: PHONE, email: null, languages: [], language: 'nl', sendsMail: true,
  });
  const signup = signUp(bench.app, {
    activityId: 1, occurrenceIds: [1], firstName: NAME, phone: null, email: EMAIL, language: 'nl', sendsMail: true,
  });
  reportWorry(bench.app, { text: `${NAME} ${WORDS} heeft schrik`, phone: PHONE, code, nis: null, language: 'nl' });
  for (const [nth, location] of [`/mijn-aanmelding/klaar?s=${bench.app.sealer.seal(code)}`, `/inschrijving/${signup}`, `/1/ga-je-mee?code=${company}`].entries()) {
    bench.app.db.insert(formKeys).values({ action: 'a', key: String(nth), location: bench.app.sealer.seal(location), createdAt: bench.now }).run();
  }
  const codes = [code, again, company, signup].flatMap((each) => [each, groupCode(each)]);
  return {
    code, marks: [EMAIL, PHONE, '470998877', '0470 99 88 77', NAME, WORDS, ...codes],
    hashes: [contactHashOf(bench.app.sealer, EMAIL), contactHashOf(bench.app.sealer, PHONE)],
  };
}

describe('erasing a person', () => {
  it('leaves nothing in tables, mails that wait or were written, answers of forms, sign-ups, questions, worries, hashes', async () => {
    const { code, marks, hashes } = await leaveTraces();
    const before = bench.found(marks);
    for (const place of [
      'buddy_candidates.name', 'buddy_contacts.text', 'buddy_notes.text', 'outbox_mails.payload', 'safety_worries.text',
      'company_requests.name', 'signups.first_name', 'form_keys.location', 'meedoen.db',
    ]) expect(before, place).toContain(place);
    expect(before.some((place) => place.startsWith('mail/')), 'a mail is there before').toBe(true);
    expect(bench.found(hashes)).toContain('buddy_candidates.email_hash');
    eraseOwn(bench.app, code);
    expect(bench.found([...marks, ...hashes])).toEqual([]);
    expect(() => eraseOwn(bench.app, code)).toThrow('not-found');
  });

  it('leaves nothing after restoring a backup of before it either', async () => {
    const { code, marks, hashes } = await leaveTraces();
    const file = await bench.backup();
    eraseOwn(bench.app, code);
    expect(await bench.foundRestored(file, [...marks, ...hashes], (restored) => {
      expect(restored.db.select().from(worries).all()).toMatchObject([{ text: '', phone: null, candidateId: null, handledAt: null }]);
    })).toEqual([]);
  });

  it('takes the phone of the other out of mails to a duo, written and waiting', async () => {
    const newcomer = bench.confirmed();
    const buddy = bench.confirmed({ side: 'buddy', name: 'Sofie', email: 'sofie@proef.be', phone: '+32470112233' });
    const [pair] = bench.app.db.insert(buddyPairs).values({
      buddyId: bench.rowOf(buddy).id, newcomerId: bench.rowOf(newcomer).id, state: 'proposed', proposedAt: bench.now,
    }).returning().all();
    decidePair(bench.app, bench.worker, pair?.id ?? 0, 'ask');
    answerOwn(bench.app, bench.rowOf(buddy), 'yes');
    await bench.app.mail.deliver();
    answerOwn(bench.app, bench.rowOf(newcomer), 'yes');
    const marks = [EMAIL, PHONE, '0470 99 88 77', NAME, WORDS];
    expect(bench.found(['0470 99 88 77'])).toContain('outbox_mails.payload');
    reportWorry(bench.app, { text: WORDS, phone: null, code: newcomer, nis: null, language: 'nl' });
    eraseOwn(bench.app, newcomer);
    expect(bench.found(marks)).toEqual([]);
    // Nobody is matched again with somebody about whom a worry is open.
    expect(bench.rowOf(buddy)).toMatchObject({ state: 'beschikbaar', pausedBy: 'safety' });
    expect(listWorries(bench.app, bench.worker)).toMatchObject([{ text: null, phone: null, aboutId: bench.rowOf(buddy).id, handledAt: null }]);
  });

  it('leaves what somebody else of the family has with the same phone', () => {
    const code = bench.confirmed({ email: null });
    const brother = signUp(bench.app, {
      activityId: 1, occurrenceIds: [1], firstName: 'Yusuf', phone: PHONE, email: null, language: 'nl', sendsMail: true,
    });
    const own = signUp(bench.app, {
      activityId: 1, occurrenceIds: [1], firstName: NAME.toLowerCase(), phone: PHONE, email: null, language: 'nl', sendsMail: true,
    });
    eraseOwn(bench.app, code);
    expect(findSignupByCode(bench.app, brother)?.firstName).not.toBeNull();
    expect(findSignupByCode(bench.app, own)).toBeUndefined();
  });

  it('takes nobody else’s mail away when a term ends', async () => {
    const code = registerCandidate(bench.app, person());
    await bench.app.mail.deliver();
    signUp(bench.app, { activityId: 1, occurrenceIds: [1], firstName: NAME, phone: null, email: EMAIL, language: 'nl', sendsMail: true });
    updateCandidate(bench.app.db, bench.rowOf(code).id, { remindersSent: 2 });
    bench.now += 15 * DAY_MS;
    bench.app.db.$client.prepare('update buddy_candidates set phone = null, phone_hash = null').run();
    remindUnconfirmed(bench.app);
    expect(findCandidateByCode(bench.app, code)).toBeUndefined();
    expect(bench.found([EMAIL])).toContain('outbox_mails.recipient');
  });
});
