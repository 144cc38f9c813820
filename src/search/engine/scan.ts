/**
 * The one pass over the columns: which activities are found, and the counts beside the values (product §4).
 */
import type { Columns } from './columns.ts';
import type { Filter } from './filter.ts';
import { findOccurrence } from './find-occurrence.ts';
import { isWithin } from './sphere.ts';

/** Slots that hold the words asked, with how well, as the WordMatcher says. */
export interface Candidates {
  slots: Int32Array;
  tiers: Uint8Array;
  errors: Uint8Array;
  count: number;
}

/**
 * What is found, in the order of the slots. The arrays are reused by the next pass; `count` says how much is
 * filled.
 */
export interface Hits {
  count: number;
  slots: Int32Array;
  /** First coming occurrence that satisfies the search; -1 by appointment. */
  occurrences: Int32Array;
  /** Squared chord to the searcher's point; Infinity without point or place. */
  chords: Float64Array;
  tiers: Uint8Array;
  errors: Uint8Array;
}

/** How many activities, per combination of values, pass everything but that one parameter. */
export interface Combinations {
  levels: Float64Array;
  kinds: Float64Array;
  goals: Float64Array;
  themes: Float64Array;
}

export function makeHits(capacity: number): Hits {
  return {
    count: 0,
    slots: new Int32Array(capacity),
    occurrences: new Int32Array(capacity),
    chords: new Float64Array(capacity),
    tiers: new Uint8Array(capacity),
    errors: new Uint8Array(capacity),
  };
}

export function makeCombinations(): Combinations {
  return {
    levels: new Float64Array(5),
    kinds: new Float64Array(1 << 6),
    goals: new Float64Array(1 << 6),
    themes: new Float64Array(1 << 12),
  };
}

/**
 * Fills `hits` and adds to `combinations`. An activity counts beside the values of a parameter when it passes
 * everything else; so one that fails two of the four parameters is of no use, one that fails one counts there
 * only.
 */
export function scan(
  columns: Columns,
  filter: Filter,
  now: number,
  candidates: Candidates | null,
  hits: Hits,
  combinations: Combinations,
): void {
  const {
    published,
    level,
    kinds,
    goals,
    themes,
    audiences,
    flags,
    ageMin,
    ageMax,
    municipality,
    organisation,
    lat,
    lon,
    x,
    y,
    z,
    hiddenFrom,
    moments,
    cursor,
    nextEndsAt,
  } = columns.slots;
  const { requiredFlags, age, municipalities, point, border, occurrence } = filter;
  const wantedMoments = occurrence?.moments ?? 0;
  const pointX = point?.vector.x ?? 0;
  const pointY = point?.vector.y ?? 0;
  const pointZ = point?.vector.z ?? 0;
  const outside = border?.outside ?? Infinity;
  const inside = border?.inside ?? Infinity;
  const end = candidates ? candidates.count : columns.slotCount;
  let found = 0;
  for (let at = 0; at < end; at += 1) {
    const slot = candidates ? candidates.slots[at]! : at;
    let chord = Infinity;
    if (point) {
      const dx = x[slot]! - pointX;
      const dy = y[slot]! - pointY;
      const dz = z[slot]! - pointZ;
      chord = dx * dx + dy * dy + dz * dz;
      if (border) {
        // NaN, so no place, is not smaller either.
        if (!(chord <= outside)) continue;
        if (chord > inside && !isWithin(border, chord, point, lat[slot]!, lon[slot]!)) continue;
      }
      if (chord !== chord) chord = Infinity;
    }
    if (published[slot] === 0 || hiddenFrom[slot]! <= now) continue;
    if ((flags[slot]! & requiredFlags) !== requiredFlags) continue;

    const failsKind = filter.kinds !== 0 && (kinds[slot]! & filter.kinds) === 0 ? 1 : 0;
    const failsGoal = filter.goals !== 0 && (goals[slot]! & filter.goals) === 0 ? 1 : 0;
    const failsTheme = filter.themes !== 0 && (themes[slot]! & filter.themes) === 0 ? 1 : 0;
    const own = level[slot]!;
    const passesLevel = filter.level === 0 || (own === 0 ? filter.includeUnknownLevel : own <= filter.level);
    const fails = failsKind + failsGoal + failsTheme + (passesLevel ? 0 : 1);
    if (fails > 1) continue;

    if (filter.audiences !== 0 && (audiences[slot]! & filter.audiences) === 0) continue;
    if (age !== null && (age < ageMin[slot]! || age > ageMax[slot]!)) continue;
    if (filter.organisation !== null && organisation[slot] !== filter.organisation) continue;
    if (municipalities !== null) {
      const place = municipality[slot]!;
      if (place < 0 || municipalities[place] !== 1) continue;
    }

    let next: number;
    if (wantedMoments !== 0 && (moments[slot]! & wantedMoments) === 0) continue;
    if (nextEndsAt[slot]! <= now && !columns.advance(slot, now)) continue;
    const isByAppointment = nextEndsAt[slot] === Infinity;
    if (occurrence === null) {
      next = isByAppointment ? -1 : cursor[slot]!;
    } else if (isByAppointment) {
      if (occurrence.needsDate) continue;
      next = -1;
    } else {
      next = findOccurrence(columns, slot, occurrence, now);
      if (next < 0) continue;
    }

    if (fails === 0 || !passesLevel) combinations.levels[own]! += 1;
    if (fails === 0 || failsKind === 1) combinations.kinds[kinds[slot]!]! += 1;
    if (fails === 0 || failsGoal === 1) combinations.goals[goals[slot]!]! += 1;
    if (fails === 0 || failsTheme === 1) combinations.themes[themes[slot]!]! += 1;
    if (fails === 0) {
      hits.slots[found] = slot;
      hits.occurrences[found] = next;
      hits.chords[found] = chord;
      if (candidates) {
        hits.tiers[found] = candidates.tiers[at]!;
        hits.errors[found] = candidates.errors[at]!;
      }
      found += 1;
    }
  }
  hits.count = found;
}
