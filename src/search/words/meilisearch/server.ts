/**
 * The Meilisearch server as this program uses it: every write is a task that is awaited, every index carries a mark
 * of how far it is. Needs `STARTS WITH` in filters: stable since version 1.17; from 1.11 on behind the experimental
 * feature `containsFilter`.
 */
import {
  Meilisearch, MeilisearchApiError, type EnqueuedTask, type EnqueuedTaskPromise, type Settings,
} from 'meilisearch';
import type { WordsDocument } from './words-document.ts';

/** Most ids that one question may answer; what finds more is left to FTS5. */
export const MOST_IDS = 20_000;
/** Most words that may look like a typed one; more are not told apart. */
export const MOST_SIMILAR_WORDS = 2_000;

const MARK_ID = 0;
const REQUEST_MS = 30_000;
const TASK_MS = 10 * 60_000;

/**
 * Words are compared as whole values of filters, so nothing is split, stemmed or left out by the server. Typing errors
 * are looked for among the values of `words`: one from 5 bytes, two from 9 (product §4 counts letters; the values are
 * weighed again here). Raise SETTINGS_VERSION with every change: an index made with others is built anew.
 */
export const SETTINGS_VERSION = 1;
const SETTINGS: Settings = {
  filterableAttributes: ['id', 'title', 'summary', 'organiser', 'place', 'words'],
  searchableAttributes: ['title'],
  typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 } },
  pagination: { maxTotalHits: MOST_IDS + 1 },
  faceting: { maxValuesPerFacet: MOST_SIMILAR_WORDS },
};

/** How far an index is: which building of it, and the last change of the search rows that it holds. */
export interface Mark {
  build: string;
  cursor: number;
}

export interface FilterAnswers {
  mark: Mark | null;
  /** Per filter the ids that pass, in no order, at most `limit`; null = more than MOST_IDS. */
  ids: (number[] | null)[];
}

/** A task that the server took on and could not do. */
export class MeilisearchTaskError extends Error {
  constructor(type: string, reason: string) {
    super(`Meilisearch could not finish ${type}: ${reason}`);
    this.name = 'MeilisearchTaskError';
  }
}

/** Every method throws the client's errors: no answer, wrong key, a refusal. */
export interface MeilisearchServer {
  /** Null when there is no such index, or one without a mark. */
  findMark(uid: string): Promise<Mark | null>;
  /** An empty index with our settings; one of that name goes first. */
  makeIndex(uid: string): Promise<void>;
  /** Removes, then writes, then marks; a mark is never ahead of what the index holds. */
  write(uid: string, changes: { documents: WordsDocument[]; removed: number[] }, mark: Mark): Promise<void>;
  /** Puts the new index in the place of the old one and drops the old one. */
  replace(uid: string, newUid: string): Promise<void>;
  /** Harmless when there is none. */
  drop(uid: string): Promise<void>;
  answer(uid: string, filters: string[], limit: number, signal: AbortSignal): Promise<FilterAnswers>;
  /** Words of the offer that begin like, or look like, this one; null when there are too many to give all. */
  listSimilarWords(uid: string, word: string, signal: AbortSignal): Promise<string[] | null>;
}

interface StoredMark { id: number; build?: unknown; cursor?: unknown }

function toMark(stored: StoredMark | undefined): Mark | null {
  if (typeof stored?.build !== 'string' || typeof stored.cursor !== 'number') return null;
  return { build: stored.build, cursor: stored.cursor };
}

function isMissing(error: unknown): boolean {
  const code = error instanceof MeilisearchApiError ? error.cause?.code : undefined;
  return code === 'index_not_found' || code === 'document_not_found';
}

export function connectMeilisearch(url: string, key: string | null): MeilisearchServer {
  const client = new Meilisearch({
    host: url, timeout: REQUEST_MS, defaultWaitOptions: { timeout: TASK_MS, interval: 50 },
    ...(key === null ? {} : { apiKey: key }),
  });

  async function done(enqueued: EnqueuedTaskPromise | Promise<EnqueuedTask>): Promise<void> {
    const { type, status, error } = await client.tasks.waitForTask(await enqueued);
    if (status !== 'succeeded') throw new MeilisearchTaskError(type, error?.message ?? status);
  }

  async function exists(uid: string): Promise<boolean> {
    try {
      await client.getRawIndex(uid);
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  async function drop(uid: string): Promise<void> {
    if (await exists(uid)) await done(client.deleteIndex(uid));
  }

  return {
    drop,
    async findMark(uid) {
      try {
        return toMark(await client.index<StoredMark>(uid).getDocument(MARK_ID));
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
    async makeIndex(uid) {
      await drop(uid);
      await done(client.createIndex(uid, { primaryKey: 'id' }));
      await done(client.index(uid).updateSettings(SETTINGS));
    },
    async write(uid, { documents, removed }, mark) {
      const index = client.index(uid);
      if (removed.length > 0) await done(index.deleteDocuments(removed));
      await done(index.addDocuments([...documents, { id: MARK_ID, ...mark }], { primaryKey: 'id' }));
    },
    async replace(uid, newUid) {
      if (!(await exists(uid))) await done(client.createIndex(uid, { primaryKey: 'id' }));
      // The client also sends `rename`, which servers before 1.18 refuse.
      await done(client.httpRequest.post<EnqueuedTask>({
        path: 'swap-indexes', body: [{ indexes: [uid, newUid] }],
      }));
      await drop(newUid);
    },
    async answer(uid, filters, limit, signal) {
      const queries = [
        { indexUid: uid, filter: `id = ${MARK_ID}`, limit: 1 },
        ...filters.map((filter) => ({ indexUid: uid, filter, limit, attributesToRetrieve: ['id'] })),
      ];
      try {
        const { results } = await client.multiSearch<{ queries: typeof queries }, { id: number }>({ queries }, { signal });
        const [marks, ...answers] = results;
        return {
          mark: toMark(marks?.hits[0]),
          ids: answers.map(({ hits }) => hits.length > MOST_IDS ? null : hits.map(({ id }) => id)),
        };
      } catch (error) {
        if (isMissing(error)) return { mark: null, ids: [] };
        throw error;
      }
    },
    async listSimilarWords(uid, word, signal) {
      const { facetHits } = await client.index(uid).httpRequest.post<{ facetHits: { value: string }[] }>({
        path: `indexes/${uid}/facet-search`,
        body: { facetName: 'words', facetQuery: word },
        extraRequestInit: { signal },
      });
      return facetHits.length >= MOST_SIMILAR_WORDS ? null : facetHits.map(({ value }) => value);
    },
  };
}
