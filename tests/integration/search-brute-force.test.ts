import { describe, expect, it } from 'vitest';
import type { ActivityQuery } from '#src/domain/activities/activity-search.ts';
import { createSearchEngine } from '#src/search/engine/create-engine.ts';
import { createFts5Matcher } from '#src/search/words/fts5.ts';
import { normaliseWords } from '#src/search/words/normalise.ts';
import { createTestDatabase } from '#tests/support/database.ts';
import { BruteForceSearch } from '#tests/support/search-brute-force.ts';
import { fillRandomOffer, Random } from '#tests/support/search-offer.ts';
import { HARD_INSTANTS, nearby, randomQuery } from '#tests/support/search-random-query.ts';

const OFFER_SIZE = 2500;
const QUERIES_PER_INSTANT = 700;

/** Typed words as the parser gives them: normalised, each once. */
function withNormalisedWords(query: ActivityQuery): ActivityQuery {
  const typed = new Map(
    query.words.flatMap(({ word, alternatives }) =>
      normaliseWords(word).map((each) => [each, alternatives.flatMap(normaliseWords)] as const),
    ),
  );
  return { ...query, words: [...typed].map(([word, alternatives]) => ({ word, alternatives })) };
}

describe('the engine equals a plain scan of the rows (product §10 Correctness)', () => {
  it.each(HARD_INSTANTS.map((now, seed) => [new Date(now).toISOString(), now, seed + 1] as const))(
    'around %s',
    async (_name, start, seed) => {
      const db = createTestDatabase();
      fillRandomOffer(db, seed, OFFER_SIZE, start);
      let now = start;
      const engine = createSearchEngine({ db, clock: { now: () => now }, words: createFts5Matcher(db) });
      const scan = new BruteForceSearch(db);
      const random = new Random(1000 + seed);
      let found = 0;
      for (let turn = 0; turn < QUERIES_PER_INSTANT; turn += 1) {
        if (turn % 10 === 9) now = random.chance(0.5) ? start : nearby(random, start);
        const query = withNormalisedWords(randomQuery(random, now));
        const result = await engine.search(query);
        expect(result, `seed ${seed}, turn ${turn}, ${JSON.stringify(query)}`).toEqual(
          scan.search(query, now),
        );
        expect(await engine.count(query)).toBe(result.total);
        if (result.total > 0) found += 1;
      }
      expect(found, 'most searches should find something').toBeGreaterThan(QUERIES_PER_INSTANT / 3);
      db.$client.close();
    },
    120_000,
  );
});
