/**
 * The one search query and its answer, the same for the page and the API (product §4). `src/search/search-query.ts`
 * parses parameters into an `ActivityQuery`; the search engine answers an `ActivityResult`.
 */
import type { Audience, Goal, Kind, Level, Theme } from './activity.ts';
import type { IsoWeekday } from '../schedules/brussels-time.ts';

export const SORTS = ['passend', 'afstand', 'datum', 'niveau', 'relevantie'] as const;
export type Sort = (typeof SORTS)[number];

export const DAY_PARTS = ['ochtend', 'namiddag', 'avond'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** The searcher's point. `nis` is the municipality that `straal=0` compares with. */
export interface SearchPoint { lat: number; lon: number; nis: string }

/** One word of the query after normalising: any of `alternatives` may stand for it (the lexicon's Dutch words). */
export interface QueryWord {
  /** As typed, normalised: lower case, no accents, letters and digits only. */
  word: string;
  /** Normalised Dutch words that mean the same; without lexicon hit empty. */
  alternatives: string[];
}

export interface ActivityQuery {
  point: SearchPoint | null;
  /** Whole kilometres 0–100; 0 = in the municipality of the point. Without a point it does nothing. */
  radiusKm: number;
  /** The searcher's level: finds taalicoon ≤ level. */
  level: Level | null;
  includeUnknownLevel: boolean;
  kinds: Kind[];
  goals: Goal[];
  themes: Theme[];
  audiences: Audience[];
  weekdays: IsoWeekday[];
  dayParts: DayPart[];
  /** Dates, inclusive. */
  from: string | null;
  until: string | null;
  schoolHours: boolean;
  age: number | null;
  children: 'mee' | 'opvang' | null;
  free: boolean;
  wheelchair: boolean;
  online: boolean;
  byAppointment: boolean;
  hasPlace: boolean;
  signsProof: boolean;
  startAnyTime: boolean;
  accompanied: boolean;
  words: QueryWord[];
  municipality: string | null;
  network: string | null;
  /** Slug of the organiser. */
  organisation: string | null;
  sort: Sort;
  page: number;
  pageSize: number;
}

export const EMPTY_QUERY: ActivityQuery = {
  point: null, radiusKm: 10, level: null, includeUnknownLevel: false,
  kinds: [], goals: [], themes: [], audiences: [], weekdays: [], dayParts: [],
  from: null, until: null, schoolHours: false, age: null, children: null,
  free: false, wheelchair: false, online: false, byAppointment: false, hasPlace: false,
  signsProof: false, startAnyTime: false, accompanied: false,
  words: [], municipality: null, network: null, organisation: null,
  sort: 'passend', page: 1, pageSize: 20,
};

export interface ActivityHit {
  id: number;
  /** Unrounded; null without a point or without a place. */
  distanceKm: number | null;
  /** First coming occurrence that satisfies the search; epoch ms; null by appointment. */
  next: { startsAt: number; endsAt: number } | null;
  /** There are coming occurrences and every one is full. */
  full: boolean;
}

export interface Facets {
  /** Keys '1'…'4' and every value of the lists; zero too. */
  niveau: Record<'1' | '2' | '3' | '4', number>;
  soort: Record<Kind, number>;
  thema: Record<Theme, number>;
  doel: Record<Goal, number>;
}

export interface ActivityResult {
  total: number;
  page: number;
  pageSize: number;
  hits: ActivityHit[];
  facets: Facets;
}
