import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readExceptionWords, writeExceptionWords } from '#src/domain/schedules/exceptions-words.ts';
import { NO_EXCEPTIONS, type WeeklySchedule } from '#src/domain/schedules/schedule.ts';
import { patternDates } from '#src/domain/schedules/schedule-words.ts';
import type { IsoWeekday } from '#src/domain/schedules/brussels-time.ts';

/** Thursdays of a school year, 19:00–21:00. */
const thursdays: WeeklySchedule = {
  type: 'weekly', weekdays: [4], startMinutes: 1140, endMinutes: 1260, everyWeeks: 1, from: '2026-09-01',
  until: '2027-06-30', exceptions: NO_EXCEPTIONS,
};
const daily: WeeklySchedule = { ...thursdays, weekdays: [1, 2, 3, 4, 5, 6, 7] };
const read = (text: string, pattern = thursdays) => readExceptionWords(text, pattern);

describe('exceptions typed in plain words', () => {
  it.each([
    ['24 en 31 december', ['2026-12-24', '2026-12-31']],
    ['niet op 24/12 en 31/12/2026', ['2026-12-24', '2026-12-31']],
    ['Behalve op donderdag 24 december, 7 januari en 4 maart.', ['2026-12-24', '2027-01-07', '2027-03-04']],
    ['24 dec, 31', ['2026-12-24', '2026-12-31']],
    ['2026-12-24', ['2026-12-24']],
    ['24-12-2026; 31.12.2026', ['2026-12-24', '2026-12-31']],
    ['24 december 2026 en 24 december', ['2026-12-24']],
    ['van 21 december tot en met 3 januari', ['2026-12-24', '2026-12-31']],
    ['21 december t.e.m. 3 januari 2027', ['2026-12-24', '2026-12-31']],
    ['', []],
  ])('%s', (text, dates) => {
    expect(read(text)).toEqual({ dates });
  });

  it('reads a period within one month, and takes the year from the span', () => {
    expect(read('1 tot 5 januari', daily)).toEqual({ dates: [
      '2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04', '2027-01-05',
    ] });
    expect(read('4 – 6 januari', daily)).toEqual({ dates: ['2027-01-04', '2027-01-05', '2027-01-06'] });
  });

  it.each([
    ['elke eerste dinsdag', 'unknown', 'elke eerste dinsdag'],
    ['24 december en met Pasen', 'unknown', 'met pasen'],
    ['24 brumaire', 'unknown', '24 brumaire'],
    ['24', 'unknown', '24'],
    ['24 december, 31 februari', 'no-such-date', '31 februari'],
    ['24 december, 25 december', 'not-in-pattern', '25 december'],
    ['24 december 2028', 'not-in-pattern', '24 december 2028'],
    ['1 tot 3 tot 5 januari', 'unknown', '1 tot 3 tot 5 januari'],
  ])('does not understand "%s" and says what', (text, problem, what) => {
    expect(read(text)).toEqual({ problem, what });
  });

  it('reads what it writes as the same dates, for any pattern and any of its dates', () => {
    fc.assert(fc.property(
      fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 364 }), fc.integer({ min: 7, max: 800 }),
      fc.array(fc.nat(1_000), { maxLength: 12 }),
      (weekday, offset, length, picks) => {
        const day = (days: number) => new Date(Date.UTC(2026, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
        const pattern: WeeklySchedule = {
          ...thursdays, weekdays: [weekday as IsoWeekday], from: day(offset), until: day(offset + length),
        };
        const all = patternDates(pattern, pattern.from, pattern.until);
        const dates = [...new Set(picks.map((pick) => all[pick % all.length] ?? all[0] ?? ''))].filter(Boolean).sort();
        expect(readExceptionWords(writeExceptionWords(dates, pattern), pattern)).toEqual({ dates });
      },
    ));
  });

  it('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(readExceptionWords(text, thursdays)).toBeDefined();
    }), { numRuns: 40 });
  });
});
