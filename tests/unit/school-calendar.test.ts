import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublicHoliday, isSchoolDay, schoolHolidays } from '#db/reference/school-calendar.ts';
import {
  TABLE_SCHOOL_YEARS,
  dateOf,
  easterOf,
  epochDayOf,
  publicHolidays,
  renderSchoolCalendar,
  schoolHolidaysByRule,
  weekdayOf,
} from '#db/reference/school-calendar-rule.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

function startOf(schoolYearStart: number, name: string): string | undefined {
  return schoolHolidays(schoolYearStart).find((holiday) => holiday.name === name)?.startsOn;
}

describe('school calendar', () => {
  it('is the committed table, made again from the rule', () => {
    const committed = readFileSync(join(root, 'db/reference/school-calendar-table.ts'), 'utf8');
    expect(renderSchoolCalendar()).toBe(committed);
  });

  it.each([
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('knows Easter of %i', (year, date) => {
    expect(dateOf(easterOf(year))).toBe(date);
  });

  // As schools published them.
  it.each([
    [2007, 'herfstvakantie', '2007-10-29'],
    [2007, 'paasvakantie', '2008-03-24'],
    [2009, 'herfstvakantie', '2009-11-02'],
    [2010, 'kerstvakantie', '2010-12-27'],
    [2018, 'krokusvakantie', '2019-03-04'],
    [2018, 'paasvakantie', '2019-04-08'],
    [2020, 'herfstvakantie', '2020-11-02'],
    [2021, 'kerstvakantie', '2021-12-27'],
    [2023, 'paasvakantie', '2024-04-01'],
    [2024, 'herfstvakantie', '2024-10-28'],
    [2024, 'krokusvakantie', '2025-03-03'],
    [2024, 'paasvakantie', '2025-04-07'],
    [2025, 'kerstvakantie', '2025-12-22'],
    [2025, 'krokusvakantie', '2026-02-16'],
    [2025, 'paasvakantie', '2026-04-06'],
    [2025, 'hemelvaart', '2026-05-14'],
    [2025, 'pinkstermaandag', '2026-05-25'],
  ])('of %i lets the %s begin on %s', (schoolYearStart, name, date) => {
    expect(startOf(schoolYearStart, name)).toBe(date);
  });

  it('knows the ten legal public holidays', () => {
    expect(publicHolidays(2026)).toEqual([
      ...['2026-01-01', '2026-04-06', '2026-05-01', '2026-05-14', '2026-05-25'],
      ...['2026-07-21', '2026-08-15', '2026-11-01', '2026-11-11', '2026-12-25'],
    ]);
    expect(isPublicHoliday('2026-11-11')).toBe(true);
    expect(isPublicHoliday('2026-05-15')).toBe(false);
  });

  it('tells school days from others', () => {
    for (const free of [
      ...['2026-10-31', '2026-11-02', '2026-11-06', '2026-11-11', '2026-12-24', '2027-01-01', '2026-07-01'],
      ...['2026-08-31', '2026-05-15', '2026-05-25', '2025-04-21', '2026-09-05'],
    ]) {
      expect([free, isSchoolDay(free)]).toEqual([free, false]);
    }
    for (const school of [
      ...['2026-09-01', '2026-06-30', '2026-11-09', '2026-11-12', '2026-05-13', '2027-01-04'],
    ]) {
      expect([school, isSchoolDay(school)]).toEqual([school, true]);
    }
  });

  it('refuses what is no date', () => {
    for (const text of ['', '2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', "'"]) {
      expect(() => isSchoolDay(text)).toThrow(RangeError);
      expect(() => isPublicHoliday(text)).toThrow(RangeError);
    }
  });

  it('begins each holiday of a week or more on a Monday, also beyond the table', () => {
    const years = fc.integer({ min: 1995, max: TABLE_SCHOOL_YEARS.last + 100 });
    fc.assert(
      fc.property(years, (year) => {
        const holidays = schoolHolidays(year);
        expect(holidays).toEqual(schoolHolidaysByRule(year));
        for (const { name, startsOn, endsOn } of holidays) {
          const days = epochDayOf(endsOn) - epochDayOf(startsOn) + 1;
          if (days >= 7 && name !== 'zomervakantie') {
            expect([1, days % 7]).toEqual([weekdayOf(epochDayOf(startsOn)), 0]);
          }
          expect([isSchoolDay(startsOn), isSchoolDay(endsOn)]).toEqual([false, false]);
        }
      }),
    );
  });
});
