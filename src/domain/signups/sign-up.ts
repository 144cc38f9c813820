/** Somebody takes part (product §6): a first name, phone or mail if wanted, one or more dates. */
import { randomInt } from 'node:crypto';
import { inTransaction } from '#db/client.ts';
import { signupDates } from '#db/schema/signups.ts';
import type { Language } from '#src/i18n/languages.ts';
import { DomainError } from '../shared/errors.ts';
import { enqueueMail } from '../shared/outbox.ts';
import { changePlaces } from './change-places.ts';
import { findJoinPage, type JoinDate, type JoinPage } from './signup-queries.ts';
import { insertSignup, isCodeTaken, type SignupApp } from './signup-repo.ts';
import { makeCode, MAX_DATES } from './signup.ts';

export interface SignUpInput {
  activityId: number;
  /** Ids of occurrences; not looked at for a series, without dates, or where there is one date only. */
  occurrenceIds: readonly number[];
  firstName: string;
  phone: string | null;
  /** Normalised. */
  email: string | null;
  language: Language;
  /** False keeps the confirmation back when this address got too many mails. */
  sendsMail: boolean;
}

/**
 * In one transaction: the sign-up, its places or its waiting list, search rows, the confirmation by mail. Throws
 * `not-found` where one does not sign up here, `invalid` when a choice is missing, `conflict` when a date is gone.
 * @returns the code, normalised; to be shown to this person only.
 */
export function signUp(app: SignupApp, input: SignUpInput): string {
  return inTransaction(app.db, () => {
    const { db } = app;
    const page = findJoinPage(app, input.activityId);
    if (!page) throw new DomainError('not-found', 'activity');
    if (page.way === 'dateless' && input.phone === null && input.email === null) {
      throw new DomainError('invalid', 'reach-needed');
    }
    const dates = chosenDates(page, input.occurrenceIds);
    const now = app.clock.now();
    const code = freeCode(app);
    const signupId = insertSignup(app, {
      ...input, code, now, lastEndsAt: Math.max(now, ...dates.map(({ endsAt }) => endsAt)),
    });
    const states = changePlaces(app, dates.map(({ id }) => id), (free) => dates.map(({ id, startsAt, endsAt }) => {
      const isWaiting = free(id) <= 0;
      db.insert(signupDates).values({
        signupId, occurrenceId: id, startsAt, endsAt, state: isWaiting ? 'waiting' : 'placed',
      }).run();
      return { startsAt, endsAt, isWaiting };
    }));
    if (input.email !== null && input.sendsMail) {
      enqueueMail(app, {
        kind: 'signup-done', language: input.language, to: input.email, isTyped: true,
        data: { name: input.firstName, title: page.activity.content.title, code, dates: states },
      });
    }
    return code;
  });
}

function chosenDates({ way, dates }: JoinPage, ids: readonly number[]): JoinDate[] {
  switch (way) {
    case 'dateless':
      return [];
    case 'series':
      return dates;
    case 'begun':
      throw new DomainError('conflict', 'series-begun');
    case 'none':
      throw new DomainError('conflict', 'dates-gone');
    case 'choose': {
      const wanted = new Set(ids);
      if (wanted.size > MAX_DATES) throw new DomainError('invalid', 'dates-many');
      const chosen = dates.filter(({ id }) => wanted.has(id));
      if (chosen.length < wanted.size) throw new DomainError('conflict', 'dates-gone');
      if (chosen.length === 0 && dates.length === 1) return dates;
      if (chosen.length === 0) throw new DomainError('invalid', 'dates-needed');
      return chosen;
    }
  }
}

function freeCode(app: SignupApp): string {
  for (;;) {
    const code = makeCode((below) => randomInt(below));
    if (!isCodeTaken(app, code)) return code;
  }
}
