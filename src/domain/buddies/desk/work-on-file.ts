/** What buddy workers and coordinators do with somebody's file (product §8, §5). Every use case checks who may. */
import { and, eq, inArray, lte } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { buddyCalls, candidateContacts, candidateNotes, fileOpenings, safetyStops } from '#db/schema/buddies.ts';
import { addDays, toLocal } from '../../schedules/brussels-time.ts';
import type { Actor } from '../../shared/actor.ts';
import { DomainError } from '../../shared/errors.ts';
import {
  isOpenState, type BuddyWish, type ContactOutcome, type ContactWay, type IntakeFacts, type Interest, type Moment,
  type BuddyLanguage, type StopReason,
} from '../buddy.ts';
import { canOpenFile, openingRole } from '../buddy-policy.ts';
import { findBuddywerking, findPlatformBuddywerking } from '../buddywerking-queries.ts';
import {
  findCandidate, getCandidate, takeStep, updateCandidate, type BuddyApp, type CandidateRow,
} from '../candidate-repo.ts';
import { eraseCandidate } from '../erase-candidate.ts';
import { endDuosOf } from '../duos/end-duo.ts';
import { routeToNetwork } from '../route-candidate.ts';
import { listOwners, OPEN_CALLS, tellCandidate, tellDesk } from '../tell-candidate.ts';

/** The row of a file this actor may open. Throws `not-found` for who may not: what they may not see does not exist. */
export function getOpenableFile(app: Pick<BuddyApp, 'db'>, actor: Actor, id: number): CandidateRow {
  const row = findCandidate(app.db, id);
  if (!row || !canOpenFile(actor, row, findPlatformBuddywerking(app.db)?.id ?? null)) {
    throw new DomainError('not-found', 'page');
  }
  return row;
}

/** Opening is logged, and shown to the person (product §5). Throws `not-found`. */
export function openFile(app: BuddyApp, actor: Actor, id: number): CandidateRow {
  return inTransaction(app.db, () => {
    const row = getOpenableFile(app, actor, id);
    app.db.insert(fileOpenings).values({
      candidateId: id, userId: actor.userId, role: openingRole(actor, row), at: app.clock.now(),
    }).run();
    return row;
  });
}

export interface NewContact { way: ContactWay; outcome: ContactOutcome; text: string }

/**
 * A try to reach the person. The first that reaches somebody who left only a phone confirms (product §8); a wrong
 * number takes its lines off the bellijst.
 */
export function logContact(app: BuddyApp, actor: Actor, id: number, { way, outcome, text }: NewContact): void {
  inTransaction(app.db, () => {
    const row = getOpenableFile(app, actor, id);
    const now = app.clock.now();
    app.db.insert(candidateContacts).values({
      candidateId: id, way, outcome, text: text === '' ? null : app.sealer.seal(text), by: actor.userId, at: now,
    }).run();
    tickCalls(app, id, outcome);
    if (outcome === 'wrong-number') updateCandidate(app.db, id, { phoneIsWrong: true });
    if (outcome !== 'reached') return;
    updateCandidate(app.db, id, { lastToldAt: now, ownerRemindedAt: null });
    if (row.state === 'doorverwezen' && row.confirmedAt === null) {
      takeStep(app, getCandidate(app.db, id), 'bevestigd', { by: actor.userId, changes: { confirmedAt: now } });
    }
  });
}

function tickCalls(app: BuddyApp, id: number, outcome: ContactOutcome): void {
  const today = toLocal(app.clock.now()).date;
  const state = outcome === 'wrong-number' ? 'wrong' as const : outcome;
  app.db.update(buddyCalls)
    .set({ state, ...(outcome === 'not-reached' ? { callFrom: addDays(today, 1) } : {}) })
    .where(and(
      eq(buddyCalls.candidateId, id), inArray(buddyCalls.state, [...OPEN_CALLS]), lte(buddyCalls.callFrom, today),
    )).run();
}

/** Erased with the person. Throws `invalid` when empty. */
export function addNote(app: BuddyApp, actor: Actor, id: number, text: string): void {
  inTransaction(app.db, () => {
    getOpenableFile(app, actor, id);
    if (text === '') throw new DomainError('invalid', 'buddy-note-needed');
    app.db.insert(candidateNotes).values({
      candidateId: id, text: app.sealer.seal(text), by: actor.userId, at: app.clock.now(),
    }).run();
  });
}

export interface Intake extends IntakeFacts {
  languages: BuddyLanguage[];
  moments: Moment[];
  interests: Interest[];
  wish: BuddyWish;
  goesAlong: boolean;
  /** Ready to be matched. */
  isReady: boolean;
}

/**
 * Keeps what the intake says; with `isReady` the person is `beschikbaar` from now. Throws `conflict` for somebody not
 * confirmed, coupled or ended, and `invalid` when ready without a moment: nobody could be proposed.
 */
