/** The last proposal when no single change finds more: the same place, further away, without the other choices. */
import { EMPTY_QUERY } from '#src/domain/activities/activity-search.ts';
import type { SearchEngine } from '#src/domain/shared/ports.ts';
import type { SearchChanges } from '#src/search/search-links.ts';
import type { SearchParameter } from '#src/search/search-parameters.ts';
import type { ParsedSearch } from '#src/search/search-query.ts';

const KEPT: readonly SearchParameter[] = ['waar', 'lat', 'lon', 'niveau', 'onbekend'];
const AT_LEAST_KM = 25;

export interface WithoutFilters {
  key: 'all';
  /** How far it looks; null without a place. */
  radiusKm: number | null;
  /** The level goes too. */
  allLevels: boolean;
  changes: SearchChanges;
  count: number;
}

/** First with the level, then without it; none when even that finds no more than the present search. */
export async function proposeWithoutFilters(
  engine: Pick<SearchEngine, 'count'>,
  { query, values }: ParsedSearch,
  totalNow: number,
): Promise<WithoutFilters[]> {
  const radiusKm = Math.max(AT_LEAST_KM, query.radiusKm);
  const { point, level, includeUnknownLevel } = query;
  const dropped = (Object.keys(values) as SearchParameter[]).filter((name) => !KEPT.includes(name));
  const changes: SearchChanges = {
    ...Object.fromEntries(dropped.map((name) => [name, null])), straal: point ? String(radiusKm) : null,
  };
  const base = { ...EMPTY_QUERY, point, radiusKm };
  const withLevel = await engine.count({ ...base, level, includeUnknownLevel });
  const proposal = { key: 'all', radiusKm: point ? radiusKm : null } as const;
  if (withLevel > totalNow) return [{ ...proposal, allLevels: false, changes, count: withLevel }];
  const withoutLevel = await engine.count(base);
  if (withoutLevel <= totalNow) return [];
  const withoutLevelToo = { ...changes, niveau: null, onbekend: null };
  return [{ ...proposal, allLevels: true, changes: withoutLevelToo, count: withoutLevel }];
}
