/**
 * The bellijst (product §6): who left only a number is called. One line per person with all that is to be told; a
 * person counts as told only when ticked off as reached.
 */
import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import { inTransaction, type Database } from '#db/client.ts';
import { activities } from '#db/schema/activities.ts';
import { signupMessages, signups } from '#db/schema/signups.ts';
import type { Language } from '#src/i18n/languages.ts';
import { getEditableActivity } from '../activities/activity-policy.ts';
import { addDays, toLocal } from '../schedules/brussels-time.ts';
import type { Actor } from '../shared/actor.ts';
import { dialOf, type CallOutcome, type SignupChange } from './signup.ts';
import { getSignup, openPerson, type SignupApp } from './signup-repo.ts';

export interface CallLine {
  signupId: number;
  activityId: number;
  title: string;
  firstName: string;
  /** As typed, and for `tel:`. */
  phone: string;
  dial: string;
  language: Language;
  /** By date; only what still matters now. */
  changes: SignupChange[];
  /** The newest message in it: ticking off holds up to here. */
  lastMessageId: number;
  /** Epoch ms of the oldest and the newest message in it. */
  since: number;
  newestAt: number;
  /** Somebody called before and did not reach the person. */
  triedBefore: boolean;
}

/** False for what is over: nobody needs to be called for it. */
function stillMatters(change: SignupChange, now: number): boolean {
  switch (change.kind) {
    case 'moved':
      return Math.max(change.startsAt, change.newStartsAt) > now;
    case 'offered':
      return change.heldUntil > now;
    case 'off':
    case 'back':
    case 'open':
      return change.startsAt > now;
    case 'removed':
    case 'listed':
      return change.startsAt === null || change.startsAt > now;
  }
}

const openStates = ['open', 'not-reached'] as const;

/** The lines of these organisations for today, the oldest first. */
export function listCalls(
  app: Pick<SignupApp, 'db' | 'clock' | 'sealer'>, organisationIds: readonly number[],
): CallLine[] {
  if (organisationIds.length === 0) return [];
  const now = app.clock.now();
  const rows = app.db.select({ message: signupMessages, signup: signups, activity: activities }).from(signupMessages)
    .innerJoin(signups, eq(signups.id, signupMessages.signupId))
    .innerJoin(activities, eq(activities.id, signups.activityId))
    .where(and(
      inArray(signupMessages.callState, [...openStates]), lte(signupMessages.callFrom, toLocal(now).date),
      inArray(activities.organisationId, [...organisationIds]),
    )).orderBy(asc(signupMessages.id)).all();
  const bySignup = Map.groupBy(rows, ({ signup }) => signup.id);
  return [...bySignup.values()].flatMap((lines): CallLine[] => {
    const [first] = lines;
    const changes = lines.flatMap(({ message }) => message.changes).filter((change) => stillMatters(change, now));
    if (!first || changes.length === 0) return [];
    const { signup, activity } = first;
    const { firstName, phone } = openPerson(app.sealer, signup);
    if (firstName === null || phone === null || signup.phoneIsWrong) return [];
    return [{
      signupId: signup.id, activityId: activity.id, title: activity.content.title, firstName, phone,
      dial: dialOf(phone) ?? phone, language: signup.language, changes,
      lastMessageId: lines.at(-1)?.message.id ?? 0, since: first.message.at, newestAt: lines.at(-1)?.message.at ?? first.message.at,
      triedBefore: lines.some(({ message }) => message.callState === 'not-reached'),
    }];
  });
}

/**
 * Ticks a line off; not reached stands there again tomorrow. Repeated, or ticked off by a colleague before, nothing
 * happens. Throws `not-found` for a sign-up at somebody else's activity.
 */
export function tickCall(
  app: Pick<SignupApp, 'db' | 'clock'>, actor: Actor,
  { signupId, lastMessageId, outcome }: { signupId: number; lastMessageId: number; outcome: CallOutcome },
): void {
  inTransaction(app.db, () => {
    const signup = getSignup(app.db, signupId);
    getEditableActivity(app.db, actor, signup.activityId);
    const now = app.clock.now();
    const today = toLocal(now).date;
    const ticked = app.db.update(signupMessages).set({
      callState: outcome, calledBy: actor.userId, calledAt: now,
      ...(outcome === 'not-reached' ? { callFrom: addDays(today, 1) } : {}),
    }).where(and(
      eq(signupMessages.signupId, signupId), lte(signupMessages.id, lastMessageId), lte(signupMessages.callFrom, today),
      inArray(signupMessages.callState, [...openStates]),
    )).run().changes;
    if (ticked > 0 && outcome === 'wrong') stopCalling(app.db, signupId);
  });
}

/** The number is somebody else's: no line of this person is called any more. */
function stopCalling(db: Database, signupId: number): void {
  db.update(signups).set({ phoneIsWrong: true }).where(eq(signups.id, signupId)).run();
  db.update(signupMessages).set({ callState: 'wrong' })
    .where(and(eq(signupMessages.signupId, signupId), inArray(signupMessages.callState, [...openStates]))).run();
}
