/**
 * From what people type to words to find (product §4 Words). The lexicon holds concepts with their words per
 * language: somebody who types "cooking" on the English page also finds "koken". On the Dutch page words
 * stand for themselves; the concepts are still recognised, because demand counts those and never the words
 * (product §4 Demand).
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { QueryWord } from '#src/domain/activities/activity-search.ts';
import { DUTCH_STOP_WORDS, normaliseText, normaliseWords } from './normalise.ts';

/**
 * One concept as it stands in `content/lexicon/*.json`; words per language, phrases allowed except in Dutch.
 */
export type LexiconConcept = { id: string } & Record<string, string[] | string>;

export interface LexiconReading {
  words: QueryWord[];
  /** Ids of the concepts that were recognised, each once. */
  concepts: string[];
}

export interface Lexicon {
  /** Reads typed words in this language ('nl', 'en', …). An unknown language knows no concepts. */
  read(text: string, language: string): LexiconReading;
}

/** Small words of the other languages: they are in no Dutch text, and every word of a search must be. */
const STOP_WORDS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['en', new Set('a an and at for i in my of on or the to with'.split(' '))],
  ['fr', new Set('a au aux avec d dans de des du en et je l la le les ma mes mon ou pour un une'.split(' '))],
  ['ar', new Set('في من علي مع الي و او عن'.split(' '))],
]);

const MAX_PHRASE_WORDS = 5;

/** Spelling that differs between writers of Arabic: alef and yeh forms, taa marbuta, tatweel, the article. */
function normaliseArabic(word: string): string {
  const plain = word
    .replace(/\u0640/g, '')
    .replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627')
    .replace(/\u0649/g, '\u064A')
    .replace(/\u0629/g, '\u0647');
  return plain.length > 4 && plain.startsWith('\u0627\u0644') ? plain.slice(2) : plain;
}

function wordsIn(text: string, language: string): string[] {
  const words = normaliseWords(text);
  return language === 'ar' ? words.map(normaliseArabic).filter((word) => word !== '') : words;
}

interface Entry {
  concepts: string[];
  alternatives: string[];
}

function indexLanguage(concepts: readonly LexiconConcept[], language: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const concept of concepts) {
    const dutch = Array.isArray(concept['nl']) ? concept['nl'] : [];
    const alternatives = dutch.map(normaliseText).filter((word) => word !== '' && !word.includes(' '));
    const phrases = concept[language];
    for (const phrase of Array.isArray(phrases) ? phrases : []) {
      const key = wordsIn(phrase, language).join(' ');
      if (key === '') continue;
      const entry = entries.get(key) ?? { concepts: [], alternatives: [] };
      entry.concepts.push(concept.id);
      entry.alternatives.push(...alternatives);
      entries.set(key, entry);
    }
  }
  return entries;
}

/** The longest phrase of the lexicon that starts here, with its number of words. */
function longestPhrase(words: string[], at: number, entries: Map<string, Entry>): [Entry, number] | null {
  for (let length = Math.min(MAX_PHRASE_WORDS, words.length - at); length > 0; length -= 1) {
    const entry = entries.get(words.slice(at, at + length).join(' '));
    if (entry) return [entry, length];
  }
  return null;
}

/** Makes the lexicon from its concepts. An empty list is a lexicon that knows nothing. */
export function createLexicon(concepts: readonly LexiconConcept[]): Lexicon {
  const languages = new Set(
    concepts.flatMap((concept) => Object.keys(concept)).filter((key) => key !== 'id'),
  );
  const index = new Map([...languages].map((language) => [language, indexLanguage(concepts, language)]));
  const dutch = index.get('nl') ?? new Map<string, Entry>();

  function read(text: string, language: string): LexiconReading {
    const typed = wordsIn(text, language);
    const entries = index.get(language) ?? new Map<string, Entry>();
    const found = new Set<string>();
    const hits: QueryWord[] = [];
    const others: string[] = [];
    const order: (QueryWord | string)[] = [];
    for (let at = 0; at < typed.length;) {
      const [entry, length] = longestPhrase(typed, at, entries) ?? [null, 1];
      const phrase = typed.slice(at, at + length);
      at += length;
      for (const id of (entry ?? dutch.get(phrase[0] ?? ''))?.concepts ?? []) found.add(id);
      if (entry && language !== 'nl') {
        const hit = { word: phrase.join(''), alternatives: [...new Set(entry.alternatives)] };
        hits.push(hit);
        order.push(hit);
      } else {
        others.push(...phrase);
        order.push(...phrase);
      }
    }
    const kept = new Set(keptWords(others, language, hits.length > 0));
    const seen = new Set<string>();
    const words: QueryWord[] = [];
    for (const each of order) {
      const word = typeof each === 'string' ? each : each.word;
      if (seen.has(word) || (typeof each === 'string' && !kept.has(word))) continue;
      seen.add(word);
      words.push(typeof each === 'string' ? { word, alternatives: [] } : each);
    }
    return { words, concepts: [...found].sort() };
  }

  return { read };
}

/**
 * Stop words of Dutch and of the visitor's language are dropped unless nothing is left of the whole search.
 */
function keptWords(words: string[], language: string, somethingIsLeft: boolean): string[] {
  const own = STOP_WORDS.get(language);
  const kept = words.filter((word) => !DUTCH_STOP_WORDS.has(word) && !own?.has(word));
  return kept.length > 0 || somethingIsLeft ? kept : words;
}

const LEXICON_FOLDER = fileURLToPath(new URL('../../../content/lexicon', import.meta.url));

/** Reads every `*.json` of the folder (arrays of concepts). Throws when a file is no such array. */
export function loadLexicon(folder = LEXICON_FOLDER): Lexicon {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  return createLexicon(
    files.flatMap((name) => {
      const concepts = JSON.parse(readFileSync(join(folder, name), 'utf8')) as LexiconConcept[];
      if (!Array.isArray(concepts)) throw new TypeError(`${name} holds no list of concepts`);
      return concepts;
    }),
  );
}
