/** A table of agency figures, line by line: which column holds what, which lines can be stored, what is wrong. */
import { normalizeName, placeKey } from '../../places/place.ts';
import { findPresentMunicipality, listMunicipalities } from '../../places/reference.ts';
import { isDate } from '../../schedules/brussels-time.ts';

export const TARGET_COLUMNS = ['place', 'count', 'group', 'source', 'date'] as const;
export type TargetColumn = (typeof TARGET_COLUMNS)[number];
/** Index of each column in the table; -1 = it has none. */
export type TargetColumns = Record<TargetColumn, number>;
/** For lines that do not say it; '' = nothing was said. */
export interface TargetDefaults { groupName: string; source: string; asOf: string }

export interface NewTargetGroup {
  nis: string;
  groupName: string;
  /** 'YYYY-MM-DD'. */
  asOf: string;
  count: number;
  source: string;
}

export const TARGET_PROBLEMS = [
  'place-unknown', 'place-elsewhere', 'count-wrong', 'group-needed', 'source-needed', 'date-wrong', 'double',
] as const;
export type TargetProblem = (typeof TARGET_PROBLEMS)[number];

/** A row of the file, with its number there; the head stands first. */
export interface SheetRow { line: number; cells: string[] }

export interface TargetLine {
  /** In the file. */
  line: number;
  /** Undefined when something is wrong with it. */
  row: NewTargetGroup | undefined;
  /** `text`: what stands there. */
  problems: { column: TargetColumn; problem: TargetProblem; text: string }[];
}

/** What a column may be called, without accents and case. */
const NAMES: Record<TargetColumn, readonly string[]> = {
  place: ['gemeente', 'nis', 'nis code', 'niscode', 'municipality', 'commune', 'naam gemeente', 'naam', 'gebied'],
  count: ['aantal', 'count', 'number', 'nombre', 'waarde', 'value', 'personen', 'totaal'],
  group: ['groep', 'doelgroep', 'group', 'groupe', 'categorie', 'category', 'kenmerk'],
  source: ['bron', 'source'],
  date: ['datum', 'date', 'peildatum', 'stand op', 'op'],
};
/** A column of which this share looks like it, is taken for it when no head says so. */
const MOST = 0.8;

/** By the head, else by what stands in the column. */
export function guessTargetColumns([first, ...rows]: readonly SheetRow[]): TargetColumns {
  const head = first?.cells ?? [];
  const named = (column: TargetColumn) => head.findIndex((name) => NAMES[column].includes(normalizeName(name)));
  const columns: TargetColumns = {
    place: named('place'), count: named('count'), group: named('group'), source: named('source'), date: named('date'),
  };
  const isTaken = (index: number) => Object.values(columns).includes(index);
  const mostly = (test: (cell: string) => boolean) => head.findIndex((_name, index) => {
    const cells = rows.map((row) => row.cells[index] ?? '').filter((cell) => cell !== '');
    return !isTaken(index) && cells.length > 0 && cells.filter(test).length >= cells.length * MOST;
  });
  if (columns.place < 0) columns.place = mostly((cell) => nisOf(cell) !== undefined);
  if (columns.date < 0) columns.date = mostly((cell) => dateOf(cell) !== undefined);
  if (columns.count < 0) columns.count = mostly((cell) => countOf(cell) !== undefined);
  return columns;
}

const byName = new Map(listMunicipalities().map(({ name, nis }) => [placeKey(name), nis]));
/** A present or former NIS code, or the name of a present gemeente. */
const nisOf = (text: string): string | undefined => (
  /^\d{5}$/.test(text) ? findPresentMunicipality(text)?.nis : byName.get(placeKey(text))
);

/** "1204", "1.204", "1 204"; never "12,5". */
function countOf(text: string): number | undefined {
  const isWhole = /^\d{1,7}$/.test(text) || /^\d{1,3}(?:[.\s\u00a0\u202f]\d{3}){1,2}$/.test(text);
  const count = Number(text.replace(/\D/g, ''));
  return isWhole && count <= 1_000_000 ? count : undefined;
}

/** "2025-12-31", "31/12/2025", "31.12.2025". */
function dateOf(text: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text) ?? [];
  const date = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(date) ? date : undefined;
}

const MAX_GROUP = 60;
const MAX_SOURCE = 200;

/** Every line below the head. `nises`: gemeenten of the network that loads. */
export function readTargetLines(
  [, ...rows]: readonly SheetRow[], columns: TargetColumns, defaults: TargetDefaults, nises: readonly string[],
): TargetLine[] {
  const seen = new Set<string>();
  return rows.map(({ line, cells }): TargetLine => {
    const cell = (column: TargetColumn) => cells[columns[column]] ?? '';
    const texts = {
      place: cell('place'), count: cell('count'), group: cell('group') || defaults.groupName,
      source: cell('source') || defaults.source, date: cell('date') || defaults.asOf,
    };
    const problems: TargetLine['problems'] = [];
    const wrong = (column: TargetColumn, problem: TargetProblem) => {
      problems.push({ column, problem, text: texts[column].slice(0, 60) });
    };
    const [nis, count, asOf] = [nisOf(texts.place), countOf(texts.count), dateOf(texts.date)];
    if (nis === undefined) wrong('place', 'place-unknown');
    else if (!nises.includes(nis)) wrong('place', 'place-elsewhere');
    if (count === undefined) wrong('count', 'count-wrong');
    if (texts.group === '' || texts.group.length > MAX_GROUP) wrong('group', 'group-needed');
    if (texts.source === '' || texts.source.length > MAX_SOURCE) wrong('source', 'source-needed');
    if (asOf === undefined) wrong('date', 'date-wrong');
    const key = JSON.stringify([nis, texts.group, asOf]);
    if (problems.length === 0 && seen.has(key)) wrong('place', 'double');
    const isWrong = problems.length > 0 || nis === undefined || count === undefined || asOf === undefined;
    if (!isWrong) seen.add(key);
    const row = isWrong ? undefined : { nis, count, asOf, groupName: texts.group, source: texts.source };
    return { line, row, problems };
  });
}

/** One figure as it can be stored by this network. */
export function isTargetGroup(row: NewTargetGroup, nises: readonly string[]): boolean {
  return nises.includes(row.nis) && row.groupName.length > 0 && row.groupName.length <= MAX_GROUP
    && Number.isInteger(row.count) && row.count >= 0 && row.count <= 1_000_000
    && row.source.length > 0 && row.source.length <= MAX_SOURCE && isDate(row.asOf);
}
