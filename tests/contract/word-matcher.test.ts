import { afterAll, beforeAll } from 'vitest';
import { createFts5Matcher } from '#src/search/words/fts5.ts';
import { MeilisearchStandIn } from '#tests/support/meilisearch-stand-in.ts';
import { meilisearchMatcherOf } from '#tests/support/meilisearch-words.ts';
import { sameWordsContract } from '#tests/support/search-same-words-contract.ts';
import { wordMatcherContract } from '#tests/support/search-word-matcher-contract.ts';

wordMatcherContract('FTS5', (db) => createFts5Matcher(db));

const server = new MeilisearchStandIn();
beforeAll(() => server.start());
afterAll(() => server.stop());

wordMatcherContract('Meilisearch (a stand-in server)', (db) => meilisearchMatcherOf(db, server));
sameWordsContract('Meilisearch (a stand-in server)', (db) => meilisearchMatcherOf(db, server));
