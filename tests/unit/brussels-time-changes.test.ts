import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays, dateOf, dayNumberOf, fromLocal, horizonAfter, isDate, isoWithOffset, toLocal, weekdayOf,
} from '#src/domain/schedules/brussels-time.ts';

describe('Brussels time', () => {
  test.each([
    ['2026-03-29', 1 * 60 + 59, '2026-03-29T01:59:00+01:00'],
    ['2026-03-29', 2 * 60 + 30, '2026-03-29T03:30:00+02:00'],
    ['2026-03-29', 3 * 60, '2026-03-29T03:00:00+02:00'],
    ['2026-10-25', 2 * 60 + 30, '2026-10-25T02:30:00+02:00'],
    ['2026-10-25', 3 * 60, '2026-10-25T03:00:00+01:00'],
    ['2026-06-01', 25 * 60, '2026-06-02T01:00:00+02:00'],
    ['2028-02-28', 24 * 60, '2028-02-29T00:00:00+01:00'],
  ])('%s and %i minutes is %s', (date, minutes, expected) => {
    expect(isoWithOffset(fromLocal(date, minutes) ?? 0)).toBe(expected);
  });

  test('a wall time that does not exist can be refused', () => {
    expect(fromLocal('2026-03-29', 2 * 60 + 30, 'refuse')).toBeNull();
    expect(fromLocal('2026-03-29', 3 * 60, 'refuse')).not.toBeNull();
  });

  test('every existing wall time comes back from its instant', () => {
    const anyDay = fc.integer({ min: 14_000, max: 30_000 });
    fc.assert(fc.property(anyDay, fc.integer({ min: 0, max: 1439 }), (day, minutes) => {
      const instant = fromLocal(dateOf(day), minutes, 'refuse');
      if (instant === null) return;
      expect(toLocal(instant)).toEqual({
        date: dateOf(day), dayNumber: day, weekday: weekdayOf(day), minutes,
      });
    }));
  });

  test('days and dates', () => {
    expect(weekdayOf(dayNumberOf('2026-11-23'))).toBe(1);
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(isDate('2026-02-29')).toBe(false);
    expect(isDate('2028-02-29')).toBe(true);
  });

  test('the horizon is the end of the 13th month after the present one', () => {
    expect(isoWithOffset(horizonAfter(Date.parse('2026-11-22T15:00:00Z')))).toBe('2028-01-01T00:00:00+01:00');
    expect(isoWithOffset(horizonAfter(Date.parse('2026-01-31T23:30:00Z')))).toBe('2027-04-01T00:00:00+02:00');
  });
});