export function saveIntake(app: BuddyApp, actor: Actor, id: number, { isReady, ...facts }: Intake): void {
  inTransaction(app.db, () => {
    const row = getOpenableFile(app, actor, id);
    if (row.confirmedAt === null) throw new DomainError('conflict', 'buddy-not-confirmed');
    if (!isOpenState(row.state)) throw new DomainError('conflict', 'buddy-step');
    if (isReady && facts.moments.length === 0) throw new DomainError('invalid', 'buddy-moment-needed');
    const now = app.clock.now();
    updateCandidate(app.db, id, { ...facts, goesAlong: row.side === 'buddy' && facts.goesAlong, intakeAt: now });
    if (row.state === 'bevestigd' || row.state === 'doorverwezen') {
      takeStep(app, getCandidate(app.db, id), 'intake', { by: actor.userId });
    }
    const after = getCandidate(app.db, id);
    if (isReady && after.state === 'intake') {
      takeStep(app, after, 'beschikbaar', { by: actor.userId, changes: { lastToldAt: now } });
    }
  });
}

/** Safe to repeat. Resuming lifts a pause for safety too: a worker decided it. */
export function pauseFile(app: BuddyApp, actor: Actor, id: number, isPaused: boolean): void {
  inTransaction(app.db, () => {
    const row = getOpenableFile(app, actor, id);
    if (!isOpenState(row.state)) throw new DomainError('conflict', 'buddy-step');
    if ((row.pausedAt !== null) === isPaused) return;
    updateCandidate(app.db, id, isPaused
      ? { pausedAt: app.clock.now(), pausedBy: 'worker' } : { pausedAt: null, pausedBy: null });
  });
}

/** Erased only after so many logged attempts on different days (product §8). */
export const ATTEMPTS_NEEDED = 3;

export function countAttemptDays(app: Pick<BuddyApp, 'db'>, id: number): number {
  const rows = app.db.select({ at: candidateContacts.at }).from(candidateContacts).where(eq(candidateContacts.candidateId, id)).all();
  return new Set(rows.map(({ at }) => toLocal(at).date)).size;
}

/**
 * Ends it with a reason. `not-reached` needs three attempts on different days (throws `conflict`), and erases who never
 * confirmed. `safety` keeps only keyed hashes of mail and phone (24 months).
 */
export function stopFile(app: BuddyApp, actor: Actor, id: number, reason: StopReason): void {
  inTransaction(app.db, () => {
    const row = getOpenableFile(app, actor, id);
    if (!isOpenState(row.state)) throw new DomainError('conflict', 'buddy-step');
    if (reason === 'not-reached' && countAttemptDays(app, id) < ATTEMPTS_NEEDED) {
      throw new DomainError('conflict', 'buddy-attempts-needed');
    }
    const now = app.clock.now();
    endDuosOf(app, row, reason === 'safety' ? 'safety' : 'other', actor.userId);
    const stopped = takeStep(app, getCandidate(app.db, id), 'gestopt', {
      by: actor.userId, changes: { endedAt: now, stopReason: reason },
    });
    if (reason === 'safety') {
      for (const contactHash of [row.phoneHash, row.emailHash].filter((hash) => hash !== null)) {
        app.db.insert(safetyStops).values({ contactHash, stoppedAt: now })
          .onConflictDoUpdate({ target: safetyStops.contactHash, set: { stoppedAt: now } }).run();
      }
    }
    if (reason === 'not-reached' && row.confirmedAt === null) eraseCandidate(app, stopped);
    else if (reason !== 'safety') tellCandidate(app, stopped, 'stopped');
  });
}

/** Where a file goes: another buddywerking of any network, or the network. Only with the person's consent. */
export type HandOver = { kind: 'buddywerking'; id: number } | { kind: 'network' };

/**
 * Hands it over with all that was done so far; the new owner's clock starts now. Throws `invalid` without consent or for
 * an unknown buddywerking, `conflict` for somebody in a duo or ended.
 */
export function handOver(
  app: BuddyApp, actor: Actor, id: number, to: HandOver, hasConsent: boolean,
): void {
  inTransaction(app.db, () => {
    const row = getOpenableFile(app, actor, id);
    if (!hasConsent) throw new DomainError('invalid', 'buddy-consent-needed');
    const target = to.kind === 'buddywerking' ? findBuddywerking(app.db, to.id) : undefined;
    if (to.kind === 'buddywerking' && target === undefined) throw new DomainError('invalid', 'buddy-choice-needed');
    const route = to.kind === 'network' ? routeToNetwork(app.db, row.networkId) : {
      ownerKind: target?.networkId === null ? 'platform' as const : 'buddywerking' as const, buddywerkingId: to.id,
    };
    const changes = {
      ...route, ...(target?.networkId ? { networkId: target.networkId } : {}),
      ownedSince: app.clock.now(), escalatedTo: null, ownerRemindedAt: null,
    };
    if (row.state === 'doorverwezen') updateCandidate(app.db, id, changes);
    else takeStep(app, row, 'doorverwezen', { by: actor.userId, changes });
    const after = getCandidate(app.db, id);
    tellDesk(app, listOwners(app.db, after), 'new', 1);
    tellCandidate(app, after, 'handed-over');
  });
}
