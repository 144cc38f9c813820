/** Believable times for a blueprint, relative to `now`; every schedule has something to come. */
import type { Occurrence } from '#src/domain/activities/activity.ts';
import {
  addDays, dateOf, dayNumberOf, fromLocalDay, horizonAfter, localDayNumber, MS_PER_DAY, MS_PER_MINUTE,
  toLocal, weekdayOf, type IsoWeekday,
} from '#src/domain/schedules/brussels-time.ts';
import { occurrencesOf } from '#src/domain/schedules/occurrences.ts';
import type {
  DatesSchedule, Exceptions, HoursSchedule, MonthlySchedule, Schedule, StatedDate, WeeklySchedule,
} from '#src/domain/schedules/schedule.ts';
import type { Blueprint, Moment } from './blueprint.ts';
import type { Random } from './random.ts';
import { holidayMonday, holidaysWithin, isQuietDay, seasonAt, type Period } from './season.ts';

const MOMENTS: Record<Moment, { weekdays: readonly IsoWeekday[]; starts: readonly number[] }> = {
  morning: { weekdays: [1, 2, 4, 5], starts: [9 * 60, 9 * 60 + 30, 10 * 60] },
  afternoon: { weekdays: [1, 2, 4, 5], starts: [13 * 60, 13 * 60 + 30, 14 * 60] },
  wednesday: { weekdays: [3], starts: [13 * 60 + 30, 14 * 60, 14 * 60 + 30] },
  'after-school': { weekdays: [1, 2, 4, 5], starts: [15 * 60 + 45, 16 * 60, 16 * 60 + 30] },
  evening: { weekdays: [1, 2, 3, 4], starts: [18 * 60 + 30, 19 * 60, 19 * 60 + 30, 20 * 60] },
  saturday: { weekdays: [6], starts: [9 * 60 + 30, 10 * 60, 10 * 60 + 30] },
  weekend: { weekdays: [6, 7], starts: [13 * 60 + 30, 14 * 60, 15 * 60] },
  sunday: { weekdays: [7], starts: [9 * 60 + 30, 10 * 60, 14 * 60] },
};

/** A pattern that would end sooner takes the next season. */
const DAYS_LEFT = 45;

type Pattern = WeeklySchedule | MonthlySchedule;
type PatternBase =
  | Omit<WeeklySchedule, 'from' | 'until' | 'exceptions'>
  | Omit<MonthlySchedule, 'from' | 'until' | 'exceptions'>;

/** Occurrences as the site makes them, to the horizon. */
export function demoOccurrences(schedule: Schedule, now: number): Occurrence[] {
  return occurrencesOf(schedule, { now, horizon: horizonAfter(now) });
}

/** Places that are taken: the first coming dates, or now and then all of them. */
export function markFull(
  occurrences: Occurrence[], capacity: number | null, now: number, random: Random,
): Occurrence[] {
  if (capacity === null || !random.chance(0.14)) return occurrences;
  let left = random.chance(0.25) ? Number.POSITIVE_INFINITY : random.int(1, 3);
  return occurrences.map((occurrence) => {
    if (occurrence.endsAt <= now || occurrence.status === 'cancelled' || left <= 0) return occurrence;
    left -= 1;
    return { ...occurrence, full: true };
  });
}

/** Puts a pattern in a period and gives it the cancelled, changed and extra dates that real series have. */
export function patternIn(base: PatternBase, period: Period, now: number, random: Random): Pattern {
  const bare = { ...base, ...period, exceptions: { cancelled: [], extra: [], changed: [] } } as Pattern;
  const coming = demoOccurrences(bare, now).filter((each) => each.startsAt > now + MS_PER_DAY)
    .map((each) => localDayNumber(each.startsAt));
  const [first, last] = [coming[0], coming.at(-1)];
  if (coming.length < 4 || first === undefined || last === undefined) return bare;
  const stops = base.type === 'weekly' && random.chance(0.4) ? holidaysWithin({ first, last }) : [];
  const stopsOn = (day: number): boolean => stops.some((each) => day >= each.first && day <= each.last);
  let cancelled = coming.filter((day) => isQuietDay(day) || stopsOn(day));
  if (coming.length - cancelled.length < 2) cancelled = [];
  const free = coming.filter((day) => !cancelled.includes(day));
  if (free.length > 3 && random.chance(0.15)) cancelled.push(random.pick(free.slice(0, 6)));
  const exceptions: Exceptions = { cancelled: cancelled.map(dateOf).sort(), extra: [], changed: [] };
  const { startMinutes, endMinutes } = base;
  if (random.chance(0.08)) {
    const later = random.pick([-30, 30, 60]);
    const hours = { startMinutes: startMinutes + later, endMinutes: endMinutes + later };
    exceptions.changed.push({ date: dateOf(random.pick(free)), ...hours });
  }
  if (random.chance(0.06)) {
    const day = random.pick(free) + random.pick([1, 2]);
    if (!coming.includes(day)) exceptions.extra.push({ date: dateOf(day), startMinutes, endMinutes });
  }
  return { ...bare, exceptions };
}

