import { describe, expect, it } from 'vitest';
import { sentOf } from '#src/actions/offer-fields.ts';
import { fillSchedule, readSchedule } from '#src/actions/offer-schedule.ts';
import { endAfter, readDate, readNumber, readTime } from '#src/actions/offer-times.ts';
import { unlinked } from '#src/components/offer/unlinked.ts';
import { NO_SCHEDULE } from '#src/domain/activities/activity-input.ts';
import { fromLocal } from '#src/domain/schedules/brussels-time.ts';
import type { Schedule } from '#src/domain/schedules/schedule.ts';

const TODAY = '2026-11-24';
const at = (date: string, minutes: number): number => fromLocal(date, minutes) ?? 0;

describe('what people type', () => {
  it.each([
    ['24/11/2026', '2026-11-24'], ['1-2-2027', '2027-02-01'], ['2026-11-24', '2026-11-24'], ['31/02/2027', undefined],
    ['morgen', undefined], ['', undefined],
  ])('%s is the date %s', (text, date) => expect(readDate(text)).toBe(date));

  it.each([
    ['19:00', 1140], ['9.30', 570], ['19u', 1140], ['19u30', 1170], ['24:00', 1440], ['24:01', undefined], ['19:75', undefined],
    ['', undefined], ['acht', undefined],
  ])('%s is the time %s', (text, minutes) => expect(readTime(text)).toBe(minutes));

  it.each([['2', 2], ['2,50', 2.5], ['€ 3', 3], ['4 euro', 4], ['', null], ['veel', Number.NaN]])(
    '%s is the number %s', (text, value) => expect(readNumber(text)).toBe(value),
  );

  it('takes an early end for one of the next day', () => {
    expect(endAfter(1200, 60)).toBe(1500);
    expect(endAfter(1260, 1140)).toBe(1140);
  });
});

const EXCEPTIONS = { cancelled: [], extra: [], changed: [] };
const schedules: [string, Schedule][] = [
  ['one date', { type: 'dates', dates: [{ startsAt: at('2026-12-01', 600), endsAt: at('2026-12-01', 720), cancelled: false, full: false }] }],
  ['several dates, one cancelled, one past midnight, one of days', { type: 'dates', dates: [
    { startsAt: at('2026-12-01', 600), endsAt: at('2026-12-01', 720), cancelled: true, full: false },
    { startsAt: at('2026-12-05', 1200), endsAt: at('2026-12-06', 60), cancelled: false, full: false },
    { startsAt: at('2026-12-11', 1140), endsAt: at('2026-12-13', 960), cancelled: false, full: true },
  ] }],
  ['a week with holidays, closed, extra and changed dates', {
    type: 'weekly', weekdays: [2, 4], everyWeeks: 2, startMinutes: 1140, endMinutes: 1260, from: '2026-12-01', until: '2027-04-29',
    exceptions: {
      cancelled: ['2026-12-29', '2026-12-31', '2027-01-12'],
      extra: [{ date: '2027-02-03', startMinutes: 600, endMinutes: 660 }],
      changed: [{ date: '2027-01-26', startMinutes: 1200, endMinutes: 1320 }],
    },
  }],
  ['a month', {
    type: 'monthly', nth: -1, weekday: 7, startMinutes: 840, endMinutes: 960, from: '2026-12-01', until: '2027-06-30', exceptions: EXCEPTIONS,
  }],
  ['opening hours', {
    type: 'hours', from: null, until: null, closedDays: [{ from: '2027-01-04', until: '2027-01-06' }],
    adjustedDays: [
      { from: '2026-12-22', until: '2026-12-22', hours: [{ weekdays: [2], startMinutes: 540, endMinutes: 600 }, { weekdays: [2], startMinutes: 660, endMinutes: 700 }] },
      { from: '2027-02-01', until: '2027-02-28', hours: [{ weekdays: [1], startMinutes: 600, endMinutes: 660 }] },
    ],
    hours: [{ weekdays: [1, 2], startMinutes: 540, endMinutes: 720 }, { weekdays: [2], startMinutes: 780, endMinutes: 1020 }],
  }],
  ['by appointment', { type: 'appointment' }],
  ['the whole week', { type: 'always', from: '2026-01-01', until: null }],
];

describe('the part "wanneer" of the form', () => {
  it.each(schedules)('gives %s back as it was filled', (_, schedule) => {
    expect(readSchedule(sentOf(fillSchedule(schedule, TODAY)), schedule)).toEqual({ schedule });
  });

  it('knows the difference between nothing chosen and something unfinished', () => {
    expect(readSchedule(sentOf({}), NO_SCHEDULE)).toEqual({ schedule: undefined });
    expect(readSchedule(sentOf({ when: ['dates'] }), NO_SCHEDULE)).toEqual({
      problem: { field: 'dateOn', key: 'schedule-date-needed' },
    });
    expect(readSchedule(sentOf({ when: ['always'] }), NO_SCHEDULE)).toEqual({ problem: { field: 'when', key: 'choice-wrong' } });
  });
});

describe('an offer that is open the whole week', () => {
  const always = { type: 'always', from: '2026-01-01', until: '2027-06-30', full: true } as const;
  const sent = (changes: Record<string, string[]>) => sentOf({ ...fillSchedule(always, TODAY), ...changes });

  it('stays so with other days, and stays full', () => {
    expect(readSchedule(sent({}), always)).toEqual({ schedule: always });
    expect(readSchedule(sent({ alwaysFrom: ['2026-12-01'], alwaysUntil: [''] }), always))
      .toEqual({ schedule: { type: 'always', from: '2026-12-01', until: null, full: true } });
    expect(readSchedule(sent({ alwaysFrom: [''] }), always)).toEqual({ schedule: always });
  });

  it('refuses days that are none or the wrong way round', () => {
    expect(readSchedule(sent({ alwaysUntil: ['2025-01-01'] }), always))
      .toEqual({ problem: { field: 'alwaysUntil', key: 'scheduleEndBeforeStart' } });
    expect(readSchedule(sent({ alwaysFrom: ['2027-02-30'] }), always))
      .toEqual({ problem: { field: 'alwaysFrom', key: 'scheduleDate' } });
  });
});

describe('links of a preview', () => {
  it('lose their address and keep their words; buttons go', () => {
    expect(unlinked('<p><a class="x" href="/a?b=1">Lees <b>meer</b></a> <form method="post"><button>Ja</button></form>na</p>'))
      .toBe('<p><a class="x">Lees <b>meer</b></a> na</p>');
  });

  it('leave words in attributes as they are', () => {
    const html = '<img alt="<a href=x <form>" src="/f.svg"><p title=\'<a href="y">\'>tekst</p>';
    expect(unlinked(html)).toBe(html);
  });
});
