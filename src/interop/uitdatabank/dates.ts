/** Dates of documents, in every form seen: with offset, without (then Brussels), bare dates, old notations. */
import { MS_PER_DAY, dateOf, fromLocal, isDate, toLocal } from '#src/domain/schedules/brussels-time.ts';
import { lineOf } from './json.ts';

const ISO = new RegExp([
  /^(\d{4}-\d\d-\d\d)/, /(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?)?/, /\s*(Z|[+-]\d\d:?(?:\d\d)?)?$/,
].map((part) => part.source).join(''), 'i');
const BELGIAN = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T](\d\d):(\d\d))?/;

/** Epoch ms, or null for what is no date in the years 1900–2199. */
export function instantOf(value: unknown): number | null {
  const text = lineOf(value, 40);
  if (text === null) return null;
  const iso = ISO.exec(text);
  if (iso) return isoInstant(iso);
  const belgian = BELGIAN.exec(text);
  if (!belgian) return null;
  const [, day = '', month = '', year = '', hours = '0', minutes = '0'] = belgian;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return localInstant(date, Number(hours), Number(minutes), 0);
}

function isoInstant(match: RegExpExecArray): number | null {
  const [, date = '', hours = '00', minutes = '00', seconds = '00', offset] = match;
  if (offset === undefined) return localInstant(date, Number(hours), Number(minutes), Number(seconds));
  if (!isDate(date) || Number(hours) > 24 || Number(minutes) > 59 || Number(seconds) > 60) return null;
  const utc = Date.parse(`${date}T00:00:00Z`)
    + ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000;
  return utc - offsetMinutesOf(offset) * 60_000;
}

function offsetMinutesOf(offset: string): number {
  if (offset.toUpperCase() === 'Z') return 0;
  const digits = offset.slice(1).replace(':', '').padEnd(4, '0');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2, 4));
  return offset.startsWith('-') ? -minutes : minutes;
}

function localInstant(date: string, hours: number, minutes: number, seconds: number): number | null {
  if (!isDate(date) || hours > 24 || minutes > 59 || seconds > 60) return null;
  const instant = fromLocal(date, hours * 60 + minutes);
  return instant === null ? null : instant + seconds * 1_000;
}

/** 'YYYY-MM-DD' in Brussels of a date or an instant. */
export function dayOf(value: unknown): string | null {
  const text = lineOf(value, 40);
  if (text !== null && isDate(text)) return text;
  const instant = instantOf(value);
  return instant === null ? null : toLocal(instant).date;
}

/** The last day of a period: an end at exactly midnight does not include that day (interop §A.3). */
export function lastDayOf(value: unknown): string | null {
  const text = lineOf(value, 40);
  if (text !== null && isDate(text)) return text;
  const instant = instantOf(value);
  if (instant === null) return null;
  const local = toLocal(instant);
  const isMidnight = local.minutes === 0 && instant % 60_000 === 0;
  return isMidnight ? dateOf(local.dayNumber - 1) : local.date;
}

/** An end of availability at exactly midnight means that whole day (interop §A.2 availableTo). */
export function availableUntil(value: unknown): number | null {
  const instant = instantOf(value);
  if (instant === null) return null;
  const local = toLocal(instant);
  return local.minutes === 0 && instant % 60_000 === 0 ? instant + MS_PER_DAY - 1_000 : instant;
}

/** Minutes since midnight of "9:00" or "09:00:00"; 24:00 is 1440. Null for what is no time. */
export function minutesOf(value: unknown): number | null {
  const match = /^(\d{1,2})[:.](\d\d)(?::\d\d)?$/.exec(lineOf(value, 10) ?? '');
  if (!match) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return Number(match[2]) < 60 && minutes <= 1440 ? minutes : null;
}
