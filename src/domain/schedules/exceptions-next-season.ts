/**
 * The next season of a series, as a proposal (product §3 Freshness: six weeks before the last date "gaat dit
 * verder?"). Same weekdays and hours; the holidays it skipped are skipped again.
 */
import { addDays, dayNumberOf, fromLocalDay, toLocal, weekdayOf } from './brussels-time.ts';
import { withClosingDays, type DateRange } from './exceptions-closing-days.ts';
import { publicRanges, schoolRanges, type HolidayName } from './exceptions-offer.ts';
import { patternDates } from './schedule-words.ts';
import {
  NO_EXCEPTIONS, type DatesSchedule, type MonthlySchedule, type Schedule, type WeeklySchedule,
} from './schedule.ts';

/** A series this long is a school year; a shorter one is a term. */
const SCHOOL_YEAR_DAYS = 200;
/** A year of whole weeks keeps the weekday. */
const WEEKS_IN_A_YEAR = 52;
const MAX_YEARS_ON = 50;

type Pattern = WeeklySchedule | MonthlySchedule;

/**
 * The schedule of the next season, not over at `today` ('YYYY-MM-DD', Brussels); undefined for what has none: a
 * single date, no end, "de hele week", by appointment, a pattern without dates.
 * - A school year, and a series that lies in the summer holidays: the same days a year later.
 * - A term: it goes on with its rhythm after the last date, with as many dates, outside the school holidays
 *   when it skipped or never met them.
 * Cancelled holidays come back as cancelled; other exceptions do not.
 */
export function nextSeason(schedule: Schedule, today: string): Schedule | undefined {
  switch (schedule.type) {
    case 'weekly':
    case 'monthly':
      return nextPattern(schedule, today);
    case 'dates':
      return nextDates(schedule, today);
    case 'hours': {
      if (schedule.from === null || schedule.until === null) return undefined;
      const { from, until } = yearsLater({ from: schedule.from, until: schedule.until }, today);
      return { type: 'hours', from, until, hours: schedule.hours, closedDays: [], adjustedDays: [] };
    }
    case 'always':
    case 'appointment':
      return undefined;
  }
}

function nextPattern(schedule: Pattern, today: string): Pattern | undefined {
  const dates = patternDates(schedule, schedule.from, schedule.until);
  const [first] = dates;
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const inSummer = dates.filter((date) => isSummer(date)).length > dates.length / 2;
  const isYear = dayNumberOf(last) - dayNumberOf(first) >= SCHOOL_YEAR_DAYS;
  const base: Pattern = { ...schedule, exceptions: NO_EXCEPTIONS };
  if (isYear || inSummer) {
    return skippingTheSame(withADate({ ...base, ...yearsLater(schedule, today) }), schedule, dates);
  }
  return nextTerm(base, schedule, dates, last, today);
}

/**
 * Weeks count from the week of `from`, which a year later lies elsewhere: every second week begins at the first
 * date, and a season too short for a date is moved to the next one.
 */
function withADate(next: Pattern): Pattern {
  const isEveryWeek = next.type === 'monthly' || next.everyWeeks === 1;
  if (isEveryWeek && patternDates(next, next.from, next.until).length > 0) return next;
  const aYearOn = sameDayLater(next.from, 1);
  const weekly = next.type === 'weekly' ? { ...next, everyWeeks: 1 } : next;
  const [first = next.from] = patternDates({ ...weekly, until: aYearOn }, next.from, aYearOn);
  return { ...next, from: first, until: next.until > first ? next.until : first };
}

/** July and August: the summer holidays of Flemish schools. */
const isSummer = (date: string): boolean => date.slice(5, 7) === '07' || date.slice(5, 7) === '08';

function yearsLater({ from, until }: DateRange, today: string): DateRange {
  for (let years = 1; years <= MAX_YEARS_ON; years += 1) {
    const later = { from: sameDayLater(from, years), until: sameDayLater(until, years) };
    if (later.until >= today) return later;
  }
  throw new RangeError(`no season of ${from}/${until} after ${today}`);
}

