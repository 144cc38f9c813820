/**
 * The calendar of an event as a schedule (interop §A.3). Stated dates are kept as instants; opening hours as wall
 * times. Never guesses: a calendar that says no date gives null.
 */
import type { IsoWeekday } from '#src/domain/schedules/brussels-time.ts';
import type {
  AdjustedDays, HoursSchedule, Schedule, StatedDate, WeekdayHours,
} from '#src/domain/schedules/schedule.ts';
import { dayOf, instantOf, lastDayOf, minutesOf } from './dates.ts';
import { isRecord, lineOf, listOf, numberOf, recordOf, type JsonRecord } from './json.ts';

const MAX_DATES = 5_000;
const MAX_HOURS = 200;
const MAX_RANGES = 500;

const WEEKDAYS: Readonly<Record<string, IsoWeekday>> = {
  monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6, sunday: 7,
};

/**
 * @param document with polyfills.
 * @param importedOn Brussels day of this run: the beginning of a permanent source without hours (product §11).
 */
export function scheduleOf(document: JsonRecord, importedOn: string): Schedule | null {
  switch (lineOf(document.calendarType)?.toLowerCase()) {
    case 'single':
    case 'multiple':
      return statedDates(document);
    case 'periodic':
      return periodic(document);
    case 'permanent':
      return permanent(document, importedOn);
    default:
      return null;
  }
}

/** Postponed and cancelled both mean: do not come. */
export function isCancelled(state: unknown): boolean {
  const type = recordOf(state).type;
  return type === 'Unavailable' || type === 'TemporarilyUnavailable';
}

function isFull(booking: unknown): boolean {
  const { type, remainingCapacity } = recordOf(booking);
  return type === 'Unavailable' || numberOf(remainingCapacity) === 0;
}

/**
 * A single event without subEvent has its own start and end; several dates are never guessed. Inverted and half
 * dates are left out, the others stay. The end may equal the start: some sources state only a day.
 */
function statedDates(document: JsonRecord): Schedule | null {
  const subEvents = listOf(document.subEvent, MAX_DATES).filter(isRecord);
  const isSingle = lineOf(document.calendarType)?.toLowerCase() === 'single';
  const dates = subEvents.length === 0 && isSingle ? [document] : subEvents;
  const stated = dates.map(statedDate).filter((date) => date !== null);
  return stated.length === 0 ? null : { type: 'dates', dates: stated };
}

function statedDate(subEvent: JsonRecord): StatedDate | null {
  const startsAt = instantOf(subEvent.startDate);
  const endsAt = instantOf(subEvent.endDate);
  if (startsAt === null || endsAt === null || endsAt < startsAt) return null;
  return {
    startsAt, endsAt, cancelled: isCancelled(subEvent.status), full: isFull(subEvent.bookingAvailability),
  };
}

function periodic(document: JsonRecord): Schedule | null {
  const hours = openingHours(document.openingHours);
  const adjustedDays = adjustedDaysOf(document.openingHoursAdjustedDays);
  if (hours.length === 0 && adjustedDays.length === 0) {
    const block = statedDate(document);
    return block && { type: 'dates', dates: [block] };
  }
  const from = dayOf(document.startDate);
  const until = lastDayOf(document.endDate);
  if (from === null || until === null || until < from) return null;
  return withState({ type: 'hours', from, until, hours, closedDays: closedDaysOf(document), adjustedDays }, document);
}

function permanent(document: JsonRecord, importedOn: string): Schedule {
  const hours = openingHours(document.openingHours);
  const adjustedDays = adjustedDaysOf(document.openingHoursAdjustedDays);
  if (hours.length === 0 && adjustedDays.length === 0) {
    return withState({ type: 'always', from: importedOn, until: null }, document);
  }
  const closedDays = closedDaysOf(document);
  return withState({ type: 'hours', from: null, until: null, hours, closedDays, adjustedDays }, document);
}

function withState<T extends Schedule>(schedule: T, document: JsonRecord): T {
  return {
    ...schedule,
    ...(isCancelled(document.status) ? { cancelled: true } : {}),
    ...(isFull(document.bookingAvailability) ? { full: true } : {}),
  };
}

/** Hours that pass midnight end on the next day; open from 0:00 to 0:00 is the whole day. */
function openingHours(value: unknown): WeekdayHours[] {
  return listOf(value, MAX_HOURS).map((each): WeekdayHours | null => {
    const { opens, closes, dayOfWeek } = recordOf(each);
    const startMinutes = minutesOf(opens);
    const end = minutesOf(closes);
    const weekdays = listOf(dayOfWeek, 20)
      .map((day) => WEEKDAYS[lineOf(day)?.toLowerCase().split('/').at(-1) ?? ''])
      .filter((day) => day !== undefined);
    if (startMinutes === null || startMinutes > 1439 || end === null || weekdays.length === 0) return null;
    const isNextDay = end < startMinutes || (end === 0 && startMinutes === 0);
    return { weekdays: [...new Set(weekdays)], startMinutes, endMinutes: isNextDay ? end + 1440 : end };
  }).filter((each) => each !== null);
}

function closedDaysOf(document: JsonRecord): HoursSchedule['closedDays'] {
  return listOf(document.openingHoursClosedDays, MAX_RANGES).map(rangeOf).filter((range) => range !== null);
}

function adjustedDaysOf(value: unknown): AdjustedDays[] {
  return listOf(value, MAX_RANGES).map((each): AdjustedDays | null => {
    const range = rangeOf(each);
    return range && { ...range, hours: openingHours(recordOf(each).openingHours) };
  }).filter((each) => each !== null);
}

function rangeOf(value: unknown): { from: string; until: string } | null {
  const { startDate, endDate } = recordOf(value);
  const from = dayOf(startDate);
  const until = dayOf(endDate ?? startDate);
  return from === null || until === null || until < from ? null : { from, until };
}
