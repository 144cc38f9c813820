/** From proposal to duo (product §8): a buddy worker decides, both sides agree, only then contact data pass. */
import { and, eq, isNull, or } from 'drizzle-orm';
import { inTransaction, type Database } from '#db/client.ts';
import { buddyDuos, buddyPairs, duoFollowUps } from '#db/schema/buddies.ts';
import { addDays, toLocal } from '../../schedules/brussels-time.ts';
import { isBuddyWorkerOf, isCoordinatorOf, type Actor } from '../../shared/actor.ts';
import { DomainError } from '../../shared/errors.ts';
import type { BuddySide, DuoEndReason } from '../buddy.ts';
import { findBuddywerking } from '../buddywerking-queries.ts';
import { showPhone } from '../phone.ts';
import {
  getCandidate, openCandidate, takeStep, type BuddyApp, type CandidateRow,
} from '../candidate-repo.ts';
import { tellCandidate } from '../tell-candidate.ts';
import { followUpsOf, termEndOf } from './duo-terms.ts';
import { endDuo, type After, type DuoRow } from './end-duo.ts';

export type PairRow = typeof buddyPairs.$inferSelect;

/** May decide on pairs with this person: who owns the file, or the coordinator of its network. */
export const worksWith = (actor: Actor, row: CandidateRow): boolean =>
  (row.buddywerkingId !== null && isBuddyWorkerOf(actor, row.buddywerkingId))
  || (row.ownerKind === 'network' && isCoordinatorOf(actor, row.networkId));

function getPair(app: BuddyApp, actor: Actor, id: number): { pair: PairRow; buddy: CandidateRow; newcomer: CandidateRow } {
  const pair = app.db.select().from(buddyPairs).where(eq(buddyPairs.id, id)).get();
  if (!pair) throw new DomainError('not-found', 'page');
  const [buddy, newcomer] = [getCandidate(app.db, pair.buddyId), getCandidate(app.db, pair.newcomerId)];
  if (!worksWith(actor, buddy) && !worksWith(actor, newcomer)) throw new DomainError('not-found', 'page');
  return { pair, buddy, newcomer };
}

/** Yes: both are asked. No: never proposed again. Throws `conflict` when it was decided or one is no longer free. */
export function decidePair(app: BuddyApp, actor: Actor, id: number, decision: 'ask' | 'refuse'): void {
  inTransaction(app.db, () => {
    const { pair, buddy, newcomer } = getPair(app, actor, id);
    if (pair.state !== 'proposed') throw new DomainError('conflict', 'buddy-pair-decided');
    const people = [buddy, newcomer];
    if (decision === 'ask' && people.some(({ state, pausedAt }) => state !== 'beschikbaar' || pausedAt !== null)) {
      throw new DomainError('conflict', 'buddy-not-free');
    }
    app.db.update(buddyPairs).set({
      state: decision === 'ask' ? 'asked' : 'refused', decidedBy: actor.userId, decidedAt: app.clock.now(),
    }).where(eq(buddyPairs.id, id)).run();
    if (decision === 'ask') for (const person of people) tellCandidate(app, person, 'asked');
  });
}

/**
 * What one of the two said, on their own page or to a worker. The second yes makes the duo and passes the contact data.
 * Throws `conflict` when it is not asked any more. Safe to repeat.
 */
function answer(app: BuddyApp, pair: PairRow, side: BuddySide, says: 'yes' | 'no', by: number | null): void {
  if (pair.state === 'agreed' && says === 'yes') return;
  if (pair.state !== 'asked') throw new DomainError('conflict', 'buddy-pair-decided');
  const now = app.clock.now();
  if (says === 'no') {
    app.db.update(buddyPairs).set({ state: 'declined' }).where(eq(buddyPairs.id, pair.id)).run();
    return;
  }
  const agreed = side === 'buddy' ? { buddyAgreedAt: pair.buddyAgreedAt ?? now } : { newcomerAgreedAt: pair.newcomerAgreedAt ?? now };
  const after = app.db.update(buddyPairs).set(agreed).where(eq(buddyPairs.id, pair.id)).returning().get();
  if (after?.buddyAgreedAt != null && after.newcomerAgreedAt != null) startDuo(app, after, by);
}

export function answerAtDesk(app: BuddyApp, actor: Actor, id: number, side: BuddySide, says: 'yes' | 'no'): void {
  inTransaction(app.db, () => {
    const { pair, buddy, newcomer } = getPair(app, actor, id);
    // A worker speaks for their own people only.
    if (!worksWith(actor, side === 'buddy' ? buddy : newcomer)) throw new DomainError('not-found', 'page');
    answer(app, pair, side, says, actor.userId);
  });
}

