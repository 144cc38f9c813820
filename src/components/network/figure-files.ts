/** The figures of the dashboard as tables for a file, in the words of a language; stepped as on the page (product §4). */
import { shownWords } from '#src/components/network/gap-words.ts';
import { valueWords } from '#src/components/network/figure-query.ts';
import type { Cell, Dashboard, MonthFigures } from '#src/domain/networks/figures/dashboard.ts';
import type { StateFigures } from '#src/domain/networks/figures/people-figures.ts';
import type { TargetGroup } from '#src/domain/networks/figures/target-groups.ts';
import { findMunicipality } from '#src/domain/places/reference.ts';
import type { CsvCell } from '#src/interop/csv/write-csv.ts';
import type { Language } from '#src/i18n/languages.ts';
import { messagesIn } from '#src/i18n/messages.ts';

export interface FileTable { head: string[]; rows: CsvCell[][] }

/** `wat` in the address of the file. */
export const FILE_KINDS = ['gemeenten', 'maanden', 'buddys', 'doelgroep'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export function municipalityFile(language: Language, { lines, values, dimension, period }: Dashboard): FileTable {
  const { figures: t } = messagesIn(language).network;
  const { fromOn, untilOn } = period;
  const cell = ({ searched, offer, withNeighbours, gap }: Cell): CsvCell[] => [
    shownWords(language, searched), withNeighbours === null ? '' : shownWords(language, withNeighbours), offer, t.classes[gap],
  ];
  return {
    head: [
      t.from, t.until, 'NIS', t.municipality, t.dimensions[dimension], t.monthSearched, t.withNeighbours, t.offer, t.legendColumn,
    ],
    rows: lines.flatMap(({ nis, name, all, cells }) => [
      [fromOn, untilOn, nis, name, t.all, ...cell(all)],
      ...cells.map((each, index) => {
        const value = values[index];
        return [fromOn, untilOn, nis, name, value === undefined ? '' : valueWords(language, dimension, value), ...cell(each)];
      }),
    ]),
  };
}

export function monthFile(language: Language, months: readonly MonthFigures[]): FileTable {
  const { figures: t } = messagesIn(language).network;
  return {
    head: [t.month, t.monthSearched, t.monthHeld],
    rows: months.map(({ month, searched, held }) => [month, shownWords(language, searched), held]),
  };
}

/** `today`: the day of which it tells, 'YYYY-MM-DD'. */
export function stateFile(language: Language, states: readonly StateFigures[], today: string): FileTable {
  const { figures: t, target } = messagesIn(language).network;
  return {
    head: [target.columns.date, t.state, t.buddySide, t.newcomerSide, t.wait],
    rows: states.map(({ state, buddies, newcomers, waitDays }) => [
      today, state, shownWords(language, buddies), shownWords(language, newcomers),
      waitDays === null ? '' : shownWords(language, waitDays),
    ]),
  };
}

/** Taken over from a publication: exact, with source and date on each line. */
export function targetFile(language: Language, groups: readonly TargetGroup[]): FileTable {
  const { columns: c } = messagesIn(language).network.target;
  return {
    head: ['NIS', c.municipality, c.group, c.count, c.source, c.date],
    rows: groups.map(({ nis, groupName, count, source, asOf }) => [
      nis, findMunicipality(nis)?.name ?? nis, groupName, count, source, asOf,
    ]),
  };
}
