import { describe, expect, test } from 'vitest';
import { scheduleInput } from '#src/domain/schedules/schedule-input.ts';

const weekly = {
  type: 'weekly', weekdays: [1], everyWeeks: 1, startMinutes: 600, endMinutes: 720, from: '2026-03-02',
  until: '2026-03-30', exceptions: { cancelled: [], extra: [], changed: [] },
};

function keysOf(value: unknown): string[] {
  const result = scheduleInput.safeParse(value);
  return result.success ? [] : result.error.issues.map((issue) => issue.message);
}

describe('schedule input', () => {
  test('a right schedule passes unchanged', () => {
    expect(scheduleInput.parse(weekly)).toEqual(weekly);
    expect(keysOf({ type: 'appointment' })).toEqual([]);
    expect(keysOf({ type: 'dates', dates: [{ startsAt: 1, endsAt: 2, cancelled: false, full: false }] })).toEqual([]);
  });

  test.each([
    ['end before start', { ...weekly, endMinutes: 600 }, 'scheduleEndBeforeStart'],
    ['more than a day', { ...weekly, startMinutes: 0, endMinutes: 1500 }, 'scheduleTooLong'],
    ['last day before the first', { ...weekly, until: '2026-03-01' }, 'scheduleEndBeforeStart'],
    ['no weekday', { ...weekly, weekdays: [] }, 'scheduleWeekdays'],
    ['a pattern without a date', { ...weekly, from: '2026-03-03', until: '2026-03-08' }, 'scheduleNoDate'],
    [
      'every date cancelled',
      { ...weekly, until: '2026-03-02', exceptions: { ...weekly.exceptions, cancelled: ['2026-03-02'] } },
      'scheduleNoDate',
    ],
    ['31 February', { ...weekly, until: '2026-02-31' }, 'scheduleDate'],
    ['no dates', { type: 'dates', dates: [] }, 'scheduleNoDate'],
    [
      'a wall time that does not exist',
      {
        ...weekly,
        exceptions: { ...weekly.exceptions, extra: [{ date: '2026-03-29', startMinutes: 150, endMinutes: 240 }] },
      },
      'scheduleNoSuchTime',
    ],
    [
      'no opening hours',
      { type: 'hours', from: null, until: null, hours: [], closedDays: [], adjustedDays: [] }, 'scheduleNoDate',
    ],
  ])('%s is refused', (_, value, key) => {
    expect(keysOf(value)).toContain(key);
  });

  test('anything else is refused without throwing', () => {
    for (const value of [null, 3, 'weekly', [], { type: 'yearly' }, { type: 'weekly' }]) {
      expect(keysOf(value).length).toBeGreaterThan(0);
    }
  });
});
