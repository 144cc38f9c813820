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

const quietDays = new Map<number, boolean>();

/** Public holidays and the days from Christmas Eve to New Year: nobody plans anything then. */
export function isQuietDay(dayNumber: number): boolean {
  let isQuiet = quietDays.get(dayNumber);
  if (isQuiet === undefined) {
    const date = dateOf(dayNumber);
    const monthDay = date.slice(5);
    isQuiet = monthDay >= '12-24' || monthDay <= '01-02' || isPublicHoliday(date);
    quietDays.set(dayNumber, isQuiet);
  }
  return isQuiet;
}

/** True for a period that begins in September and ends in June. */
export function isSeason(period: Period): boolean {
  return period.from.slice(5, 7) === '09' && period.until.slice(5, 7) === '06';
}

/** Day numbers, inclusive. */
interface DayRange { first: number; last: number }

const longHolidaysByYear = new Map<number, DayRange[]>();

function longHolidays(schoolYear: number): DayRange[] {
  let found = longHolidaysByYear.get(schoolYear);
  if (!found) {
    found = schoolHolidays(schoolYear)
      .map(({ startsOn, endsOn }) => ({ first: dayNumberOf(startsOn), last: dayNumberOf(endsOn) }))
      .filter(({ first, last }) => last - first >= 4);
    longHolidaysByYear.set(schoolYear, found);
  }
  return found;
}

/** School holidays of at least five days that overlap these days (day numbers, inclusive). */
export function holidaysWithin({ first, last }: DayRange): DayRange[] {
  const years = [Number(dateOf(first).slice(0, 4)) - 1, Number(dateOf(last).slice(0, 4))] as const;
  const found: DayRange[] = [];
  for (let year = years[0]; year <= years[1]; year += 1) {
    found.push(...longHolidays(year).filter((each) => each.last >= first && each.first <= last));
  }
  return found;
}

/** The Monday (day number) of one of the next six holiday weeks without quiet days, from three days on. */
export function holidayMonday(now: number, random: Random): number {
  const from = toLocal(now).dayNumber + 3;
  const mondays: number[] = [];
  for (const { first, last } of holidaysWithin({ first: from, last: from + 300 })) {
    for (let day = Math.max(first, from); day + 4 <= last; day += 1) {
      const isWhole = weekdayOf(day) === 1 && ![0, 1, 2, 3, 4].some((ahead) => isQuietDay(day + ahead));
      if (isWhole) mondays.push(day);
    }
  }
  return random.pick(mondays.slice(0, 6));
}
