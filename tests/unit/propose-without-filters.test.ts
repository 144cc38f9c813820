import { describe, expect, it } from 'vitest';
import { proposeWithoutFilters } from '#src/components/search/propose-without-filters.ts';
import type { ActivityQuery } from '#src/domain/activities/activity-search.ts';
import { fixedClock } from '#src/domain/shared/clock.ts';
import { messagesIn } from '#src/i18n/messages.ts';
import { parseSearch } from '#src/search/search-query.ts';

const parse = (query: string) => parseSearch(new URLSearchParams(query), {
  mode: 'page', language: 'nl', clock: fixedClock('2026-11-22T12:00:00+01:00'),
  lexicon: { read: () => ({ words: [], concepts: [] }) },
});
/** Finds so many with a level, and so many without. */
const engine = (withLevel: number, without: number) => ({
  count: async ({ level }: ActivityQuery) => (level === null ? without : withLevel),
});
const label = async (query: string, withLevel: number, without: number) => {
  const [proposal] = await proposeWithoutFilters(engine(withLevel, without), parse(query), 1);
  return proposal && messagesIn('nl').search.few.all(proposal.radiusKm, proposal.allLevels);
};

describe('the proposal without the other choices', () => {
  it('says how far it looks, and that the level goes when it goes', async () => {
    expect(await label('waar=Mesen&niveau=1&dag=zo', 3, 9)).toBe('Alles tot 25 km');
    expect(await label('waar=Mesen&niveau=1&dag=zo', 1, 9)).toBe('Alles tot 25 km, voor alle niveaus');
    expect(await label('waar=Mesen&straal=50&niveau=1', 3, 9)).toBe('Alles tot 50 km');
    expect(await label('niveau=1&dag=zo', 1, 9)).toBe('Alle activiteiten, voor alle niveaus');
  });

  it('is not there when it finds no more', async () => {
    expect(await label('waar=Mesen&niveau=1', 1, 1)).toBeUndefined();
  });
});
