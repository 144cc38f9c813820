/** The rows of a co-financing report in words, the same on the page, in print and in the file. */
import { shownWords } from '#src/components/network/gap-words.ts';
import { inStepsOfFive } from '#src/domain/demand/steps-of-five.ts';
import { hoursOf, type FrozenRow, type ReportField } from '#src/domain/networks/cofinancing/cofinancing.ts';
import { toLocal } from '#src/domain/schedules/brussels-time.ts';
import { formatList, formatTime } from '#src/i18n/format.ts';
import type { Language } from '#src/i18n/languages.ts';
import { messagesIn } from '#src/i18n/messages.ts';
import type { CsvCell } from '#src/interop/csv/write-csv.ts';

/** 1.5 → "1,5". */
export const hoursWords = (hours: number): string => String(hours).replace('.', ',');

export function audienceWords(language: Language, { audience }: Pick<FrozenRow, 'audience'>): string {
  const { facts } = messagesIn(language);
  return formatList(language, audience.map((each) => facts.audienceWords[each]));
}

export const placeWords = ({ place, municipality }: Pick<FrozenRow, 'place' | 'municipality'>): string =>
  [place, municipality].filter((text, index, all) => text !== '' && all.indexOf(text) === index).join(', ');

export const timeWords = ({ startsAt, endsAt }: Pick<FrozenRow, 'startsAt' | 'endsAt'>): string =>
  `${formatTime(startsAt)}–${formatTime(endsAt)}`;

/** In steps of five: these are people, and this is not the desk that handles them (product §4). */
export function peopleWords(language: Language, { people }: Pick<FrozenRow, 'people'>): string {
  return people === null ? messagesIn(language).network.cofinancing.uncounted : shownWords(language, inStepsOfFive(people));
}

/** What of a row is otherwise, each once; the day, hour and hours are of one moment. */
export function changedWords(language: Language, fields: readonly ReportField[]): string {
  const { cofinancing: t } = messagesIn(language).network;
  const { columns: c } = t;
  const words: Partial<Record<ReportField, string>> = {
    title: c.title, organiser: c.organiser, bestuur: t.bestuur, place: c.place, municipality: c.place, endsAt: c.time, level: c.level,
    audience: c.audience, people: c.people, women: t.women, confirmedAt: c.confirmed, confirmedBy: c.confirmed,
  };
  return formatList(language, [...new Set(fields.flatMap((field) => words[field] ?? []))]);
}

/** Head and lines of the file; dates as 'YYYY-MM-DD', so that a spreadsheet reads them. */
export function cofinancingTable(language: Language, rows: readonly FrozenRow[]): { head: string[]; lines: CsvCell[][] } {
  const { cofinancing: t } = messagesIn(language).network;
  const { columns: c } = t;
  const stepped = (count: number | null) => (count === null ? '' : shownWords(language, inStepsOfFive(count)));
  return {
    head: [c.date, c.time, c.hours, c.place, t.bestuur, c.organiser, c.title, c.level, c.audience, c.people, t.women, t.confirmedOn, t.confirmedRole],
    lines: rows.map((row) => [
      toLocal(row.startsAt).date, timeWords(row), hoursOf(row), placeWords(row), row.bestuur, row.organiser, row.title,
      row.level ?? '', audienceWords(language, row), stepped(row.people), stepped(row.women),
      row.confirmedAt === null ? '' : toLocal(row.confirmedAt).date, t.roles[row.confirmedBy],
    ]),
  };
}
