/** Closing days in bulk over an organisation's offer. */
import { plural } from '../format.ts';
import type { closing as source, closingErrors as sourceErrors } from '../nl/closing.ts';

export const closing: typeof source = {
  title: 'Closing days',
  tab: 'Closing days',
  lead: 'Are you closed for some time? Choose the days. First you see what is cancelled.',
  organisation: 'Which organisation?',
  chooseDays: 'Choose the days yourself',
  from: 'First day',
  until: 'Last day',
  untilHint: 'Leave this empty for one day.',
  look: 'See what is cancelled',
  holidays: 'Or choose a holiday',
  period: (from: string, until: string) => `from ${from} to ${until}`,
  planTitle: 'This is cancelled',
  planLead: 'Take away the tick for what goes on.',
  nothing: 'Nothing takes place on these days. Nothing is cancelled.',
  noPeople: 'Nobody has signed up.',
  told: 'Who signed up is told at once. Who gave only a phone number comes on your call list.',
  close: 'Close these days',
  more: 'There are more activities on these days.',
  next: 'See the next ones',
  previous: 'See the previous ones',
  madeTitle: 'Earlier closings',
  none: 'None yet.',
  undo: 'Undo',
  undoHint: 'Only what is still to come goes on again. The people are told.',
  undone: 'Undone',
  over: 'Past',
  closed: 'The days are cancelled. The people are told.',
  restored: 'The days that are still to come go on again.',
  dates: (count: number) => plural('en', count, {
    one: '{n} date', other: '{n} dates',
  }),
  people: (count: number) => plural('en', count, {
    one: '{n} person has signed up', other: '{n} people have signed up',
  }),
  activities: (count: number) => plural('en', count, {
    one: '{n} activity', other: '{n} activities',
  }),
  datesOf: (dates: string, activities: string) => `${dates} of ${activities}`,
};

/** Part of the group `errors`. */
export const closingErrors: typeof sourceErrors = {
  'closing-changed': 'Something has changed in the meantime. Look again at what is cancelled.',
  'closing-none': 'Choose at least one activity.',
  'closing-long': 'Choose 400 days or fewer.',
};
