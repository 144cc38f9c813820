/** What every WordMatcher promises (product §4 Words), so that FTS5 and Meilisearch are held to the same. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.ts';
import type { ActivityContent } from '#src/domain/activities/activity.ts';
import type { WordMatcher } from '#src/domain/shared/ports.ts';
import { createSearchIndex } from '#src/search/search-index.ts';
import { normaliseWords } from '#src/search/words/normalise.ts';
import { createTestDatabase } from './database.ts';
import { Random, randomContent } from './search-offer.ts';

type Words = Partial<
  Pick<ActivityContent, 'title' | 'summary' | 'descriptionHtml' | 'kinds' | 'goals' | 'themes' | 'place'>
>;

/** Stores an activity with nothing but these words and writes its search rows. */
export function storeWords(db: Database, id: number, words: Words, state = 'published'): void {
  const content: ActivityContent = {
    ...randomContent(new Random(id)),
    title: '',
    summary: '',
    descriptionHtml: '',
    kinds: [],
    goals: [],
    themes: [],
    place: null,
    ...words,
  };
  db.$client
    .prepare(
      `
    insert or replace into activities
      (id, state, slug, content, schedule, confirmed_on, created_at, updated_at)
    values (?, ?, '', ?, '{"type":"appointment"}', '2026-11-01', 0, 0)`,
    )
    .run(id, state, JSON.stringify(content));
  createSearchIndex(db).write([id]);
}

