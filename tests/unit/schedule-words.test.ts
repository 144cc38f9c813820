import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import { horizonAfter, isoWithOffset, type IsoWeekday } from '#src/domain/schedules/brussels-time.ts';
import { withClosingDays, withoutClosingDays } from '#src/domain/schedules/exceptions-closing-days.ts';
import { nextSeason } from '#src/domain/schedules/exceptions-next-season.ts';
import { offerExceptions } from '#src/domain/schedules/exceptions-offer.ts';
import { occurrencesOf } from '#src/domain/schedules/occurrences.ts';
import { patternDates, scheduleInWords, type ScheduleWords } from '#src/domain/schedules/schedule-words.ts';
import {
  NO_EXCEPTIONS, type HoursSchedule, type MonthlySchedule, type Schedule, type WeeklySchedule,
} from '#src/domain/schedules/schedule.ts';
import { scheduleInput } from '#src/domain/schedules/schedule-input.ts';
import { exceptions as ar } from '#src/i18n/ar/exceptions.ts';
import { exceptions as en } from '#src/i18n/en/exceptions.ts';
import { exceptions as fr } from '#src/i18n/fr/exceptions.ts';
import { messagesIn } from '#src/i18n/messages.ts';
import { exceptions as nl } from '#src/i18n/nl/exceptions.ts';

const TODAY = '2026-11-22';
const WORDS: ScheduleWords = { when: messagesIn('nl').facts.when, exceptions: nl };

const tuesday: WeeklySchedule = {
  type: 'weekly', weekdays: [2], everyWeeks: 1, startMinutes: 1140, endMinutes: 1260, from: '2026-09-01',
  until: '2027-06-29', exceptions: NO_EXCEPTIONS,
};
const lastFriday: MonthlySchedule = {
  type: 'monthly', weekday: 5, nth: -1, startMinutes: 840, endMinutes: 960, from: '2026-09-01', until: '2027-06-30',
  exceptions: NO_EXCEPTIONS,
};
const open: HoursSchedule = {
  type: 'hours', from: null, until: null, closedDays: [], adjustedDays: [],
  hours: [{ weekdays: [1, 2, 3, 4, 5], startMinutes: 540, endMinutes: 720 }],
};

const say = (schedule: Schedule, words = WORDS, today = TODAY): string => scheduleInWords(schedule, words, today).sentence;
const cancelling = (...cancelled: string[]): Schedule => (
  { ...tuesday, exceptions: { ...NO_EXCEPTIONS, cancelled } }
);

