import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOf, horizonAfter, isoWithOffset, toLocal, type IsoWeekday } from '#src/domain/schedules/brussels-time.ts';
import { isRepeating, scheduleEndsAt } from '#src/domain/schedules/next-dates.ts';
import { MAX_OCCURRENCES, occurrencesOf } from '#src/domain/schedules/occurrences.ts';
import {
  NO_EXCEPTIONS, type HoursSchedule, type MonthlySchedule, type Schedule, type WeeklySchedule,
} from '#src/domain/schedules/schedule.ts';

const NOW = Date.parse('2026-03-01T12:00:00+01:00');
const WINDOW = { now: NOW, horizon: horizonAfter(NOW) };

function times(schedule: Schedule, window = WINDOW): string[] {
  return occurrencesOf(schedule, window).map(({ startsAt, endsAt, status }) =>
    `${isoWithOffset(startsAt)}/${isoWithOffset(endsAt)}${status === 'cancelled' ? ' cancelled' : ''}`);
}

const weekly: WeeklySchedule = {
  type: 'weekly', weekdays: [7], everyWeeks: 1, startMinutes: 600, endMinutes: 720, from: '2026-03-22',
  until: '2026-04-05', exceptions: NO_EXCEPTIONS,
};
const monthly: MonthlySchedule = {
  type: 'monthly', weekday: 5, nth: -1, startMinutes: 1140, endMinutes: 1260, from: '2026-01-01', until: '2026-05-31',
  exceptions: NO_EXCEPTIONS,
};
const hours: HoursSchedule = {
  type: 'hours', from: '2026-03-02', until: '2026-03-08', closedDays: [], adjustedDays: [],
  hours: [{ weekdays: [1, 2], startMinutes: 540, endMinutes: 720 }],
};

describe('weekly', () => {
  test('keeps its wall time over the change to summer time', () => {
    expect(times(weekly)).toEqual([
      '2026-03-22T10:00:00+01:00/2026-03-22T12:00:00+01:00',
      '2026-03-29T10:00:00+02:00/2026-03-29T12:00:00+02:00',
      '2026-04-05T10:00:00+02:00/2026-04-05T12:00:00+02:00',
    ]);
  });

  test('and over the change to winter time', () => {
    expect(times({ ...weekly, from: '2026-10-18', until: '2026-10-25' })).toEqual([
      '2026-10-18T10:00:00+02:00/2026-10-18T12:00:00+02:00',
      '2026-10-25T10:00:00+01:00/2026-10-25T12:00:00+01:00',
    ]);
  });

  test('in the night of March a missing hour moves on and nothing is negative', () => {
    const night = { ...weekly, from: '2026-03-29', until: '2026-03-29' };
    expect(times({ ...night, startMinutes: 120, endMinutes: 180 }))
      .toEqual(['2026-03-29T03:00:00+02:00/2026-03-29T04:00:00+02:00']);
    expect(times({ ...night, startMinutes: 60, endMinutes: 150 }))
      .toEqual(['2026-03-29T01:00:00+01:00/2026-03-29T03:30:00+02:00']);
  });

  test('past midnight ends on the next day', () => {
    expect(times({ ...weekly, until: '2026-03-22', startMinutes: 1200, endMinutes: 1560 }))
      .toEqual(['2026-03-22T20:00:00+01:00/2026-03-23T02:00:00+01:00']);
  });

  test('every second week counts from the week of its beginning', () => {
    const found = times({ ...weekly, weekdays: [1, 7], everyWeeks: 2, from: '2026-03-04', until: '2026-03-31' });
    expect(found.map((each) => each.slice(0, 10))).toEqual(['2026-03-08', '2026-03-16', '2026-03-22', '2026-03-30']);
  });

  test('exceptions: cancelled stays visible, changed hours, extra date', () => {
    expect(times({
      ...weekly,
      exceptions: {
        cancelled: ['2026-03-22', '2026-03-23'],
        changed: [{ date: '2026-04-05', startMinutes: 660, endMinutes: 780 }],
        extra: [{ date: '2026-03-31', startMinutes: 600, endMinutes: 660 }],
      },
    })).toEqual([
      '2026-03-22T10:00:00+01:00/2026-03-22T12:00:00+01:00 cancelled',
      '2026-03-29T10:00:00+02:00/2026-03-29T12:00:00+02:00',
      '2026-03-31T10:00:00+02:00/2026-03-31T11:00:00+02:00',
      '2026-04-05T11:00:00+02:00/2026-04-05T13:00:00+02:00',
    ]);
  });

  test('a pattern of more than five years begins six months before now and ends at the horizon', () => {
    const found = occurrencesOf({ ...weekly, from: '1999-01-01', until: '2099-12-31' }, WINDOW);
    expect(isoWithOffset(found[0]?.startsAt ?? 0)).toBe('2025-09-07T10:00:00+02:00');
    expect(found.at(-1)?.startsAt).toBeLessThan(WINDOW.horizon);
  });
});

