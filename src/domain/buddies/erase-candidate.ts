/** Erased is erased everywhere (product §1.9): row, notes, log, calls, pairs and duos; only counts stay. */
import { and, eq, inArray, isNotNull, or } from 'drizzle-orm';
import { buddyDuos, candidates, worries } from '#db/schema/buddies.ts';
import { findCandidate, listDuplicates, openCandidate, takeStep, type BuddyApp, type CandidateRow } from './candidate-repo.ts';
import { countBuddy } from './count-buddies.ts';

/**
 * Inside the caller's transaction, noted for restored backups. The other of a running duo is free again. A worry that
 * was handled goes too; one that was not keeps its own words until then, without a link to anyone.
 */
export function eraseCandidate(app: BuddyApp, row: CandidateRow): void {
  const { db } = app;
  const now = app.clock.now();
  const duos = db.select().from(buddyDuos).where(or(eq(buddyDuos.buddyId, row.id), eq(buddyDuos.newcomerId, row.id))).all();
  for (const duo of duos.filter(({ endedAt }) => endedAt === null)) {
    const other = findCandidate(db, duo.buddyId === row.id ? duo.newcomerId : duo.buddyId);
    if (other?.state === 'gekoppeld') takeStep(app, other, 'beschikbaar');
  }
  const people = [row, ...listDuplicates(db, row.id)];
  const read = db.select({ id: worries.id }).from(worries)
    .where(and(eq(worries.candidateId, row.id), isNotNull(worries.handledAt))).all().map(({ id }) => id);
  app.erasures.note('buddy_candidates', people.map(({ id }) => id));
  app.erasures.note('safety_worries', read);
  for (const { email } of people.map((each) => openCandidate(app.sealer, each))) if (email !== null) app.forgetMailTo(email);
  db.delete(worries).where(inArray(worries.id, read)).run();
  db.update(worries).set({ candidateId: null, duoId: null }).where(eq(worries.candidateId, row.id)).run();
  db.delete(candidates).where(eq(candidates.duplicateOf, row.id)).run();
  db.delete(candidates).where(eq(candidates.id, row.id)).run();
  if (row.duplicateOf === null) countBuddy(db, { now, networkId: row.networkId, side: row.side, event: 'erased' });
}
