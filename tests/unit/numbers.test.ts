import { describe, expect, it } from 'vitest';
import { formatNumber, plural } from '#src/i18n/format.ts';
import { LANGUAGES } from '#src/i18n/languages.ts';

describe('numbers', () => {
  it.each([[0, '0'], [999, '999'], [2000, '2\u202f000'], [12_345, '12\u202f345'], [1_234_567, '1\u202f234\u202f567']])(
    'groups %i by thousands with a narrow space that does not break', (value, text) => {
      expect(formatNumber(value)).toBe(text);
    },
  );

  it.each(LANGUAGES)('are the same in %s', (language) => {
    expect(plural(language, 2000, { other: '{n} x' })).toBe('2\u202f000 x');
  });
});
