/**
 * The Flemish school holidays by the government's own rule (Besluit van de Vlaamse Regering of 31 August 2001
 * on the organisation of the school year, article 7) and the ten legal public holidays of Belgium.
 * Dates are 'YYYY-MM-DD', ranges include both ends.
 */

export type SchoolHolidayName =
  | 'herfstvakantie'
  | 'wapenstilstand'
  | 'kerstvakantie'
  | 'krokusvakantie'
  | 'paasvakantie'
  | 'paasmaandag'
  | 'dag-van-de-arbeid'
  | 'hemelvaart'
  | 'pinkstermaandag'
  | 'zomervakantie';

export type SchoolHoliday = {
  readonly name: SchoolHolidayName;
  readonly startsOn: string;
  readonly endsOn: string;
};

/** A day as the number of days since 1970-01-01: days add up, and know no zone and no summer time. */
type EpochDay = number;

const MS_PER_DAY = 86_400_000;
const MONDAY = 1;
const SUNDAY = 0;
const SATURDAY = 6;

/** Throws a RangeError for a text that is no date of the calendar. */
export function epochDayOf(dateISO: string): EpochDay {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(dateISO) ? Date.parse(`${dateISO}T00:00:00Z`) / MS_PER_DAY : NaN;
  if (Number.isNaN(day) || dateOf(day) !== dateISO) throw new RangeError(`Not a date: ${dateISO}`);
  return day;
}

export function dateOf(day: EpochDay): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** 0 is Sunday, as in Date. */
export function weekdayOf(day: EpochDay): number {
  return (((day + 4) % 7) + 7) % 7;
}

function dayIn(year: number, month: number, day: number): EpochDay {
  return Date.UTC(year, month - 1, day) / MS_PER_DAY;
}

function mondayOfWeekOf(day: EpochDay): EpochDay {
  return day - ((weekdayOf(day) + 6) % 7);
}

function mondayOnOrAfter(day: EpochDay): EpochDay {
  return day + ((MONDAY - weekdayOf(day) + 7) % 7);
}

/** Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8). */
export function easterOf(year: number): EpochDay {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return dayIn(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}

function autumnStart(year: number): EpochDay {
  const allSaints = dayIn(year, 11, 1);
  return weekdayOf(allSaints) === SUNDAY ? allSaints + 1 : mondayOfWeekOf(allSaints);
}

function christmasStart(year: number): EpochDay {
  const christmas = dayIn(year, 12, 25);
  const isWeekend = weekdayOf(christmas) === SATURDAY || weekdayOf(christmas) === SUNDAY;
  return isWeekend ? mondayOnOrAfter(christmas) : mondayOfWeekOf(christmas);
}

function easterHolidayStart(year: number): EpochDay {
  const easter = easterOf(year);
  if (easter < dayIn(year, 4, 1)) return easter + 1;
  if (easter > dayIn(year, 4, 15)) return easter - 13;
  return mondayOnOrAfter(dayIn(year, 4, 1));
}

/** Holidays of the school year that begins on 1 September of that year, in order; by the rule alone. */
export function schoolHolidaysByRule(schoolYearStart: number): readonly SchoolHoliday[] {
  const year = schoolYearStart + 1;
  const easter = easterOf(year);
  const range = (name: SchoolHolidayName, start: EpochDay, days: number): SchoolHoliday => ({
    name,
    startsOn: dateOf(start),
    endsOn: dateOf(start + days - 1),
  });
  const holidays = [
    range('herfstvakantie', autumnStart(schoolYearStart), 7),
    range('wapenstilstand', dayIn(schoolYearStart, 11, 11), 1),
    range('kerstvakantie', christmasStart(schoolYearStart), 14),
    range('krokusvakantie', easter - 48, 7),
    range('paasvakantie', easterHolidayStart(year), 14),
    range('paasmaandag', easter + 1, 1),
    range('dag-van-de-arbeid', dayIn(year, 5, 1), 1),
    range('hemelvaart', easter + 39, 2),
    range('pinkstermaandag', easter + 50, 1),
    range('zomervakantie', dayIn(year, 7, 1), 62),
  ];
  return holidays.sort((a, b) => (a.startsOn < b.startsOn ? -1 : Number(a.startsOn > b.startsOn)));
}

/** The ten legal public holidays of a calendar year, in order. */
export function publicHolidays(year: number): readonly string[] {
  const easter = easterOf(year);
  const fixed = [[1, 1], [5, 1], [7, 21], [8, 15], [11, 1], [11, 11], [12, 25]] as const;
  const movable = [easter + 1, easter + 39, easter + 50];
  const days = [...fixed.map(([month, day]) => dayIn(year, month, day)), ...movable];
  return days.sort((a, b) => a - b).map(dateOf);
}

/** First and last school year of the committed table: to the horizon of 13 months and well beyond it. */
export const TABLE_SCHOOL_YEARS = { first: 2023, last: 2040 } as const;

/** The text of the committed table. */
export function renderSchoolCalendar(): string {
  const { first, last } = TABLE_SCHOOL_YEARS;
  const lines = Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((start) =>
    schoolHolidaysByRule(start).map(
      ({ name, startsOn, endsOn }) => `  [${start}, '${name}', '${startsOn}', '${endsOn}'],\n`,
    ),
  );
  return (
    '// Generated by scripts/make-reference.ts from school-calendar-rule.ts: `npm run reference:make`.\n'
    + "import type { SchoolHolidayName } from './school-calendar-rule.ts';\n\n"
    + '/** Start of the school year, name, first day, last day. */\n'
    + 'type Row = readonly [number, SchoolHolidayName, string, string];\n\n'
    + 'export const SCHOOL_HOLIDAY_ROWS: readonly Row[] = [\n'
    + `${lines.join('')}];\n`
  );
}
