/** A desk takes somebody off the list of a date, with a reason of a closed list, and may take that back (product §6). */
import { desc, eq } from 'drizzle-orm';
import { inTransaction } from '#db/client.ts';
import { signupDates, signupMessages } from '#db/schema/signups.ts';
import { getEditableActivity } from '../activities/activity-policy.ts';
import { appendLog } from '../moderation/moderation-log.ts';
import { MS_PER_DAY } from '../schedules/brussels-time.ts';
import type { Actor } from '../shared/actor.ts';
import { DomainError } from '../shared/errors.ts';
import { changePlaces } from './change-places.ts';
import { NO_DATE, type RemovalReason, type SignupChange } from './signup.ts';
import {
  getSignup, listSignupDates, openPerson, updateSignupDate, type SignupApp, type SignupDateRow,
} from './signup-repo.ts';
import { tellNews } from './tell-signup.ts';

/** `occurrenceId` null = the list without dates. */
interface OnDate { activityId: number; occurrenceId: number | null; signupId: number }

type Removed = Extract<SignupChange, { kind: 'removed' }>;

/** Throws `not-found` for somebody else's activity and for who is not on this list. */
function getOnList(app: SignupApp, actor: Actor, { activityId, occurrenceId, signupId }: OnDate) {
  const activity = getEditableActivity(app.db, actor, activityId);
  const signup = getSignup(app.db, signupId);
  const date = listSignupDates(app.db, signupId).find((each) => isOn(each, occurrenceId));
  const isOnList = occurrenceId === null ? isDateless(app, signupId) : date !== undefined;
  if (signup.activityId !== activityId || !isOnList) throw new DomainError('not-found', 'page');
  return { activity, signup, date };
}

const isOn = (date: SignupDateRow, occurrenceId: number | null): boolean =>
  (occurrenceId === null ? date.startsAt === NO_DATE : date.occurrenceId === occurrenceId);

const isDateless = (app: SignupApp, signupId: number): boolean =>
  listSignupDates(app.db, signupId).every((date) => isOn(date, null));

/**
 * The person is told, the place goes to the waiting list, the log keeps who, where and why without the name. Repeated,
 * nothing happens. Throws `conflict` for a date that began or whoever wrote off meanwhile is already gone.
 */
export function removeAttendee(app: SignupApp, actor: Actor, input: OnDate & { reason: RemovalReason }): void {
  inTransaction(app.db, () => {
    const { activity, signup, date } = getOnList(app, actor, input);
    if (date?.state === 'cancelled' || signup.cancelledAt !== null) return;
    if (date && date.startsAt <= app.clock.now()) throw new DomainError('conflict', 'removal-late');
    if (!date || input.occurrenceId === null) {
      app.db.insert(signupDates).values({
        signupId: signup.id, occurrenceId: null, startsAt: NO_DATE, endsAt: NO_DATE, state: 'cancelled',
      }).run();
    } else {
      changePlaces(app, [input.occurrenceId], () => {
        updateSignupDate(app.db, date.id, { state: 'cancelled', heldUntil: null, openSince: null });
      });
    }
    tellNews(app, new Map([[signup.id, [{
      kind: 'removed', startsAt: date?.startsAt ?? null, reason: input.reason, before: date?.state ?? 'placed',
    }]]]));
    note(app, actor, 'signup-remove', activity, input.reason);
  });
}

/**
 * A mistake: the person is on the list again as before, and told. Repeated, nothing happens. Throws `conflict` once
 * somebody else has the place, `not-found` for whom no desk removed.
 */
export function restoreAttendee(app: SignupApp, actor: Actor, input: OnDate): void {
  inTransaction(app.db, () => {
    const { activity, signup, date } = getOnList(app, actor, input);
    if (date?.state !== 'cancelled') return;
    const removal = findRemoval(app, date);
    if (!removal || signup.cancelledAt !== null) throw new DomainError('not-found', 'page');
    const { occurrenceId } = input;
    if (occurrenceId === null) app.db.delete(signupDates).where(eq(signupDates.id, date.id)).run();
    else {
      if (date.startsAt <= app.clock.now()) throw new DomainError('conflict', 'removal-late');
      changePlaces(app, [occurrenceId], (free) => {
        const hadPlace = removal.before === 'placed';
        if (hadPlace && free(occurrenceId) <= 0) throw new DomainError('conflict', 'removal-taken');
        updateSignupDate(app.db, date.id, { state: hadPlace ? 'placed' : 'waiting' });
      });
    }
    tellNews(app, new Map([[signup.id, [{ kind: 'listed', startsAt: removal.startsAt }]]]));
    note(app, actor, 'signup-restore', activity, removal.reason);
  });
}

function note(
  app: SignupApp, actor: Actor, action: string, activity: { id: number; organisationId: number | null }, reason: string,
): void {
  appendLog(app.db, {
    at: app.clock.now(), actor: `user:${actor.userId}`, action, activityId: activity.id,
    organisationId: activity.organisationId, detail: reason,
  });
}

/** The last thing a desk did to this date of the person, when it was a removal. */
function findRemoval(app: Pick<SignupApp, 'db'>, date: SignupDateRow): Removed | undefined {
  const changes = app.db.select({ changes: signupMessages.changes }).from(signupMessages)
    .where(eq(signupMessages.signupId, date.signupId)).orderBy(desc(signupMessages.id)).all()
    .flatMap((message) => message.changes)
    .filter(({ kind, startsAt }) => (kind === 'removed' || kind === 'listed') && (startsAt ?? NO_DATE) === date.startsAt);
  const [last] = changes;
  return last?.kind === 'removed' ? last : undefined;
}

/** Undone within this time; after it nobody remembers why. */
const UNDO_MS = MS_PER_DAY;

export interface RemovedAttendee { signupId: number; firstName: string; reason: RemovalReason }

/** Who was taken off this list (null = without dates) in the last day and can be put back. */
export function listRemoved(app: SignupApp, activityId: number, occurrenceId: number | null): RemovedAttendee[] {
  const rows = app.db.$client.prepare(`select distinct s.id from signup_dates d join signups s on s.id = d.signup_id
    join signup_messages m on m.signup_id = s.id
    where s.activity_id = @activityId and d.state = 'cancelled' and s.cancelled_at is null and m.at > @since
      and (d.occurrence_id = @occurrenceId or (@occurrenceId is null and d.starts_at = ${NO_DATE}))
    order by s.id`).pluck().all({ activityId, occurrenceId, since: app.clock.now() - UNDO_MS }) as number[];
  return rows.flatMap((signupId): RemovedAttendee[] => {
    const date = listSignupDates(app.db, signupId).find((each) => isOn(each, occurrenceId));
    const removal = date && findRemoval(app, date);
    const { firstName } = openPerson(app.sealer, getSignup(app.db, signupId));
    return removal && firstName !== null ? [{ signupId, firstName, reason: removal.reason }] : [];
  });
}
