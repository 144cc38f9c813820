/** Figures of an agency from a CSV file: gemeente, group, count; source and date beside them or in the file. */
import { parse } from 'csv-parse/sync';
import type { NewTargetGroup } from '#src/domain/networks/figures/people-figures.ts';
import { normalizeName } from '#src/domain/places/place.ts';
import { findPresentMunicipality, listMunicipalities } from '#src/domain/places/reference.ts';

/** What a column may be called, without accents and case. */
const NAMES = {
  nis: ['nis', 'nis code', 'niscode', 'gemeente', 'municipality', 'naam'],
  group: ['groep', 'doelgroep', 'group', 'categorie'],
  count: ['aantal', 'count', 'waarde', 'value'],
  source: ['bron', 'source'],
  date: ['datum', 'date', 'peildatum'],
} as const;
type Column = keyof typeof NAMES;

export interface ReadTargets {
  rows: NewTargetGroup[];
  /** Numbers of lines that were not understood, the head is 1. */
  wrongLines: number[];
}

/** Undefined when it is no table with at least gemeente and count. Rows of a wrong gemeente stay for the caller to judge. */
export function readTargetGroups(
  text: string, defaults: { groupName: string; source: string; asOf: string },
): ReadTargets | undefined {
  const records = parseTable(text);
  const [head, ...lines] = records;
  if (!head || lines.length === 0) return undefined;
  const at = (column: Column) => head.findIndex((name) => (NAMES[column] as readonly string[]).includes(normalizeName(name)));
  const columns = { nis: at('nis'), group: at('group'), count: at('count'), source: at('source'), date: at('date') };
  if (columns.nis < 0 || columns.count < 0) return undefined;
  const rows: NewTargetGroup[] = [];
  const wrongLines: number[] = [];
  lines.forEach((line, index) => {
    const cell = (column: Column, fallback = '') => (columns[column] < 0 ? fallback : line[columns[column]]?.trim() || fallback);
    const nis = nisOf(cell('nis'));
    const digits = cell('count').replace(/[\s.\u202f\u00a0]/g, '');
    if (nis === undefined || !/^\d{1,7}$/.test(digits)) {
      wrongLines.push(index + 2);
      return;
    }
    rows.push({
      nis, count: Number(digits), groupName: cell('group', defaults.groupName).slice(0, 60),
      source: cell('source', defaults.source).slice(0, 200), asOf: cell('date', defaults.asOf),
    });
  });
  return { rows, wrongLines };
}

function parseTable(text: string): string[][] {
  const [first = ''] = text.split('\n', 1);
  const delimiter = [';', '\t', ','].reduce((best, each) => (first.split(each).length > first.split(best).length ? each : best), ';');
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, relax_quotes: true });
  } catch {
    return [];
  }
}

const byName = new Map(listMunicipalities().map(({ name, nis }) => [normalizeName(name), nis]));
const nisOf = (text: string): string | undefined => (
  /^\d{5}$/.test(text) ? findPresentMunicipality(text)?.nis : byName.get(normalizeName(text))
);
