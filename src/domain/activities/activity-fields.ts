/** Each field of an activity as it may be handed in, and the rules between fields (product §3). */
import { z } from 'zod';
import { findMunicipality, localitiesOfMunicipality } from '../places/reference.ts';
import { haversineKm } from '../places/place.ts';
import { isMailAddress } from '../shared/outbox.ts';
import { AUDIENCES, GOALS, KINDS, THEMES, type Kind } from './activity.ts';
import type { ActivityValues } from './activity-input.ts';

export interface FieldProblem {
  field: string;
  key: string;
  /** The piece of what was typed that is not right, where more than the key is to be said. */
  what?: string;
}

/** A point further than this from every locality of its municipality is a typing error. */
export const FARTHEST_FROM_LOCALITY_KM = 15;

/** On one line: no line breaks, control signs or signs that turn the direction of other text. */
const tidyLine = (text: string): string =>
  text.normalize('NFC').replace(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\s+/gu, ' ').trim();
const tidyText = (text: string): string =>
  text.normalize('NFC').replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n]+/gu, ' ').trim();

const line = (max: number, long = 'text-long') => z.string().transform(tidyLine).pipe(z.string().max(max, long));
const optional = <Schema extends z.ZodType<string>>(schema: Schema) =>
  z.preprocess((value) => (typeof value === 'string' && value.trim() === '' ? null : value), schema.nullable());

function isWebLink(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || /[\s\p{Cc}]/u.test(text) || !URL.canParse(text)) return false;
  const { protocol, username, password, hostname } = new URL(text);
  return (protocol === 'http:' || protocol === 'https:') && username === '' && password === '' && hostname.includes('.');
}

const link = optional(z.string().transform((text) => text.trim())
  .pipe(z.string().max(500, 'link-long').refine(isWebLink, 'link-wrong')));
const phone = optional(line(30, 'phone-wrong').pipe(z.string().regex(/^\+?[0-9][0-9 ()./-]{6,28}$/, 'phone-wrong')));
const email = optional(z.string().transform((text) => text.trim())
  .pipe(z.string().refine(isMailAddress, 'email-wrong')));
const oneOf = <const Values extends readonly [string, ...string[]]>(values: Values, key: string) =>
  z.enum(values, key);
const listOf = <const Values extends readonly [string, ...string[]]>(values: Values, key: string) =>
  z.array(oneOf(values, key), key).max(values.length, key).transform((list) => values.filter((each) => list.includes(each)));
const age = z.int('age-wrong').min(0, 'age-wrong').max(120, 'age-wrong').nullable();
const euro = z.number('price-wrong').min(0, 'price-wrong').max(10_000, 'price-wrong')
  .refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6, 'price-wrong').nullable();
const yesNo = z.boolean('choice-wrong');
const yesNoUnknown = z.boolean('choice-wrong').nullable();
const nis = z.string('place-outside').refine((code) => findMunicipality(code) !== undefined, 'place-outside');

const isNearLocality = (place: { nis: string; lat: number; lon: number }): boolean =>
  localitiesOfMunicipality(place.nis)
    .some(({ lat, lon }) => haversineKm(lat, lon, place.lat, place.lon) <= FARTHEST_FROM_LOCALITY_KM);

const place = z.object({
  name: line(120),
  street: optional(line(160)),
  postalCode: optional(z.string().regex(/^[1-9]\d{3}$/, 'postal-code-wrong')),
  locality: optional(line(80)),
  nis,
  lat: z.number('place-point-wrong').min(-90, 'place-point-wrong').max(90, 'place-point-wrong'),
  lon: z.number('place-point-wrong').min(-180, 'place-point-wrong').max(180, 'place-point-wrong'),
  approximate: yesNo,
  hideAddress: yesNo,
}, 'place-needed').refine((value) => findMunicipality(value.nis) === undefined || isNearLocality(value), 'place-point-far');

