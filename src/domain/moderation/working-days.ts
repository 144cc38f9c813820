/** Working days: Monday to Friday, not a Belgian public holiday, in Brussels time (product §7). */
import { isPublicHoliday } from '#db/reference/school-calendar.ts';
import { addDays, dateOf, fromLocal, toLocal, weekdayOf, dayNumberOf } from '../schedules/brussels-time.ts';

/** `date` is 'YYYY-MM-DD'. */
export function isWorkingDay(date: string): boolean {
  return weekdayOf(dayNumberOf(date)) <= 5 && !isPublicHoliday(date);
}

function nextWorkingDay(date: string): string {
  let day = addDays(date, 1);
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return day;
}

/** Where a clock begins: now, or at midnight of the next working day. */
function clockStart(instant: number): { date: string; minutes: number } {
  const { date, minutes } = toLocal(instant);
  return isWorkingDay(date) ? { date, minutes } : { date: nextWorkingDay(date), minutes: 0 };
}

/**
 * The instant at which so many working days have passed: the same time of day, so many working days further. What
 * begins on a free day begins at midnight of the next working day. A time that the night in March skips is one hour on.
 */
export function addWorkingDays(instant: number, days: number): number {
  const start = clockStart(instant);
  let { date } = start;
  for (let count = 0; count < days; count += 1) date = nextWorkingDay(date);
  return fromLocal(date, start.minutes) ?? instant;
}

/** Whole working days that have passed; 0 when `until` is not later. At most one year is counted. */
export function workingDaysBetween(from: number, until: number): number {
  const start = clockStart(from);
  const last = toLocal(until);
  const mostDays = Math.min(last.dayNumber - dayNumberOf(start.date), 366);
  if (mostDays <= 0) return 0;
  const lastDate = dateOf(dayNumberOf(start.date) + mostDays);
  let count = 0;
  for (let date = nextWorkingDay(start.date); date <= lastDate; date = nextWorkingDay(date)) {
    if (date === last.date && (fromLocal(date, start.minutes) ?? until) > until) break;
    count += 1;
  }
  return count;
}
