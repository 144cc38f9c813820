/** An activity of which nothing is known yet: what forms begin with and what imports and generators fill in. */
import type { ActivityContent } from './activity.ts';

export const BLANK_CONTENT: ActivityContent = {
  title: '', summary: '', descriptionHtml: '',
  kinds: [], goals: [], themes: [], level: null, levelsFound: [],
  ageMin: null, ageMax: null, audiences: ['iedereen'], audienceOpen: false,
  children: null, childrenAgeMin: null, childrenAgeMax: null, childrenPrice: null, childrenReserve: null,
  price: null, tariffs: [], uitpas: false,
  place: null, online: false, onlineUrl: null, publicTransport: null, wheelchair: null, guideLanguages: [], capacity: null,
  bookingHow: 'come', bookingUrl: null, bookingPhone: null, bookingEmail: null,
  contactName: null, contactPhone: null, contactPhonePrivate: false, contactEmail: null, contactUrl: null,
  bring: null, canBeAccompanied: null, onlyResidentsOf: [], onlyWithTraject: false, insuredBy: null,
  spoken: null, setting: null, samePeople: null, startWhen: null, hoursPerTime: null, signsProof: null, proofContact: null,
};
