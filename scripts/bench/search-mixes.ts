/** The searches that product §10 measures, and a few more that show where time goes. */
import { EMPTY_QUERY, DAY_PARTS, type ActivityQuery } from '#src/domain/activities/activity-search.ts';
import { LEVELS } from '#src/domain/activities/activity.ts';
import type { IsoWeekday } from '#src/domain/schedules/brussels-time.ts';
import { randomFor, type Random } from '../demo/random.ts';
import { SEARCHED_WORDS, placesByPopulation } from './search-offer.ts';

export interface Mix {
  name: string;
  /** p95 in ms of product §10, by size of the offer; none for the mixes that it does not name. */
  budgetMs: Readonly<Record<number, number>>;
  make: (random: Random) => ActivityQuery;
}

const drawPlace = placesByPopulation();

/** Radius 10 (70 %), 25 (20 %), 100 (10 %); page 1. */
function placeAndLevel(random: Random): ActivityQuery {
  const drawn = random.next();
  return {
    ...EMPTY_QUERY,
    point: drawPlace(random),
    radiusKm: drawn < 0.7 ? 10 : drawn < 0.9 ? 25 : 100,
    level: random.pick(LEVELS),
    includeUnknownLevel: random.chance(0.3),
  };
}

function dayAndPart(random: Random): Partial<ActivityQuery> {
  return { weekdays: [random.int(1, 7) as IsoWeekday], dayParts: [random.pick(DAY_PARTS)] };
}

function words(random: Random): Partial<ActivityQuery> {
  const typed = new Set(
    Array.from({ length: random.int(1, 2) }, () => random.pick(Object.keys(SEARCHED_WORDS))),
  );
  return { words: [...typed].map((word) => ({ word, alternatives: [] })), sort: 'relevantie' };
}

/** Two neighbours swapped in the middle of a word. */
function misspelled(random: Random): Partial<ActivityQuery> {
  const word = random.pick(Object.keys(SEARCHED_WORDS).filter((each) => each.length >= 6));
  const typed = word.slice(0, 3) + word.charAt(4) + word.charAt(3) + word.slice(5);
  return { words: [{ word: typed, alternatives: [] }], sort: 'relevantie' };
}

export const MIXES: readonly Mix[] = [
  { name: 'place, level, counts', budgetMs: { 20_000: 5, 100_000: 10 }, make: placeAndLevel },
  {
    name: 'and day, part of day',
    budgetMs: { 20_000: 8, 100_000: 20 },
    make: (random) => ({ ...placeAndLevel(random), ...dayAndPart(random) }),
  },
  {
    name: 'and one or two words',
    budgetMs: { 20_000: 10, 100_000: 30 },
    make: (random) => ({ ...placeAndLevel(random), ...words(random) }),
  },
  {
    name: 'a word with typing errors',
    budgetMs: {},
    make: (random) => ({ ...placeAndLevel(random), ...misspelled(random) }),
  },
  { name: 'everything, with counts', budgetMs: {}, make: () => EMPTY_QUERY },
  {
    name: 'by distance, 100 km',
    budgetMs: {},
    make: (random) => ({ ...placeAndLevel(random), radiusKm: 100, sort: 'afstand' }),
  },
  {
    name: 'page 50, 100 km',
    budgetMs: {},
    make: (random) => ({ ...placeAndLevel(random), radiusKm: 100, page: 50 }),
  },
];

/** The same searches for the same mix, whatever the size of the offer. */
export function searchesOf(mix: Mix, number: number): ActivityQuery[] {
  const random = randomFor('searches', mix.name);
  return Array.from({ length: number }, () => mix.make(random));
}
