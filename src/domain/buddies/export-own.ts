/**
 * Everything kept of a registration, for the person, in one file. What buddy workers wrote is asked of them: who holds
 * the code may be somebody of the family or a helper, and such words may be about safety.
 */
import { asc, eq, or } from 'drizzle-orm';
import { buddyCalls, buddyDuos, candidateContacts, candidateNotes, candidateSteps } from '#db/schema/buddies.ts';
import type { BuddyApp } from './candidate-repo.ts';
import type { OwnCandidate } from './own-candidate.ts';

const at = (instant: number | null): string | null => (instant === null ? null : new Date(instant).toISOString());

/** Times as ISO instants; nothing of the other of a duo. */
export function exportOwn({ db, clock }: Pick<BuddyApp, 'db' | 'clock'>, own: OwnCandidate) {
  const { code, row, person, owner, openings } = own;
  const steps = db.select().from(candidateSteps).where(eq(candidateSteps.candidateId, row.id))
    .orderBy(asc(candidateSteps.id)).all();
  const contacts = db.select().from(candidateContacts).where(eq(candidateContacts.candidateId, row.id))
    .orderBy(asc(candidateContacts.id)).all();
  const calls = db.select().from(buddyCalls).where(eq(buddyCalls.candidateId, row.id)).orderBy(asc(buddyCalls.id)).all();
  const duos = db.select().from(buddyDuos).where(or(eq(buddyDuos.buddyId, row.id), eq(buddyDuos.newcomerId, row.id)))
    .orderBy(asc(buddyDuos.id)).all();
  const notes = db.select({ id: candidateNotes.id }).from(candidateNotes)
    .where(eq(candidateNotes.candidateId, row.id)).all();
  return {
    madeAt: at(clock.now()),
    code, ...person,
    side: row.side, state: row.state, since: at(row.stateSince), registeredAt: at(row.createdAt), whoHelps: owner,
    languageOfMessages: row.language, filledInByHelper: row.viaHelper, municipality: row.nis,
    languages: row.languages, moments: row.moments, interests: row.interests, wish: row.wish, goesAlong: row.goesAlong,
    intake: {
      at: at(row.intakeAt), gender: row.gender, ageGroup: row.ageGroup, hasChildren: row.hasChildren,
      greatestDistanceKm: row.greatestDistanceKm,
    },
    mailConfirmedAt: at(row.emailConfirmedAt), pausedAt: at(row.pausedAt), endedAt: at(row.endedAt),
    reason: row.stopReason,
    steps: steps.map(({ state, ownerKind, at: when }) => ({ state, owner: ownerKind, at: at(when) })),
    contacts: contacts.map(({ way, outcome, at: when }) => ({ way, outcome, at: at(when) })),
    messagesByPhone: calls.map(({ message, state, at: when }) => ({ message, state, at: at(when) })),
    duos: duos.map(({ startedAt, endedAt, endReason }) => ({
      from: at(startedAt), until: at(endedAt), reason: endReason,
    })),
    fileOpenedBy: openings.map(({ role, at: when }) => ({ role, at: at(when) })),
    /** How many; the words are asked of who helps. */
    notesOfWorkers: notes.length,
  };
}
