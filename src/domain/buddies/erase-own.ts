/**
 * "Wis alles" (product §8, §1.9): the registration with all that hangs on it, and what the same person has elsewhere on
 * the site, in one step. Families share a phone: elsewhere, somebody is the same person by the mail address they
 * confirmed, or by the same contact and the same first name.
 */
import { eq, or, type SQL } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { companyRequests, companyTries } from '#db/schema/company.ts';
import { DomainError } from '../shared/errors.ts';
import type { ErasingSignupApp } from '../signups/cancel-signup.ts';
import { eraseSignup, firstNameOf, listSignupsWith } from '../signups/erase-own-signups.ts';
import {
  findCandidateByCode, listDuplicates, openCandidate, type BuddyApp, type CandidateRow,
} from './candidate-repo.ts';
import { withdrawRequest } from './company/ask-for-company.ts';
import { eraseCandidate } from './erase-candidate.ts';

export type EraseOwnApp = BuddyApp & ErasingSignupApp;

/** All of the person, at once. `code` normalised. Throws `not-found` for a code nobody has. */
export function eraseOwn(app: EraseOwnApp, code: string): void {
  inTransaction(app.db, () => {
    const row = findCandidateByCode(app, code);
    if (!row) throw new DomainError('not-found', 'page');
    for (const each of [row, ...listDuplicates(app.db, row.id)]) eraseElsewhere(app, each);
    eraseCandidate(app, row, { byPerson: true });
  });
}

const firstWord = (name: string): string => name.trim().toLocaleLowerCase('nl').split(/\s+/)[0] ?? '';

function eraseElsewhere(app: EraseOwnApp, row: CandidateRow): void {
  const { name, phone, email } = openCandidate(app.sealer, row);
  const isSame = (theirs: { name: string; email: string | null }) => firstWord(theirs.name) === firstWord(name)
    || (row.emailConfirmedAt !== null && email !== null && theirs.email === email);
  for (const signup of listSignupsWith(app, { phone, email })) {
    const theirEmail = signup.email === null ? null : app.sealer.open(signup.email);
    if (isSame({ name: firstNameOf(app, signup), email: theirEmail })) eraseSignup(app, signup);
  }
  for (const request of listRequestsWith(app, row)) {
    if (isSame(openCandidate(app.sealer, request))) withdrawRequest(app, app.sealer.open(request.code));
  }
  for (const hash of [row.phoneHash, row.emailHash]) {
    if (hash !== null) app.db.delete(companyTries).where(eq(companyTries.contactHash, hash)).run();
  }
}

function listRequestsWith({ db }: Pick<BuddyApp, 'db'>, { phoneHash, emailHash }: CandidateRow) {
  const same: SQL[] = [];
  if (phoneHash !== null) same.push(eq(companyRequests.phoneHash, phoneHash));
  if (emailHash !== null) same.push(eq(companyRequests.emailHash, emailHash));
  return same.length === 0 ? [] : db.select().from(companyRequests).where(or(...same)).all();
}
