import { describe, expect, it } from 'vitest';
import { fromLocal, MS_PER_DAY, MS_PER_HOUR } from '#src/domain/schedules/brussels-time.ts';
import {
  bitsOf,
  isInSchoolHours,
  lastDayOf,
  occurrenceBits,
  OCCURRENCE_BITS,
  packActivity,
  packOccurrences,
  SEARCH_FLAGS,
  unpackOccurrences,
  WEEKDAY_SHIFT,
} from '#src/search/search-row.ts';
import { Random, randomContent } from '#tests/support/search-offer.ts';

const at = (date: string, hours: number, minutes = 0) => fromLocal(date, hours * 60 + minutes) ?? 0;
const occurrence = (startsAt: number, endsAt: number) => ({
  startsAt,
  endsAt,
  status: 'planned' as const,
  full: false,
});

describe('school hours', () => {
  it.each([
    ['Tuesday 8:30–15:30', '2026-11-24', 8.5, 15.5, true],
    ['Tuesday from 8:29', '2026-11-24', 8.4833, 10, false],
    ['Tuesday to 15:31', '2026-11-24', 9, 15.52, false],
    ['Wednesday to 12:00', '2026-11-25', 9, 12, true],
    ['Wednesday to 12:01', '2026-11-25', 9, 12.02, false],
    ['Saturday', '2026-11-28', 9, 11, false],
    ['11 November', '2026-11-11', 9, 11, false],
    ['autumn holiday', '2026-11-03', 9, 11, false],
    ['summer', '2026-07-14', 9, 11, false],
  ])('%s', (_name, date, from, to, expected) => {
    const midnight = at(date, 0);
    expect(
      isInSchoolHours({ startsAt: midnight + from * MS_PER_HOUR, endsAt: midnight + to * MS_PER_HOUR }),
    ).toBe(expected);
  });
});

describe('one occurrence', () => {
  it.each([
    [11, 59, 0],
    [12, 0, 1],
    [16, 59, 1],
    [17, 0, 2],
    [23, 59, 2],
    [0, 0, 0],
  ])('at %i:%i is part %i', (hour, minute, part) => {
    const startsAt = at('2026-11-24', hour, minute);
    expect(occurrenceBits(occurrence(startsAt, startsAt + MS_PER_HOUR)) & OCCURRENCE_BITS.dayPart).toBe(part);
  });

  it('is long from 24 hours of real time: a day of 23 hours is not, one of 25 is', () => {
    const dayOf = (date: string, next: string) =>
      occurrenceBits(occurrence(at(date, 0), at(next, 0))) & OCCURRENCE_BITS.long;
    expect(dayOf('2026-03-29', '2026-03-30')).toBe(0);
    expect(dayOf('2026-10-25', '2026-10-26')).toBe(OCCURRENCE_BITS.long);
    expect(dayOf('2026-11-24', '2026-11-25')).toBe(OCCURRENCE_BITS.long);
  });

  it('belongs to the Brussels weekday of its start', () => {
    expect(
      occurrenceBits(occurrence(Date.parse('2026-11-22T23:00Z'), Date.parse('2026-11-23T01:00Z'))) >>
        WEEKDAY_SHIFT,
    ).toBe(0);
  });

  it('touches days up to one second before its end', () => {
    expect(lastDayOf(at('2026-11-26', 0))).toBe(lastDayOf(at('2026-11-25', 12)));
    expect(lastDayOf(at('2026-11-26', 0) + 1000)).toBe(lastDayOf(at('2026-11-26', 12)));
  });
});

describe('packing', () => {
  it('keeps planned occurrences by start, to the millisecond', () => {
    const times = [
      occurrence(2_000_000_000_123, 2_000_000_100_000),
      occurrence(-5, 7),
      occurrence(4_200_000_000_000, 4_200_000_000_001),
      { ...occurrence(1, 2), status: 'cancelled' as const },
    ];
    const { count, startsAt, endsAt } = unpackOccurrences(packOccurrences(times));
    expect(count).toBe(3);
    expect([...startsAt]).toEqual([-5, 2_000_000_000_123, 4_200_000_000_000]);
    expect([...endsAt]).toEqual([7, 2_000_000_100_000, 4_200_000_000_001]);
    expect(unpackOccurrences(packOccurrences([])).count).toBe(0);
  });

  it('writes sets by position and leaves unknown out', () => {
    expect(bitsOf(['a', 'b', 'c'], ['c', 'a'])).toBe(5);
    expect(bitsOf(['a'], ['x' as 'a'])).toBe(0);
  });

  it('knows only what is yes, and gives no address away', () => {
    const place = {
      name: 'Vrouwenhuis',
      street: 'Straat 1',
      postalCode: '2100',
      locality: 'Deurne',
      nis: '11002',
      lat: 51.9,
      lon: 4.9,
      approximate: false,
      hideAddress: true,
    };
    const content = {
      ...randomContent(new Random(1)),
      price: null,
      wheelchair: null,
      online: false,
      signsProof: false,
      startWhen: null,
      canBeAccompanied: null,
      children: 'lookedAfter' as const,
      place,
    };
    const row = packActivity(
      {
        id: 1,
        content,
        schedule: { type: 'appointment' },
        organisationId: null,
        organisationSlug: null,
        confirmedOn: '2026-11-01',
        pausedUntil: null,
      },
      [occurrence(0, MS_PER_DAY)],
    );
    const { byAppointment, childrenWelcome, childrenLookedAfter } = SEARCH_FLAGS;
    expect(row.flagBits).toBe(byAppointment | childrenWelcome | childrenLookedAfter);
    expect(row).toMatchObject({ nis: '11002', lat: 51.22047, lon: 4.40026 });
    expect(row.occurrences).toHaveLength(0);
  });
});
