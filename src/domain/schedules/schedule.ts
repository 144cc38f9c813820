/**
 * When an activity takes place, as people say it (product §3 "When"). A schedule is kept next to the occurrences
 * made from it. Times of day are minutes since Brussels midnight; an end of 1440 or more lies on the next day.
 * Dates are 'YYYY-MM-DD', inclusive.
 */
import type { IsoWeekday } from './brussels-time.ts';

export interface Hours {
  startMinutes: number;
  endMinutes: number;
}

export interface WeekdayHours extends Hours {
  weekdays: IsoWeekday[];
}

/** A date that goes on at other hours, or one outside the pattern. */
export interface DatedHours extends Hours {
  date: string;
}

export interface Exceptions {
  /** Dates of the pattern that do not go on; they stay visible as cancelled. */
  cancelled: string[];
  extra: DatedHours[];
  changed: DatedHours[];
}

/** One stated date. Instants are epoch milliseconds. */
export interface StatedDate {
  startsAt: number;
  endsAt: number;
  cancelled: boolean;
  full: boolean;
}

/** One date or several dates. */
export interface DatesSchedule { type: 'dates'; dates: StatedDate[] }

/** Every week, or every `everyWeeks` weeks counted from the week of `from`. */
export interface WeeklySchedule extends Hours {
  type: 'weekly';
  weekdays: IsoWeekday[];
  everyWeeks: number;
  from: string;
  until: string;
  exceptions: Exceptions;
}

/** The first, second, third, fourth or last (-1) such weekday of every month. */
export interface MonthlySchedule extends Hours {
  type: 'monthly';
  weekday: IsoWeekday;
  nth: 1 | 2 | 3 | 4 | -1;
  from: string;
  until: string;
  exceptions: Exceptions;
}

/** Dated override of opening hours. Closed wins over adjusted. */
export interface AdjustedDays { from: string; until: string; hours: WeekdayHours[] }

/** What holds for every occurrence of a source that says it once for the whole calendar. Absent = false. */
interface WholeState { cancelled?: boolean; full?: boolean }

/** Open at fixed hours; `until` null = no end. `from` null = it was open already. */
export interface HoursSchedule extends WholeState {
  type: 'hours';
  from: string | null;
  until: string | null;
  hours: WeekdayHours[];
  closedDays: { from: string; until: string }[];
  adjustedDays: AdjustedDays[];
}

/** "De hele week": a permanent source without opening hours (product §11), one occurrence up to the horizon. */
export interface AlwaysSchedule extends WholeState { type: 'always'; from: string; until: string | null }

/** No date: after contact. */
export interface AppointmentSchedule { type: 'appointment' }

export type Schedule =
  | DatesSchedule | WeeklySchedule | MonthlySchedule | HoursSchedule | AlwaysSchedule | AppointmentSchedule;

export const NO_EXCEPTIONS: Exceptions = { cancelled: [], extra: [], changed: [] };
