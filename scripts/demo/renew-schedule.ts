/** A demonstration that is as full after a year as on the first day: what is over gets a next season or new dates. */
import type { Occurrence } from '#src/domain/activities/activity.ts';
import { dayNumberOf, fromLocalDay, MS_PER_HOUR, toLocal, type LocalTime } from '#src/domain/schedules/brussels-time.ts';
import type { DatedHours, DatesSchedule, MonthlySchedule, Schedule, WeeklySchedule } from '#src/domain/schedules/schedule.ts';
import { closedDaysAround, patternIn, periodFor } from './plan-schedule.ts';
import type { Random } from './random.ts';
import { holidayMonday, holidaysWithin, isSeason } from './season.ts';

/** The job comes once a day; with this much left it would fall dry before it comes again. */
const MARGIN_MS = 36 * MS_PER_HOUR;

/** True when nothing of it is left, or only what ends before the job comes again. By appointment it never ends. */
export function isDue(schedule: Schedule, occurrences: readonly Pick<Occurrence, 'endsAt' | 'status'>[], now: number): boolean {
  if (schedule.type === 'appointment') return false;
  return !occurrences.some((each) => each.status === 'planned' && each.endsAt > now + MARGIN_MS);
}

/** The same offer later: same weekdays and hours, dates that are still to come stay. */
export function renewSchedule(schedule: Schedule, now: number, random: Random): Schedule {
  switch (schedule.type) {
    case 'dates':
      return isHolidayWeek(schedule) ? inNextHoliday(schedule, now, random) : movedByWeeks(schedule, now, random);
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
  const { from, until, exceptions, ...base } = schedule;
  const renewed = patternIn(base, periodFor(isSeason({ from, until }), now, random), now, random);
  const { startMinutes, endMinutes } = schedule;
  const kept = comingDays(schedule, now)
    .filter((date) => date < renewed.from || date > renewed.until)
    .map((date): DatedHours => exceptions.changed.find((each) => each.date === date) ?? { date, startMinutes, endMinutes });
  return { ...renewed, exceptions: { ...renewed.exceptions, extra: [...kept, ...renewed.exceptions.extra] } };
}

/** Dates of the old pattern from today to its end; there are at most a few, see MARGIN_MS. */
function comingDays({ exceptions, ...schedule }: WeeklySchedule | MonthlySchedule, now: number): string[] {
  const weekdays = schedule.type === 'weekly' ? schedule.weekdays : [schedule.weekday];
  const days: string[] = [];
  for (let ahead = 0; ahead <= 2; ahead += 1) {
    const day = toLocal(now + ahead * 24 * MS_PER_HOUR);
    if (day.date > schedule.until || day.date < schedule.from) break;
    const isOn = schedule.type === 'weekly' && schedule.everyWeeks === 1 && weekdays.includes(day.weekday);
    if (isOn && !exceptions.cancelled.includes(day.date)) days.push(day.date);
  }
  return days;
}

function isHolidayWeek(schedule: DatesSchedule): boolean {
  const days = schedule.dates.map((date) => toLocal(date.startsAt));
  const [first] = days;
  const last = days.at(-1);
  if (!first || !last || days.length < 4) return false;
  return new Set(days.map((day: LocalTime) => day.weekday)).size > 1
    && holidaysWithin({ from: first.date, until: last.date }).length > 0;
}

function inNextHoliday(schedule: DatesSchedule, now: number, random: Random): DatesSchedule {
  const first = toLocal(schedule.dates[0]?.startsAt ?? now);
  return movedByDays(schedule, dayNumberOf(holidayMonday(now, random)) - first.dayNumber, now);
}

function movedByWeeks(schedule: DatesSchedule, now: number, random: Random): DatesSchedule {
  const first = toLocal(schedule.dates[0]?.startsAt ?? now);
  const target = toLocal(now).dayNumber + random.int(7, schedule.dates.length > 1 ? 45 : 70);
  const weeks = Math.max(1, Math.ceil((target - first.dayNumber) / 7));
  return movedByDays(schedule, weeks * 7, now);
}

function movedByDays(schedule: DatesSchedule, days: number, now: number): DatesSchedule {
  const moved = schedule.dates.map(({ startsAt, endsAt }) => {
    const { dayNumber, minutes } = toLocal(startsAt);
    const movedStart = fromLocalDay(dayNumber + days, minutes) ?? startsAt;
    return { startsAt: movedStart, endsAt: movedStart + (endsAt - startsAt), cancelled: false, full: false };
  });
  const kept = schedule.dates.filter((date) => date.endsAt > now);
  return { type: 'dates', dates: [...kept, ...moved].sort((a, b) => a.startsAt - b.startsAt) };
}
