/** Somebody becomes a buddy or asks for one (product §8). */
import { randomInt } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { candidates } from '#db/schema/buddies.ts';
import type { Language } from '#src/i18n/languages.ts';
import { DomainError } from '../../shared/errors.ts';
import { enqueueMail } from '../../shared/outbox.ts';
import { makeCode } from '../../signups/signup.ts';
import type { BuddyLanguage, BuddySide, BuddyWish, Interest, Moment } from '../buddy.ts';
import {
  codeHashOf, findCandidateByCode, findSamePerson, getCandidate, insertCandidate, isMailToken, mailTokenOf, openCandidate,
  placeColumns, sealPerson, takeStep, updateCandidate, type BuddyApp, type CandidateRow,
} from '../candidate-repo.ts';
import { routeCandidate, wasStoppedForSafety } from '../route-candidate.ts';
import { recogniseContacts } from '../safety/known-contacts.ts';
import { listOwners, tellCandidate, tellDesk } from '../tell-candidate.ts';
import { MS_PER_DAY } from '../../schedules/brussels-time.ts';

export interface NewCandidate {
  side: BuddySide;
  name: string;
  /** E.164. */
  phone: string | null;
  /** Normalised. */
  email: string | null;
  place: { nis: string; lat: number; lon: number };
  buddywerkingId: number | null;
  languages: BuddyLanguage[];
  moments: Moment[];
  interests: Interest[];
  wish: BuddyWish;
  goesAlong: boolean;
  viaHelper: boolean;
  language: Language;
  /** False keeps the mail back when this address got too many. */
  sendsMail: boolean;
}

/** Erased so many days after registration when the mail was never confirmed and no phone was given. */
export const UNCONFIRMED_DAYS = 14;

/**
 * Answers the same for everyone: a reference code. Somebody who stands here already with that mail or phone is kept
 * with the first registration, and only the address on file hears of it. With a mail the person confirms first; with
 * only a phone the route is taken at once and the first call confirms. Throws `invalid` without any way to reach.
 * @returns the code, normalised; to be shown to this person only.
 */
export function registerCandidate(app: BuddyApp, input: NewCandidate): string {
  return inTransaction(app.db, () => {
    if (input.phone === null && input.email === null) throw new DomainError('invalid', 'buddy-reach-needed');
    const code = freeCode(app);
    const row = insertNew(app, input, code);
    if (row.duplicateOf !== null) {
      const first = getCandidate(app.db, row.duplicateOf);
      if (input.sendsMail || first.email === null) tellCandidate(app, first, 'again');
      return code;
    }
    if (row.email === null) {
      takeRoute(app, row);
      return code;
    }
    if (input.sendsMail) mailConfirmation(app, row, 0);
    return code;
  });
}

function insertNew(app: BuddyApp, input: NewCandidate, code: string): CandidateRow {
  const { db, sealer } = app;
  const now = app.clock.now();
  recogniseContacts(app, [input.phone, input.email]);
  const person = sealPerson(sealer, input);
  const same = findSamePerson(db, input.side, person);
  const id = insertCandidate(db, {
    ...person, ...placeColumns(input.place),
    side: input.side, state: 'aangemeld', stateSince: now, createdAt: now, code: sealer.seal(code),
    codeHash: codeHashOf(sealer, code), language: input.language, viaHelper: input.viaHelper,
    languages: input.languages, moments: input.moments, interests: input.interests, wish: input.wish,
    goesAlong: input.goesAlong, chosenBuddywerkingId: input.buddywerkingId,
    // Nobody's yet: until it is confirmed the next step is the person's.
    ownerKind: 'platform', ownedSince: now, lastToldAt: now, duplicateOf: same?.id ?? null,
  });
  return getCandidate(db, id);
}

function freeCode(app: BuddyApp): string {
  for (;;) {
    const code = makeCode((below) => randomInt(below));
    if (findCandidateByCode(app, code) === undefined) return code;
  }
}

