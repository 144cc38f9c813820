/** A desk takes somebody off a list: what the person reads, and the desk itself. */
import type { signupRemoval as source, signupRemovalErrors as sourceErrors } from '../nl/signup-removal.ts';

export const signupRemoval: typeof source = {
  removed: (day: string) => `You are no longer on the list of ${day}.`,
  listed: (day: string) => `That was a mistake. You are on the list of ${day} again.`,
  /** From a list without dates. */
  removedAll: 'You are no longer on the list.',
  listedAll: 'That was a mistake. You are on the list again.',
  /** To the person; nothing is said of safety. */
  why: {
    double: 'You were on the list twice.',
    asked: 'You asked for this.',
    full: 'There are too many people.',
    audience: 'This time is for another group.',
    safety: 'Do you have a question? Call or mail the organisation.',
  },
  /** At the desk. */
  reasons: {
    double: 'Is on the list twice',
    asked: 'Asked for it',
    full: 'There are too many people',
    audience: 'Does not belong to this group',
    safety: 'For safety',
  },
  summary: 'Take off the list',
  reason: 'Why?',
  hint: 'The person is told and reads the reason. For safety we only say that one can call or mail you.',
  confirm: 'Take off the list',
  done: 'Taken off the list. The person is told.',
  restored: 'On the list again. The person is told.',
  list: 'Just taken off the list',
  undo: 'Put back on the list',
};

/** Part of the group `errors`. */
export const signupRemovalErrors: typeof sourceErrors = {
  'removal-needed': 'Choose a reason.',
  'removal-late': 'This time has begun. The list no longer changes.',
  'removal-taken': 'Somebody else has the place now.',
};
