/** What is over gets a next season or new dates, so that the demonstration stays full (product §9). */
import type { Occurrence } from '#src/domain/activities/activity.ts';
import { fromLocalDay, MS_PER_HOUR, toLocal } from '#src/domain/schedules/brussels-time.ts';
import type {
  DatesSchedule, MonthlySchedule, Schedule, StatedDate, WeeklySchedule,
} from '#src/domain/schedules/schedule.ts';
import { closedDaysAround, patternIn, periodFor } from './plan-schedule.ts';
import type { Random } from './random.ts';
import { holidayMonday, holidaysWithin, isQuietDay, isSeason } from './season.ts';

/** The job comes once a day; with this much left an offer would fall dry before it comes again. */
export const MARGIN_MS = 36 * MS_PER_HOUR;

/** True when nothing of it is left, or only what ends within MARGIN_MS. By appointment it never ends. */
export function isDue(
  schedule: Schedule, occurrences: readonly Pick<Occurrence, 'endsAt' | 'status'>[], now: number,
): boolean {
  if (schedule.type === 'appointment') return false;
  return !occurrences.some((each) => each.status === 'planned' && each.endsAt > now + MARGIN_MS);
}

/** The same offer later: same weekdays and hours, a next season or other dates. */
export function renewSchedule(schedule: Schedule, now: number, random: Random): Schedule {
  switch (schedule.type) {
    case 'dates':
      return isHolidayWeek(schedule)
        ? inNextHoliday(schedule, now, random)
        : movedByWeeks(schedule, now, random);
    case 'weekly':
    case 'monthly':
      return nextSeason(schedule, now, random);
    case 'hours':
      return { ...schedule, from: null, until: null, closedDays: closedDaysAround(now), adjustedDays: [] };
    case 'always':
      return { ...schedule, until: null };
    case 'appointment':
      return schedule;
  }
}

function nextSeason(schedule: WeeklySchedule | MonthlySchedule, now: number, random: Random): Schedule {
  const { from, until, exceptions: _, ...base } = schedule;
  return patternIn(base, periodFor(isSeason({ from, until }), now, random), now, random);
}

function isHolidayWeek({ dates }: DatesSchedule): boolean {
  const days = dates.map((date) => toLocal(date.startsAt));
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last || days.length < 4 || last.dayNumber - first.dayNumber > 6) return false;
  return holidaysWithin({ first: first.dayNumber, last: last.dayNumber }).length > 0;
}

function inNextHoliday(schedule: DatesSchedule, now: number, random: Random): DatesSchedule {
  const first = toLocal(schedule.dates[0]?.startsAt ?? now);
  const days = holidayMonday(now, random) - first.dayNumber;
  return { type: 'dates', dates: movedBy(schedule.dates, days) };
}

/** By whole weeks, to dates that are all ordinary days if such weeks are near. */
function movedByWeeks({ dates }: DatesSchedule, now: number, random: Random): DatesSchedule {
  const days = dates.map((date) => toLocal(date.startsAt).dayNumber);
  const target = toLocal(now).dayNumber + random.int(7, dates.length > 1 ? 45 : 70);
  const weeks = Math.max(1, Math.ceil((target - (days[0] ?? target)) / 7));
  const quietDaysAfter = (count: number): number => days.filter((day) => isQuietDay(day + count * 7)).length;
  const choices = Array.from({ length: 6 }, (_, extra) => weeks + extra);
  const chosen = choices.find((count) => quietDaysAfter(count) === 0) ?? weeks;
  return { type: 'dates', dates: movedBy(dates, chosen * 7) };
}

/** Wall times stay; what was cancelled or full is open again. */
function movedBy(dates: readonly StatedDate[], days: number): StatedDate[] {
  return dates.map(({ startsAt, endsAt }) => {
    const { dayNumber, minutes } = toLocal(startsAt);
    const movedStart = fromLocalDay(dayNumber + days, minutes) ?? startsAt;
    return { startsAt: movedStart, endsAt: movedStart + (endsAt - startsAt), cancelled: false, full: false };
  });
}
