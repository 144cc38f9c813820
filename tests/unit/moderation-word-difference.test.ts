/** What changed between two texts: whole words, nothing lost, long texts at once (design §4 Difference view). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differenceOf, type TextPart } from '#src/components/moderation/word-difference.ts';

const joined = (parts: readonly TextPart[]) => parts.map(({ text }) => text).join('');
const marked = (parts: readonly TextPart[]) => parts.filter(({ changed }) => changed).map(({ text }) => text);

describe('the difference of two texts', () => {
  it('marks whole words, never letters, and not the space behind them', () => {
    const { before, after } = differenceOf('Elke dinsdag om 19:00', 'Elke donderdag om 19:30');
    expect(marked(before)).toEqual(['dinsdag', '19:00']);
    expect(marked(after)).toEqual(['donderdag', '19:30']);
    expect(before).toEqual([
      { text: 'Elke ', changed: false }, { text: 'dinsdag', changed: true }, { text: ' ', changed: false },
      { text: 'om ', changed: false }, { text: '19:00', changed: true },
    ]);
  });

  it('marks nothing in identical texts, and all of what is new or gone', () => {
    const same = differenceOf('Koffie en thee.', 'Koffie en thee.');
    expect([marked(same.before), marked(same.after)]).toEqual([[], []]);
    expect(marked(differenceOf('', 'Welkom').after)).toEqual(['Welkom']);
    expect(differenceOf('Welkom', '').after).toEqual([]);
    expect(differenceOf('', '')).toEqual({ before: [], after: [] });
  });

  it('marks words of Arabic and keeps its order', () => {
    const { before, after } = differenceOf('نشرب القهوة يوم الثلاثاء', 'نشرب الشاي يوم الثلاثاء');
    expect(marked(before)).toEqual(['القهوة']);
    expect(marked(after)).toEqual(['الشاي']);
    expect(joined(after)).toBe('نشرب الشاي يوم الثلاثاء');
  });

  it('keeps line ends where they are', () => {
    const { after } = differenceOf('Een\nTwee\n\nDrie', 'Een\nTwee en half\n\nDrie');
    expect(joined(after)).toBe('Een\nTwee en half\n\nDrie');
    expect(marked(after)).toEqual(['en half']);
  });

  it('loses nothing of any texts, and what is not marked is the same in both', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'koffie', ' ', '\n', '  ', 'é', '👋', '<b>')).map((parts) => parts.join(' '));
    fc.assert(fc.property(text, text, (one, other) => {
      const { before, after } = differenceOf(one, other);
      expect([joined(before), joined(after)]).toEqual([one, other]);
      const kept = (parts: readonly TextPart[]) =>
        parts.filter(({ changed }) => !changed).flatMap(({ text: part }) => part.match(/\S+/g) ?? []);
      expect(kept(before)).toEqual(kept(after));
    }));
  });

  it('is quick for texts of the greatest length, and gives up on longer ones as a whole', () => {
    const long = (word: string) => Array.from({ length: 1_900 }, (_each, index) => `${word}${index % 50}`).join(' ');
    const startedAt = performance.now();
    differenceOf(long('a'), `${long('a')} einde`);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    const longer = Array.from({ length: 2_100 }, () => 'woord').join(' ');
    expect(marked(differenceOf(longer, `${longer} einde`).after)).toEqual([`${longer} einde`]);
  });
});
