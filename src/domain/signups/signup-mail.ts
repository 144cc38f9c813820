/** What mails about sign-ups say; the words are in `i18n`. `domain/shared/outbox.ts` holds all kinds. */
import type { SignupChange } from './signup.ts';

export interface SignupMailData {
  /** To the person, right after signing up. */
  'signup-done': {
    name: string; title: string; code: string; dates: { startsAt: number; endsAt: number; isWaiting: boolean }[];
  };
  /** To the person: something happened to a date. */
  'signup-news': { name: string; title: string; code: string; changes: SignupChange[] };
  /** To the organiser: people to call, dates of which nobody said how it was. No person. */
  'signup-calls': { name: string; count: number };
  'signup-sessions': { name: string; count: number };
}
