/** The five orders of product §4, and taking one page of them without sorting everything. */
import type { ActivityQuery } from '#src/domain/activities/activity-search.ts';
import { haversineKm } from '#src/domain/places/place.ts';
import type { Columns } from './columns.ts';
import type { Filter } from './filter.ts';
import type { Hits } from './scan.ts';
import { chordBorder, chordMargin, isWithin } from './sphere.ts';

/** Edges of the bands of `passend`, in km. */
const BANDS = [2, 5, 10, 25, 50].map(chordBorder);
const NO_DISTANCE_BAND = BANDS.length + 1;
const MOST_ERRORS = 255;

/** Negative when hit `a` comes before hit `b`. Never 0 for two different hits, because ids differ. */
export type Comparison = (a: number, b: number) => number;

/** Exact distance of a hit in km; Infinity without point or place. */
export type DistanceOf = (hit: number) => number;

/** Distances, computed when asked and then remembered for this search. */
export function distancesOf(columns: Columns, hits: Hits, point: Filter['point']): DistanceOf {
  const known = new Map<number, number>();
  const { lat, lon } = columns.slots;
  return (hit) => {
    if (point === null || hits.chords[hit] === Infinity) return Infinity;
    const before = known.get(hit);
    if (before !== undefined) return before;
    const slot = hits.slots[hit]!;
    const distanceKm = haversineKm(point.lat, point.lon, lat[slot]!, lon[slot]!);
    known.set(hit, distanceKm);
    return distanceKm;
  };
}

/** The order of this search, by number of the hit. */
export function comparisonFor(
  query: ActivityQuery,
  columns: Columns,
  filter: Filter,
  hits: Hits,
  distanceOf: DistanceOf,
): Comparison {
  const { id } = columns.slots;
  const { startsAt } = columns.occurrences;
  const next = (hit: number) => {
    const occurrence = hits.occurrences[hit]!;
    return occurrence < 0 ? Infinity : startsAt[occurrence]!;
  };
  const byId: Comparison = (a, b) => id[hits.slots[a]!]! - id[hits.slots[b]!]!;
  const byNext: Comparison = (a, b) => compareNumbers(next(a), next(b));
  const byDistance: Comparison = (a, b) => {
    const difference = hits.chords[a]! - hits.chords[b]!;
    // Two without distance: Infinity - Infinity is NaN, and the exact distances are equal.
    if (Math.abs(difference) > chordMargin(Math.max(hits.chords[a]!, hits.chords[b]!))) return difference;
    return compareNumbers(distanceOf(a), distanceOf(b));
  };
  const byDate: Comparison = (a, b) => byNext(a, b) || byDistance(a, b) || byId(a, b);
  const sort = query.sort === 'relevantie' && query.words.length === 0 ? 'passend' : query.sort;
  if (sort === 'datum') return byDate;
  if (sort === 'afstand') return (a, b) => byDistance(a, b) || byNext(a, b) || byId(a, b);
  const keys =
    sort === 'niveau' ? levelKeys(columns, hits) : fittingKeys(columns, filter, hits, sort === 'relevantie');
  if (sort === 'niveau') return (a, b) => keys[a]! - keys[b]! || byDate(a, b);
  return (a, b) => keys[a]! - keys[b]! || byNext(a, b) || byId(a, b);
}

/** Infinity equals Infinity, which subtraction would not see. */
function compareNumbers(a: number, b: number): number {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}

/** `niveau`: level, unknown last. */
function levelKeys(columns: Columns, hits: Hits): Int32Array {
  const { level } = columns.slots;
  const keys = new Int32Array(hits.count);
  for (let hit = 0; hit < hits.count; hit += 1) keys[hit] = level[hits.slots[hit]!]! || 5;
  return keys;
}

/**
 * `passend`: band of distance, then with a level the nearest first; `relevantie`: how well the words fit
 * before it.
 */
function fittingKeys(columns: Columns, filter: Filter, hits: Hits, byWords: boolean): Int32Array {
  const { level, lat, lon } = columns.slots;
  const { point } = filter;
  const keys = new Int32Array(hits.count);
  for (let hit = 0; hit < hits.count; hit += 1) {
    const slot = hits.slots[hit]!;
    const chord = hits.chords[hit]!;
    let band = 0;
    if (point !== null) {
      if (chord === Infinity) band = NO_DISTANCE_BAND;
      else
        while (band < BANDS.length && !isWithin(BANDS[band]!, chord, point, lat[slot]!, lon[slot]!))
          band += 1;
    }
    const own = level[slot]!;
    const levelRank = filter.level === 0 ? 0 : own === 0 ? 4 : filter.level - own;
    const fit = byWords ? hits.tiers[hit]! * (MOST_ERRORS + 1) + hits.errors[hit]! : 0;
    keys[hit] = (fit * 8 + band) * 8 + levelRank;
  }
  return keys;
}

/**
 * The hits at ranks `from` (inclusive) to `to` (exclusive), in order. Keeps only the best `to` while it
 * looks.
 */
export function selectRanks(count: number, from: number, to: number, compare: Comparison): Int32Array {
  const kept = Math.min(to, count);
  if (from >= kept) return new Int32Array(0);
  if (kept > count / 4)
    return Int32Array.from({ length: count }, (_, hit) => hit)
      .sort(compare)
      .slice(from, kept);
  const heap = Int32Array.from({ length: kept }, (_, hit) => hit);
  for (let at = (kept >> 1) - 1; at >= 0; at -= 1) sink(heap, at, compare);
  for (let hit = kept; hit < count; hit += 1) {
    if (compare(hit, heap[0]!) >= 0) continue;
    heap[0] = hit;
    sink(heap, 0, compare);
  }
  return heap.sort(compare).slice(from, kept);
}

/** Puts the element at its place in a heap with the last of the order on top. */
function sink(heap: Int32Array, start: number, compare: Comparison): void {
  const moved = heap[start]!;
  let at = start;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && compare(heap[child + 1]!, heap[child]!) > 0) child += 1;
    if (compare(heap[child]!, moved) <= 0) break;
    heap[at] = heap[child]!;
    at = child;
  }
  heap[at] = moved;
}
