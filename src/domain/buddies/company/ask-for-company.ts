/** A newcomer asks somebody to go along the first time, takes it back, and a buddy answers (product §8 Safety). */
import { randomInt } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { companyInvitations, companyRequests } from '#db/schema/company.ts';
import type { Language } from '#src/i18n/languages.ts';
import { networkOfMunicipality } from '../../places/reference.ts';
import { DomainError } from '../../shared/errors.ts';
import { makeCode } from '../../signups/signup.ts';
import type { BuddyLanguage } from '../buddy.ts';
import { contactHashOf, findCandidate, type BuddyApp, type CandidateRow } from '../candidate-repo.ts';
import { tellCandidate } from '../tell-candidate.ts';
import { answersUntil, MOST_REQUESTS } from './company.ts';
import { companyHashOf, findCompanyPage, findRequestByCode, isOneTooMany, type CompanyRow } from './company-repo.ts';
import { sendWave, tellAsker, tellOrganiser, tellOthers } from './send-wave.ts';

export interface CompanyInput {
  activityId: number;
  startsAt: number;
  name: string;
  /** Normalised; null = reads the answer with the code. */
  email: string | null;
  languages: BuddyLanguage[];
  language: Language;
  /** False keeps the mail back when this address got too many. */
  sendsMail: boolean;
}

/**
 * Answers the same for everyone: a code. One request too many of a person is kept and asks nobody; only the address on
 * file hears why. Throws `not-found` where nothing can be asked and `conflict` for a date that is gone.
 * @returns the code, normalised
 */
export function askForCompany(app: BuddyApp, input: CompanyInput): string {
  return inTransaction(app.db, () => {
    const page = findCompanyPage(app, input.activityId);
    if (!page) throw new DomainError('not-found', 'activity');
    if (!page.dates.some(({ startsAt }) => startsAt === input.startsAt)) throw new DomainError('conflict', 'company-date-gone');
    const { sealer } = app;
    const now = app.clock.now();
    const emailHash = input.email === null ? null : contactHashOf(sealer, input.email);
    const code = freeCode(app);
    const isHeld = isOneTooMany(app, emailHash, MOST_REQUESTS);
    const row = app.db.insert(companyRequests).values({
      activityId: input.activityId, startsAt: input.startsAt, codeHash: companyHashOf(sealer, code), code: sealer.seal(code),
      name: sealer.seal(input.name), email: input.email === null ? null : sealer.seal(input.email), emailHash,
      language: input.language, languages: input.languages,
      networkId: networkOfMunicipality(page.activity.content.place.nis).id,
      state: isHeld ? 'held' : 'open', nextWaveAt: now, createdAt: now,
    }).returning().get();
    if (input.sendsMail) tellAsker(app, row, isHeld ? 'held' : 'asked');
    if (!isHeld) sendWave(app, row);
    return code;
  });
}

function freeCode(app: BuddyApp): string {
  for (;;) {
    const code = makeCode((below) => randomInt(below));
    if (findRequestByCode(app, code) === undefined) return code;
  }
}

/** Erased at once; who was asked hears that it is off. Safe to repeat. */
export function withdrawRequest(app: BuddyApp, code: string): void {
  inTransaction(app.db, () => {
    const row = findRequestByCode(app, code);
    if (!row) return;
    if (row.startsAt > app.clock.now() && (row.state === 'open' || row.state === 'accepted')) {
      const buddy = row.acceptedBy === null ? undefined : findCandidate(app.db, row.acceptedBy);
      if (buddy) tellCandidate(app, buddy, 'company-off');
      else tellOthers(app, row, 'company-off', null);
    }
    eraseRequest(app, row);
  });
}

/** Inside the caller's transaction. */
export function eraseRequest(app: BuddyApp, row: CompanyRow): void {
  app.erasures.note('company_requests', [row.id]);
  if (row.email !== null) app.forgetMailTo(app.sealer.open(row.email));
  app.db.delete(companyRequests).where(eq(companyRequests.id, row.id)).run();
}

/**
 * The first yes gets it; the others read "iemand gaat al mee, dank je". No contact data pass. Safe to repeat. Throws
 * `not-found` when this buddy was not asked and `conflict` when it is taken, off or too late.
 */
export function answerCompany(app: BuddyApp, buddy: CandidateRow, invitationId: number, says: 'yes' | 'no'): void {
  inTransaction(app.db, () => {
    const invitation = app.db.select().from(companyInvitations).where(and(
      eq(companyInvitations.id, invitationId), eq(companyInvitations.buddyId, buddy.id),
    )).get();
    const row = invitation && app.db.select().from(companyRequests).where(eq(companyRequests.id, invitation.requestId)).get();
    if (!row) throw new DomainError('not-found', 'page');
    const now = app.clock.now();
    const isMine = row.state === 'accepted' && row.acceptedBy === buddy.id;
    if (says === 'yes' && isMine) return;
    if (row.state === 'accepted' && !isMine) throw new DomainError('conflict', 'company-taken');
    if (isMine || row.state !== 'open' || row.pausedAt !== null || now >= answersUntil(row.startsAt)) {
      throw new DomainError('conflict', 'company-over');
    }
    app.db.update(companyInvitations).set({ answer: says, answeredAt: now }).where(eq(companyInvitations.id, invitationId)).run();
    if (says === 'no') return;
    app.db.update(companyRequests).set({ state: 'accepted', acceptedBy: buddy.id }).where(eq(companyRequests.id, row.id)).run();
    tellOthers(app, row, 'company-taken', buddy.id);
    tellAsker(app, row, 'accepted');
    tellOrganiser(app, row);
  });
}