/** 29 February becomes 28 February where there is none. */
function sameDayLater(date: string, years: number): string {
  const year = String(Number(date.slice(0, 4)) + years).padStart(4, '0');
  const isLeapDay = date.endsWith('-02-29') && new Date(Date.UTC(Number(year), 1, 29)).getUTCMonth() !== 1;
  return `${year}${isLeapDay ? '-02-28' : date.slice(4)}`;
}

function skippingTheSame(next: Pattern, old: Pattern, oldDates: readonly string[]): Pattern {
  const skipped = skippedHolidays(old, oldDates);
  const ranges = [...schoolRanges(next.from, next.until), ...publicRanges(next.from, next.until)]
    .filter(({ name, kind }) => skipped.has(`${kind} ${name}`));
  return withClosingDays(next, ranges) as Pattern;
}

/** Holidays of which every date of the pattern was cancelled. */
function skippedHolidays(old: Pattern, dates: readonly string[]): ReadonlySet<string> {
  const cancelled = new Set(old.exceptions.cancelled);
  const skipped = [...schoolRanges(old.from, old.until), ...publicRanges(old.from, old.until)]
    .filter(({ from, until }) => {
      const within = dates.filter((date) => date >= from && date <= until);
      return within.length > 0 && within.every((date) => cancelled.has(date));
    })
    .map(({ kind, name }): `${string} ${HolidayName}` => `${kind} ${name}`);
  return new Set(skipped);
}

function nextTerm(base: Pattern, old: Pattern, dates: readonly string[], last: string, today: string): Pattern {
  const cancelled = new Set(old.exceptions.cancelled);
  const wanted = Math.max(1, dates.filter((date) => !cancelled.has(date)).length);
  const holidays = schoolRanges(old.from, old.until);
  const metHoliday = dates.some((date) => (
    !cancelled.has(date) && holidays.some(({ from, until }) => date >= from && date <= until)
  ));
  const anchor = base.type === 'weekly' ? addDays(last, 7 * base.everyWeeks) : addDays(last, 1);
  const from = base.type === 'weekly' ? mondayOf(anchor) : anchor;
  const latest = sameDayLater(today > last ? today : last, 2);
  const candidates = patternDates({ ...base, from, until: latest }, from, latest);
  const free = schoolRanges(from, latest);
  const isFree = (date: string): boolean => free.some((range) => date >= range.from && date <= range.until);
  const isKept = (date: string): boolean => (metHoliday ? !isSummer(date) : !isFree(date));
  const kept = candidates.filter((date) => date > last && date >= today && isKept(date));
  const chosen = kept.slice(0, wanted);
  const start = chosen[0] ?? from;
  const until = chosen.at(-1) ?? start;
  const next: Pattern = { ...base, from: start, until };
  if (metHoliday) return next;
  const closed = patternDates(next, start, until).filter((date) => isFree(date));
  return withClosingDays(next, closed.map((date) => ({ from: date, until: date }))) as Pattern;
}

function mondayOf(date: string): string {
  return addDays(date, 1 - weekdayOf(dayNumberOf(date)));
}

/** Several dates move by years of 52 weeks: same weekdays, same wall times, nothing cancelled or full. */
function nextDates({ dates }: DatesSchedule, today: string): DatesSchedule | undefined {
  const going = dates.filter(({ cancelled }) => !cancelled);
  if (going.length < 2) return undefined;
  for (let years = 1; years <= MAX_YEARS_ON; years += 1) {
    const moved = going.map(({ startsAt, endsAt }) => {
      const { dayNumber, minutes } = toLocal(startsAt);
      const start = fromLocalDay(dayNumber + years * WEEKS_IN_A_YEAR * 7, minutes) ?? startsAt;
      return { startsAt: start, endsAt: start + (endsAt - startsAt), cancelled: false, full: false };
    });
    if (moved.some(({ startsAt }) => toLocal(startsAt).date >= today)) return { type: 'dates', dates: moved };
  }
  return undefined;
}
