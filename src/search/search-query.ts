/**
 * THE parser of a search, for the page and for the API (product §4). It never throws, whatever was typed:
 * what it does not understand is left out and told in `problems`. The page says once that something was
 * dropped; the API answers 400.
 */
import type { Level } from '#src/domain/activities/activity.ts';
import type { ActivityQuery } from '#src/domain/activities/activity-search.ts';
import { findPlace, type PlaceChoice } from '#src/domain/places/find-place.ts';
import {
  findMunicipalityBySlug,
  findNetwork,
  findPresentMunicipality,
  getMunicipality,
  nearestLocality,
} from '#src/domain/places/reference.ts';
import { horizonAfter, isDate, toLocal } from '#src/domain/schedules/brussels-time.ts';
import type { Clock } from '#src/domain/shared/clock.ts';
import {
  CHILDREN_VALUES,
  DEFAULT_PAGE_SIZE,
  DEFAULT_RADIUS_KM,
  MAX_WORDS_LENGTH,
  PROBLEM_DETAILS,
  REPEATABLE_VALUES,
  SORT_VALUES,
  degrees,
  isSearchParameter,
  oneOf,
  weekdayNumber,
  wholeNumber,
  type FlagParameter,
  type RepeatableParameter,
  type SearchParameter,
  type SearchValues,
} from './search-parameters.ts';
import type { Lexicon } from './words/lexicon.ts';

export interface SearchOptions {
  /** The API knows `per` and answers unknown names with a problem; the page ignores both. */
  mode: 'page' | 'api';
  /** Of the page; the API searches in Dutch. */
  language: string;
  clock: Clock;
  lexicon: Lexicon;
}

/** One parameter that was not understood; `detail` is an English sentence for the API. */
export interface SearchProblem {
  parameter: string;
  detail: string;
}

/** Where the search starts from. `label` tells the place from its namesakes. */
export interface SearchPlace {
  name: string;
  nis: string;
  lat: number;
  lon: number;
  label: string;
}

/** `waar` that names no place, or several: the results are those without a place, and the page says so. */
export interface PlaceIssue {
  kind: 'unknown' | 'ambiguous';
  typed: string;
  choices: PlaceChoice[];
  /** There are more places than these choices. */
  isCut: boolean;
}

export interface ParsedSearch {
  query: ActivityQuery;
  place: SearchPlace | null;
  placeIssue: PlaceIssue | null;
  /** Other places with the same name; `query` is to be used as `waar`. */
  others: PlaceChoice[];
  problems: SearchProblem[];
  /** Concepts of the lexicon in `q`, for the counting of demand. */
  concepts: string[];
  values: SearchValues;
  /** `van` or `tot` lies after the last day to which occurrences are made (product §3 When). */
  beyondHorizon: boolean;
}

/** Longer texts find nothing; they are not repeated in forms and links either. */
const MAX_KEPT_LENGTH = 2 * MAX_WORDS_LENGTH;

/** Reads parameters one by one, keeping what was accepted and what was not. */
class ParameterReader {
  readonly values: SearchValues = {};
  readonly problems: SearchProblem[] = [];
  readonly #params: URLSearchParams;

  constructor(params: URLSearchParams) {
    this.#params = params;
  }

  /** The value, or null when it is absent, empty, repeated or not accepted (`accept` gives undefined). */
  one<T>(name: SearchParameter, accept: (text: string) => T | undefined, detail: string): T | null {
    const given = this.#given(name);
    if (given.length > 1) this.refuse(name, PROBLEM_DETAILS.repeated);
    const [text] = given;
    if (text === undefined || given.length > 1) return null;
    const value = accept(text);
    if (value === undefined) {
      this.refuse(name, detail);
      return null;
    }
    this.values[name] = [text.slice(0, MAX_KEPT_LENGTH)];
    return value;
  }

