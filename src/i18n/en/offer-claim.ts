import type { offerClaim as source } from '../nl/offer-claim.ts';

export const offerClaim: typeof source = {
  title: 'Take over your offer',
  lead: 'Is there already offer of yours on Meedoen, from UiTdatabank? Take it over. Then you add to it here yourself.',
  search: 'Name of the organisation or title of the activity',
  find: 'Search',
  results: 'Found',
  suggested: 'This looks like yours',
  none: 'We find nothing with that name. Try another word.',
  offers: { one: '{n} activity', other: '{n} activities' },
  alone: 'without organiser',
  example: 'For example:',
  forWhom: 'For which organisation?',
  take: 'This is ours',
  atOnce: 'Your mail address is of the same organisation. You get this at once.',
  asks: 'The gemeente checks whether this is yours.',
  own: 'What you asked already',
  states: { waiting: 'Waits for the gemeente', approved: 'Yours', refused: 'Not approved' },
  asked: 'Asked on',
  done: {
    nu: 'This offer is yours now. You find it with your activities.',
    gevraagd: 'We asked the gemeente. You get a mail with the answer.',
  },
  table: { name: 'Organiser', state: 'State', what: 'What', action: 'Action' },
};
