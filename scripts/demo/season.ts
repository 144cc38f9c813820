/** The year of Flemish associations: from September to June, with the school holidays. */
import { isPublicHoliday, schoolHolidays } from '#db/reference/school-calendar.ts';
import { addDays, dateOf, dayNumberOf, toLocal, weekdayOf } from '#src/domain/schedules/brussels-time.ts';
import type { Random } from './random.ts';

export interface Period { from: string; until: string }

/** A season that still runs at least `daysLeft` days; otherwise the next one. */
export function seasonAt(now: number, daysLeft: number, random: Random): Period {
  const today = toLocal(now).date;
  const year = Number(today.slice(0, 4));
  const started = today.slice(5) >= '07-01' ? year : year - 1;
  const fromDay = random.int(0, 20);
  const untilDay = random.int(0, 18);
  const season = (start: number): Period => (
    { from: addDays(`${start}-09-01`, fromDay), until: addDays(`${start + 1}-06-10`, untilDay) }
  );
  const present = season(started);
  return present.until >= addDays(today, daysLeft) ? present : season(started + 1);
}

/** Public holidays and the days from Christmas Eve to New Year: nobody plans anything then. */
export function isQuietDay(dayNumber: number): boolean {
  const date = dateOf(dayNumber);
  const monthDay = date.slice(5);
  return monthDay >= '12-24' || monthDay <= '01-02' || isPublicHoliday(date);
}

/** True for a period that begins in September and ends in June. */
export function isSeason(period: Period): boolean {
  return period.from.slice(5, 7) === '09' && period.until.slice(5, 7) === '06';
}

/** School holidays of at least five days that overlap the period. */
export function holidaysWithin(period: Period): Period[] {
  const first = Number(period.from.slice(0, 4)) - 1;
  const last = Number(period.until.slice(0, 4));
  const found: Period[] = [];
  for (let year = first; year <= last; year += 1) {
    for (const { startsOn, endsOn } of schoolHolidays(year)) {
      const days = dayNumberOf(endsOn) - dayNumberOf(startsOn) + 1;
      const overlaps = endsOn >= period.from && startsOn <= period.until;
      if (days >= 5 && overlaps) found.push({ from: startsOn, until: endsOn });
    }
  }
  return found;
}

/** The Monday of a holiday week without a quiet day, at least three days from now, one of the next six. */
export function holidayMonday(now: number, random: Random): string {
  const today = toLocal(now).date;
  const from = addDays(today, 3);
  const mondays: string[] = [];
  for (const holiday of holidaysWithin({ from, until: addDays(from, 300) })) {
    for (let date = holiday.from; date <= holiday.until; date = addDays(date, 1)) {
      const day = dayNumberOf(date);
      const isWhole = weekdayOf(day) === 1 && date >= from && addDays(date, 4) <= holiday.until;
      if (isWhole && ![0, 1, 2, 3, 4].some((ahead) => isQuietDay(day + ahead))) mondays.push(date);
    }
  }
  return random.pick(mondays.slice(0, 6));
}