describe('monthly', () => {
  test('the last Friday of every month, leap day or not', () => {
    expect(times(monthly).map((each) => each.slice(0, 16))).toEqual([
      '2026-01-30T19:00', '2026-02-27T19:00', '2026-03-27T19:00', '2026-04-24T19:00', '2026-05-29T19:00',
    ]);
    const leap = { ...monthly, weekday: 4 as const, from: '2024-02-01', until: '2024-02-29' };
    expect(times(leap, { now: Date.parse('2024-02-01'), horizon: horizonAfter(Date.parse('2024-02-01')) })
      .map((each) => each.slice(0, 10))).toEqual(['2024-02-29']);
  });

  test('the fourth is not the last in a month of five', () => {
    expect(times({ ...monthly, nth: 4, from: '2026-05-01' }).map((each) => each.slice(0, 10))).toEqual(['2026-05-22']);
  });
});

describe('opening hours', () => {
  test('both days inclusive, several slots a day', () => {
    const twice = [...hours.hours, { weekdays: [2 as const], startMinutes: 780, endMinutes: 1020 }];
    expect(times({ ...hours, hours: twice }).map((each) => each.slice(0, 16)))
      .toEqual(['2026-03-02T09:00', '2026-03-03T09:00', '2026-03-03T13:00']);
  });

  test('an adjusted day replaces, may open a closed weekday, and loses from a closed day', () => {
    const schedule: HoursSchedule = {
      ...hours,
      closedDays: [{ from: '2026-03-02', until: '2026-03-02' }],
      adjustedDays: [{
        from: '2026-03-02', until: '2026-03-07',
        hours: [{ weekdays: [1, 2, 6], startMinutes: 600, endMinutes: 660 }],
      }],
    };
    expect(times(schedule).map((each) => each.slice(0, 16))).toEqual(['2026-03-03T10:00', '2026-03-07T10:00']);
  });

  test('open-ended: from six months before now to the horizon', () => {
    const found = occurrencesOf({ ...hours, from: null, until: null }, WINDOW);
    expect(isoWithOffset(found[0]?.startsAt ?? 0)).toBe('2025-09-01T09:00:00+02:00');
    expect(isoWithOffset(found.at(-1)?.startsAt ?? 0)).toBe('2027-04-27T09:00:00+02:00');
  });

  test('a state of the whole holds for every occurrence', () => {
    const found = occurrencesOf({ ...hours, cancelled: true, full: true }, WINDOW);
    expect(found).toHaveLength(2);
    expect(found.every((each) => each.status === 'cancelled' && each.full)).toBe(true);
  });

  test('absurd input stays bounded, with what is still to come', () => {
    const everyMinute = Array.from({ length: 200 }, (_, index) => (
      { weekdays: [1, 2, 3, 4, 5, 6, 7] as IsoWeekday[], startMinutes: index, endMinutes: index + 1 }
    ));
    const found = occurrencesOf({ ...hours, from: null, until: null, hours: everyMinute }, WINDOW);
    expect(found).toHaveLength(MAX_OCCURRENCES);
    expect(found.every((each) => each.endsAt > NOW)).toBe(true);
  });
});

