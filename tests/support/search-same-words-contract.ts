/** A second engine for words finds what FTS5 finds: without typing errors the same, with errors at least that. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import type { QueryWord } from '#src/domain/activities/activity-search.ts';
import type { WordMatcher, WordMatches } from '#src/domain/shared/ports.ts';
import { createFts5Matcher } from '#src/search/words/fts5.ts';
import { normaliseWords } from '#src/search/words/normalise.ts';
import { createTestDatabase } from './database.ts';
import { fillRandomOffer, OFFER_WORDS, Random } from './search-offer.ts';

const NOW = Date.parse('2026-11-24T14:00:00+01:00');
const ACTIVITIES = 400;
const QUESTIONS = 150;

/** 'tier:errors' by id. */
function byId({ ids, tiers, errors }: WordMatches): Map<number, string> {
  return new Map(Array.from(ids, (id, at) => [id, `${tiers[at]}:${errors[at]}`]));
}

function typed(random: Random, change: (word: string) => string): QueryWord[] {
  return Array.from({ length: random.whole(1, 3) }, () => change(random.pick(OFFER_WORDS)))
    .flatMap((text) => normaliseWords(text))
    .map((word) => ({ word, alternatives: random.chance(0.15) ? normaliseWords(random.pick(OFFER_WORDS)) : [] }));
}

function withError(random: Random, word: string): string {
  const letters = [...word];
  const at = random.whole(1, Math.max(1, letters.length - 1));
  const kind = random.whole(0, 3);
  if (kind === 0) letters.splice(at, 1);
  else if (kind === 1) letters.splice(at, 0, 'x');
  else if (kind === 2) letters[at] = 'z';
  else letters.splice(at - 1, 2, letters[at] ?? '', letters[at - 1] ?? '');
  return letters.join('');
}

export function sameWordsContract(
  name: string, make: (db: Database) => WordMatcher, remove?: (matcher: WordMatcher) => Promise<void>,
): void {
  describe(`finds what FTS5 finds: ${name}`, () => {
    let db: Database;
    let fts5: WordMatcher;
    let other: WordMatcher;

    beforeAll(() => {
      db = createTestDatabase();
      fillRandomOffer(db, 20_261_124, ACTIVITIES, NOW);
      fts5 = createFts5Matcher(db);
      other = make(db);
    });
    afterAll(async () => {
      await remove?.(other);
      db.$client.close();
    });

    it('the same ids and tiers for words without errors, whole or begun', async () => {
      const random = new Random(1);
      let found = 0;
      for (let question = 0; question < QUESTIONS; question += 1) {
        const words = typed(random, (word) => random.chance(0.4) ? word.slice(0, random.whole(1, word.length)) : word);
        const expected = byId(await fts5.match(words));
        if ([...expected.values()].some((each) => !each.endsWith(':0'))) continue;
        found += expected.size;
        expect(byId(await other.match(words)), JSON.stringify(words)).toEqual(expected);
      }
      expect(found).toBeGreaterThan(1_000);
    });

    it('at least the same ids for words with errors', async () => {
      const random = new Random(2);
      let found = 0;
      for (let question = 0; question < QUESTIONS; question += 1) {
        const words = typed(random, (word) => withError(random, random.chance(0.3) ? withError(random, word) : word));
        const expected = byId(await fts5.match(words));
        const answer = byId(await other.match(words));
        found += expected.size;
        for (const id of expected.keys()) expect(answer.has(id), JSON.stringify(words)).toBe(true);
      }
      expect(found).toBeGreaterThan(200);
    });
  });
}
