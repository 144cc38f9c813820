/** The rows of a co-financing report in words, the same on the page, in print and in the file. */
import { hoursOf, type FrozenRow } from '#src/domain/networks/cofinancing/cofinancing.ts';
import { toLocal } from '#src/domain/schedules/brussels-time.ts';
import { formatAmount, formatList, formatNumber, formatTime } from '#src/i18n/format.ts';
import type { Language } from '#src/i18n/languages.ts';
import { messagesIn } from '#src/i18n/messages.ts';
import type { CsvCell } from '#src/interop/csv/write-csv.ts';

export const hoursWords = (hours: number): string => formatAmount(hours);

export function audienceWords(language: Language, { audience }: Pick<FrozenRow, 'audience'>): string {
  const { facts } = messagesIn(language);
  return formatList(language, audience.map((each) => facts.audienceWords[each]));
}

export const placeWords = ({ place, municipality }: Pick<FrozenRow, 'place' | 'municipality'>): string =>
  [place, municipality].filter((text, index, all) => text !== '' && all.indexOf(text) === index).join(', ');

export const timeWords = ({ startsAt, endsAt }: Pick<FrozenRow, 'startsAt' | 'endsAt'>): string =>
  `${formatTime(startsAt)}–${formatTime(endsAt)}`;

export function peopleWords(language: Language, { people }: Pick<FrozenRow, 'people'>): string {
  return people === null ? messagesIn(language).network.cofinancing.uncounted : formatNumber(people);
}

/** Head and lines of the file; dates as 'YYYY-MM-DD', so that a spreadsheet reads them. */
export function cofinancingTable(language: Language, rows: readonly FrozenRow[]): { head: string[]; lines: CsvCell[][] } {
  const { cofinancing: t } = messagesIn(language).network;
  const { columns: c } = t;
  return {
    head: [c.date, c.time, c.hours, c.place, t.bestuur, c.organiser, c.title, c.level, c.audience, c.people, t.women, t.confirmedOn, t.confirmedRole],
    lines: rows.map((row) => [
      toLocal(row.startsAt).date, timeWords(row), hoursOf(row), placeWords(row), row.bestuur, row.organiser, row.title,
      row.level ?? '', audienceWords(language, row), row.people ?? '', row.women ?? '',
      row.confirmedAt === null ? '' : toLocal(row.confirmedAt).date, t.roles[row.confirmedBy],
    ]),
  };
}
