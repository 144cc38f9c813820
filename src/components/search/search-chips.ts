/** What was chosen, one chip per choice, each with the address without it (design §4, Chip). */
import { searchHref, type SearchView } from '#src/components/search/search-view.ts';
import type { PictogramName } from '#src/components/ui/pictograms.ts';
import { AUDIENCES, GOALS, KINDS, THEMES } from '#src/domain/activities/activity.ts';
import { DAY_PARTS } from '#src/domain/activities/activity-search.ts';
import { findNetwork, getMunicipality } from '#src/domain/places/reference.ts';
import { formatDate, formatWeekday } from '#src/i18n/format.ts';
import { messagesIn } from '#src/i18n/messages.ts';
import {
  WEEKDAY_NAMES, weekdayNumber, type FlagParameter, type RepeatableParameter,
} from '#src/search/search-parameters.ts';
import type { SearchChanges } from '#src/search/search-links.ts';

export interface SearchChip {
  label: string;
  /** Dutch names in the label. */
  names: string[];
  href: string;
  icon?: PictogramName;
}

const NO_PLACE: SearchChanges = { waar: null, lat: null, lon: null, straal: null };

/** The chips in the order of the filters. `organisation` is the name behind the slug in the query. */
export function listChips(view: SearchView, organisation: string | null): SearchChip[] {
  const { language, parsed } = view;
  const { values, query, place } = parsed;
  const { search, facts } = messagesIn(language);
  const { chips, filters } = search;

  const chip = (label: string, changes: SearchChanges, more: Partial<SearchChip> = {}): SearchChip => ({
    label, names: [], href: searchHref(view, changes), ...more,
  });
  const chosen = <T extends string>(name: RepeatableParameter, list: readonly T[], word: (value: T) => string) =>
    list.filter((value) => values[name]?.includes(value)).map((value) => (
      chip(word(value), { [name]: (values[name] ?? []).filter((each) => each !== value) })
    ));
  const flag = (name: FlagParameter, label: string) => (values[name] ? [chip(label, { [name]: null })] : []);
  const one = <T>(value: T | null | undefined, make: (present: T) => SearchChip) => (
    value === null || value === undefined ? [] : [make(value)]
  );
  const date = (text: string) => formatDate(language, text, { weekday: false });

  return [
    ...one(place, ({ name }) => chip(
      query.radiusKm === 0 ? filters.where.only(name) : chips.place(name, query.radiusKm), NO_PLACE,
      { icon: 'place', names: [name] },
    )),
    ...one(query.municipality, (nis) => {
      const { name } = getMunicipality(nis);
      return chip(filters.where.only(name), { gemeente: null }, { icon: 'place', names: [name] });
    }),
    ...one(query.network, (id) => {
      const name = findNetwork(id)?.name ?? id;
      return chip(name, { netwerk: null }, { icon: 'people', names: [name] });
    }),
    ...one(query.organisation, (slug) => {
      const name = organisation ?? slug;
      return chip(name, { organisatie: null }, { icon: 'organisation', names: [name] });
    }),
    ...one(query.level, (level) => chip(chips.level(level), { niveau: null })),
    ...flag('onbekend', filters.level.unknown),
    ...chosen('dagdeel', DAY_PARTS, (part) => facts.dayParts[part]),
    ...chosen('dag', WEEKDAY_NAMES, (day) => formatWeekday(language, weekdayNumber(day))),
    ...flag('schooluren', filters.when.schoolHours),
    ...one(values.van?.[0], (from) => chip(chips.from(date(from)), { van: null })),
    ...one(values.tot?.[0], (until) => chip(chips.until(date(until)), { tot: null })),
    ...chosen('doel', GOALS, (goal) => facts.goals[goal]),
    ...one(values.q?.[0], (words) => chip(chips.words(words), { q: null }, { icon: 'search' })),
    ...chosen('soort', KINDS, (kind) => facts.kinds[kind]),
    ...chosen('thema', THEMES, (theme) => facts.themes[theme]),
    ...chosen('doelgroep', AUDIENCES, (audience) => facts.audiences[audience]),
    ...one(query.age, (age) => chip(chips.age(age), { leeftijd: null })),
    ...flag('gratis', filters.handy.gratis),
    ...one(query.children, (children) => chip(filters.handy[children], { kinderen: null })),
    ...flag('rolstoel', filters.handy.rolstoel),
    ...flag('samen', filters.handy.samen),
    ...flag('instappen', filters.handy.instappen),
    ...flag('plaats', filters.handy.plaats),
    ...flag('afspraak', filters.handy.afspraak),
    ...flag('online', filters.handy.online),
    ...flag('tekent', filters.handy.tekent),
  ];
}