describe('in words', () => {
  it('says a pattern and its cancelled dates', () => {
    expect(say(tuesday)).toBe('Elke dinsdag, 19:00 tot 21:00 uur');
    expect(say(cancelling('2026-11-24'))).toBe('Elke dinsdag, 19:00 tot 21:00 uur, niet op dinsdag 24 november');
    expect(say(cancelling('2026-12-22', '2026-12-29'))).toBe('Elke dinsdag, 19:00 tot 21:00 uur, niet op 22 en 29 december');
    expect(say(cancelling('2026-12-29', '2027-01-05', '2027-03-02'))).toBe(
      'Elke dinsdag, 19:00 tot 21:00 uur, niet op 29 december 2026, 5 januari 2027 en 2 maart 2027',
    );
  });

  it('says four dates on end as a period', () => {
    expect(say(cancelling('2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22'))).toBe(
      'Elke dinsdag, 19:00 tot 21:00 uur, niet van 1 december tot en met 22 december',
    );
  });

  it('says extra dates and other hours, and leaves out what is past or of another pattern', () => {
    const schedule: Schedule = {
      ...tuesday,
      exceptions: {
        cancelled: ['2026-11-17', '2026-11-25', '2026-12-01'],
        extra: [{ date: '2026-12-05', startMinutes: 840, endMinutes: 900 }],
        changed: [
          { date: '2026-12-08', startMinutes: 1200, endMinutes: 1260 },
          { date: '2026-12-15', startMinutes: 1200, endMinutes: 1260 },
          { date: '2026-12-01', startMinutes: 600, endMinutes: 660 },
        ],
      },
    };
    expect(scheduleInWords(schedule, WORDS, TODAY)).toEqual({
      rules: ['Elke dinsdag, 19:00 tot 21:00 uur'],
      exceptions: [
        'niet op dinsdag 1 december', 'ook op zaterdag 5 december, 14:00 tot 15:00 uur',
        'andere uren: 8 en 15 december, 20:00 tot 21:00 uur',
      ],
      sentence: 'Elke dinsdag, 19:00 tot 21:00 uur, niet op dinsdag 1 december, '
        + 'ook op zaterdag 5 december, 14:00 tot 15:00 uur, andere uren: 8 en 15 december, 20:00 tot 21:00 uur',
    });
  });

  it('says months, every two weeks, opening hours, dates and the rest', () => {
    expect(say(lastFriday)).toBe('Elke laatste vrijdag van de maand, 14:00 tot 16:00 uur');
    expect(say({ ...tuesday, weekdays: [4, 2], everyWeeks: 2 })).toBe('Om de 2 weken op dinsdag en donderdag, 19:00 tot 21:00 uur');
    expect(say({
      ...open, closedDays: [{ from: '2026-12-24', until: '2027-01-03' }, { from: '2026-12-08', until: '2026-12-08' }],
    })).toBe(
      'maandag, dinsdag, woensdag, donderdag en vrijdag, 09:00 tot 12:00 uur, '
      + 'niet van 24 december 2026 tot en met 3 januari 2027, niet op dinsdag 8 december',
    );
    expect(say({ type: 'appointment' })).toBe('Op afspraak');
    expect(say({ type: 'always', from: '2026-01-01', until: null })).toBe('De hele week');
  });

  it('says stated dates at their Brussels hour on both sides of the clock changes', () => {
    const dated = (from: string, until: string, cancelled = false) => (
      { startsAt: Date.parse(from), endsAt: Date.parse(until), cancelled, full: false }
    );
    expect(say({
      type: 'dates',
      dates: [
        dated('2027-03-27T09:00:00Z', '2027-03-27T10:00:00Z'), dated('2027-03-28T08:00:00Z', '2027-03-28T09:00:00Z'),
        dated('2027-04-04T08:00:00Z', '2027-04-04T09:00:00Z', true),
      ],
    })).toBe('27 en 28 maart 2027, 10:00 tot 11:00 uur, niet op zondag 4 april 2027');
    expect(say({
      type: 'dates', dates: [dated('2026-10-24T21:30:00Z', '2026-10-24T23:30:00Z')],
    }, WORDS, '2026-10-01')).toBe('zaterdag 24 oktober, 23:30 tot 01:30 uur');
  });

  test.each([
    ['en', en, 'Every Tuesday, 19:00 to 21:00, not on 22 and 29 December'],
    ['fr', fr, 'Chaque mardi, de 19:00 à 21:00, pas le 22 et 29 décembre'],
    ['ar', ar, 'كل الثلاثاء، من الساعة 19:00 إلى 21:00، ليس في 22 و29 ديسمبر'],
  ] as const)('in %s', (language, exceptions, expected) => {
    const words: ScheduleWords = { when: messagesIn(language).facts.when, exceptions };
    expect(say(cancelling('2026-12-22', '2026-12-29'), words)).toBe(expected);
  });
});

describe('the dates of a pattern', () => {
  it('hold over both clock changes and month ends', () => {
    const sunday: WeeklySchedule = { ...tuesday, weekdays: [7], startMinutes: 150, endMinutes: 210 };
    expect(patternDates(sunday, '2026-10-18', '2026-11-01')).toEqual(['2026-10-18', '2026-10-25', '2026-11-01']);
    expect(patternDates(sunday, '2027-03-21', '2027-04-04')).toEqual(['2027-03-21', '2027-03-28', '2027-04-04']);
    expect(patternDates(lastFriday, '2026-09-01', '2027-03-31')).toEqual([
      '2026-09-25', '2026-10-30', '2026-11-27', '2026-12-25', '2027-01-29', '2027-02-26', '2027-03-26',
    ]);
  });
});

