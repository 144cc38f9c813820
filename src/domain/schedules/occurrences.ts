/**
 * From a schedule to the times it takes place (product §3 "When"). Pure: the same schedule, clock and horizon give
 * the same occurrences, so a daily job and an import can make them again at any time.
 */
import type { Occurrence } from '../activities/activity.ts';
import {
  MS_PER_DAY, MS_PER_MINUTE, addDays, dateOf, dayNumberOf, fromLocalDay, localDayNumber, toLocal, weekdayOf,
  type IsoWeekday,
} from './brussels-time.ts';
import type {
  DatedHours, Exceptions, Hours, HoursSchedule, MonthlySchedule, Schedule, WeekdayHours, WeeklySchedule,
} from './schedule.ts';

/** No real offer has more; a typing error in a year does. */
export const MAX_OCCURRENCES = 5_000;
/** A longer pattern is treated as one without an end. */
const MAX_PATTERN_DAYS = 5 * 366;
/** What is open-ended shows this much of its past (publiq's window for permanent offer). */
const PAST_MONTHS_OF_OPEN_ENDED = 6;

export interface OccurrenceWindow {
  /** Epoch ms. */
  now: number;
  /** Epoch ms; occurrences start before it. See `horizonAfter`. */
  horizon: number;
}

/** Day numbers, inclusive. */
interface Days { first: number; last: number }

interface DaySlot extends Hours { dayNumber: number; cancelled: boolean }

/**
 * Every occurrence up to the horizon, sorted by start, past ones too: of a schedule with a beginning and an end all
 * of them, of one without from six months before now. At most MAX_OCCURRENCES, the coming ones first.
 * Cancelled dates of a pattern stay as cancelled occurrences. By appointment there are none.
 * `startsAt <= endsAt`; equal only where a stated date or opening hour says so itself.
 */
export function occurrencesOf(schedule: Schedule, window: OccurrenceWindow): Occurrence[] {
  const all = withinHorizon(unsortedOccurrences(schedule, window), window.horizon);
  if (all.length <= MAX_OCCURRENCES) return all;
  const firstComing = all.findIndex((each) => each.endsAt > window.now);
  const latestStart = all.length - MAX_OCCURRENCES;
  const start = firstComing === -1 ? latestStart : Math.min(firstComing, latestStart);
  return all.slice(start, start + MAX_OCCURRENCES);
}

function unsortedOccurrences(schedule: Schedule, window: OccurrenceWindow): Occurrence[] {
  switch (schedule.type) {
    case 'dates':
      return schedule.dates
        .filter((date) => date.startsAt <= date.endsAt)
        .map(({ startsAt, endsAt, cancelled, full }) => (
          { startsAt, endsAt, status: cancelled ? 'cancelled' : 'planned', full }
        ));
    case 'weekly':
      return fromSlots(patternSlots(schedule, weeklyDays(schedule, window)));
    case 'monthly':
      return fromSlots(patternSlots(schedule, monthlyDays(schedule, window)));
    case 'hours':
      return fromSlots(hoursSlots(schedule, window)).map((each) => ({ ...each, full: schedule.full === true }));
    case 'always': {
      const startsAt = startOfDay(dayNumberOf(schedule.from));
      const until = schedule.until === null ? window.horizon : startOfDay(dayNumberOf(schedule.until) + 1);
      const endsAt = Math.min(until, window.horizon);
      if (endsAt <= startsAt) return [];
      const status = schedule.cancelled === true ? 'cancelled' : 'planned';
      return [{ startsAt, endsAt, status, full: schedule.full === true }];
    }
    case 'appointment':
      return [];
  }
}

function withinHorizon(occurrences: Occurrence[], horizon: number): Occurrence[] {
  const byTimes = new Map<string, Occurrence>();
  for (const occurrence of occurrences) {
    if (occurrence.startsAt >= horizon) continue;
    const key = `${occurrence.startsAt}-${occurrence.endsAt}`;
    if (byTimes.get(key)?.status !== 'planned') byTimes.set(key, occurrence);
  }
  return [...byTimes.values()].sort((a, b) => a.startsAt - b.startsAt || a.endsAt - b.endsAt);
}

function startOfDay(dayNumber: number): number {
  return fromLocalDay(dayNumber, 0) ?? 0;
}

function fromSlots(slots: DaySlot[]): Occurrence[] {
  return slots.map(({ dayNumber, startMinutes, endMinutes, cancelled }) => {
    const startsAt = fromLocalDay(dayNumber, startMinutes) ?? 0;
    const wallEnd = fromLocalDay(dayNumber, endMinutes) ?? 0;
    // In the night of the change the wall times around the missing hour may fall together.
    const endsAt = wallEnd > startsAt || endMinutes <= startMinutes
      ? Math.max(wallEnd, startsAt)
      : startsAt + (endMinutes - startMinutes) * MS_PER_MINUTE;
    return { startsAt, endsAt, status: cancelled ? 'cancelled' : 'planned', full: false };
  });
}

