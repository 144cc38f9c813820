/** What Meilisearch gets to know of one activity: its words, and nothing else (product §11). */
import type { ActivityContent } from '#src/domain/activities/activity.ts';
import { searchText } from '#src/search/search-text.ts';

/**
 * Words as `normalise.ts` makes them, each once, in the fields that decide the tier: title; with summary, organiser
 * and place the heading; `words` holds all of it with description, locality, municipality and the Dutch names of
 * kinds, goals and themes.
 */
export interface WordsDocument {
  id: number;
  title: string[];
  summary: string[];
  organiser: string[];
  place: string[];
  words: string[];
}

/** Fields in which all words must be for each tier (product §4 Order, `relevantie`). */
export const TIER_FIELDS = [['title'], ['title', 'summary', 'organiser', 'place'], ['words']] as const;

const wordsOf = (text: string): string[] => [...new Set(text.split(' ').filter((word) => word !== ''))];

export function toWordsDocument(
  id: number, content: ActivityContent, organiser: string | null,
): WordsDocument {
  const text = searchText(content, organiser);
  return {
    id,
    title: wordsOf(text.title),
    summary: wordsOf(text.summary),
    organiser: wordsOf(text.organiser),
    place: wordsOf(text.place),
    words: wordsOf(Object.values(text).join(' ')),
  };
}
