/** From combinations of values to the counts beside each value (product §4 Counts). */
import { GOALS, KINDS, LEVELS, THEMES } from '#src/domain/activities/activity.ts';
import type { Facets } from '#src/domain/activities/activity-search.ts';
import type { Combinations } from './scan.ts';

/** Level 2 counts levels 1 and 2, and unknown with `onbekend=1`: the search with that level alone. */
function levelCounts(levels: Float64Array, includeUnknown: boolean): Facets['niveau'] {
  let total = includeUnknown ? (levels[0] ?? 0) : 0;
  const counts: Facets['niveau'] = { 1: 0, 2: 0, 3: 0, 4: 0 };
  for (const level of LEVELS) {
    total += levels[level] ?? 0;
    counts[level] = total;
  }
  return counts;
}

function bitCounts<T extends string>(list: readonly T[], combinations: Float64Array): Record<T, number> {
  const counts = list.map(() => 0);
  combinations.forEach((number, bits) => {
    if (number === 0) return;
    for (let position = 0; position < list.length; position += 1) {
      if (bits & (1 << position)) counts[position]! += number;
    }
  });
  return Object.fromEntries(list.map((value, position) => [value, counts[position] ?? 0])) as Record<
    T,
    number
  >;
}

export function facetsOf(combinations: Combinations, includeUnknownLevel: boolean): Facets {
  return {
    niveau: levelCounts(combinations.levels, includeUnknownLevel),
    soort: bitCounts(KINDS, combinations.kinds),
    thema: bitCounts(THEMES, combinations.themes),
    doel: bitCounts(GOALS, combinations.goals),
  };
}
