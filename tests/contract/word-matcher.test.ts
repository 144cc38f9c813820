import { createFts5Matcher } from '#src/search/words/fts5.ts';
import { wordMatcherContract } from '#tests/support/search-word-matcher-contract.ts';

wordMatcherContract('FTS5', (db) => createFts5Matcher(db));
