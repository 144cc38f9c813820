/** The field "behalve op" of the activity form: days typed in Dutch words. */
import type { exceptOn as source, exceptErrors as sourceErrors } from '../nl/except-on.ts';

export const exceptOn: typeof source = {
  label: 'Except on',
  hint: 'Write the days in Dutch, like this: 24 en 31 december, or van 1 tot 5 januari.',
  wrong: (piece: string, words: string) => `${words} You wrote: “${piece}”.`,
};

/** Part of the group `errors`. */
export const exceptErrors: typeof sourceErrors = {
  'except-unknown': 'We do not understand this. Write a day and a month, like 24 december.',
  'except-no-such-date': 'This day does not exist. Check the day and the month.',
  'except-not-in-pattern': 'There is nothing on this day. Check the day and the year.',
};