  /** The accepted values, each once, in the order of the list. */
  many<T extends string>(name: RepeatableParameter, list: readonly T[]): T[] {
    const given = new Set(this.#given(name));
    const accepted = list.filter((value) => given.has(value));
    if (accepted.length < given.size) this.refuse(name, oneOf(list));
    if (accepted.length > 0) this.values[name] = accepted;
    return accepted;
  }

  flag(name: FlagParameter): boolean {
    return this.one(name, (text) => (text === '1' ? true : undefined), PROBLEM_DETAILS.flag) ?? false;
  }

  refuse(parameter: string, detail: string): void {
    this.problems.push({ parameter, detail });
  }

  /** Takes back a value that was accepted on its own. */
  drop(name: SearchParameter, detail: string): void {
    delete this.values[name];
    this.refuse(name, detail);
  }

  /** An empty value is an absent one (product §4 Input). */
  #given(name: SearchParameter): string[] {
    return this.#params.getAll(name).filter((value) => value.trim() !== '');
  }
}

/** Parses a search. The query it gives can always be answered. */
export function parseSearch(params: URLSearchParams, options: SearchOptions): ParsedSearch {
  const reader = new ParameterReader(params);
  const { place, placeIssue, others } = readPlace(reader);
  const { from, until, beyondHorizon } = readDates(reader, options.clock.now());
  const { words, concepts } = readWords(reader, options);
  const level = reader.one(
    'niveau',
    (text) => wholeNumber(text, 1, 4),
    PROBLEM_DETAILS.level,
  ) as Level | null;
  const query: ActivityQuery = {
    point: place && { lat: place.lat, lon: place.lon, nis: place.nis },
    radiusKm:
      reader.one('straal', (text) => wholeNumber(text, 0, 100), PROBLEM_DETAILS.radius) ?? DEFAULT_RADIUS_KM,
    level,
    includeUnknownLevel: reader.flag('onbekend'),
    kinds: reader.many('soort', REPEATABLE_VALUES.soort),
    goals: reader.many('doel', REPEATABLE_VALUES.doel),
    themes: reader.many('thema', REPEATABLE_VALUES.thema),
    audiences: reader.many('doelgroep', REPEATABLE_VALUES.doelgroep),
    weekdays: reader.many('dag', REPEATABLE_VALUES.dag).map(weekdayNumber),
    dayParts: reader.many('dagdeel', REPEATABLE_VALUES.dagdeel),
    from,
    until,
    schoolHours: reader.flag('schooluren'),
    age: reader.one('leeftijd', (text) => wholeNumber(text, 0, 120), PROBLEM_DETAILS.age),
    children: reader.one('kinderen', inList(CHILDREN_VALUES), oneOf(CHILDREN_VALUES)),
    free: reader.flag('gratis'),
    wheelchair: reader.flag('rolstoel'),
    online: reader.flag('online'),
    byAppointment: reader.flag('afspraak'),
    hasPlace: reader.flag('plaats'),
    signsProof: reader.flag('tekent'),
    startAnyTime: reader.flag('instappen'),
    accompanied: reader.flag('samen'),
    words,
    municipality: reader.one('gemeente', municipalityCode, PROBLEM_DETAILS.municipality),
    network: reader.one('netwerk', (text) => findNetwork(text)?.id, PROBLEM_DETAILS.network),
    organisation: reader.one('organisatie', (text) => text, ''),
    sort: readSort(reader, words.length > 0),
    page:
      reader.one('pagina', (text) => wholeNumber(text, 1, Number.MAX_SAFE_INTEGER), PROBLEM_DETAILS.page) ??
      1,
    pageSize: readPageSize(reader, options.mode),
  };
  if (options.mode === 'api') refuseUnknownNames(params, reader);
  const { values, problems } = reader;
  return { query, place, placeIssue, others, problems, concepts, values, beyondHorizon };
}

function inList<T extends string>(list: readonly T[]): (text: string) => T | undefined {
  return (text) => list.find((value) => value === text);
}

/** NIS code, also one from before a merger, or slug. */
function municipalityCode(text: string): string | undefined {
  return (findPresentMunicipality(text) ?? findMunicipalityBySlug(text))?.nis;
}

