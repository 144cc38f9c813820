/** Erased is erased everywhere (product §1.9): row, notes, log, calls, pairs and duos; only counts stay. */
import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import { buddyDuos, candidates, worries } from '#db/schema/buddies.ts';
import { groupCode } from '../signups/signup.ts';
import {
  findCandidate, listDuplicates, openCandidate, takeStep, updateCandidate, type BuddyApp, type CandidateRow,
} from './candidate-repo.ts';
import { countBuddy } from './count-buddies.ts';
import { showPhone } from './phone.ts';

/**
 * Inside the caller's transaction, noted for restored backups. The other of a running duo is free again, but not before
 * somebody looked at a worry about them. A worry that was handled goes too. One that was not stays: at the end of a term
 * with its words, until somebody read them; when the person erases everything, only that there was one.
 */
export function eraseCandidate(
  app: BuddyApp, row: CandidateRow, { byPerson }: { byPerson: boolean } = { byPerson: false },
): void {
  const { db } = app;
  const now = app.clock.now();
  freeOthers(app, row);
  const people = [row, ...listDuplicates(db, row.id)];
  const ids = people.map(({ id }) => id);
  app.erasures.note('buddy_candidates', ids);
  eraseWorries(app, ids, byPerson);
  app.forgetTraces(people.flatMap((each) => marksOf(app, each, byPerson)));
  db.delete(candidates).where(eq(candidates.duplicateOf, row.id)).run();
  db.delete(candidates).where(eq(candidates.id, row.id)).run();
  if (row.duplicateOf === null) countBuddy(db, { now, networkId: row.networkId, side: row.side, event: 'erased' });
}

function freeOthers(app: BuddyApp, { id }: CandidateRow): void {
  const { db } = app;
  const duos = db.select().from(buddyDuos).where(or(eq(buddyDuos.buddyId, id), eq(buddyDuos.newcomerId, id))).all();
  for (const duo of duos.filter(({ endedAt }) => endedAt === null)) {
    const other = findCandidate(db, duo.buddyId === id ? duo.newcomerId : duo.buddyId);
    if (other?.state !== 'gekoppeld') continue;
    takeStep(app, other, 'beschikbaar');
    const isWorried = db.select({ id: worries.id }).from(worries).where(and(
      isNull(worries.handledAt), or(eq(worries.aboutId, other.id), eq(worries.duoId, duo.id)),
    )).limit(1).get() !== undefined;
    if (isWorried && other.pausedAt === null) {
      updateCandidate(db, other.id, { pausedAt: app.clock.now(), pausedBy: 'safety' });
    }
  }
}

function eraseWorries({ db, erasures }: BuddyApp, candidateIds: readonly number[], byPerson: boolean): void {
  const own = db.select({ id: worries.id, handledAt: worries.handledAt }).from(worries)
    .where(inArray(worries.candidateId, [...candidateIds])).all();
  const idsOf = (isHandled: boolean) =>
    own.filter(({ handledAt }) => (handledAt !== null) === isHandled).map(({ id }) => id);
  const [handled, open] = [idsOf(true), idsOf(false)];
  erasures.note('safety_worries', handled);
  db.delete(worries).where(inArray(worries.id, handled)).run();
  if (byPerson) erasures.note('safety_worry_words', open);
  db.update(worries).set({ candidateId: null, duoId: null, ...(byPerson ? { text: '', phone: null } : {}) })
    .where(inArray(worries.id, open)).run();
}

/**
 * By what a mail or an answer of a form is known to be about this registration; of a person who erases everything, also
 * by mail address and number.
 */
function marksOf({ sealer }: BuddyApp, row: CandidateRow, byPerson: boolean): string[] {
  const { phone, email } = openCandidate(sealer, row);
  const code = sealer.open(row.code);
  if (!byPerson) return [code, groupCode(code)];
  return [code, groupCode(code), email, phone, phone && showPhone(phone)].filter((mark) => mark !== null);
}
