/** How a duo ends, with a reason; both are told (product §8). */
import { and, eq, isNull, or } from 'drizzle-orm';
import { buddyDuos } from '#db/schema/buddies.ts';
import type { DuoEndReason } from '../buddy.ts';
import { findCandidate, takeStep, type BuddyApp, type CandidateRow } from '../candidate-repo.ts';
import { tellCandidate } from '../tell-candidate.ts';

export type DuoRow = typeof buddyDuos.$inferSelect;

/** What becomes of one of the two: looks for another, or is done. */
export type After = 'again' | 'done';

/** Inside the caller's transaction; an ended duo stays as it is. */
export function endDuo(
  app: BuddyApp, duo: DuoRow, reason: DuoEndReason, after: { buddy: After; newcomer: After }, by: number | null,
): void {
  if (duo.endedAt !== null) return;
  const now = app.clock.now();
  app.db.update(buddyDuos).set({ endedAt: now, endReason: reason }).where(eq(buddyDuos.id, duo.id)).run();
  for (const [id, way] of [[duo.buddyId, after.buddy], [duo.newcomerId, after.newcomer]] as const) {
    const row = findCandidate(app.db, id);
    if (row?.state !== 'gekoppeld') continue;
    const next = takeStep(app, row, way === 'again' ? 'beschikbaar' : 'afgerond', {
      by, changes: way === 'again' ? {} : { endedAt: now },
    });
    tellCandidate(app, next, 'duo-ended');
  }
}

/** Somebody stops: the other looks again, the person themselves stays `gekoppeld` for the caller's own step. */
export function endDuosOf(app: BuddyApp, row: CandidateRow, reason: DuoEndReason, by: number | null): void {
  const duos = app.db.select().from(buddyDuos)
    .where(and(or(eq(buddyDuos.buddyId, row.id), eq(buddyDuos.newcomerId, row.id)), isNull(buddyDuos.endedAt))).all();
  for (const duo of duos) {
    app.db.update(buddyDuos).set({ endedAt: app.clock.now(), endReason: reason }).where(eq(buddyDuos.id, duo.id)).run();
    const other = findCandidate(app.db, duo.buddyId === row.id ? duo.newcomerId : duo.buddyId);
    if (other?.state !== 'gekoppeld') continue;
    tellCandidate(app, takeStep(app, other, 'beschikbaar', { by }), 'duo-ended');
  }
}
