/** A newcomer asks somebody to go along the first time, and takes it back (product §8 Safety). */
import { randomInt } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { companyCalls, companyRequests } from '#db/schema/company.ts';
import type { Language } from '#src/i18n/languages.ts';
import { networkOfMunicipality } from '../../places/reference.ts';
import { DomainError } from '../../shared/errors.ts';
import { groupCode, makeCode } from '../../signups/signup.ts';
import type { BuddyLanguage } from '../buddy.ts';
import { findCandidateByCode, sealPerson, type BuddyApp } from '../candidate-repo.ts';
import { tellDesk } from '../tell-candidate.ts';
import { companyOwnerIn, listCompanyOwners } from './company-owner.ts';
import { findCompanyOffer } from './company-offer.ts';
import { recogniseContacts } from '../safety/known-contacts.ts';
import { companyHashOf, countTry, findRequestByCode, firstState, type CompanyRow } from './company-repo.ts';
import { sendWave } from './send-wave.ts';
import { tellAsker, tellOrganiser, tellStopped } from './tell-company.ts';

export interface CompanyInput {
  activityId: number;
  startsAt: number;
  name: string;
  /** E.164. One of phone and mail at least. */
  phone: string | null;
  /** Normalised. */
  email: string | null;
  languages: BuddyLanguage[];
  language: Language;
  /** False keeps the mail back when this address got too many. */
  sendsMail: boolean;
}

/**
 * Answers the same for everyone: a code. One request too many of a person is kept and asks nobody; only the
 * address or number on file hears why. Throws `not-found` where nothing can be asked, `invalid` without phone
 * and mail, and `conflict` for a date that is gone.
 * @returns the code, normalised
 */
export function askForCompany(app: BuddyApp, input: CompanyInput): string {
  return inTransaction(app.db, () => {
    if (input.phone === null && input.email === null) throw new DomainError('invalid', 'buddy-reach-needed');
    const offer = findCompanyOffer(app, input.activityId);
    if (!offer) throw new DomainError('not-found', 'activity');
    if (!offer.dates.some(({ startsAt }) => startsAt === input.startsAt)) {
      throw new DomainError('conflict', 'company-date-gone');
    }
    const { sealer } = app;
    const { nis } = offer.activity.content.place;
    const now = app.clock.now();
    const code = freeCode(app);
    recogniseContacts(app, [input.phone, input.email]);
    const person = sealPerson(sealer, input);
    const state = firstState(app, person);
    const row = app.db.insert(companyRequests).values({
      ...person, activityId: input.activityId, startsAt: input.startsAt,
      codeHash: companyHashOf(sealer, code), code: sealer.seal(code), language: input.language,
      languages: input.languages, networkId: networkOfMunicipality(nis).id,
      buddywerkingId: companyOwnerIn(app.db, nis), state, nextWaveAt: now, createdAt: now,
    }).returning().get();
    if (input.sendsMail || input.email === null) tellAsker(app, row, state === 'held' ? 'held' : 'asked');
    if (state !== 'held') countTry(app, row);
    if (state === 'open') sendWave(app, row);
    if (state === 'silent') {
      tellDesk(app, listCompanyOwners(app.db, { ...row, buddywerkingId: null }), 'company', 1);
    }
    return code;
  });
}

function freeCode(app: BuddyApp): string {
  for (;;) {
    const code = makeCode((below) => randomInt(below));
    // A worry is reported with either code.
    const isTaken = findRequestByCode(app, code) !== undefined
      || findCandidateByCode(app, code) !== undefined;
    if (!isTaken) return code;
  }
}

/** Erased at once; who was asked hears that it is off. Safe to repeat. */
export function withdrawRequest(app: BuddyApp, code: string): void {
  inTransaction(app.db, () => {
    const row = findRequestByCode(app, code);
    if (!row) return;
    const isOn = row.startsAt > app.clock.now() && row.pausedAt === null;
    if (isOn && (row.state === 'open' || row.state === 'accepted')) {
      tellStopped(app, row, 'company-off');
      if (row.state === 'accepted') tellOrganiser(app, row, true);
    }
    eraseRequest(app, row);
  });
}

/** Inside the caller's transaction. What a buddy must still hear stays, without the person. */
export function eraseRequest(app: BuddyApp, row: CompanyRow): void {
  app.erasures.note('company_requests', [row.id]);
  const code = app.sealer.open(row.code);
  app.forgetTraces([code, groupCode(code)]);
  app.db.delete(companyCalls)
    .where(and(eq(companyCalls.requestId, row.id), isNull(companyCalls.buddyId))).run();
  app.db.delete(companyRequests).where(eq(companyRequests.id, row.id)).run();
}
