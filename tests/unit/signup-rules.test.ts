import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dialOf, groupCode, heldUntil, makeCode, nextSeries, normaliseCode } from '#src/domain/signups/signup.ts';
import { LANGUAGES } from '#src/i18n/languages.ts';
import { changeSentences } from '#src/i18n/signup-sentences.ts';

const HOUR = 3_600_000;
const at = (iso: string) => Date.parse(iso);

describe('codes', () => {
  it('hold no letters that look alike, and are read as people type them', () => {
    fc.assert(fc.property(fc.array(fc.nat(29), { minLength: 6, maxLength: 6 }), (numbers) => {
      let next = 0;
      const code = makeCode(() => numbers[next++] ?? 0);
      expect(code).not.toMatch(/[ILOU01]/);
      expect(normaliseCode(code)).toBe(code);
      expect(normaliseCode(` ${groupCode(code).toLowerCase()} `)).toBe(code);
    }));
  });

  it('are nothing else', () => {
    for (const text of ['', 'K7M4P', 'K7M4PQQ', 'K7M4P0', 'K7M4P!', 'klaar', '../../x', 'K'.repeat(500)]) {
      expect(normaliseCode(text), text).toBeUndefined();
    }
  });
});

describe('a kept place', () => {
  const startsAt = at('2026-12-01T19:00:00+01:00');
  it('is kept 24 hours, at most until 2 hours before the start, and then not at all', () => {
    expect(heldUntil(startsAt - 100 * HOUR, startsAt)).toBe(startsAt - 76 * HOUR);
    expect(heldUntil(startsAt - 25 * HOUR, startsAt)).toBe(startsAt - 2 * HOUR);
    expect(heldUntil(startsAt - 2 * HOUR, startsAt)).toBeNull();
    expect(heldUntil(startsAt + HOUR, startsAt)).toBeNull();
  });

  it('lasts 24 real hours over the night that the clock changes', () => {
    const now = at('2027-03-27T12:00:00+01:00');
    expect(heldUntil(now, at('2027-04-10T12:00:00+02:00'))).toBe(at('2027-03-28T13:00:00+02:00'));
  });
});

describe('what one can start only at the start', () => {
  const weekly = (from: string, count: number) =>
    Array.from({ length: count }, (_, week) => ({ startsAt: at(from) + week * 7 * 24 * HOUR }));
  const autumn = weekly('2026-09-08T19:00:00+02:00', 12);
  const spring = weekly('2027-02-02T19:00:00+01:00', 10);

  it('is the whole series before it begins, the next one after that', () => {
    expect(nextSeries([...autumn, ...spring], at('2026-09-01T00:00:00Z'))).toEqual(autumn);
    expect(nextSeries([...autumn, ...spring], at('2026-10-01T00:00:00Z'))).toEqual(spring);
    expect(nextSeries(autumn, at('2026-10-01T00:00:00Z'))).toEqual([]);
    expect(nextSeries([], 0)).toEqual([]);
  });
});

describe('numbers', () => {
  it('are read as people write them', () => {
    expect(['0470 12 34 56', '0470/12.34.56', '+32 (0)470 12 34 56', '0032 470 12 34 56'].map(dialOf))
      .toEqual(['0470123456', '0470123456', '+32470123456', '+32470123456']);
  });

  it('are no words and no half numbers', () => {
    for (const text of ['abc', '12', '0470 12 34 56 abc', 'tel:0470123456', '1'.repeat(20)]) expect(dialOf(text), text).toBeUndefined();
  });
});

describe('what people are told', () => {
  const startsAt = at('2026-12-01T19:00:00+01:00');
  it('says the day and the next one, as the design does', () => {
    expect(changeSentences('nl', { kind: 'off', startsAt, nextStartsAt: startsAt + 7 * 24 * HOUR }))
      .toEqual(['Dinsdag 1 december gaat het niet door.', 'De volgende keer is dinsdag 8 december.']);
  });

  it('keeps times of 24 hours and Western digits in every language', () => {
    for (const language of LANGUAGES) {
      const text = changeSentences(language, { kind: 'offered', startsAt, heldUntil: startsAt - 2 * HOUR }).join(' ');
      expect(text).toContain('17:00');
      expect(text).not.toMatch(/[٠-٩]/);
    }
  });
});
