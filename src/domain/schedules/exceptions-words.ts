/**
 * The days on which a weekly or monthly pattern does not go on, as an organiser types them in Dutch (issue 3):
 * "24 en 31 december", "niet op 24/12 en 31/12/2026", "van 1 tot 5 januari". Dates are 'YYYY-MM-DD'.
 */
import { isDate } from './brussels-time.ts';
import type { DateRange } from './exceptions-closing-days.ts';
import { patternDates } from './schedule-words.ts';
import type { MonthlySchedule, WeeklySchedule } from './schedule.ts';

type Pattern = WeeklySchedule | MonthlySchedule;

/** `what`: the piece that was typed and is not right. */
export type ReadExceptions =
  | { dates: string[] }
  | { problem: 'unknown' | 'no-such-date' | 'not-in-pattern'; what: string };

const MONTHS = [
  'januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december',
];
const WEEKDAY = String.raw`(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ma|di|wo|do|vr|za|zo)`;
const LEADING = new RegExp(String.raw`^(?:behalve|uitgezonderd|niet|geen|ook|op|van|de|${WEEKDAY}(?=\s+\d))\s+`);
/** A range after words for it were made one sign. */
const UNTIL = '→';
const DAY = /^(\d{1,2})(?:\s*([a-z]{3,9})\.?)?(?:\s+(\d{4}))?$/;
const NUMBERS = /^(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}))?$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

interface TypedDay { day: number; month: number | null; year: number | null }
interface Piece { what: string; from: TypedDay; until: TypedDay | null }

class Wrong extends Error {
  readonly found: Extract<ReadExceptions, { problem: string }>;

  constructor(problem: Wrong['found']['problem'], what: string) {
    super(problem);
    this.found = { problem, what };
  }
}

/**
 * The dates of the pattern that the words name, in order, each once; [] for nothing typed. Without a year it is the
 * first in the span of the pattern on which it goes on; a day without its month has that of the next day, or of the
 * one before.
 */
export function readExceptionWords(text: string, pattern: Pattern): ReadExceptions {
  const dates = patternDates(pattern, pattern.from, pattern.until);
  try {
    const found = withMonths(piecesOf(text)).flatMap((piece) => datesOf(piece, pattern, dates));
    return { dates: [...new Set(found)].sort() };
  } catch (error) {
    if (error instanceof Wrong) return error.found;
    throw error;
  }
}

/** What `readExceptionWords` reads back as the same dates, for dates of this pattern. */
export function writeExceptionWords(dates: readonly string[], pattern: DateRange): string {
  const saysYear = Number(pattern.until.slice(0, 4)) - Number(pattern.from.slice(0, 4)) > 1
    || pattern.until.slice(5) >= pattern.from.slice(5) && pattern.until.slice(0, 4) !== pattern.from.slice(0, 4);
  const months = Map.groupBy([...dates].sort(), (date) => date.slice(0, 7));
  return [...months].map(([month, days]) => {
    const numbers = days.map((date) => String(Number(date.slice(8))));
    const last = numbers.pop() ?? '';
    const list = numbers.length === 0 ? last : `${numbers.join(', ')} en ${last}`;
    return `${list} ${MONTHS[Number(month.slice(5)) - 1]}${saysYear ? ` ${month.slice(0, 4)}` : ''}`;
  }).join(', ');
}

function piecesOf(text: string): Piece[] {
  return text.toLowerCase()
    .replace(/\s*(?:\bt\.?\s?e\.?\s?m\.?(?=\s|\d)|\bt\/m\b|\btot en met\b|\btot\b|[–—]|(?<=\s)-(?=\s))\s*/g, UNTIL)
    .split(/[,;\n&+]|\s+en\s+/)
    .map((part) => part.trim().replace(/[.!]+$/, '').trim())
    .filter((part) => part !== '')
    .map((part) => {
      const what = part.replaceAll(UNTIL, ' tot ');
      const [from = '', until, ...more] = part.split(UNTIL);
      if (more.length > 0) throw new Wrong('unknown', what);
      return { what, from: dayOf(from, what), until: until === undefined ? null : dayOf(until, what) };
    });
}

function dayOf(typed: string, what: string): TypedDay {
  let text = typed.trim();
  for (let shorter = text.replace(LEADING, ''); shorter !== text; shorter = text.replace(LEADING, '')) text = shorter;
  const iso = ISO.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const numbers = NUMBERS.exec(text);
  if (numbers) return { day: Number(numbers[1]), month: Number(numbers[2]), year: yearOf(numbers[3]) };
  const [, day = '', name, year] = DAY.exec(text) ?? [];
  const month = name === undefined ? null : monthOf(name);
  if (day === '' || month === undefined || (month === null && year !== undefined)) throw new Wrong('unknown', what);
  return { day: Number(day), month, year: yearOf(year) };
}

const yearOf = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

/** 1–12 of a name or its beginning ("dec", "sept"); undefined for another word. */
function monthOf(name: string): number | undefined {
  if (name === 'mrt') return 3;
  const index = MONTHS.findIndex((month) => month.startsWith(name));
  return index < 0 ? undefined : index + 1;
}

function withMonths(pieces: readonly Piece[]): Piece[] {
  const days = pieces.flatMap(({ from, until }) => (until ? [from, until] : [from]));
  let next: TypedDay | null = null;
  for (const day of days.toReversed()) {
    if (day.month === null && next) Object.assign(day, { month: next.month, year: next.year });
    else if (day.month !== null && day.year === null && next?.month === day.month) day.year = next.year;
    if (day.month !== null) next = day;
  }
  let before: TypedDay | null = null;
  for (const day of days) {
    if (day.month === null && before) Object.assign(day, { month: before.month, year: before.year });
    before = day;
  }
  return [...pieces];
}

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

function datesOf({ what, from, until }: Piece, pattern: Pattern, dates: readonly string[]): string[] {
  if (from.month === null || (until !== null && until.month === null)) throw new Wrong('unknown', what);
  const first = Number(pattern.from.slice(0, 4));
  const last = Number(pattern.until.slice(0, 4));
  const span = Array.from({ length: last - first + 2 }, (_, index) => first - 1 + index);
  let exists = false;
  for (const year of yearsOf(from, until) ?? span) {
    const start = `${pad(year, 4)}-${pad(from.month)}-${pad(from.day)}`;
    const end = until ? endOf(until, start) : start;
    if (!isDate(start) || !isDate(end)) continue;
    exists = true;
    const named = dates.filter((date) => date >= start && date <= end);
    if (named.length > 0) return named;
  }
  throw new Wrong(exists ? 'not-in-pattern' : 'no-such-date', what);
}

/** The years the first day can be in, when one was typed: for a period with the year of its end, that one or before. */
function yearsOf(from: TypedDay, until: TypedDay | null): number[] | undefined {
  if (from.year !== null) return [from.year];
  if (until === null || until.year === null) return undefined;
  const isLater = (from.month ?? 0) * 100 + from.day > (until.month ?? 0) * 100 + until.day;
  return [isLater ? until.year - 1 : until.year];
}

/** The first such day on or after the start, unless its year was typed. */
function endOf({ day, month, year }: TypedDay, start: string): string {
  const rest = `-${pad(month ?? 0)}-${pad(day)}`;
  const same = `${start.slice(0, 4)}${rest}`;
  if (year !== null) return `${pad(year, 4)}${rest}`;
  return same >= start ? same : `${pad(Number(start.slice(0, 4)) + 1, 4)}${rest}`;
}