/** `reminder` 2 is the last one. */
export function mailConfirmation(app: BuddyApp, row: CandidateRow, reminder: 0 | 1 | 2): void {
  const { name, email } = openCandidate(app.sealer, row);
  if (email === null) return;
  enqueueMail(app, {
    kind: 'buddy-confirm', language: row.language, to: email, isTyped: true,
    data: {
      name, side: row.side, code: app.sealer.open(row.code), mailToken: mailTokenOf(app.sealer, row.id, email), reminder,
      erasesAt: row.createdAt + UNCONFIRMED_DAYS * MS_PER_DAY,
    },
  });
}

/** From here on somebody else has the next step; the desk hears of it. Inside the caller's transaction. */
export function takeRoute(app: BuddyApp, row: CandidateRow, by: number | null = null): CandidateRow {
  const now = app.clock.now();
  const route = routeCandidate(app.db, row);
  const after = takeStep(app, row, 'doorverwezen', {
    by, changes: { ...route, ownedSince: now, escalatedTo: null, ownerRemindedAt: null },
  });
  tellDesk(app, listOwners(app.db, after), 'new', 1);
  tellCandidate(app, after, after.confirmedAt === null ? 'first-call' : 'routed');
  return after;
}

/**
 * The link in the mail: confirms and routes. Repeated, nothing happens. Throws `not-found` when the token is not of
 * this registration's present address.
 */
export function confirmByMail(app: BuddyApp, code: string, mailToken: string): void {
  inTransaction(app.db, () => {
    const row = findCandidateByCode(app, code);
    const email = row && openCandidate(app.sealer, row).email;
    if (!row || !email || !isMailToken(app.sealer, row.id, email, mailToken)) {
      throw new DomainError('not-found', 'page');
    }
    if (row.emailConfirmedAt !== null) return;
    const now = app.clock.now();
    updateCandidate(app.db, row.id, { emailConfirmedAt: now, confirmedAt: row.confirmedAt ?? now });
    const after = getCandidate(app.db, row.id);
    if (row.state !== 'aangemeld' || row.duplicateOf !== null) return;
    takeRoute(app, takeStep(app, after, 'bevestigd'));
  });
}

/**
 * A worker registers somebody who calls or comes by: confirmed, and with that buddywerking, unless the network must
 * look first. Whoever gave a mail gets their code there, for the others the worker reads it out.
 * @returns the id; null when the file is not with this buddywerking.
 */
export function registerAtDesk(
  app: BuddyApp, input: Omit<NewCandidate, 'sendsMail' | 'buddywerkingId'>,
  { userId, buddywerkingId }: { userId: number; buddywerkingId: number },
): number | null {
  return inTransaction(app.db, () => {
    if (input.phone === null && input.email === null) throw new DomainError('invalid', 'buddy-reach-needed');
    const row = insertNew(app, { ...input, buddywerkingId, sendsMail: false }, freeCode(app));
    const now = app.clock.now();
    const emailConfirmedAt = row.email === null ? null : now;
    app.db.update(candidates).set({ registeredBy: userId, confirmedAt: now, emailConfirmedAt }).where(eq(candidates.id, row.id)).run();
    if (row.duplicateOf !== null) return row.duplicateOf;
    const written = getCandidate(app.db, row.id);
    if (wasStoppedForSafety(app.db, written)) {
      takeRoute(app, takeStep(app, written, 'bevestigd', { by: userId }), userId);
      return null;
    }
    const confirmed = takeStep(app, written, 'bevestigd', {
      by: userId, changes: { ownerKind: 'buddywerking', buddywerkingId, ownedSince: now },
    });
    const inIntake = takeStep(app, confirmed, 'intake', { by: userId });
    if (inIntake.email !== null) tellCandidate(app, inIntake, 'registered');
    return inIntake.id;
  });
}
