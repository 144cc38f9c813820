/** Canonical query strings of a search, for links, paging and caches. */
import {
  DEFAULT_RADIUS_KM,
  SEARCH_PARAMETERS,
  type SearchParameter,
  type SearchValues,
} from './search-parameters.ts';

/** New values per parameter; null takes it away. */
export type SearchChanges = Partial<Record<SearchParameter, string | readonly string[] | null>>;

function valuesAfter(values: SearchValues, changes: SearchChanges, name: SearchParameter): readonly string[] {
  const change = changes[name];
  if (change === undefined) return values[name] ?? [];
  if (change === null) return [];
  return typeof change === 'string' ? [change] : change;
}

/**
 * The query string, without '?', of this search with these changes: names and values sorted, defaults and
 * empty values left out, so that equal searches have equal addresses. Any change but `pagina` itself leads
 * back to page 1.
 */
export function serialiseSearch(values: SearchValues, changes: SearchChanges = {}): string {
  const changed = Object.keys(changes);
  const all = changed.length > 0 && !changed.includes('pagina') ? { pagina: null, ...changes } : changes;
  const hasWords = valuesAfter(values, all, 'q').some((text) => text.trim() !== '');
  const defaults: Partial<Record<SearchParameter, string>> = {
    straal: String(DEFAULT_RADIUS_KM),
    sorteer: hasWords ? 'relevantie' : 'passend',
    pagina: '1',
  };
  const params = new URLSearchParams();
  for (const name of [...SEARCH_PARAMETERS].sort()) {
    const kept = [...valuesAfter(values, all, name)]
      .filter((text) => text !== '' && text !== defaults[name])
      .sort();
    for (const text of kept) params.append(name, text);
  }
  return params.toString();
}
