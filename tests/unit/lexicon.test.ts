import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DUTCH_STOP_WORDS, normaliseText } from '#src/search/words/normalise.ts';
import { loadLexicon } from '#src/search/words/lexicon.ts';

const LANGUAGES = ['nl', 'en', 'fr', 'ar'] as const;
type Concept = { id: string } & Record<(typeof LANGUAGES)[number], string[]>;

const concepts = readdirSync('content/lexicon').flatMap((file) =>
  JSON.parse(readFileSync(`content/lexicon/${file}`, 'utf8')) as Concept[]);
const lexicon = loadLexicon();

describe('the lexicon', () => {
  it('holds about 250 concepts, each once and with words in each language', () => {
    expect(concepts.length).toBeGreaterThanOrEqual(240);
    expect(new Set(concepts.map(({ id }) => id)).size).toBe(concepts.length);
    for (const concept of concepts) {
      expect(Object.keys(concept)).toEqual(['id', ...LANGUAGES]);
      expect(concept.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      for (const language of LANGUAGES) expect(concept[language].length, concept.id).toBeGreaterThan(0);
    }
  });

  it.each(LANGUAGES)('%s: every word is in lower case and leads to its own concept only', (language) => {
    for (const concept of concepts) {
      for (const word of concept[language]) {
        expect(word).toBe(word.trim().toLowerCase());
        expect(lexicon.read(word, language).concepts, word).toEqual([concept.id]);
      }
    }
  });

  it('Dutch words are single words that say something', () => {
    for (const word of concepts.flatMap(({ nl }) => nl)) {
      expect(normaliseText(word)).toMatch(/^[\p{L}\p{N}]{2,}$/u);
      expect(DUTCH_STOP_WORDS.has(normaliseText(word)), word).toBe(false);
    }
  });

  it('writes Arabic in Arabic letters', () => {
    for (const word of concepts.flatMap(({ ar }) => ar)) expect(word).toMatch(/^[\p{Script=Arabic} ]+$/u);
  });

  it('knows the words that newcomers type', () => {
    const found = (text: string, language: string): string[] =>
      lexicon.read(text, language).words.flatMap(({ alternatives }) => alternatives);
    expect(found('cooking', 'en')).toContain('koken');
    expect(found('learn Dutch', 'en')).toContain('nederlands');
    expect(found('football for women', 'en')).toEqual(expect.arrayContaining(['voetbal', 'vrouwen']));
    expect(found('aide aux devoirs', 'fr')).toContain('huiswerk');
    expect(found('couture', 'fr')).toContain('naaien');
    expect(found('السباحة', 'ar')).toContain('zwemmen');
    expect(found('كرة القدم', 'ar')).toContain('voetbal');
    expect(found('طبخ للأطفال', 'ar')).toEqual(expect.arrayContaining(['koken', 'kinderen']));
  });
});
