/** The fields of the activity form as they are sent: all text, lists where a name stands more than once. */
import { z } from 'zod';
import { LEVEL_QUESTIONS, type LevelQuestion } from '#src/domain/levels/level-questions.ts';

const TEXT_MAX_LENGTH = 20_000;
const ROWS_MAX = 500;

const text = z.string('field-wrong').max(TEXT_MAX_LENGTH, 'text-long').default('');
const list = z.array(z.string('field-wrong').max(500, 'text-long')).max(ROWS_MAX, 'field-wrong').default([]);

const shapeOf = <const Names extends readonly string[], Type>(names: Names, type: Type) =>
  Object.fromEntries(names.map((name) => [name, type])) as Record<Names[number], Type>;

export const QUESTIONS = Object.keys(LEVEL_QUESTIONS) as LevelQuestion[];
/** Name of the radio of a question of the level wizard. */
export const questionField = (question: LevelQuestion): `question-${LevelQuestion}` => `question-${question}`;

const TEXTS = [
  'title', 'summary', 'description', 'level', 'ageMin', 'ageMax', 'audienceOpen', 'children', 'childrenAgeMin',
  'childrenAgeMax', 'childrenPrice', 'childrenReserve', 'priceKind', 'price', 'uitpas', 'online', 'onlineUrl',
  'publicTransport', 'wheelchair', 'capacity', 'bookingHow', 'bookingUrl', 'bookingPhone', 'bookingEmail',
  'contactName', 'contactPhone', 'contactPhonePrivate', 'contactEmail', 'contactUrl', 'bring', 'canBeAccompanied',
  'onlyResidentsOf', 'onlyWithTraject', 'insuredBy', 'spoken', 'setting', 'samePeople', 'startWhen', 'hoursPerTime',
  'signsProof', 'proofContact', 'lokaalBestuurId', 'imageAlt', 'imageCredit',
  // Where.
  'municipality', 'placeName', 'street', 'lat', 'lon', 'hideAddress',
  // When.
  'when', 'everyWeeks', 'weeklyStart', 'weeklyEnd', 'weeklyFrom', 'weeklyUntil', 'nth', 'monthWeekday', 'monthStart',
  'monthEnd', 'monthFrom', 'monthUntil', 'hoursFrom', 'hoursUntil', 'alwaysFrom', 'alwaysUntil', 'exceptOn',
] as const;

const LISTS = [
  'kinds', 'goals', 'themes', 'audiences', 'guideLanguages', 'tariffName', 'tariffPrice',
  'dateOn', 'dateStart', 'dateEnd', 'dateUntil', 'weekdays', 'openStart', 'openEnd', 'holiday',
  'closedFrom', 'closedUntil', 'extraOn', 'extraStart', 'extraEnd', 'changedOn', 'changedStart', 'changedEnd',
] as const;

/** The answers of the wizard travel along; they are no part of the activity. */
const ANSWERS = [
  'question-main', 'question-reading', 'question-shown', 'question-introduce', 'question-speaking', 'question-missed',
  'question-help',
] as const satisfies readonly ReturnType<typeof questionField>[];

export const offerShape = {
  ...shapeOf([...TEXTS, ...ANSWERS], text),
  ...shapeOf(LISTS, list),
  /** Which button. */
  button: z.string().max(20).default('save'),
  /** "Dit is een andere activiteit": seen what is like it. */
  different: text,
};

export type OfferTextField = (typeof TEXTS)[number] | (typeof ANSWERS)[number];
export type OfferListField = (typeof LISTS)[number];
/** What was sent. */
export type OfferSent = Record<OfferTextField, string> & Record<OfferListField, string[]>;
/** What fills the form. */
export type OfferFilled = Readonly<Record<string, readonly string[]>>;

const LIST_FIELDS: ReadonlySet<string> = new Set(LISTS);

/** What a refused form held, as it was sent. */
export function sentOf(values: OfferFilled): OfferSent {
  return Object.fromEntries([...TEXTS, ...ANSWERS, ...LISTS].map((name) => (
    LIST_FIELDS.has(name) ? [name, [...values[name] ?? []]] : [name, values[name]?.[0] ?? '']
  ))) as OfferSent;
}
