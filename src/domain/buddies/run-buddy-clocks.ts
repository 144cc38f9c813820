/**
 * The clocks of product §8: nobody waits in silence, no file is erased because a desk was silent. Every job is safe to
 * run twice and after a week of standstill.
 */
import { and, eq, inArray, isNotNull, isNull, lt, lte, sql } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { candidateContacts, candidates, duoFollowUps, buddyDuos, safetyStops } from '#db/schema/buddies.ts';
import { addWorkingDays } from '../moderation/working-days.ts';
import { MS_PER_DAY, toLocal } from '../schedules/brussels-time.ts';
import { listUsersWithRole } from '../users/user-repo.ts';
import { findPlatformBuddywerking } from './buddywerking-queries.ts';
import { getCandidate, updateCandidate, type BuddyApp, type CandidateRow } from './candidate-repo.ts';
import { eraseCandidate } from './erase-candidate.ts';
import { forgetOldDrafts } from './register/draft.ts';
import { mailConfirmation, takeRoute, UNCONFIRMED_DAYS } from './register/register-candidate.ts';
import { KEPT_MONTHS, MONTH_MS, SAFETY_MONTHS } from './retention.ts';
import { listOwners, tellCandidate, tellDesk } from './tell-candidate.ts';

const REMINDER_DAYS = [3, 10] as const;
/** Who also gave a phone is, with the mail unanswered so long, treated as one with only a phone. */
const PHONE_INSTEAD_DAYS = 5;

/** Mails not confirmed: reminders after 3 and 10 days, the phone after 5, erased after 14. */
export function remindUnconfirmed(app: BuddyApp): void {
  const now = app.clock.now();
  const rows = app.db.select().from(candidates).where(and(eq(candidates.state, 'aangemeld'), isNotNull(candidates.email))).all();
  for (const row of rows) inTransaction(app.db, () => remindOne(app, row, now));
}

function remindOne(app: BuddyApp, row: CandidateRow, now: number): void {
  const days = (now - row.createdAt) / MS_PER_DAY;
  if (row.duplicateOf !== null) {
    if (days >= UNCONFIRMED_DAYS) eraseCandidate(app, row);
    return;
  }
  if (row.phone !== null && days >= PHONE_INSTEAD_DAYS) {
    takeRoute(app, row);
    return;
  }
  // After a standstill nobody is erased without having read when.
  if (days >= UNCONFIRMED_DAYS && row.remindersSent >= 2) {
    eraseCandidate(app, row);
    return;
  }
  const due = REMINDER_DAYS.filter((day) => days >= day).length;
  if (due <= row.remindersSent) return;
  mailConfirmation(app, row, due >= 2 ? 2 : 1);
  updateCandidate(app.db, row.id, { remindersSent: due });
}

/** Working days without a call attempt: the owner is reminded, then the network, then the platform. */
const OWNER_DAYS = 3;
const NETWORK_DAYS = 7;
const PLATFORM_DAYS = 14;

const hasAttempt = (app: BuddyApp, row: CandidateRow): boolean => app.db.select({ id: candidateContacts.id })
  .from(candidateContacts).where(and(eq(candidateContacts.candidateId, row.id), sql`${candidateContacts.at} >= ${row.ownedSince}`))
  .limit(1).get() !== undefined;

/** Files that nobody tried to reach yet. */
export function remindOwners(app: BuddyApp): void {
  const now = app.clock.now();
  const rows = app.db.select().from(candidates).where(and(
    inArray(candidates.state, ['doorverwezen', 'bevestigd']), isNull(candidates.duplicateOf),
  )).all();
  for (const row of rows) {
    inTransaction(app.db, () => {
      if (hasAttempt(app, row)) return;
      const isOver = (days: number) => now >= addWorkingDays(row.ownedSince, days);
      if (isOver(PLATFORM_DAYS) && row.escalatedTo !== 'platform') escalate(app, row, 'platform');
      else if (isOver(NETWORK_DAYS) && row.escalatedTo === null) escalate(app, row, 'network');
      else if (isOver(OWNER_DAYS) && row.ownerRemindedAt === null) {
        tellDesk(app, listOwners(app.db, row), 'call', 1);
        updateCandidate(app.db, row.id, { ownerRemindedAt: now });
      }
    });
  }
}

