/**
 * One engine for words with another behind it (architecture §3): when the first fails, or takes longer than a visitor
 * should wait, the second answers that question. After a failure the first is left alone for a while, so that a dead
 * server does not cost every question its patience; then one question tries it again.
 */
import type { QueryWord } from '#src/domain/activities/activity-search.ts';
import type { Log, WordMatcher, WordMatches } from '#src/domain/shared/ports.ts';

export const PATIENCE_MS = 300;
const FIRST_REST_MS = 1_000;
const LONGEST_REST_MS = 30_000;

export interface FirstMatcher {
  /** Words instead of matches when it cannot answer this question, while nothing is wrong with it. */
  match(words: QueryWord[], signal: AbortSignal): Promise<WordMatches | string>;
}

export interface FallbackParts {
  first: FirstMatcher;
  second: WordMatcher;
  log: Log;
  /** Told why the first did not answer, while nothing is wrong. */
  onNoAnswer?: (reason: string) => void;
  patienceMs?: number;
  /** Milliseconds that only grow; the clock of the site may stand still or jump. */
  elapsedMs?: () => number;
}

export interface WordsWithFallback extends WordMatcher {
  /** Of the last attempt; null = it went well, or was never made. */
  failure(): string | null;
  /** Answers by each since the start; for the operator. */
  figures(): { byFirst: number; bySecond: number; failures: number };
}

/** A reason for the log and the operator, without what was typed. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { cause } = error;
  const isTimeout = error.name === 'TimeoutError' || (cause instanceof Error && cause.name === 'TimeoutError');
  if (isTimeout) return 'too slow';
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : 'no answer';
}

export function createWordsWithFallback(parts: FallbackParts): WordsWithFallback {
  const { first, second, log, onNoAnswer, patienceMs = PATIENCE_MS, elapsedMs = () => performance.now() } = parts;
  let failure: string | null = null;
  let restMs = FIRST_REST_MS;
  let restsUntil = -Infinity;
  let isTrying = false;
  const figures = { byFirst: 0, bySecond: 0, failures: 0 };

  function noteFailure(error: unknown): void {
    const reason = reasonOf(error);
    if (failure === null) log.warn({ reason }, 'words: the other engine answers');
    restMs = failure === null ? FIRST_REST_MS : Math.min(restMs * 2, LONGEST_REST_MS);
    restsUntil = elapsedMs() + restMs;
    failure = reason;
    figures.failures += 1;
  }

  function noteSuccess(): void {
    if (failure !== null) log.info({}, 'words: the first engine answers again');
    failure = null;
  }

  /** After a failure one question tries, and the others do not wait for it. */
  async function askFirst(words: QueryWord[]): Promise<WordMatches | null> {
    if (failure !== null && (isTrying || elapsedMs() < restsUntil)) return null;
    isTrying = true;
    try {
      const answer = await first.match(words, AbortSignal.timeout(patienceMs));
      noteSuccess();
      if (typeof answer !== 'string') return answer;
      onNoAnswer?.(answer);
      return null;
    } catch (error) {
      // Questions that were on their way together fail together: that is one failure.
      if (failure === null || elapsedMs() >= restsUntil) noteFailure(error);
      return null;
    } finally {
      isTrying = false;
    }
  }

  return {
    async match(words) {
      const answer = await askFirst(words);
      figures[answer ? 'byFirst' : 'bySecond'] += 1;
      return answer ?? second.match(words);
    },
    failure: () => failure,
    figures: () => ({ ...figures }),
  };
}
