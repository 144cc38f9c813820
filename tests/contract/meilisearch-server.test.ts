import { describe, expect, it } from 'vitest';
import { findRealMeilisearch } from '#tests/support/meilisearch-real.ts';
import { meilisearchMatcherOf, removeIndex } from '#tests/support/meilisearch-words.ts';
import { sameWordsContract } from '#tests/support/search-same-words-contract.ts';
import { wordMatcherContract } from '#tests/support/search-word-matcher-contract.ts';

const server = findRealMeilisearch();

describe.skipIf(server === null)('a real Meilisearch (npm run test:meili)', () => {
  const real = server ?? { url: '', key: null };

  it('is asked only when the command was', () => {
    expect(real.url).toMatch(/^https?:/);
  });

  wordMatcherContract('Meilisearch', (db) => meilisearchMatcherOf(db, real), removeIndex);
  sameWordsContract('Meilisearch', (db) => meilisearchMatcherOf(db, real), removeIndex);
});
