/** The orders of product §4 as a plain comparison of two found activities. */
import type { ActivityHit, ActivityQuery } from '#src/domain/activities/activity-search.ts';

/** How well the words fit: tier 0 title, 1 heading fields, 2 the rest; typing errors together. */
export interface Fit {
  tier: number;
  errors: number;
}

export interface Sortable {
  level: number | null;
  fit: Fit;
  hit: ActivityHit;
}

function band(distanceKm: number | null): number {
  if (distanceKm === null) return 6;
  const index = [2, 5, 10, 25, 50].findIndex((edge) => distanceKm <= edge);
  return index < 0 ? 5 : index;
}

function levelRank(level: number | null, own: number | null): number {
  if (own === null) return 0;
  return level === null ? 9 : own - level;
}

const upTo = (value: number | null | undefined) => value ?? Number.MAX_VALUE;

export function compareFound(a: Sortable, b: Sortable, query: ActivityQuery): number {
  const next = upTo(a.hit.next?.startsAt) - upTo(b.hit.next?.startsAt);
  const distance = upTo(a.hit.distanceKm) - upTo(b.hit.distanceKm);
  const id = a.hit.id - b.hit.id;
  const fitting = () =>
    (query.point ? band(a.hit.distanceKm) - band(b.hit.distanceKm) : 0) ||
    levelRank(a.level, query.level) - levelRank(b.level, query.level) ||
    next ||
    id;
  switch (query.sort) {
    case 'afstand':
      return (query.point ? distance : 0) || next || id;
    case 'datum':
      return next || distance || id;
    case 'niveau':
      return (a.level ?? 5) - (b.level ?? 5) || next || distance || id;
    case 'relevantie':
      return (
        (query.words.length > 0 ? a.fit.tier - b.fit.tier || a.fit.errors - b.fit.errors : 0) || fitting()
      );
    default:
      return fitting();
  }
}
