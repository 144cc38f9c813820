import type { offerErrors as source } from '../nl/offer-errors.ts';

export const offerErrors: typeof source = {
  'price-needed': 'Write the amount. Or choose “Nothing”.',
  'lokaal-bestuur-unknown': 'This local authority is not on Meedoen yet. Leave the field empty.',
  'schedule-date-needed': 'Write the date.',
  'schedule-time-needed': 'Write the start and the end. For example: 19:00 and 21:00.',
  'schedule-time-wrong': 'Write a time. For example: 19:00.',
  'offer-changed': 'Somebody changed this meanwhile. First read what stands here.',
  'offer-similar': 'You already have something like this. Please check.',
};
