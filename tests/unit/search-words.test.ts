import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typingErrors } from '#src/domain/places/place.ts';
import { editDistance } from '#src/search/words/edit-distance.ts';
import { fromIndexToken, toIndexToken } from '#src/search/words/index-token.ts';
import { createLexicon, loadLexicon } from '#src/search/words/lexicon.ts';
import { normaliseText, normaliseWords } from '#src/search/words/normalise.ts';

describe('normalising', () => {
  it.each([
    ['Sint-Niklaas', 'sint niklaas'],
    ["foto's", 'foto s'],
    ['CAFÉ, Œuvre & Straße', 'cafe oeuvre strasse'],
    ['  ', ''],
    ['"\u0000%00', '00'],
    ['A1+', 'a1'],
    ['İstanbul Łódź', 'istanbul lodz'],
    ['مُرَحَّب أهلا', 'مرحب اهلا'],
  ])('%j is %j', (text, expected) => {
    expect(normaliseText(text)).toBe(expected);
  });

  it('is the same when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(normaliseText(normaliseText(text))).toBe(normaliseText(text));
      }),
    );
  });
});

describe('edit distance', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });

  it('is that of the place finder', () => {
    fc.assert(
      fc.property(letters, letters, fc.constantFrom(1, 2), (a, b, limit) => {
        expect(editDistance([...a], [...b], limit)).toBe(typingErrors(a, b, limit));
      }),
      { numRuns: 5000 },
    );
  });
});

describe('tokens of the index', () => {
  it('can be read back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const word of normaliseWords(text)) expect(fromIndexToken(toIndexToken(word))).toBe(word);
      }),
    );
  });
});

describe('lexicon', () => {
  const lexicon = createLexicon([
    {
      id: 'koken',
      nl: ['koken', 'keuken'],
      en: ['cooking', 'cook'],
      fr: ['cuisine', 'faire la cuisine'],
      ar: ['الطبخ'],
    },
    { id: 'zwembad', nl: ['zwembad'], en: ['swimming pool'], fr: ['piscine'], ar: ['مسبح'] },
    { id: 'zwemmen', nl: ['zwemmen'], en: ['swimming'], fr: ['natation'], ar: ['سباحة'] },
  ]);

  it("adds the Dutch words of the visitor's language", () => {
    expect(lexicon.read('Cooking', 'en')).toEqual({
      words: [{ word: 'cooking', alternatives: ['koken', 'keuken'] }],
      concepts: ['koken'],
    });
  });

  it('takes the longest phrase first', () => {
    const { words, concepts } = lexicon.read('swimming pool Gent', 'en');
    expect(words).toEqual([
      { word: 'swimmingpool', alternatives: ['zwembad'] },
      { word: 'gent', alternatives: [] },
    ]);
    expect(concepts).toEqual(['zwembad']);
  });

  it('leaves Dutch words alone, but knows their concept', () => {
    expect(lexicon.read('koken in de keuken', 'nl')).toEqual({
      words: [
        { word: 'koken', alternatives: [] },
        { word: 'keuken', alternatives: [] },
      ],
      concepts: ['koken'],
    });
    expect(lexicon.read('koken', 'fr').concepts).toEqual(['koken']);
  });

  it('reads Arabic with and without article, hamza and vowel signs', () => {
    for (const typed of ['طبخ', 'الطبخ', 'الطَّبْخ', 'السباحه', 'سباحة']) {
      expect(lexicon.read(typed, 'ar').words[0]?.alternatives, typed).not.toEqual([]);
    }
  });

  it('drops small words unless nothing is left', () => {
    expect(lexicon.read('cooking with the kids', 'en').words.map(({ word }) => word)).toEqual([
      'cooking',
      'kids',
    ]);
    expect(lexicon.read('faire la cuisine', 'fr').words).toHaveLength(1);
    expect(lexicon.read('van de', 'nl').words.map(({ word }) => word)).toEqual(['van', 'de']);
    expect(lexicon.read('the', 'en').words.map(({ word }) => word)).toEqual(['the']);
  });

  it('reads whatever is typed, in the lexicon of the site too', () => {
    const whole = loadLexicon();
    expect(whole.read('cooking', 'en').words[0]?.alternatives).toContain('koken');
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('nl', 'en', 'fr', 'ar', '__proto__', 'xx'),
        (text, language) => {
          const { words } = whole.read(text, language);
          expect(words.length === 0).toBe(
            normaliseWords(text).every((word) => word.replaceAll('\u0640', '') === ''),
          );
        },
      ),
    );
  });
});