export function wordMatcherContract(
  name: string, make: (db: Database) => WordMatcher, remove?: (matcher: WordMatcher) => Promise<void>,
): void {
  describe(`word matcher: ${name}`, () => {
    let db: Database;
    let matcher: WordMatcher;

    beforeEach(() => {
      db = createTestDatabase();
      matcher = make(db);
    });
    afterEach(async () => {
      await remove?.(matcher);
      db.$client.close();
    });

    /** 'id:tier:errors' of each match, by id. */
    async function match(text: string, alternatives: string[] = []): Promise<string[]> {
      const words = normaliseWords(text).map((word) => ({ word, alternatives }));
      const { ids, tiers, errors } = await matcher.match(words);
      return [...ids]
        .map((id, at) => [id, tiers[at], errors[at]] as const)
        .sort(([a], [b]) => a - b)
        .map((each) => each.join(':'));
    }

    it('finds whole words and, from three letters, beginnings; never an end or a middle', async () => {
      storeWords(db, 1, { title: 'Samen koken' });
      storeWords(db, 2, { title: 'Kok gevraagd' });
      storeWords(db, 3, { title: 'Nl' });
      expect(await match('koken')).toEqual(['1:0:0']);
      expect(await match('kok')).toEqual(['1:0:0', '2:0:0']);
      expect(await match('ko')).toEqual([]);
      expect(await match('oken')).toEqual([]);
      expect(await match('nl')).toEqual(['3:0:0']);
    });

    it('wants every word, in any field, and says where: title, heading fields, the rest', async () => {
      storeWords(db, 1, { title: 'Samen koken', descriptionHtml: '<p>In de <strong>moes</strong>tuin</p>' });
      storeWords(db, 2, { title: 'Moestuin', summary: 'We koken wat groeit' });
      storeWords(db, 3, { title: 'Koken in de moestuin' });
      storeWords(db, 4, { title: 'Moestuin', themes: ['koken'] });
      storeWords(db, 5, { title: 'Moestuin' });
      expect(await match('koken moestuin')).toEqual(['1:2:0', '2:1:0', '3:0:0', '4:2:0']);
    });

    it('finds the Dutch names of kinds, goals and themes, and the municipality', async () => {
      const place = {
        name: 'Zaal De Kroon',
        street: null,
        postalCode: null,
        locality: 'Deurne',
        nis: '11002',
        lat: 51.2,
        lon: 4.4,
        approximate: false,
        hideAddress: false,
      };
      storeWords(db, 1, {
        kinds: ['kennismakingsstage'],
        goals: ['vrienden-maken'],
        themes: ['digitaal'],
        place,
      });
      for (const typed of ['kennismakingsstage', 'vrienden', 'digitaal', 'antwerpen', 'deurne']) {
        expect(await match(typed), typed).toEqual(['1:2:0']);
      }
      expect(await match('kroon')).toEqual(['1:1:0']);
    });

    it('gives away nothing of a place whose address comes after contact but its municipality', async () => {
      const place = {
        name: 'Vrouwenhuis',
        street: null,
        postalCode: null,
        locality: 'Deurne',
        nis: '11002',
        lat: 51.2,
        lon: 4.4,
        approximate: false,
        hideAddress: true,
      };
      storeWords(db, 1, { place });
      expect(await match('vrouwenhuis')).toEqual([]);
      expect(await match('deurne')).toEqual([]);
      expect(await match('antwerpen')).toEqual(['1:2:0']);
    });

    it('takes case, accents, joined letters and signs away on both sides', async () => {
      storeWords(db, 1, { title: 'CAFÉ Sint-Niklaas: œuvre, straße & A1+' });
      for (const typed of [
        'cafe',
        'Café',
        'sint niklaas',
        'SINT-NIKLAAS',
        'oeuvre',
        'strasse',
        'A1+',
        '"café"',
        'ｃafe',
      ]) {
        expect(await match(typed), typed).toEqual(['1:0:0']);
      }
    });

    it('keeps letters of every script in one word', async () => {
      storeWords(db, 1, { title: 'مرحبا ქართული 𞤀𞤣𞤤𞤢𞤥 ሰላም 日本語' });
      for (const typed of ['مرحبا', 'ქართული', '𞤀𞤣𞤤𞤢𞤥', 'ሰላም', '日本語']) {
        expect(await match(typed), typed).toEqual(['1:0:0']);
      }
      expect(await match('ქართ')).toEqual(['1:0:0']);
      expect(await match('ქართულო')).toEqual(['1:0:1']);
    });

    it('allows one error from 5 letters and two from 9, only in a word that nobody holds', async () => {
      storeWords(db, 1, { title: 'Wandelen' });
      storeWords(db, 2, { title: 'Bibliotheek' });
      storeWords(db, 3, { title: 'Koor' });
      expect(await match('wandeln')).toEqual(['1:0:1']);
      expect(await match('wandleen')).toEqual(['1:0:1']);
      expect(await match('wandellen')).toEqual(['1:0:1']);
      expect(await match('wendelen')).toEqual(['1:0:1']);
      expect(await match('wndlen'), 'two errors in 6 letters').toEqual([]);
      expect(await match('bibliotek'), 'two errors in 9 letters').toEqual(['2:0:2']);
      expect(await match('andelen'), 'the first letter is right').toEqual([]);
      expect(await match('kour'), 'four letters').toEqual([]);
      expect(await match('wand'), 'a beginning is no error').toEqual(['1:0:0']);
      storeWords(db, 4, { title: 'Wandeln in het Duits' });
      expect(await match('wandeln'), 'now somebody holds it').toEqual(['4:0:0']);
    });

    it('gives the fewest errors in the best field', async () => {
      storeWords(db, 1, { title: 'Bibliothek', descriptionHtml: '<p>bibliotheke</p>' });
      expect(await match('bibliotheken')).toEqual(['1:0:2']);
    });

    it('takes an alternative for a word, also as a beginning, and then no errors', async () => {
      storeWords(db, 1, { title: 'Kookgroep' });
      storeWords(db, 2, { title: 'Cookings' });
      expect(await match('cooking', ['kook'])).toEqual(['1:0:0', '2:0:0']);
      expect(await match('coking', ['kook'])).toEqual(['1:0:0']);
      expect(await match('cokings', ['onbestaand'])).toEqual(['2:0:1']);
    });

    it('follows changes and withdrawals, its vocabulary too', async () => {
      storeWords(db, 1, { title: 'Zeldzaamheid' });
      expect(await match('zeldzamheid')).toEqual(['1:0:1']);
      storeWords(db, 1, { title: 'Zeldzaamheid' }, 'archived');
      expect(await match('zeldzaamheid')).toEqual([]);
      expect(await match('zeldzamheid')).toEqual([]);
      storeWords(db, 2, { title: 'Petanque' });
      expect(await match('petanqeu')).toEqual(['2:0:1']);
    });

    it('matches nothing without words, and never throws whatever the words', async () => {
      storeWords(db, 1, { title: 'Samen koken NEAR or AND' });
      expect(await match('')).toEqual([]);
      expect(await match('near')).toEqual(['1:0:0']);
      await fc.assert(
        fc.asyncProperty(
          fc.array(
            fc.record({
              word: fc.string({ unit: 'binary' }),
              alternatives: fc.array(fc.string(), { maxLength: 3 }),
            }),
            { maxLength: 6 },
          ),
          async (words) => {
            expect((await matcher.match(words)).ids.length).toBeLessThanOrEqual(1);
          },
        ),
        { numRuns: 300 },
      );
    });
  });
}
