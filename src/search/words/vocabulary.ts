/** The words of the published offer, to find what somebody may have meant (product §4 Words). */
import type { Sqlite } from '#db/client.ts';
import { prepareLastChange } from '../last-change.ts';
import { editDistance } from './edit-distance.ts';
import { fromIndexToken } from './index-token.ts';

/** Words in letters, so that distances count letters and not parts of them. */
interface Spelled {
  word: string;
  letters: string[];
}

export interface Vocabulary {
  /**
   * Words with the same first letter that differ by at most `limit` typing errors, in groups: place 0 holds
   * those with one error, place 1 those with two.
   */
  similar(word: string, limit: number): string[][];
}

function bucketKey(firstLetter: string, length: number): string {
  return `${firstLetter}${length}`;
}

function readVocabulary(sqlite: Sqlite): Vocabulary {
  const buckets = new Map<string, Spelled[]>();
  for (const term of sqlite.prepare<[], string>('select term from search_vocabulary').pluck().iterate()) {
    const word = fromIndexToken(term);
    const letters = [...word];
    const key = bucketKey(letters[0] ?? '', letters.length);
    const bucket = buckets.get(key);
    if (bucket) bucket.push({ word, letters });
    else buckets.set(key, [{ word, letters }]);
  }
  return {
    similar(word, limit) {
      const letters = [...word];
      const groups: string[][] = Array.from({ length: limit }, () => []);
      for (let length = letters.length - limit; length <= letters.length + limit; length += 1) {
        for (const other of buckets.get(bucketKey(letters[0] ?? '', length)) ?? []) {
          const errors = editDistance(letters, other.letters, limit);
          if (errors > 0 && errors <= limit) groups[errors - 1]?.push(other.word);
        }
      }
      return groups;
    },
  };
}

/** Gives the vocabulary of now: read once for every state of the search rows. */
export function createVocabulary(sqlite: Sqlite): () => Vocabulary {
  const lastChange = prepareLastChange(sqlite);
  let known: { vocabulary: Vocabulary; change: number } | null = null;
  return () => {
    const change = lastChange();
    if (known?.change !== change || sqlite.inTransaction)
      known = { vocabulary: readVocabulary(sqlite), change };
    return known.vocabulary;
  };
}
