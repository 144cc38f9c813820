import { describe, expect, it } from 'vitest';
import { sentencesOf, spokenNumber } from '#src/client/spoken-text.ts';

describe('reading aloud', () => {
  it('says the digits of a phone number one by one, with a pause between groups', () => {
    expect(spokenNumber('056 00 12 34')).toBe('0 5 6, 0 0, 1 2, 3 4');
    expect(spokenNumber('+32 (0)56/001234')).toBe('+ 3 2, 0, 5 6, 0 0 1 2 3 4');
  });

  it('cuts text into sentences, in Arabic too', () => {
    expect(sentencesOf('Je komt.  Je zegt je naam.\n Dag')).toEqual(['Je komt.', 'Je zegt je naam.', 'Dag']);
    expect(sentencesOf('هل أعجبك ذلك؟ اسأل.')).toEqual(['هل أعجبك ذلك؟', 'اسأل.']);
    expect(sentencesOf('De prijs is 2.50 euro, om 14:00 uur.')).toHaveLength(1);
    expect(sentencesOf('  \n ')).toEqual([]);
  });
});