/** The days between two dates that are worth looking at; very long or open ones begin six months before now. */
function daysBetween(from: string | null, until: string | null, window: OccurrenceWindow): Days {
  const lastByHorizon = localDayNumber(window.horizon);
  const firstOfOpenEnded = dayNumberOf(monthsBefore(toLocal(window.now).date, PAST_MONTHS_OF_OPEN_ENDED));
  const stated = from === null ? null : dayNumberOf(from);
  const statedLast = until === null ? null : dayNumberOf(until);
  const isBounded = stated !== null && statedLast !== null && statedLast - stated <= MAX_PATTERN_DAYS;
  const first = isBounded ? stated : Math.max(stated ?? firstOfOpenEnded, firstOfOpenEnded);
  return { first, last: Math.min(statedLast ?? lastByHorizon, lastByHorizon) };
}

function monthsBefore(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const firstOfMonth = new Date(Date.UTC(year, month - 1 - months, 1));
  const daysInMonth = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return addDays(firstOfMonth.toISOString().slice(0, 10), Math.min(day, daysInMonth) - 1);
}

function weeklyDays(schedule: WeeklySchedule, window: OccurrenceWindow): number[] {
  const { first, last } = daysBetween(schedule.from, schedule.until, window);
  const mondayOfFrom = mondayOf(dayNumberOf(schedule.from));
  const days: number[] = [];
  for (let day = first; day <= last; day += 1) {
    const week = (mondayOf(day) - mondayOfFrom) / 7;
    if (week % Math.max(1, schedule.everyWeeks) !== 0) continue;
    if (schedule.weekdays.includes(weekdayOf(day))) days.push(day);
  }
  return days;
}

function mondayOf(dayNumber: number): number {
  return dayNumber - (weekdayOf(dayNumber) - 1);
}

function monthlyDays(schedule: MonthlySchedule, window: OccurrenceWindow): number[] {
  const { first, last } = daysBetween(schedule.from, schedule.until, window);
  const days: number[] = [];
  for (let day = first; day <= last; day += 1) {
    if (weekdayOf(day) === schedule.weekday && isNthOfMonth(day, schedule.nth)) days.push(day);
  }
  return days;
}

function isNthOfMonth(dayNumber: number, nth: MonthlySchedule['nth']): boolean {
  const dayOfMonth = new Date(dayNumber * MS_PER_DAY).getUTCDate();
  if (nth !== -1) return Math.ceil(dayOfMonth / 7) === nth;
  return new Date((dayNumber + 7) * MS_PER_DAY).getUTCDate() <= 7;
}

/** Changed hours and cancellations hold only for dates of the pattern; extra dates only for others or other hours. */
function patternSlots(schedule: Hours & { exceptions: Exceptions }, days: number[]): DaySlot[] {
  const cancelled = new Set(schedule.exceptions.cancelled);
  const changed = new Map(schedule.exceptions.changed.map((each): [string, DatedHours] => [each.date, each]));
  const slots = days.map((dayNumber): DaySlot => {
    const date = dateOf(dayNumber);
    const { startMinutes, endMinutes } = changed.get(date) ?? schedule;
    return { dayNumber, startMinutes, endMinutes, cancelled: cancelled.has(date) };
  });
  for (const { date, startMinutes, endMinutes } of schedule.exceptions.extra) {
    slots.push({ dayNumber: dayNumberOf(date), startMinutes, endMinutes, cancelled: false });
  }
  return slots;
}

/** A closed day beats an adjusted one; an adjusted day replaces the regular hours and may open a closed weekday. */
function hoursSlots(schedule: HoursSchedule, window: OccurrenceWindow): DaySlot[] {
  const { first, last } = daysBetween(schedule.from, schedule.until, window);
  const closed = schedule.closedDays.map(toDays);
  const adjusted = schedule.adjustedDays.map((each) => ({ ...toDays(each), hours: each.hours }));
  const slots: DaySlot[] = [];
  for (let day = first; day <= last; day += 1) {
    if (closed.some((range) => isIn(range, day))) continue;
    const override = adjusted.find((range) => isIn(range, day));
    for (const hours of hoursOn(override?.hours ?? schedule.hours, weekdayOf(day))) {
      const { startMinutes, endMinutes } = hours;
      slots.push({ dayNumber: day, startMinutes, endMinutes, cancelled: schedule.cancelled === true });
    }
  }
  return slots;
}

function toDays(range: { from: string; until: string }): Days {
  return { first: dayNumberOf(range.from), last: dayNumberOf(range.until) };
}

function isIn(days: Days, dayNumber: number): boolean {
  return dayNumber >= days.first && dayNumber <= days.last;
}

function hoursOn(hours: readonly WeekdayHours[], weekday: IsoWeekday): WeekdayHours[] {
  return hours.filter((each) => each.weekdays.includes(weekday));
}