describe('holidays as exceptions', () => {
  const offered = (schedule: Schedule, today = TODAY): string[] => (
    offerExceptions(schedule, today).map(({ name, kind, dates, isTaken }) => (
      `${kind} ${name}: ${dates.join(' ')}${isTaken ? ' taken' : ''}`
    ))
  );

  it('offers those that fall on dates of the pattern from today', () => {
    expect(offered(tuesday)).toEqual([
      'school kerstvakantie: 2026-12-22 2026-12-29', 'school krokusvakantie: 2027-02-09',
      'school paasvakantie: 2027-03-30 2027-04-06',
    ]);
    expect(offered(lastFriday)).toEqual(['school kerstvakantie: 2026-12-25']);
  });

  it('offers a public holiday inside a school holiday on its own, and one alone once', () => {
    const daily: WeeklySchedule = { ...tuesday, weekdays: [1, 2, 3, 4, 5] };
    const all = offered(daily, '2026-12-28');
    expect(all).toContain('public nieuwjaar: 2027-01-01');
    expect(all.filter((each) => each.includes('hemelvaart'))).toEqual([
      'school hemelvaart: 2027-05-06 2027-05-07', 'public hemelvaart: 2027-05-06',
    ]);
    expect(all.filter((each) => each.includes('pinkstermaandag'))).toEqual(['school pinkstermaandag: 2027-05-17']);
  });

  it('knows what is taken, for patterns and opening hours', () => {
    expect(offered(cancelling('2026-12-22', '2026-12-29'))[0]).toBe('school kerstvakantie: 2026-12-22 2026-12-29 taken');
    expect(offered(cancelling('2026-12-22'))[0]).toBe('school kerstvakantie: 2026-12-22 2026-12-29');
    const closed = withClosingDays(open, [{ from: '2026-12-21', until: '2027-01-03' }]);
    expect(offerExceptions(closed, TODAY)[0]).toMatchObject({ name: 'kerstvakantie', isTaken: true });
    expect(offerExceptions(closed, TODAY)[0]?.dates).toHaveLength(10);
  });

  it('names every offer in every language', () => {
    const daily: WeeklySchedule = {
      ...tuesday, weekdays: [1, 2, 3, 4, 5, 6, 7], from: '2026-09-01', until: '2029-08-31',
    };
    const names = new Set(offerExceptions(daily, '2026-09-01').map(({ name }) => name));
    for (const words of [nl, en, fr, ar]) for (const name of names) expect(words.holidays[name]).toBeTruthy();
    expect(names.size).toBeGreaterThanOrEqual(13);
  });

  it('offers nothing where there is no pattern, or when it is over', () => {
    expect(offered({ type: 'appointment' })).toEqual([]);
    expect(offered({ type: 'always', from: '2026-01-01', until: null })).toEqual([]);
    expect(offered(tuesday, '2028-01-01')).toEqual([]);
  });
});

describe('closing days', () => {
  const christmas = [{ from: '2026-12-21', until: '2027-01-03' }];

  it('cancels dates of a pattern, twice like once, and can be undone', () => {
    const closed = withClosingDays(tuesday, christmas);
    expect(closed).toMatchObject({ exceptions: { cancelled: ['2026-12-22', '2026-12-29'] } });
    expect(withClosingDays(closed, christmas)).toEqual(closed);
    expect(withoutClosingDays(closed, christmas)).toEqual(tuesday);
    const cancelled = occurrencesOf(closed, {
      now: Date.parse('2026-11-22T12:00:00Z'), horizon: horizonAfter(Date.parse('2026-11-22T12:00:00Z')),
    }).filter(({ status }) => status === 'cancelled');
    expect(cancelled.map(({ startsAt }) => isoWithOffset(startsAt))).toEqual([
      '2026-12-22T19:00:00+01:00', '2026-12-29T19:00:00+01:00',
    ]);
  });

  it('takes extra dates in the range away', () => {
    const extra = [
      { date: '2026-12-23', startMinutes: 600, endMinutes: 660 }, { date: '2027-01-09', startMinutes: 600, endMinutes: 660 },
    ];
    const closed = withClosingDays({ ...tuesday, exceptions: { ...NO_EXCEPTIONS, extra } }, christmas);
    expect(closed).toMatchObject({ exceptions: { extra: [extra[1]] } });
  });

  it('merges and cuts closed days of opening hours', () => {
    const closed = withClosingDays(open, [...christmas, { from: '2027-01-04', until: '2027-01-05' }]);
    expect(closed).toMatchObject({ closedDays: [{ from: '2026-12-21', until: '2027-01-05' }] });
    expect(withoutClosingDays(closed, [{ from: '2026-12-25', until: '2026-12-25' }])).toMatchObject({
      closedDays: [{ from: '2026-12-21', until: '2026-12-24' }, { from: '2026-12-26', until: '2027-01-05' }],
    });
  });

  it('cancels stated dates by their Brussels day', () => {
    const date = { startsAt: Date.parse('2026-12-20T23:30:00Z'), endsAt: Date.parse('2026-12-21T01:00:00Z'), cancelled: false, full: false };
    expect(withClosingDays({ type: 'dates', dates: [date] }, christmas)).toMatchObject({ dates: [{ cancelled: true }] });
  });

  it('refuses a range that ends before it begins', () => {
    expect(() => withClosingDays(tuesday, [{ from: '2027-01-03', until: '2026-12-21' }])).toThrow(RangeError);
    expect(() => withoutClosingDays(open, [{ from: '2027-01-03', until: '2026-12-21' }])).toThrow(RangeError);
  });
});

