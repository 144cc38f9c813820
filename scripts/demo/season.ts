/** The year of Flemish associations: from September to June, with the school holidays. */
import { schoolHolidays } from '#db/reference/school-calendar.ts';
import { addDays, dayNumberOf, toLocal, weekdayOf } from '#src/domain/schedules/brussels-time.ts';
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
      if (days >= 5 && endsOn >= period.from && startsOn <= period.until) found.push({ from: startsOn, until: endsOn });
    }
  }
  return found;
}

/** The Monday of a holiday week that begins three days from now or later, among the next weeks there are. */
export function holidayMonday(now: number, random: Random): string {
  const today = toLocal(now).date;
  const from = addDays(today, 3);
  const mondays: string[] = [];
  for (const holiday of holidaysWithin({ from, until: addDays(from, 300) })) {
    for (let date = holiday.from; date <= holiday.until; date = addDays(date, 1)) {
      const isMonday = weekdayOf(dayNumberOf(date)) === 1;
      if (isMonday && date >= from && addDays(date, 4) <= holiday.until) mondays.push(date);
    }
  }
  return random.pick(mondays.slice(0, 6));
}
