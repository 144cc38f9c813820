/**
 * Wall time in Europe/Brussels (product §1.8). Instants are epoch milliseconds; a date is 'YYYY-MM-DD'; a day
 * number counts days since 1970-01-01. The rules of summer time come from the time zone database through Temporal;
 * the changes of each year are looked up once, because search rows need millions of conversions.
 */
import { Temporal } from 'temporal-polyfill';

export const ZONE = 'Europe/Brussels';
export const MS_PER_MINUTE = 60_000;
export const MS_PER_HOUR = 3_600_000;
export const MS_PER_DAY = 86_400_000;

/** 1 = Monday … 7 = Sunday, as in ISO 8601. */
export type IsoWeekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export interface LocalTime {
  date: string;
  dayNumber: number;
  weekday: IsoWeekday;
  /** Minutes since local midnight, 0–1439. */
  minutes: number;
}

/** A wall time that does not exist (the night in March) and how to treat it. */
export type GapRule = 'move-on' | 'refuse';

interface OffsetPeriod { from: number; until: number; offsetMs: number }

const periodsByYear = new Map<number, OffsetPeriod[]>();
let lastPeriod: OffsetPeriod = { from: 1, until: 0, offsetMs: 0 };

function periodsOf(year: number): OffsetPeriod[] {
  const known = periodsByYear.get(year);
  if (known) return known;
  const from = Date.UTC(year, 0, 1);
  const until = Date.UTC(year + 1, 0, 1);
  const periods: OffsetPeriod[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(ZONE);
  while (at.epochMilliseconds < until) {
    const change = at.getTimeZoneTransition('next');
    const end = Math.min(change ? change.epochMilliseconds : until, until);
    periods.push({ from: at.epochMilliseconds, until: end, offsetMs: at.offsetNanoseconds / 1e6 });
    if (!change) break;
    at = change;
  }
  periodsByYear.set(year, periods);
  return periods;
}

/** Difference between Brussels wall time and UTC at this instant, in milliseconds. */
export function offsetMsAt(instant: number): number {
  if (instant >= lastPeriod.from && instant < lastPeriod.until) return lastPeriod.offsetMs;
  const year = new Date(instant).getUTCFullYear();
  const period = periodsOf(year).find((each) => instant >= each.from && instant < each.until);
  if (!period) throw new RangeError(`no such instant: ${instant}`);
  lastPeriod = period;
  return period.offsetMs;
}

export function dayNumberOf(date: string): number {
  return Math.floor(Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY);
}

export function dateOf(dayNumber: number): string {
  return new Date(dayNumber * MS_PER_DAY).toISOString().slice(0, 10);
}

export function weekdayOf(dayNumber: number): IsoWeekday {
  return ((((dayNumber + 3) % 7) + 7) % 7 + 1) as IsoWeekday;
}

export function addDays(date: string, days: number): string {
  return dateOf(dayNumberOf(date) + days);
}

/** True for 'YYYY-MM-DD' that is a real date (no 31 February). */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const parsed = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().slice(0, 10) === text;
}

/** The Brussels date and time of an instant. */
export function toLocal(instant: number): LocalTime {
  const local = instant + offsetMsAt(instant);
  const dayNumber = Math.floor(local / MS_PER_DAY);
  return {
    date: dateOf(dayNumber),
    dayNumber,
    weekday: weekdayOf(dayNumber),
    minutes: Math.floor((local - dayNumber * MS_PER_DAY) / MS_PER_MINUTE),
  };
}

/** The Brussels day number of an instant; the fast part of `toLocal`. */
export function localDayNumber(instant: number): number {
  return Math.floor((instant + offsetMsAt(instant)) / MS_PER_DAY);
}

/**
 * The instant of a Brussels wall time. `minutes` may be 1440 or more (hours past midnight count on the next day).
 * A wall time that exists twice is the first; one that does not exist is moved one hour on, or, with 'refuse', null.
 */
export function fromLocal(date: string, minutes: number, gap: GapRule = 'move-on'): number | null {
  return fromLocalDay(dayNumberOf(date), minutes, gap);
}

export function fromLocalDay(dayNumber: number, minutes: number, gap: GapRule = 'move-on'): number | null {
  const wall = dayNumber * MS_PER_DAY + minutes * MS_PER_MINUTE;
  const before = offsetMsAt(wall - MS_PER_DAY);
  const early = wall - before;
  if (offsetMsAt(early) === before) return early;
  const after = offsetMsAt(wall + MS_PER_DAY);
  const late = wall - after;
  if (offsetMsAt(late) === after) return late;
  return gap === 'refuse' ? null : early;
}

/** ISO 8601 with Brussels offset and seconds, as the API shows times: '2026-11-24T14:00:00+01:00'. */
export function isoWithOffset(instant: number): string {
  const offset = offsetMsAt(instant);
  const sign = offset < 0 ? '-' : '+';
  const hours = String(Math.floor(Math.abs(offset) / MS_PER_HOUR)).padStart(2, '0');
  const minutes = String((Math.abs(offset) / MS_PER_MINUTE) % 60).padStart(2, '0');
  return `${new Date(instant + offset).toISOString().slice(0, 19)}${sign}${hours}:${minutes}`;
}

/** The last instant to which occurrences are made: the end of the 13th month after the present one (product §3). */
export function horizonAfter(now: number): number {
  const [year = 0, month = 0] = toLocal(now).date.split('-').map(Number);
  const firstAfter = new Date(Date.UTC(year, month - 1 + 14, 1)).toISOString().slice(0, 10);
  return fromLocal(firstAfter, 0) ?? 0;
}
