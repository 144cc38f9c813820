/**
 * School days in Flanders for the filter `schooluren` (product §4). Answers come from the committed table,
 * before and after it from the rule. Dates are 'YYYY-MM-DD' in Brussels.
 */
import {
  TABLE_SCHOOL_YEARS,
  dateOf,
  epochDayOf,
  publicHolidays,
  schoolHolidaysByRule,
  weekdayOf,
} from '#db/reference/school-calendar-rule.ts';
import { SCHOOL_HOLIDAY_ROWS } from '#db/reference/school-calendar-table.ts';
import type { SchoolHoliday } from '#db/reference/school-calendar-rule.ts';

const freeDaysByYear = new Map<number, ReadonlySet<string>>();
const publicHolidaysByYear = new Map<number, ReadonlySet<string>>();

/** Holidays and free days of the school year that begins on 1 September of that year, in order. */
export function schoolHolidays(schoolYearStart: number): readonly SchoolHoliday[] {
  if (schoolYearStart < TABLE_SCHOOL_YEARS.first || schoolYearStart > TABLE_SCHOOL_YEARS.last) {
    return schoolHolidaysByRule(schoolYearStart);
  }
  return SCHOOL_HOLIDAY_ROWS.filter(([start]) => start === schoolYearStart).map(
    ([, name, startsOn, endsOn]) => ({ name, startsOn, endsOn }),
  );
}

/** Every free day of a calendar year: it ends one school year and begins the next. */
function freeDaysOf(year: number): ReadonlySet<string> {
  const known = freeDaysByYear.get(year);
  if (known !== undefined) return known;
  const days = new Set(publicHolidays(year));
  for (const { startsOn, endsOn } of [...schoolHolidays(year - 1), ...schoolHolidays(year)]) {
    for (let day = epochDayOf(startsOn); day <= epochDayOf(endsOn); day += 1) days.add(dateOf(day));
  }
  freeDaysByYear.set(year, days);
  return days;
}

/** One of the ten legal public holidays of Belgium. Throws a RangeError for what is no date. */
export function isPublicHoliday(dateISO: string): boolean {
  epochDayOf(dateISO);
  const year = Number(dateISO.slice(0, 4));
  const days = publicHolidaysByYear.get(year) ?? new Set(publicHolidays(year));
  publicHolidaysByYear.set(year, days);
  return days.has(dateISO);
}

/** Monday to Friday, outside school holidays, free days and public holidays. Throws a RangeError as above. */
export function isSchoolDay(dateISO: string): boolean {
  const weekday = weekdayOf(epochDayOf(dateISO));
  return weekday >= 1 && weekday <= 5 && !freeDaysOf(Number(dateISO.slice(0, 4))).has(dateISO);
}
