/**
 * Days on which a pattern may not go on: Flemish school holidays and Belgian public holidays offered as exceptions,
 * and closing days in bulk (issue 3). Dates are 'YYYY-MM-DD', ranges include both ends.
 */
import { schoolHolidays } from '#db/reference/school-calendar.ts';
import { publicHolidays, type SchoolHolidayName } from '#db/reference/school-calendar-rule.ts';
import { addDays } from './brussels-time.ts';
import type { DateRange } from './exceptions-closing-days.ts';
import { patternDates } from './schedule-words.ts';
import type { Schedule } from './schedule.ts';

export type PublicHolidayName =
  | 'nieuwjaar' | 'paasmaandag' | 'dag-van-de-arbeid' | 'hemelvaart' | 'pinkstermaandag' | 'nationale-feestdag'
  | 'onze-lieve-vrouw-hemelvaart' | 'allerheiligen' | 'wapenstilstand' | 'kerstmis';
/** i18n keys, group `exceptions.holidays`. */
export type HolidayName = SchoolHolidayName | PublicHolidayName;

export interface OfferedException {
  name: HolidayName;
  kind: 'school' | 'public';
  from: string;
  until: string;
  /** The dates of the schedule that fall on it; never empty. */
  dates: string[];
  /** None of these dates goes on as the schedule stands. */
  isTaken: boolean;
}

/** Opening hours without an end are looked at so far ahead; more holidays nobody plans yet. */
const LOOK_AHEAD_DAYS = 400;
const FIXED_HOLIDAYS: Record<string, PublicHolidayName> = {
  '01-01': 'nieuwjaar', '05-01': 'dag-van-de-arbeid', '07-21': 'nationale-feestdag',
  '08-15': 'onze-lieve-vrouw-hemelvaart', '11-01': 'allerheiligen', '11-11': 'wapenstilstand', '12-25': 'kerstmis',
};
/** In the order in which they come each year: 1, 39 and 50 days after Easter. */
const MOVABLE_HOLIDAYS: readonly PublicHolidayName[] = ['paasmaandag', 'hemelvaart', 'pinkstermaandag'];

/**
 * Holidays from `today` on that hold a date of the schedule, in order of their first day, school holidays first;
 * a public holiday that is the only date of its school holiday is offered once. Empty for stated dates, "de hele week" and by appointment.
 */
export function offerExceptions(schedule: Schedule, today: string): OfferedException[] {
  if (schedule.type !== 'weekly' && schedule.type !== 'monthly' && schedule.type !== 'hours') return [];
  const first = schedule.from !== null && schedule.from > today ? schedule.from : today;
  const last = schedule.until ?? addDays(today, LOOK_AHEAD_DAYS);
  if (last < first) return [];
  const dates = patternDates(schedule, first, last);
  const closed = closedDatesOf(schedule, dates);
  const offers = [...schoolRanges(first, last), ...publicRanges(first, last)]
    .map(({ name, kind, from, until }): OfferedException => {
      const within = dates.filter((date) => date >= from && date <= until);
      return { name, kind, from, until, dates: within, isTaken: within.every((date) => closed.has(date)) };
    })
    .filter((offer) => offer.dates.length > 0);
  return offers
    .filter((offer) => offer.kind === 'school' || !offers.some((other) => (
      other.kind === 'school' && other.dates.join() === offer.dates.join()
    )))
    .sort((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)) || b.kind.localeCompare(a.kind));
}

type NamedRange = DateRange & Pick<OfferedException, 'name' | 'kind'>;

const yearOf = (date: string): number => Number(date.slice(0, 4));
const yearsBetween = (first: number, last: number): number[] => (
  Array.from({ length: last - first + 1 }, (_, index) => first + index)
);

/** School holidays that touch these days. */
export function schoolRanges(first: string, last: string): NamedRange[] {
  return yearsBetween(yearOf(first) - 1, yearOf(last))
    .flatMap((schoolYear) => schoolHolidays(schoolYear))
    .map(({ name, startsOn, endsOn }): NamedRange => ({ name, kind: 'school', from: startsOn, until: endsOn }))
    .filter(({ from, until }) => until >= first && from <= last);
}

/** Public holidays on these days. */
export function publicRanges(first: string, last: string): NamedRange[] {
  return yearsBetween(yearOf(first), yearOf(last)).flatMap((year) => {
    const movable = publicHolidays(year).filter((date) => !(date.slice(5) in FIXED_HOLIDAYS));
    const days = publicHolidays(year).map((date): NamedRange => {
      const name = FIXED_HOLIDAYS[date.slice(5)] ?? MOVABLE_HOLIDAYS[movable.indexOf(date)] ?? 'paasmaandag';
      return { name, kind: 'public', from: date, until: date };
    });
    return days.filter(({ from }) => from >= first && from <= last);
  });
}

function closedDatesOf(schedule: Schedule, dates: readonly string[]): ReadonlySet<string> {
  if (schedule.type === 'weekly' || schedule.type === 'monthly') return new Set(schedule.exceptions.cancelled);
  if (schedule.type !== 'hours') return new Set();
  return new Set(dates.filter((date) => (
    schedule.closedDays.some(({ from, until }) => date >= from && date <= until)
  )));
}
