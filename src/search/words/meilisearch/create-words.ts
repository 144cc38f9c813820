/** Words by Meilisearch with FTS5 behind it, as one thing to wire: it matches, keeps its index, tells its health. */
import type { Database } from '#db/client.ts';
import type { Log, WordMatcher } from '#src/domain/shared/ports.ts';
import { prepareLastChange } from '#src/search/last-change.ts';
import { createWordsWithFallback } from '../with-fallback.ts';
import { createWordsIndex, type WordsIndex } from './keep-index.ts';
import { createMeilisearchMatcher } from './match-words.ts';
import { connectMeilisearch } from './server.ts';

export interface MeilisearchWords {
  matcher: WordMatcher;
  index: WordsIndex;
  /** Sets the index in step with the offer, in the background; once more when it is asked while it does so. */
  nudge(): void;
  /** Resolves when nothing runs in the background. */
  settled(): Promise<void>;
  /** What the operator must know: null = all is well. */
  trouble(): string | null;
  /** Answers by Meilisearch and by FTS5 since the start, and how often Meilisearch failed. */
  figures(): { byFirst: number; bySecond: number; failures: number };
  /** After this nothing touches the database. */
  stop(): void;
}

export interface MeilisearchWordsParts {
  db: Database;
  url: string;
  key: string | null;
  fts5: WordMatcher;
  log: Log;
  prefix?: string;
  patienceMs?: number;
}

export function createMeilisearchWords(parts: MeilisearchWordsParts): MeilisearchWords {
  const { db, url, key, fts5, log, prefix, patienceMs } = parts;
  const server = connectMeilisearch(url, key);
  const index = createWordsIndex(db, server, prefix);
  const stopping = new AbortController();
  let running: Promise<void> | null = null;
  let again = false;
  let keepFailure: string | null = null;

  async function keepInStep(): Promise<void> {
    do {
      again = false;
      try {
        await index.keep({ signal: stopping.signal });
        if (keepFailure !== null) log.info({}, 'words: the index at Meilisearch is in step again');
        keepFailure = null;
      } catch (error) {
        if (stopping.signal.aborted) return;
        const reason = error instanceof Error ? error.message : String(error);
        if (keepFailure === null) log.warn({ error }, 'words: the index at Meilisearch could not be kept in step');
        keepFailure = reason;
        return;
      }
    } while (again && !stopping.signal.aborted);
  }

  function nudge(): void {
    if (stopping.signal.aborted) return;
    again = true;
    running ??= keepInStep().finally(() => { running = null; });
  }

  const words = createWordsWithFallback({
    first: createMeilisearchMatcher({ server, state: index.state, uid: index.uid, lastChange: prepareLastChange(db.$client) }),
    second: fts5,
    log,
    onNoAnswer: (reason) => { if (reason === 'behind') nudge(); },
    ...(patienceMs === undefined ? {} : { patienceMs }),
  });

  return {
    matcher: words,
    index,
    nudge,
    settled: async () => { while (running) await running; },
    trouble: () => words.failure() ?? keepFailure,
    figures: () => words.figures(),
    stop: () => { stopping.abort(); },
  };
}
