import { describe, expect, it } from 'vitest';
import { THEMES } from '#src/domain/activities/activity.ts';
import { createSearchEngine } from '#src/search/engine/create-engine.ts';
import { serialiseSearch } from '#src/search/search-links.ts';
import { listProposals } from '#src/search/proposals.ts';
import { parseSearch } from '#src/search/search-query.ts';
import { createFts5Matcher } from '#src/search/words/fts5.ts';
import { createLexicon } from '#src/search/words/lexicon.ts';
import { createTestDatabase } from '#tests/support/database.ts';
import { fillRandomOffer } from '#tests/support/search-offer.ts';

const NOW = Date.parse('2026-11-24T10:00:00Z');
const clock = { now: () => NOW };
const lexicon = createLexicon([]);
const parse = (search: string) =>
  parseSearch(new URLSearchParams(search), { mode: 'page', language: 'nl', clock, lexicon });

describe('fewer than 5 results are never the end (product §4)', () => {
  it('every proposal finds something new, and exactly as many as it says', async () => {
    const db = createTestDatabase();
    fillRandomOffer(db, 11, 1500, NOW);
    const engine = createSearchEngine({ db, clock, words: createFts5Matcher(db) });
    const seen = new Set<string>();
    for (const search of [
      'waar=Aartselaar&straal=2&niveau=1&dag=zo&dagdeel=avond',
      'niveau=2&dag=ma&dagdeel=ochtend&thema=feest&gratis=1',
      'waar=Antwerpen&straal=0&van=2026-11-24&tot=2026-11-24',
      'waar=Lo-Reninge&niveau=1',
      'niveau=4&q=koor+petanque',
      'online=1&waar=Gent&afspraak=1',
      'waar=Aartselaar&straal=25&niveau=1&dag=zo&dagdeel=ochtend&schooluren=1',
      'niveau=2&soort=oefenkans&q=koor&tekent=1',
      ...THEMES.map((theme) => `niveau=1&thema=${theme}&doelgroep=meisjes&kinderen=opvang`),
    ]) {
      const { query, values, problems } = parse(search);
      expect(problems).toEqual([]);
      const now = await engine.count(query);
      for (const { key, changes, count } of await listProposals(engine, query, now)) {
        seen.add(key);
        const least = key === 'online' || key === 'appointment' || key === 'higherLevel' ? 0 : now;
        expect(count, `${search}: ${key}`).toBeGreaterThan(least);
        const followed = parse(serialiseSearch(values, changes));
        expect(followed.problems).toEqual([]);
        expect(await engine.count(followed.query), `${search}: ${key}`).toBe(count);
      }
    }
    expect([...seen].sort()).toEqual(
      ['appointment', 'higherLevel', 'online', 'otherDay', 'otherDayPart', 'unknownLevel', 'wider'].sort(),
    );
    db.$client.close();
  });

  it('a wider radius is the first that brings enough', async () => {
    const asked: number[] = [];
    const engine = {
      count: async ({
        radiusKm,
        online,
        byAppointment,
      }: {
        radiusKm: number;
        online: boolean;
        byAppointment: boolean;
      }) => {
        if (online || byAppointment) return 0;
        asked.push(radiusKm);
        return radiusKm >= 25 ? 8 : 1;
      },
    };
    const { query } = parse('waar=Gent&straal=5');
    expect(await listProposals(engine, query, 1)).toEqual([
      { key: 'wider', radiusKm: 25, changes: { straal: '25' }, count: 8 },
    ]);
    expect(asked).toEqual([10, 25]);
  });
});
