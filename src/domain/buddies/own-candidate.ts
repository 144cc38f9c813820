/** One's own registration, with the reference code (product §8): see, change, pause, erase. */
import { desc, eq } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { fileOpenings } from '#db/schema/buddies.ts';
import { DomainError } from '../shared/errors.ts';
import type { BuddyLanguage, BuddyWish, Interest, Moment } from './buddy.ts';
import { isOpenState } from './buddy.ts';
import { helpLine } from './buddywerking-queries.ts';
import {
  findCandidateByCode, openCandidate, updateCandidate, type BuddyApp, type CandidatePerson, type CandidateRow,
} from './candidate-repo.ts';
import { ANONYMOUS_ANSWERS, countBuddy, type AnonymousQuestion } from './count-buddies.ts';
import { ownerName, routeCandidate } from './route-candidate.ts';

export interface OwnCandidate {
  code: string;
  row: CandidateRow;
  person: CandidatePerson;
  /** Who has the next step; null while the mail waits to be confirmed. */
  owner: string | null;
  helpPhone: string | null;
  /** Days on which the file was opened, newest first, by which function. */
  openings: { at: number; role: 'buddy-worker' | 'coordinator' }[];
}

/** `code` normalised. Undefined for a code nobody has, or that was erased. */
export function findOwnCandidate(app: BuddyApp, code: string): OwnCandidate | undefined {
  const stored = findCandidateByCode(app, code);
  if (!stored) return undefined;
  // Registered twice: the screen says what it says to anyone (product §1.6).
  const row: CandidateRow = stored.duplicateOf !== null && stored.email === null
    ? { ...stored, ...routeCandidate(app.db, stored), state: 'doorverwezen' } : stored;
  return {
    code, row, person: openCandidate(app.sealer, row),
    owner: row.state === 'aangemeld' ? null : ownerName(app.db, row),
    helpPhone: helpLine(app.db, row),
    openings: app.db.select({ at: fileOpenings.at, role: fileOpenings.role }).from(fileOpenings)
      .where(eq(fileOpenings.candidateId, row.id)).orderBy(desc(fileOpenings.at)).limit(50).all(),
  };
}

function getByCode(app: BuddyApp, code: string): CandidateRow {
  const row = findCandidateByCode(app, code);
  if (!row) throw new DomainError('not-found', 'page');
  return row;
}

export interface OwnChanges {
  languages: BuddyLanguage[];
  moments: Moment[];
  interests: Interest[];
  wish: BuddyWish;
  goesAlong: boolean;
}

/** Throws `conflict` once it has ended. */
export function changeOwn(app: BuddyApp, code: string, changes: OwnChanges): void {
  inTransaction(app.db, () => {
    const row = getByCode(app, code);
    if (!isOpenState(row.state)) throw new DomainError('conflict', 'buddy-step');
    updateCandidate(app.db, row.id, { ...changes, goesAlong: row.side === 'buddy' && changes.goesAlong });
  });
}

/** Safe to repeat. A pause for safety is not lifted here: the buddy worker does. */
export function pauseOwn(app: BuddyApp, code: string, isPaused: boolean): void {
  inTransaction(app.db, () => {
    const row = getByCode(app, code);
    if (!isOpenState(row.state)) throw new DomainError('conflict', 'buddy-step');
    if (row.pausedBy === 'safety' || (row.pausedAt !== null) === isPaused) return;
    updateCandidate(app.db, row.id, isPaused
      ? { pausedAt: app.clock.now(), pausedBy: 'person' }
      : { pausedAt: null, pausedBy: null, lastToldAt: app.clock.now() });
  });
}

/** The questions asked apart: only to the counts, never beside the person. Unknown values are left out. */
export function answerAnonymously(
  app: BuddyApp, code: string, answers: Partial<Record<AnonymousQuestion, string>>,
): void {
  inTransaction(app.db, () => {
    const { networkId, side } = getByCode(app, code);
    for (const [question, value] of Object.entries(answers) as [AnonymousQuestion, string][]) {
      if (!(ANONYMOUS_ANSWERS[question] as readonly string[]).includes(value)) continue;
      countBuddy(app.db, { now: app.clock.now(), networkId, side, event: `answer:${question}:${value}` });
    }
  });
}
