/** A matcher that asks Meilisearch and nobody else, for tests: it first brings the index up to the last change. */
import type { Database } from '#db/client.ts';
import type { WordMatcher } from '#src/domain/shared/ports.ts';
import { prepareLastChange } from '#src/search/last-change.ts';
import { createWordsIndex, type WordsIndex } from '#src/search/words/meilisearch/keep-index.ts';
import { createMeilisearchMatcher } from '#src/search/words/meilisearch/match-words.ts';
import { connectMeilisearch } from '#src/search/words/meilisearch/server.ts';

/** Patience of tests of what is found; how long the site waits is tested apart. */
const PATIENCE_MS = 20_000;
export const TEST_PREFIX = 'meedoen_test';

export type AloneMatcher = WordMatcher & { index: WordsIndex };

/** Throws when Meilisearch does not answer. */
export function meilisearchMatcherOf(db: Database, { url, key }: { url: string; key: string | null }): AloneMatcher {
  const server = connectMeilisearch(url, key);
  const index = createWordsIndex(db, server, TEST_PREFIX);
  const lastChange = prepareLastChange(db.$client);
  const matcher = createMeilisearchMatcher({ server, state: index.state, uid: index.uid, lastChange });
  let keptAt = -1;
  return {
    index,
    async match(words) {
      if (keptAt !== lastChange()) await index.keep();
      keptAt = lastChange();
      const answer = await matcher.match(words, AbortSignal.timeout(PATIENCE_MS));
      if (typeof answer === 'string') throw new Error(`Meilisearch did not answer: ${answer}`);
      return answer;
    },
  };
}

/** Takes the index of this matcher away from the server. */
export async function removeIndex(matcher: WordMatcher): Promise<void> {
  await (matcher as AloneMatcher).index.remove();
}