function readPlace(reader: ParameterReader): Pick<ParsedSearch, 'place' | 'placeIssue' | 'others'> {
  const none = { place: null, placeIssue: null, others: [] };
  const typed = reader.one('waar', (text) => text, '');
  const point = readPoint(reader);
  if (point) return { ...none, place: point };
  if (typed === null) return none;
  const answer = findPlace(typed);
  if (answer.kind === 'found') {
    const { name, nis, lat, lon, label } = answer.place;
    return { place: { name, nis, lat, lon, label }, placeIssue: null, others: [...answer.others] };
  }
  const { choices, isCut } = answer.kind === 'ambiguous' ? answer : { choices: [], isCut: false };
  const issue = { kind: answer.kind, typed: typed.slice(0, MAX_KEPT_LENGTH), choices: [...choices], isCut };
  return { ...none, placeIssue: issue };
}

/** The searcher's point has the name and municipality of the nearest locality (product §4 Place). */
function readPoint(reader: ParameterReader): SearchPlace | null {
  const problemsBefore = reader.problems.length;
  const lat = reader.one('lat', (text) => degrees(text, 90), PROBLEM_DETAILS.latitude);
  const lon = reader.one('lon', (text) => degrees(text, 180), PROBLEM_DETAILS.longitude);
  if (lat !== null && lon !== null) {
    const { nis } = nearestLocality(lat, lon);
    const { name } = getMunicipality(nis);
    return { name, nis, lat, lon, label: name };
  }
  const half = lat !== null ? 'lat' : lon !== null ? 'lon' : null;
  if (half && reader.problems.length === problemsBefore) reader.drop(half, PROBLEM_DETAILS.halfPoint);
  else if (half) delete reader.values[half];
  return null;
}

function readDates(
  reader: ParameterReader,
  now: number,
): { from: string | null; until: string | null; beyondHorizon: boolean } {
  const asDate = (text: string) => (isDate(text) ? text : undefined);
  const typedFrom = reader.one('van', asDate, PROBLEM_DETAILS.date);
  let until = reader.one('tot', asDate, PROBLEM_DETAILS.date);
  if (typedFrom !== null && until !== null && until < typedFrom) {
    reader.drop('tot', PROBLEM_DETAILS.untilBeforeFrom);
    until = null;
  }
  const today = toLocal(now).date;
  const firstBeyond = toLocal(horizonAfter(now)).date;
  const from = typedFrom !== null && typedFrom < today ? today : typedFrom;
  return { from, until, beyondHorizon: [from, until].some((date) => date !== null && date >= firstBeyond) };
}

function readWords(
  reader: ParameterReader,
  { language, lexicon }: SearchOptions,
): Pick<ActivityQuery, 'words'> & { concepts: string[] } {
  const accept = (text: string) =>
    text.length <= 2 * MAX_WORDS_LENGTH && [...text].length <= MAX_WORDS_LENGTH ? text : undefined;
  const text = reader.one('q', accept, PROBLEM_DETAILS.words);
  return text === null ? { words: [], concepts: [] } : lexicon.read(text, language);
}

function readSort(reader: ParameterReader, hasWords: boolean): ActivityQuery['sort'] {
  const asked = reader.one('sorteer', inList(SORT_VALUES), oneOf(SORT_VALUES));
  if (!hasWords) return asked === null || asked === 'relevantie' ? 'passend' : asked;
  return asked ?? 'relevantie';
}

function readPageSize(reader: ParameterReader, mode: SearchOptions['mode']): number {
  if (mode === 'page') return DEFAULT_PAGE_SIZE;
  return (
    reader.one('per', (text) => wholeNumber(text, 1, 100), PROBLEM_DETAILS.pageSize) ?? DEFAULT_PAGE_SIZE
  );
}

function refuseUnknownNames(params: URLSearchParams, reader: ParameterReader): void {
  for (const name of new Set(params.keys())) {
    if (!isSearchParameter(name)) reader.refuse(name, PROBLEM_DETAILS.unknown);
  }
}
