/** What the domain asks of the outside world. Implemented at the side, wired in `src/server/create-app.ts`. */
import type { ActivityQuery, ActivityResult, QueryWord } from '../activities/activity-search.ts';

export type { Clock } from './clock.ts';

/** Search over what is published. Every rule, count and order of product §4 is the engine's. */
export interface SearchEngine {
  search(query: ActivityQuery): Promise<ActivityResult>;
  /** Only the total, for proposals ("fewer than 5 results are never the end"). */
  count(query: ActivityQuery): Promise<number>;
  /**
   * Takes over what has been written to the search rows since the last call, by this process or another.
   * Use cases call it after their transaction; `search` calls it itself, cheaply.
   */
  refresh(): void;
  /** The next instant (epoch ms) at which an occurrence begins or ends, so that a kept answer may change by itself. */
  nextChangeAt(): number;
  /** Grows with every change taken over; for ETags and caches. */
  version(): number;
  /** Activities in memory, for /gezondheid. */
  size(): number;
}

/** Keeps the search rows equal to the activities. Synchronous, so that it is part of the caller's transaction. */
export interface SearchIndex {
  /** Writes (or withdraws) the search rows and words of these activities from their stored rows. */
  write(activityIds: readonly number[]): void;
}

/** Ids of published activities that hold every word, with how well: tier 0 title, 1 heading fields, 2 rest. */
export interface WordMatches {
  ids: Uint32Array;
  /** Same length: 0 = all in the title, 1 = title, summary, organiser and place, 2 = the rest. */
  tiers: Uint8Array;
  /** Same length: typing errors in all words together. */
  errors: Uint8Array;
}

/** Finds words; FTS5 in this process, or Meilisearch (product §11: rules, counts and order stay ours). */
export interface WordMatcher {
  match(words: QueryWord[]): Promise<WordMatches>;
}

/** Structured log without persons: no query string, no visitor address, no mail address (product §1.9). */
export interface Log {
  debug(fields: Record<string, unknown>, message: string): void;
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}
