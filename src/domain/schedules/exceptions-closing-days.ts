/** Closing days in bulk over a schedule (issue 3). Dates are 'YYYY-MM-DD', ranges include both ends. */
import { addDays, toLocal } from './brussels-time.ts';
import { patternDates } from './schedule-words.ts';
import type { Schedule } from './schedule.ts';

export interface DateRange { from: string; until: string }

const isIn = (date: string, ranges: readonly DateRange[]): boolean => (
  ranges.some(({ from, until }) => date >= from && date <= until)
);

/**
 * The schedule with every date in the ranges not going on: cancelled dates of a pattern, stated dates cancelled,
 * closed days of opening hours. Extra dates in a range disappear, for closed wins; whoever signed up for one must be
 * told first. Twice the same gives the same. "De hele week" and by appointment stay as they are.
 * Throws a RangeError for a range that ends before it begins.
 */
export function withClosingDays(schedule: Schedule, ranges: readonly DateRange[]): Schedule {
  refuseReversed(ranges);
  switch (schedule.type) {
    case 'weekly':
    case 'monthly': {
      const { cancelled, extra, changed } = schedule.exceptions;
      const closed = patternDates(schedule, schedule.from, schedule.until).filter((date) => isIn(date, ranges));
      return {
        ...schedule,
        exceptions: {
          cancelled: [...new Set([...cancelled, ...closed])].sort(),
          extra: extra.filter(({ date }) => !isIn(date, ranges)),
          changed,
        },
      };
    }
    case 'hours':
      return { ...schedule, closedDays: merged([...schedule.closedDays, ...ranges]) };
    case 'dates':
      return {
        ...schedule,
        dates: schedule.dates.map((each) => (
          isIn(toLocal(each.startsAt).date, ranges) ? { ...each, cancelled: true } : each
        )),
      };
    case 'always':
    case 'appointment':
      return schedule;
  }
}

/** The undo of `withClosingDays`, but for extra dates: what lies in the ranges goes on again. */
export function withoutClosingDays(schedule: Schedule, ranges: readonly DateRange[]): Schedule {
  refuseReversed(ranges);
  switch (schedule.type) {
    case 'weekly':
    case 'monthly': {
      const cancelled = schedule.exceptions.cancelled.filter((date) => !isIn(date, ranges));
      return { ...schedule, exceptions: { ...schedule.exceptions, cancelled } };
    }
    case 'hours':
      return { ...schedule, closedDays: schedule.closedDays.flatMap((range) => without(range, ranges)) };
    case 'dates':
      return {
        ...schedule,
        dates: schedule.dates.map((each) => (
          isIn(toLocal(each.startsAt).date, ranges) ? { ...each, cancelled: false } : each
        )),
      };
    case 'always':
    case 'appointment':
      return schedule;
  }
}

function refuseReversed(ranges: readonly DateRange[]): void {
  for (const { from, until } of ranges) {
    if (until < from) throw new RangeError(`closing days end before they begin: ${from}/${until}`);
  }
}

/** Ranges that touch or overlap become one. */
function merged(ranges: readonly DateRange[]): DateRange[] {
  const result: DateRange[] = [];
  for (const range of [...ranges].sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))) {
    const before = result.at(-1);
    if (before && range.from <= dayAfter(before.until)) {
      before.until = before.until > range.until ? before.until : range.until;
    } else result.push({ from: range.from, until: range.until });
  }
  return result;
}

function without(range: DateRange, holes: readonly DateRange[]): DateRange[] {
  return holes.reduce<DateRange[]>((parts, hole) => parts.flatMap((part) => {
    if (hole.until < part.from || hole.from > part.until) return [part];
    return [
      ...(hole.from > part.from ? [{ from: part.from, until: dayBefore(hole.from) }] : []),
      ...(hole.until < part.until ? [{ from: dayAfter(hole.until), until: part.until }] : []),
    ];
  }), [range]);
}

const dayAfter = (date: string): string => addDays(date, 1);
const dayBefore = (date: string): string => addDays(date, -1);