/** The network's clock runs too now; without coordinator, or when the network itself is silent, the platform's. */
function escalate(app: BuddyApp, row: CandidateRow, to: 'network' | 'platform'): void {
  const coordinators = listUsersWithRole(app.db, { role: 'coordinator', networkId: row.networkId });
  const platformId = findPlatformBuddywerking(app.db)?.id;
  const workers = platformId === undefined ? [] : listUsersWithRole(app.db, { role: 'buddy-worker', buddywerkingId: platformId });
  const level = to === 'network' && coordinators.length > 0 ? 'network' : 'platform';
  tellDesk(app, level === 'network' ? coordinators : workers, 'overdue', 1);
  updateCandidate(app.db, row.id, { escalatedTo: level });
}

/** So long before the promise of 14 days the owner hears, and then the person, honestly. */
const OWNER_PROMISE_DAYS = 10;
const PERSON_PROMISE_DAYS = 13;

/** Nobody waits 14 days without a message (product §8). A pause stops this clock. */
export function keepPromise(app: BuddyApp): void {
  const now = app.clock.now();
  const rows = app.db.select().from(candidates).where(and(
    inArray(candidates.state, ['bevestigd', 'doorverwezen', 'intake', 'beschikbaar']), isNull(candidates.pausedAt),
    isNull(candidates.duplicateOf), lte(candidates.lastToldAt, now - OWNER_PROMISE_DAYS * MS_PER_DAY),
  )).all();
  for (const row of rows) {
    inTransaction(app.db, () => {
      if (row.ownerRemindedAt === null || row.ownerRemindedAt < row.lastToldAt) {
        tellDesk(app, listOwners(app.db, row), 'promise', 1);
        updateCandidate(app.db, row.id, { ownerRemindedAt: now });
      }
      if (now - row.lastToldAt < PERSON_PROMISE_DAYS * MS_PER_DAY) return;
      tellCandidate(app, getCandidate(app.db, row.id), 'no-news');
      if (row.escalatedTo === null) escalate(app, row, 'network');
    });
  }
}

/** "Gaat het nog?" is due today: once a day one mail per desk with the count. */
export function remindFollowUps(app: BuddyApp): void {
  const today = toLocal(app.clock.now()).date;
  const due = app.db.select({ newcomerId: buddyDuos.newcomerId }).from(duoFollowUps)
    .innerJoin(buddyDuos, eq(buddyDuos.id, duoFollowUps.duoId))
    .where(and(lte(duoFollowUps.dueOn, today), isNull(duoFollowUps.outcome), isNull(buddyDuos.endedAt))).all()
    .map(({ newcomerId }) => getCandidate(app.db, newcomerId));
  const byOwner = Map.groupBy(due, ({ ownerKind, buddywerkingId, networkId }) => `${ownerKind} ${buddywerkingId ?? networkId}`);
  inTransaction(app.db, () => {
    for (const rows of byOwner.values()) {
      const [first] = rows;
      if (first) tellDesk(app, listOwners(app.db, first), 'follow-up', rows.length);
    }
  });
}

/** Ended so long ago: only counts stay. */
export function eraseEnded(app: BuddyApp): void {
  const now = app.clock.now();
  forgetOldDrafts(app);
  const ended = app.db.select().from(candidates).where(and(
    inArray(candidates.state, ['afgerond', 'gestopt']), lt(candidates.endedAt, now - KEPT_MONTHS * MONTH_MS),
  )).all();
  for (const row of ended) inTransaction(app.db, () => eraseCandidate(app, row));
  app.db.delete(safetyStops).where(lt(safetyStops.stoppedAt, now - SAFETY_MONTHS * MONTH_MS)).run();
}
