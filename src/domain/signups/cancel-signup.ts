/** One does not come after all, or takes the place that came free: with the code, without signing in (product §6). */
import { inTransaction } from '#db/client.ts';
import type { Erasing } from '../erasure/erasures.ts';
import { DomainError } from '../shared/errors.ts';
import { changePlaces } from './change-places.ts';
import { groupCode } from './signup.ts';
import {
  closeSignup, findSignupByCode, hasOpenDates, listSignupDates, updateSignupDate, type SignupApp, type SignupRow,
} from './signup-repo.ts';

export type ErasingSignupApp = SignupApp & Erasing;

function getByCode(app: SignupApp, code: string): SignupRow {
  const signup = findSignupByCode(app, code);
  if (!signup) throw new DomainError('not-found', 'page');
  return signup;
}

/**
 * Gives back the places of one date, or of all that did not begin (`dateId` null); once none is left, name and contact
 * are erased, also in restored backups and in mail that waits. Repeated, nothing happens. Throws `not-found` for an
 * unknown code or date.
 */
export function cancelSignup(app: ErasingSignupApp, { code, dateId }: { code: string; dateId: number | null }): void {
  inTransaction(app.db, () => {
    const { db } = app;
    const now = app.clock.now();
    const signup = getByCode(app, code);
    if (signup.cancelledAt !== null) return;
    const all = listSignupDates(db, signup.id);
    if (dateId !== null && !all.some(({ id }) => id === dateId)) throw new DomainError('not-found', 'page');
    const given = all.filter((date) => date.startsAt > now && date.state !== 'cancelled'
      && (dateId === null || date.id === dateId));
    if (dateId !== null && given.length === 0) return;
    changePlaces(app, given.map(({ occurrenceId }) => occurrenceId).filter((id) => id !== null), () => {
      for (const { id } of given) updateSignupDate(db, id, { state: 'cancelled', heldUntil: null, openSince: null });
    });
    if (hasOpenDates(db, signup.id)) return;
    app.erasures.note('signups', [signup.id]);
    app.forgetTraces([code, groupCode(code)]);
    closeSignup(db, signup.id, now);
  });
}

/**
 * Takes the place that is kept for this person, or that is for whoever comes first. Repeated, nothing happens. Throws
 * `conflict` when somebody else has it.
 */
export function takePlace(app: SignupApp, { code, dateId }: { code: string; dateId: number }): void {
  inTransaction(app.db, () => {
    const signup = getByCode(app, code);
    const date = listSignupDates(app.db, signup.id).find(({ id }) => id === dateId);
    if (!date) throw new DomainError('not-found', 'page');
    if (date.state === 'placed') return;
    const { occurrenceId } = date;
    if (occurrenceId === null || date.state === 'cancelled' || date.startsAt <= app.clock.now() || date.isOff) {
      throw new DomainError('conflict', 'place-gone');
    }
    changePlaces(app, [occurrenceId], (free) => {
      // What was kept until a moment ago may have opened for everybody just now.
      const current = listSignupDates(app.db, signup.id).find(({ id }) => id === dateId);
      if (current?.state !== 'offered' && free(occurrenceId) <= 0) throw new DomainError('conflict', 'place-gone');
      updateSignupDate(app.db, dateId, { state: 'placed', heldUntil: null, openSince: null });
    });
  });
}
