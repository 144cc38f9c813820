/**
 * From publiq's event types and themes to our kinds, goals and themes (product §11). Matched on id, because the
 * label of an id has changed over the years. What is not in the table is leisure.
 */
import type { Goal, Kind, Theme } from '#src/domain/activities/activity.ts';
import { lineOf, listOf, recordOf, type JsonRecord } from './json.ts';

interface Meaning { kinds?: Kind[]; goals?: Goal[]; themes?: Theme[] }

const LEARN: Meaning = { kinds: ['vrije-tijd'], goals: ['iets-leren'], themes: ['onderwijs'] };
const SEE_CULTURE: Meaning = { kinds: ['vrije-tijd'], themes: ['cultuur'] };
const MEET: Meaning = { kinds: ['vrije-tijd', 'ontmoeting'], goals: ['mensen-leren-kennen'] };
const CELEBRATE: Meaning = { ...MEET, themes: ['feest'] };
const MOVE: Meaning = { kinds: ['vrije-tijd'], themes: ['sport'] };

const EVENT_TYPES: Readonly<Record<string, Meaning>> = {
  '0.0.0.0.0': SEE_CULTURE,
  '0.3.1.0.0': LEARN,
  '0.3.1.0.1': LEARN,
  '0.3.2.0.0': LEARN,
  '0.3.3.0.0': LEARN,
  '0.5.0.0.0': { kinds: ['vrije-tijd'], themes: ['cultuur', 'feest'] },
  '0.6.0.0.0': { kinds: ['vrije-tijd'] },
  '0.7.0.0.0': { kinds: ['vrije-tijd'], goals: ['iets-leren'], themes: ['cultuur'] },
  '0.12.0.0.0': { kinds: ['ontmoeting', 'vrije-tijd'], goals: ['mensen-leren-kennen'] },
  '0.17.0.0.0': { kinds: ['vrije-tijd'], themes: ['natuur', 'sport'] },
  '0.19.0.0.0': MOVE,
  '0.28.0.0.0': CELEBRATE,
  '0.37.0.0.0': { kinds: ['vrije-tijd'], themes: ['feest'] },
  '0.41.0.0.0': { kinds: ['vrije-tijd'], themes: ['gezin'] },
  '0.49.0.0.0': CELEBRATE,
  '0.50.4.0.0': SEE_CULTURE,
  '0.50.6.0.0': SEE_CULTURE,
  '0.50.21.0.0': MEET,
  '0.51.0.0.0': { kinds: ['vrije-tijd'] },
  '0.53.0.0.0': { kinds: ['vrije-tijd'], themes: ['gezin'] },
  '0.54.0.0.0': SEE_CULTURE,
  '0.55.0.0.0': SEE_CULTURE,
  '0.57.0.0.0': { kinds: ['vrije-tijd'], goals: ['vrienden-maken'], themes: ['gezin'] },
  '0.59.0.0.0': MOVE,
  '1.50.0.0.0': { ...MEET, themes: ['koken', 'feest'] },
};

/** Groups of theme ids by their beginning, the longest first. */
const THEMES: readonly [string, Meaning][] = [
  ['1.37.0.', { themes: ['gezin'] }],
  ['1.37.1.', { themes: ['welzijn'] }],
  ['1.37.2.', { themes: ['welzijn'] }],
  ['1.10.', { themes: ['cultuur', 'taal'] }],
  ['1.21.', { themes: ['digitaal'] }],
  ['1.25.', { themes: ['onderwijs'] }],
  ['1.40.', { themes: ['cultuur'] }],
  ['1.41.', { themes: ['cultuur', 'creatief'] }],
  ['1.42.', { themes: ['creatief'] }],
  ['1.43.', { goals: ['mensen-leren-kennen'], themes: ['welzijn'] }],
  ['1.44.', { themes: ['welzijn'] }],
  ['1.49.', { themes: ['creatief'] }],
  ['1.51.11.', { themes: ['sport', 'natuur'] }],
  ['1.51.14.', { themes: ['sport', 'natuur'] }],
  ['1.51.', { themes: ['sport'] }],
  ['1.58.8.', { themes: ['sport'] }],
  ['1.61.', { themes: ['welzijn'] }],
  ['1.62.', { themes: ['welzijn'] }],
  ['1.63.', { themes: ['natuur'] }],
  ['1.64.', { themes: ['natuur'] }],
  ['1.65.', { themes: ['koken'] }],
  ['1.66.', { themes: ['werk'] }],
  ['1.0.', { themes: ['cultuur', 'creatief'] }],
  ['1.1.', { themes: ['cultuur'] }],
  ['1.2.', { themes: ['cultuur'] }],
  ['1.3.', { themes: ['cultuur'] }],
  ['1.7.', { themes: ['cultuur'] }],
  ['1.8.', { themes: ['cultuur'] }],
  ['1.9.', { themes: ['cultuur', 'sport'] }],
  ['1.11.', { themes: ['cultuur'] }],
  ['1.17.', { themes: ['cultuur'] }],
];

export const WHEELCHAIR_FACILITY = '3.23.1.0.0';

/** Ids of the document's terms; terms without id are ignored. */
export function termIdsOf(document: JsonRecord): string[] {
  return listOf(document.terms, 100).map((term) => lineOf(recordOf(term).id, 60)).filter((id) => id !== null);
}

/** Kinds (at least one), goals and themes of these terms, each once. */
export function meaningOf(termIds: readonly string[]): { kinds: Kind[]; goals: Goal[]; themes: Theme[] } {
  const meanings = termIds.map(meaningOfTerm);
  const kinds = new Set(meanings.flatMap((meaning) => meaning.kinds ?? []));
  return {
    kinds: kinds.size === 0 ? ['vrije-tijd'] : [...kinds],
    goals: [...new Set(meanings.flatMap((meaning) => meaning.goals ?? []))],
    themes: [...new Set(meanings.flatMap((meaning) => meaning.themes ?? []))],
  };
}

function meaningOfTerm(id: string): Meaning {
  if (Object.hasOwn(EVENT_TYPES, id)) return EVENT_TYPES[id] ?? {};
  return THEMES.find(([beginning]) => id.startsWith(beginning))?.[1] ?? {};
}