/** On one's own page, with the code. */
export function answerOwn(app: BuddyApp, row: CandidateRow, says: 'yes' | 'no'): void {
  inTransaction(app.db, () => {
    const pair = findAskedPair(app.db, row.id);
    if (!pair) throw new DomainError('conflict', 'buddy-pair-decided');
    answer(app, pair, row.side, says, null);
  });
}

export function findAskedPair(db: Database, candidateId: number): PairRow | undefined {
  return db.select().from(buddyPairs).where(and(
    or(eq(buddyPairs.buddyId, candidateId), eq(buddyPairs.newcomerId, candidateId)), eq(buddyPairs.state, 'asked'),
  )).get();
}

function startDuo(app: BuddyApp, pair: PairRow, by: number | null): void {
  const { db } = app;
  const now = app.clock.now();
  const today = toLocal(now).date;
  db.update(buddyPairs).set({ state: 'agreed' }).where(eq(buddyPairs.id, pair.id)).run();
  const people = [getCandidate(db, pair.buddyId), getCandidate(db, pair.newcomerId)] as const;
  if (people.some(({ state }) => state !== 'beschikbaar')) throw new DomainError('conflict', 'buddy-not-free');
  const [buddy, newcomer] = people.map((row) => takeStep(app, row, 'gekoppeld', { by })) as [CandidateRow, CandidateRow];
  const months = newcomer.buddywerkingId === null ? null : findBuddywerking(db, newcomer.buddywerkingId)?.months ?? null;
  const termEndsOn = termEndOf(today, months);
  const { id } = db.insert(buddyDuos).values({
    pairId: pair.id, buddyId: buddy.id, newcomerId: newcomer.id, startedAt: now, termEndsOn,
  }).returning({ id: buddyDuos.id }).get();
  for (const each of followUpsOf(today, termEndsOn)) db.insert(duoFollowUps).values({ duoId: id, ...each }).run();
  tellCandidate(app, buddy, 'duo', contactOf(app, newcomer));
  tellCandidate(app, newcomer, 'duo', contactOf(app, buddy));
}

/** What the other may know once both agreed. */
export function contactOf(app: BuddyApp, row: CandidateRow): { name: string; reach: string } {
  const { name, phone, email } = openCandidate(app.sealer, row);
  return { name, reach: phone === null ? email ?? '' : showPhone(phone) };
}

export function findRunningDuo(db: Database, candidateId: number): DuoRow | undefined {
  return db.select().from(buddyDuos).where(and(
    or(eq(buddyDuos.buddyId, candidateId), eq(buddyDuos.newcomerId, candidateId)), isNull(buddyDuos.endedAt),
  )).get();
}

function getDuo(app: BuddyApp, actor: Actor, id: number): DuoRow {
  const duo = app.db.select().from(buddyDuos).where(eq(buddyDuos.id, id)).get();
  if (!duo) throw new DomainError('not-found', 'page');
  if (![duo.buddyId, duo.newcomerId].some((each) => worksWith(actor, getCandidate(app.db, each)))) {
    throw new DomainError('not-found', 'page');
  }
  return duo;
}

/** Safe to repeat. */
export function endDuoAtDesk(
  app: BuddyApp, actor: Actor, id: number, reason: DuoEndReason, after: { buddy: After; newcomer: After },
): void {
  inTransaction(app.db, () => { endDuo(app, getDuo(app, actor, id), reason, after, actor.userId); });
}

/** A worker talked about a worry: the duo goes on. */
export function resumeDuo(app: BuddyApp, actor: Actor, id: number): void {
  inTransaction(app.db, () => {
    const duo = getDuo(app, actor, id);
    app.db.update(buddyDuos).set({ pausedAt: null }).where(eq(buddyDuos.id, duo.id)).run();
  });
}

/** How it went when a worker asked; asked again when nobody was reached: a week later. */
export function answerFollowUp(
  app: BuddyApp, actor: Actor, id: number, outcome: 'well' | 'trouble' | 'not-reached',
): void {
  inTransaction(app.db, () => {
    const followUp = app.db.select().from(duoFollowUps).where(eq(duoFollowUps.id, id)).get();
    if (!followUp) throw new DomainError('not-found', 'page');
    getDuo(app, actor, followUp.duoId);
    const now = app.clock.now();
    app.db.update(duoFollowUps).set(outcome === 'not-reached'
      ? { dueOn: addDays(toLocal(now).date, 7) }
      : { outcome, by: actor.userId, at: now }).where(eq(duoFollowUps.id, id)).run();
  });
}
