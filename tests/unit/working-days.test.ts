import { describe, expect, it } from 'vitest';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from '#src/domain/moderation/working-days.ts';

const at = (text: string) => Date.parse(text);

describe('working days (product §7)', () => {
  it.each([
    ['2026-11-24', true], ['2026-11-28', false], ['2026-11-29', false], ['2026-12-25', false], ['2027-01-01', false],
    ['2026-04-06', false], ['2026-05-14', false], ['2026-05-15', true], ['2026-07-21', false], ['2026-11-11', false],
  ])('%s: %s', (date, expected) => {
    expect(isWorkingDay(date)).toBe(expected);
  });

  it.each([
    ['a whole week', '2026-11-24T10:00:00+01:00', '2026-12-01T10:00:00+01:00'],
    ['from a Saturday, from Monday midnight', '2026-11-28T15:00:00+01:00', '2026-12-07T00:00:00+01:00'],
    ['over Christmas and New Year', '2026-12-24T16:00:00+01:00', '2027-01-04T16:00:00+01:00'],
    ['over Easter Monday and the change in March', '2026-03-27T09:30:00+01:00', '2026-04-03T09:30:00+02:00'],
    ['over Easter itself', '2026-04-02T09:30:00+02:00', '2026-04-10T09:30:00+02:00'],
    ['over the change in October and All Saints', '2026-10-23T02:30:00+02:00', '2026-10-30T02:30:00+01:00'],
    ['over Ascension', '2026-05-12T08:00:00+02:00', '2026-05-20T08:00:00+02:00'],
  ])('five: %s', (_, from, expected) => {
    expect(new Date(addWorkingDays(at(from), 5)).toISOString()).toBe(new Date(at(expected)).toISOString());
  });

  it('counts whole days, and is the inverse of adding', () => {
    const from = at('2026-12-23T14:00:00+01:00');
    for (let days = 0; days < 30; days += 1) {
      const until = addWorkingDays(from, days);
      expect(workingDaysBetween(from, until)).toBe(days);
      if (days > 0) expect(workingDaysBetween(from, until - 1)).toBe(days - 1);
    }
    expect(workingDaysBetween(from, from - 1)).toBe(0);
  });
});
