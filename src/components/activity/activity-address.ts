/** What the address of an activity says besides its slug: the id, and the search the visitor came from. */
import type { Level } from '#src/domain/activities/activity.ts';
import type { ActivityQuery } from '#src/domain/activities/activity-search.ts';
import { haversineKm } from '#src/domain/places/place.ts';
import type { PublicPlace } from '#src/domain/activities/public-activity.ts';
import type { ParsedSearch } from '#src/search/search-query.ts';
import { serialiseSearch } from '#src/search/search-links.ts';

/** Null unless it is a positive whole number as links write it. */
export function activityIdOf(text: string | undefined): number | null {
  return text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
}

export interface CameFrom {
  /** Canonical query string; empty when the visitor did not come from a search. */
  query: string;
  search: ActivityQuery;
  level: Level | null;
  point: { lat: number; lon: number } | null;
}

export function cameFrom(parsed: ParsedSearch): CameFrom {
  return { query: serialiseSearch(parsed.values), search: parsed.query, level: parsed.query.level, point: parsed.place };
}

/** Kilometres from the searcher to where it happens; null when one of the two is not known. */
export function distanceFrom(point: CameFrom['point'], place: PublicPlace | null): number | null {
  return point && place ? haversineKm(point.lat, point.lon, place.lat, place.lon) : null;
}