/** A season from September to June, or any part of the year. */
export function periodFor(inSeason: boolean, now: number, random: Random): Period {
  if (inSeason) return seasonAt(now, DAYS_LEFT, random);
  const today = toLocal(now).date;
  return { from: addDays(today, -random.int(7, 250)), until: addDays(today, random.int(90, 390)) };
}

/** `count` dates, each `everyDays` after the one before, not on quiet days, at these minutes in Brussels. */
function datesFrom(
  firstDay: number, count: number, everyDays: number, startMinutes: number, minutes: number,
): StatedDate[] {
  const dates: StatedDate[] = [];
  for (let day = firstDay; dates.length < count; day += everyDays) {
    if (isQuietDay(day)) continue;
    const startsAt = fromLocalDay(day, startMinutes) ?? 0;
    dates.push({ startsAt, endsAt: startsAt + minutes * MS_PER_MINUTE, cancelled: false, full: false });
  }
  return dates;
}

function openingHours(blueprint: Blueprint, now: number, random: Random): HoursSchedule {
  const moment = MOMENTS[random.pick(blueprint.moments)];
  const startMinutes = random.pick(moment.starts);
  const minutes = random.pick(blueprint.minutes);
  const main = random.sample(moment.weekdays, Math.min(moment.weekdays.length, random.int(2, 3)));
  const hours = [{ weekdays: main, startMinutes, endMinutes: startMinutes + minutes }];
  if (random.chance(0.4) && !main.includes(3)) {
    hours.push({ weekdays: [3], startMinutes: 13 * 60 + 30, endMinutes: 16 * 60 + 30 });
  }
  const adjusted = random.chance(0.3);
  const year = Number(toLocal(now).date.slice(0, 4));
  return {
    type: 'hours', from: null, until: null, hours, closedDays: closedDaysAround(now),
    adjustedDays: adjusted
      ? [year, year + 1].map((each) => ({
          from: `${each}-07-15`, until: `${each}-08-15`,
          hours: [{ weekdays: main.slice(0, 1), startMinutes, endMinutes: startMinutes + minutes }],
        }))
      : [],
  };
}

/** Closed between Christmas and New Year, this year and the next two. */
export function closedDaysAround(now: number): Period[] {
  const year = Number(toLocal(now).date.slice(0, 4));
  return [year - 1, year, year + 1].map((each) => ({ from: `${each}-12-24`, until: `${each + 1}-01-02` }));
}

function singleOrSeries(blueprint: Blueprint, isSeries: boolean, now: number, random: Random): DatesSchedule {
  const moment = MOMENTS[random.pick(blueprint.moments)];
  const weekday = random.pick(moment.weekdays);
  const ahead = random.chance(0.35) ? random.int(1, 12) : random.int(8, isSeries ? 45 : 80);
  const earliest = dayNumberOf(toLocal(now).date) + ahead;
  const firstDay = earliest + ((weekday - weekdayOf(earliest) + 7) % 7);
  const count = isSeries ? random.int(4, 10) : 1;
  const dates = datesFrom(firstDay, count, 7, random.pick(moment.starts), random.pick(blueprint.minutes));
  const last = dates.at(-1);
  if (isSeries && last && random.chance(0.1)) last.cancelled = true;
  return { type: 'dates', dates };
}

function pattern(
  blueprint: Blueprint, rhythm: 'weekly' | 'biweekly' | 'monthly', now: number, random: Random,
): Pattern {
  const moment = MOMENTS[random.pick(blueprint.moments)];
  const startMinutes = random.pick(moment.starts);
  const endMinutes = startMinutes + random.pick(blueprint.minutes);
  const period = periodFor(random.chance(0.65), now, random);
  if (rhythm === 'monthly') {
    const weekday = random.pick(moment.weekdays);
    const nth = random.pick([1, 2, 3, 4, -1] as const);
    return patternIn({ type: 'monthly', weekday, nth, startMinutes, endMinutes }, period, now, random);
  }
  const twice = rhythm === 'weekly' && moment.weekdays.length > 2 && random.chance(0.12);
  const weekdays = random.sample(moment.weekdays, twice ? 2 : 1);
  const everyWeeks = rhythm === 'biweekly' ? 2 : 1;
  return patternIn({ type: 'weekly', weekdays, everyWeeks, startMinutes, endMinutes }, period, now, random);
}

/** A schedule for this blueprint with at least one coming date, or by appointment. */
export function planSchedule(blueprint: Blueprint, now: number, random: Random): Schedule {
  const rhythm = random.pick(blueprint.rhythms);
  switch (rhythm) {
    case 'weekly':
    case 'biweekly':
    case 'monthly':
      return pattern(blueprint, rhythm, now, random);
    case 'series':
    case 'single':
      return singleOrSeries(blueprint, rhythm === 'series', now, random);
    case 'holiday': {
      const first = holidayMonday(now, random);
      const startMinutes = random.pick([8 * 60 + 30, 9 * 60]);
      return { type: 'dates', dates: datesFrom(first, 5, 1, startMinutes, random.pick(blueprint.minutes)) };
    }
    case 'opening':
      return openingHours(blueprint, now, random);
    case 'always':
      return { type: 'always', from: addDays(toLocal(now).date, -random.int(0, 30)), until: null };
    case 'appointment':
      return { type: 'appointment' };
  }
}