export const FIELDS = {
  title: line(100, 'title-long').pipe(z.string().min(1, 'title-needed')),
  summary: line(240, 'summary-long').pipe(z.string().min(1, 'summary-needed')),
  description: z.string().transform(tidyText).pipe(z.string().max(5_000, 'description-long')),
  kinds: listOf(KINDS, 'kind-wrong').refine((list) => list.length > 0, 'kinds-needed'),
  goals: listOf(GOALS, 'goal-wrong'),
  themes: listOf(THEMES, 'theme-wrong'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)], 'level-wrong').nullable(),
  ageMin: age,
  ageMax: age,
  audiences: listOf(AUDIENCES, 'audience-wrong').refine((list) => list.length > 0, 'audience-needed'),
  audienceOpen: yesNo,
  children: oneOf(['along', 'lookedAfter', 'no'], 'choice-wrong').nullable(),
  childrenAgeMin: age,
  childrenAgeMax: age,
  childrenPrice: euro,
  childrenReserve: yesNoUnknown,
  price: euro,
  tariffs: z.array(z.object({
    name: line(80).pipe(z.string().min(1, 'tariff-wrong')),
    price: euro.refine((value) => value !== null, 'tariff-wrong'),
  }, 'tariff-wrong')).max(20, 'tariff-wrong'),
  uitpas: yesNo,
  place: place.nullable(),
  online: yesNo,
  onlineUrl: link,
  publicTransport: optional(line(200)),
  wheelchair: yesNoUnknown,
  guideLanguages: z.array(z.string().regex(/^[a-z]{2,3}$/, 'language-wrong')).max(20, 'language-wrong')
    .transform((list) => [...new Set(list)].filter((code) => code !== 'nl')),
  capacity: z.int('capacity-wrong').min(1, 'capacity-wrong').max(100_000, 'capacity-wrong').nullable(),
  bookingHow: oneOf(['come', 'here', 'link', 'phone', 'mail'], 'booking-needed'),
  bookingUrl: link,
  bookingPhone: phone,
  bookingEmail: email,
  contactName: optional(line(80)),
  contactPhone: phone,
  contactPhonePrivate: yesNo,
  contactEmail: email,
  contactUrl: link,
  bring: optional(line(300)),
  canBeAccompanied: yesNoUnknown,
  onlyResidentsOf: z.array(nis).max(304, 'place-outside').transform((list) => [...new Set(list)]),
  onlyWithTraject: yesNo,
  insuredBy: optional(line(120)),
  spoken: oneOf(['dutch', 'mixed', 'other'], 'choice-wrong').nullable(),
  setting: oneOf(['group', 'duo', 'alone'], 'choice-wrong').nullable(),
  samePeople: yesNoUnknown,
  startWhen: oneOf(['any', 'start', 'contact'], 'choice-wrong').nullable(),
  hoursPerTime: z.number('hours-wrong').positive('hours-wrong').max(24, 'hours-wrong').nullable(),
  signsProof: yesNoUnknown,
  proofContact: optional(line(120)),
  lokaalBestuurId: z.int('organisation-wrong').positive('organisation-wrong').nullable(),
  imageId: z.string().regex(/^[\w-]{1,80}$/, 'image-wrong').nullable(),
  imageAlt: optional(line(200)),
  imageCredit: optional(line(120)),
};

const INSURED_KINDS: readonly Kind[] = ['vrijwilligerswerk', 'kennismakingsstage', 'buddywerking'];

/** What is wrong between fields that are each right. */
export function ruleProblems(values: ActivityValues): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const check = (isWrong: boolean, field: keyof ActivityValues, key: string) => {
    if (isWrong) problems.push({ field, key });
  };
  const isBefore = (max: number | null, min: number | null) => max !== null && min !== null && max < min;
  check(isBefore(values.ageMax, values.ageMin), 'ageMax', 'age-order');
  check(isBefore(values.childrenAgeMax, values.childrenAgeMin), 'childrenAgeMax', 'age-order');
  const forEveryone = values.audiences.includes('iedereen');
  check(forEveryone && values.audiences.length > 1, 'audiences', 'audience-everyone-alone');
  check(forEveryone && values.audienceOpen, 'audienceOpen', 'audience-everyone-alone');
  const isSomewhere = values.place !== null || values.online || values.schedule.type === 'appointment';
  check(!isSomewhere, 'place', 'place-needed');
  check(values.place !== null && !values.place.hideAddress && values.place.name === '' && values.place.street === null,
    'place', 'place-address-needed');
  check(values.onlineUrl !== null && !values.online, 'onlineUrl', 'online-needed');
  check(values.bookingHow === 'link' && values.bookingUrl === null, 'bookingUrl', 'link-needed');
  check(values.bookingHow === 'phone' && values.bookingPhone === null, 'bookingPhone', 'phone-needed');
  check(values.bookingHow === 'mail' && values.bookingEmail === null, 'bookingEmail', 'email-needed');
  const canBeAsked = [
    values.contactPhone, values.contactEmail, values.contactUrl, values.bookingUrl, values.bookingPhone, values.bookingEmail,
  ].some((each) => each !== null);
  check(values.schedule.type === 'appointment' && !canBeAsked, 'contactPhone', 'contact-needed');
  check(values.kinds.some((kind) => INSURED_KINDS.includes(kind)) && values.insuredBy === null, 'insuredBy', 'insured-needed');
  check(values.imageId !== null && values.imageAlt === null, 'imageAlt', 'image-alt-needed');
  check(values.imageId !== null && values.imageCredit === null, 'imageCredit', 'image-credit-needed');
  return problems;
}
