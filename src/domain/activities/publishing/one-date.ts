/** One date of a schedule cancelled or restored, in the schedule itself, so that it survives every later making. */
import { addDays, toLocal } from '../../schedules/brussels-time.ts';
import type { HoursSchedule, Schedule } from '../../schedules/schedule.ts';

/**
 * The schedule with the date that starts at this instant (epoch ms) cancelled or going on. A pattern cancels the whole
 * day, opening hours close it. Unchanged when the schedule has no such date or no dates at all.
 */
export function withDate(schedule: Schedule, startsAt: number, status: 'planned' | 'cancelled'): Schedule {
  const { date } = toLocal(startsAt);
  switch (schedule.type) {
    case 'dates':
      return {
        ...schedule,
        dates: schedule.dates.map((each) => (
          each.startsAt === startsAt ? { ...each, cancelled: status === 'cancelled' } : each
        )),
      };
    case 'weekly':
    case 'monthly': {
      const others = schedule.exceptions.cancelled.filter((each) => each !== date);
      const cancelled = status === 'cancelled' ? [...others, date].sort() : others;
      return { ...schedule, exceptions: { ...schedule.exceptions, cancelled } };
    }
    case 'hours':
      return { ...schedule, closedDays: closedDays(schedule, date, status) };
    case 'always':
    case 'appointment':
      return schedule;
  }
}

function closedDays(schedule: HoursSchedule, date: string, status: 'planned' | 'cancelled'): HoursSchedule['closedDays'] {
  const without = schedule.closedDays.flatMap((range) => {
    if (date < range.from || date > range.until) return [range];
    return [
      { from: range.from, until: addDays(date, -1) }, { from: addDays(date, 1), until: range.until },
    ].filter(({ from, until }) => from <= until);
  });
  if (status === 'planned') return without;
  return [...without, { from: date, until: date }].sort((a, b) => a.from.localeCompare(b.from));
}