describe('the other types', () => {
  test('de hele week is one occurrence from its day to the horizon', () => {
    expect(times({ type: 'always', from: '2026-03-01', until: null }))
      .toEqual(['2026-03-01T00:00:00+01:00/2027-05-01T00:00:00+02:00']);
    expect(times({ type: 'always', from: '2026-03-01', until: '2026-03-29' }))
      .toEqual(['2026-03-01T00:00:00+01:00/2026-03-30T00:00:00+02:00']);
  });

  test('stated dates: sorted, up to the horizon, once each, planned wins', () => {
    const date = (start: string, cancelled = false) => (
      { startsAt: Date.parse(start), endsAt: Date.parse(start) + 3_600_000, cancelled, full: false }
    );
    expect(times({
      type: 'dates',
      dates: [
        date('2026-05-01T10:00:00+02:00'), date('2026-04-01T10:00:00+02:00', true), date('2026-04-01T10:00:00+02:00'),
        date('2028-01-01T10:00:00+01:00'),
      ],
    })).toEqual([
      '2026-04-01T10:00:00+02:00/2026-04-01T11:00:00+02:00', '2026-05-01T10:00:00+02:00/2026-05-01T11:00:00+02:00',
    ]);
  });

  test('by appointment there are none', () => {
    expect(occurrencesOf({ type: 'appointment' }, WINDOW)).toEqual([]);
  });

  test('what repeats and when it ends', () => {
    expect(isRepeating(weekly)).toBe(true);
    expect(isRepeating({ type: 'always', from: '2026-03-01', until: null })).toBe(false);
    expect(isoWithOffset(scheduleEndsAt(weekly) ?? 0)).toBe('2026-04-05T12:00:00+02:00');
    expect(scheduleEndsAt({ type: 'appointment' })).toBeNull();
    expect(scheduleEndsAt({ ...hours, until: null })).toBeNull();
  });
});

const anyHours = fc.tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
  .map(([startMinutes, length]) => ({ startMinutes, endMinutes: startMinutes + length }));
const anyDate = fc.integer({ min: 20_000, max: 21_500 }).map(dateOf);
const anyWeekdays = fc.uniqueArray(fc.constantFrom<IsoWeekday>(1, 2, 3, 4, 5, 6, 7), { minLength: 1 });

test('property: a weekly pattern holds its weekday, wall time, order and horizon', () => {
  const anyStep = fc.integer({ min: 1, max: 4 });
  fc.assert(fc.property(anyHours, anyDate, anyDate, anyWeekdays, anyStep, (slot, a, b, weekdays, everyWeeks) => {
    const [from, until] = a < b ? [a, b] : [b, a];
    const found = occurrencesOf(
      { type: 'weekly', weekdays, everyWeeks, from, until, exceptions: NO_EXCEPTIONS, ...slot }, WINDOW,
    );
    found.forEach((occurrence, index) => {
      expect(occurrence.endsAt).toBeGreaterThan(occurrence.startsAt);
      expect(occurrence.startsAt).toBeLessThan(WINDOW.horizon);
      if (index > 0) expect(occurrence.startsAt).toBeGreaterThan(found[index - 1]?.startsAt ?? 0);
      const local = toLocal(occurrence.startsAt);
      expect(local.date >= from && local.date <= until).toBe(true);
      expect(weekdays).toContain(local.weekday);
      const isNightOfChange = local.minutes !== slot.startMinutes;
      if (isNightOfChange) expect(local.minutes).toBe(slot.startMinutes + 60);
    });
  }));
});

test('property: making them again later keeps every coming occurrence of a bounded pattern', () => {
  fc.assert(fc.property(anyHours, anyWeekdays, fc.integer({ min: 0, max: 300 }), (slot, weekdays, days) => {
    const schedule: Schedule = {
      ...weekly, weekdays, from: '2026-01-01', until: '2026-12-31', ...slot,
    };
    const later = NOW + days * 86_400_000;
    expect(occurrencesOf(schedule, { now: later, horizon: horizonAfter(later) }))
      .toEqual(occurrencesOf(schedule, WINDOW));
  }));
});
