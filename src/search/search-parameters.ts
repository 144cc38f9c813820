/**
 * The parameters of product §4: their names, which repeat, what they accept, and the sentence when they do
 * not.
 */
import { AUDIENCES, GOALS, KINDS, THEMES } from '#src/domain/activities/activity.ts';
import { DAY_PARTS, SORTS } from '#src/domain/activities/activity-search.ts';
import type { IsoWeekday } from '#src/domain/schedules/brussels-time.ts';

export const WEEKDAY_NAMES = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'] as const;
export type WeekdayName = (typeof WEEKDAY_NAMES)[number];

export const FLAG_PARAMETERS = [
  'onbekend',
  'schooluren',
  'gratis',
  'rolstoel',
  'online',
  'afspraak',
  'plaats',
  'tekent',
  'instappen',
  'samen',
] as const;
export type FlagParameter = (typeof FLAG_PARAMETERS)[number];

export const REPEATABLE_PARAMETERS = ['soort', 'doel', 'thema', 'doelgroep', 'dag', 'dagdeel'] as const;
export type RepeatableParameter = (typeof REPEATABLE_PARAMETERS)[number];

export const SEARCH_PARAMETERS = [
  'waar',
  'lat',
  'lon',
  'straal',
  'niveau',
  ...REPEATABLE_PARAMETERS,
  'van',
  'tot',
  'leeftijd',
  'kinderen',
  ...FLAG_PARAMETERS,
  'q',
  'gemeente',
  'netwerk',
  'organisatie',
  'sorteer',
  'pagina',
  'per',
] as const;
export type SearchParameter = (typeof SEARCH_PARAMETERS)[number];

/** Accepted values as they were typed, to fill the form again and to build links. */
export type SearchValues = Partial<Record<SearchParameter, string[]>>;

/** What repeatable parameters accept. */
export const REPEATABLE_VALUES = {
  soort: KINDS,
  doel: GOALS,
  thema: THEMES,
  doelgroep: AUDIENCES,
  dag: WEEKDAY_NAMES,
  dagdeel: DAY_PARTS,
} as const;

export const SORT_VALUES = SORTS;
export const CHILDREN_VALUES = ['mee', 'opvang'] as const;
export const DEFAULT_RADIUS_KM = 10;
export const DEFAULT_PAGE_SIZE = 20;
export const MAX_WORDS_LENGTH = 200;

export function isSearchParameter(name: string): name is SearchParameter {
  return (SEARCH_PARAMETERS as readonly string[]).includes(name);
}

/** 1 = Monday. */
export function weekdayNumber(name: WeekdayName): IsoWeekday {
  return (WEEKDAY_NAMES.indexOf(name) + 1) as IsoWeekday;
}

/** A whole number without sign, leading zeros or exponent, inside the range; else undefined. */
export function wholeNumber(text: string, least: number, most: number): number | undefined {
  if (!/^(0|[1-9]\d{0,15})$/.test(text)) return undefined;
  const value = Number(text);
  return value >= least && value <= most ? value : undefined;
}

/** Degrees as a decimal number between -limit and limit; else undefined. */
export function degrees(text: string, limit: number): number | undefined {
  if (!/^-?\d{1,3}(\.\d{1,20})?$/.test(text)) return undefined;
  const value = Number(text);
  return Math.abs(value) <= limit ? value : undefined;
}

/** Why a value was not understood, for the API (product §4 Input). */
export const PROBLEM_DETAILS = {
  unknown: 'This search has no such parameter.',
  repeated: 'May be given only once.',
  flag: 'Accepts only 1.',
  radius: 'Must be a whole number of kilometres from 0 to 100.',
  level: 'Must be a whole number from 1 to 4.',
  age: 'Must be a whole number from 0 to 120.',
  page: 'Must be a whole number from 1.',
  pageSize: 'Must be a whole number from 1 to 100.',
  latitude: 'Must be a decimal number of degrees from -90 to 90.',
  longitude: 'Must be a decimal number of degrees from -180 to 180.',
  halfPoint: 'lat and lon must be given together.',
  date: 'Must be an existing date, written as YYYY-MM-DD.',
  untilBeforeFrom: 'Must not lie before van.',
  words: `Must be at most ${MAX_WORDS_LENGTH} characters.`,
  municipality: 'Must be the NIS code or the slug of a municipality of Flanders or Brussels.',
  network: 'Must be the slug of one of the 18 networks.',
} as const;

export function oneOf(values: readonly string[]): string {
  return `Must be one of: ${values.join(', ')}.`;
}
