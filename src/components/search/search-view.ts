/** What the parts of the results page share: the search in words, and its address with changes. */
import { withLatinDigits } from '#src/domain/places/find-place.ts';
import type { ParsedSearch, PlaceIssue } from '#src/search/search-query.ts';
import { serialiseSearch, type SearchChanges } from '#src/search/search-links.ts';
import { findMunicipality } from '#src/domain/places/reference.ts';
import { LANGUAGE_FACTS, type Language } from '#src/i18n/languages.ts';
import { messagesIn } from '#src/i18n/messages.ts';
import { pathsIn } from '#src/web/paths.ts';

export interface SearchView {
  language: Language;
  parsed: ParsedSearch;
  /** The map stands above the list (`kaart=1`). */
  isMap: boolean;
}

/** A sentence and the Dutch names in it. */
export interface NamedSentence {
  text: string;
  names: string[];
}

const withMap = (query: string, isMap: boolean) => (isMap ? [query, 'kaart=1'].filter(Boolean).join('&') : query);

/** The address of this search with these changes, in the same view. */
export function searchHref({ language, parsed, isMap }: SearchView, changes: SearchChanges = {}): string {
  return pathsIn(language).search(withMap(serialiseSearch(parsed.values, changes), isMap));
}

/** The canonical query, for links to activities that lead back here. */
export function searchQuery({ parsed }: SearchView): string {
  return serialiseSearch(parsed.values);
}

/** Where is searched: "bij Kortrijk, tot 10 km". */
export function whereOf({ language, parsed }: SearchView): NamedSentence {
  const { where } = messagesIn(language).search;
  const { place, query } = parsed;
  if (query.online) return { text: where.online, names: [] };
  if (place && query.radiusKm > 0) {
    return { text: where.near(place.name, query.radiusKm), names: [place.name] };
  }
  const only = findMunicipality(place?.nis ?? query.municipality ?? '')?.name;
  return only === undefined ? { text: where.everywhere, names: [] } : { text: where.only(only), names: [only] };
}

/** What is wrong with the typed place: not known, a postcode of several places, or several of that name. */
export function placeIssueOf(language: Language, { kind, typed }: PlaceIssue): NamedSentence {
  const { notes } = messagesIn(language).search;
  const isPostcode = kind === 'ambiguous' && /^\d{4}$/.test(withLatinDigits(typed).trim());
  return { text: notes[isPostcode ? 'postcode' : kind](typed), names: [typed] };
}

/**
 * Title of the page: how many and where, or which place was meant. A title cannot mark a Dutch name, so from right to
 * left it has none.
 */
export function titleOf(view: SearchView, total: number): string {
  const { search } = messagesIn(view.language);
  if (view.parsed.placeIssue && total > 0) return search.notes.which;
  const where = whereOf(view);
  const isNamed = where.names.length > 0 && LANGUAGE_FACTS[view.language].direction === 'rtl';
  return isNamed ? search.count(total) : search.counted(search.count(total), where.text);
}

/**
 * Where a form's shortcuts lead: "ik weet het niet" is level 1 with unknown levels, and a kept point counts when no
 * place was typed. Null when there are none.
 */
export function resolveShortcuts(params: URLSearchParams): URLSearchParams | null {
  const point = /^(-?\d{1,3}\.\d{1,6}),(-?\d{1,3}\.\d{1,6})$/.exec(params.get('punt') ?? '');
  const usesPoint = point !== null && (params.get('waar') ?? '').trim() === '';
  const isUnsure = params.get('niveau') === 'weet-niet';
  if (!usesPoint && !isUnsure) return null;
  const resolved = new URLSearchParams();
  for (const [name, value] of params) {
    const isReplaced = (isUnsure && (name === 'niveau' || name === 'onbekend'))
      || (usesPoint && (name === 'lat' || name === 'lon')) || name === 'punt';
    if (!isReplaced && value !== '') resolved.append(name, value);
  }
  if (isUnsure) {
    resolved.set('niveau', '1');
    resolved.set('onbekend', '1');
  }
  if (usesPoint) {
    resolved.set('lat', point[1] ?? '');
    resolved.set('lon', point[2] ?? '');
  }
  return resolved;
}
