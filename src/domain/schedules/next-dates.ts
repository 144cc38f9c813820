/** What pages and jobs ask about a schedule besides its occurrences. */
import { addDays, fromLocal } from './brussels-time.ts';
import type { Schedule } from './schedule.ts';

/** More than one time by its nature: a pattern, opening hours, or several stated dates that go on. */
export function isRepeating(schedule: Schedule): boolean {
  switch (schedule.type) {
    case 'weekly':
    case 'monthly':
    case 'hours':
      return true;
    case 'dates':
      return schedule.dates.filter((date) => !date.cancelled).length > 1;
    case 'always':
    case 'appointment':
      return false;
  }
}

/**
 * The instant after which the schedule holds nothing any more, also beyond the horizon; null = it has no end.
 * An activity expires one hour after its last occurrence (product §3 States).
 */
export function scheduleEndsAt(schedule: Schedule): number | null {
  switch (schedule.type) {
    case 'dates':
      return Math.max(0, ...schedule.dates.map((date) => date.endsAt));
    case 'weekly':
    case 'monthly': {
      const { exceptions } = schedule;
      const hours = [
        { date: schedule.until, endMinutes: schedule.endMinutes }, ...exceptions.extra, ...exceptions.changed,
      ];
      return Math.max(...hours.map(({ date, endMinutes }) => fromLocal(date, endMinutes) ?? 0));
    }
    case 'hours': {
      if (schedule.until === null) return null;
      const { until } = schedule;
      const adjusted = schedule.adjustedDays.flatMap((range) => range.hours);
      const longest = Math.max(1440, ...[...schedule.hours, ...adjusted].map((hours) => hours.endMinutes));
      return fromLocal(until, longest) ?? 0;
    }
    case 'always':
      return schedule.until === null ? null : fromLocal(addDays(schedule.until, 1), 0);
    case 'appointment':
      return null;
  }
}

/** Has days that somebody can put in a calendar: not by appointment, and not "de hele week" (product §11). */
export function hasCalendar(schedule: Schedule): boolean {
  return schedule.type !== 'appointment' && schedule.type !== 'always';
}