describe('the next season', () => {
  it('is the next school year, with the same holidays skipped', () => {
    const old = withClosingDays(tuesday, [{ from: '2026-12-21', until: '2027-01-03' }]);
    const next = nextSeason(old, '2027-05-20');
    expect(next).toMatchObject({ type: 'weekly', from: '2027-09-01', until: '2028-06-29', startMinutes: 1140 });
    expect(next).toMatchObject({ exceptions: { cancelled: ['2027-12-28', '2028-01-04'], extra: [], changed: [] } });
  });

  it('forgets single exceptions', () => {
    expect(nextSeason(cancelling('2026-11-24'), '2027-05-20')).toMatchObject({ exceptions: NO_EXCEPTIONS });
  });

  it('goes on after a term with as many dates, outside school holidays', () => {
    const term: WeeklySchedule = { ...tuesday, from: '2026-09-15', until: '2026-10-27' };
    expect(patternDates(term, term.from, term.until)).toHaveLength(7);
    expect(nextSeason(term, '2026-10-01')).toMatchObject({ from: '2026-11-10', until: '2027-01-05' });
    const next = nextSeason(term, '2026-10-01') as WeeklySchedule;
    expect(next.exceptions.cancelled).toEqual(['2026-12-22', '2026-12-29']);
  });

  it('keeps the rhythm of every two weeks', () => {
    const term: WeeklySchedule = { ...tuesday, everyWeeks: 2, from: '2026-09-01', until: '2026-12-08' };
    expect(patternDates(term, term.from, term.until).at(-1)).toBe('2026-12-08');
    const next = nextSeason(term, '2026-11-22') as WeeklySchedule;
    expect(next.from).toBe('2027-01-05');
  });

  it('starts after the summer holidays when a term ends in June', () => {
    const term: WeeklySchedule = { ...tuesday, from: '2027-04-13', until: '2027-06-29' };
    expect(nextSeason(term, '2027-06-01')).toMatchObject({ from: '2027-09-07' });
  });

  it('of a summer series is next summer, and of a month-end pattern next year', () => {
    const summer: WeeklySchedule = { ...tuesday, from: '2026-07-01', until: '2026-08-31' };
    expect(nextSeason(summer, '2026-08-01')).toMatchObject({ from: '2027-07-01', until: '2027-08-31' });
    expect(nextSeason({ ...lastFriday, until: '2028-02-29' }, '2028-01-20')).toMatchObject({ until: '2029-02-28' });
  });

  it('is never over already', () => {
    expect(nextSeason(tuesday, '2031-01-10')).toMatchObject({ from: '2030-09-01', until: '2031-06-29' });
    const term: WeeklySchedule = { ...tuesday, from: '2026-09-15', until: '2026-10-27' };
    expect((nextSeason(term, '2028-03-01') as WeeklySchedule).from >= '2028-03-01').toBe(true);
  });

  it('moves several dates by 52 weeks at the same wall time over a clock change', () => {
    const date = (at: string) => ({
      startsAt: Date.parse(at), endsAt: Date.parse(at) + 3_600_000, cancelled: false, full: true,
    });
    const next = nextSeason({
      type: 'dates', dates: [date('2026-10-24T14:00:00+02:00'), date('2026-10-31T14:00:00+01:00')],
    }, '2026-10-01');
    expect(next?.type === 'dates' && next.dates.map(({ startsAt, full }) => [isoWithOffset(startsAt), full])).toEqual([
      ['2027-10-23T14:00:00+02:00', false], ['2027-10-30T14:00:00+02:00', false],
    ]);
  });

  it('does not exist for one date, open hours without end, or by appointment', () => {
    expect(nextSeason({ type: 'appointment' }, TODAY)).toBeUndefined();
    expect(nextSeason(open, TODAY)).toBeUndefined();
    expect(nextSeason({ type: 'always', from: '2026-01-01', until: null }, TODAY)).toBeUndefined();
    const one = { startsAt: 0, endsAt: 1, cancelled: false, full: false };
    expect(nextSeason({ type: 'dates', dates: [one] }, TODAY)).toBeUndefined();
    expect(nextSeason({ ...tuesday, until: '2026-08-01' }, TODAY)).toBeUndefined();
  });

  it('of any pattern is valid, begins after the old one and keeps its hours', () => {
    const day = fc.integer({ min: 0, max: 1200 }).map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
    fc.assert(fc.property(
      day, fc.integer({ min: 14, max: 400 }), fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 1, max: 3 }),
      (from, days, weekdays, everyWeeks) => {
        const until = new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);
        const old: WeeklySchedule = { ...tuesday, from, until, weekdays: weekdays as IsoWeekday[], everyWeeks };
        const oldDates = patternDates(old, from, until);
        const next = nextSeason(old, until);
        if (oldDates.length === 0) {
          expect(next).toBeUndefined();
          return;
        }
        expect(scheduleInput.safeParse(next).success, JSON.stringify({ old, next })).toBe(true);
        const nextDates = patternDates(next as WeeklySchedule, (next as WeeklySchedule).from, (next as WeeklySchedule).until);
        expect((nextDates[0] ?? '') > (days > 360 ? '' : oldDates.at(-1) ?? '')).toBe(true);
        expect(next).toMatchObject({ startMinutes: 1140, endMinutes: 1260, weekdays, everyWeeks });
      },
    ), { numRuns: 200 });
  });
});
