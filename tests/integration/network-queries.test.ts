import { describe, expect, it } from 'vitest';
import { networkDetails } from '#db/schema/reference.ts';
import { listNetworkCards } from '#src/domain/networks/network-queries.ts';
import { createTestDatabase } from '../support/database.ts';

const cardsWith = (...rows: (typeof networkDetails.$inferInsert)[]) => {
  const db = createTestDatabase();
  if (rows.length > 0) db.insert(networkDetails).values(rows).run();
  const cards = listNetworkCards({ db });
  db.$client.close();
  return cards;
};

const midwest = { id: 'midwest', name: 'Netwerk Midwest', updatedAt: 0 };

describe('the 18 networks', () => {
  it('stand by name, each municipality in one of them, without any row in the database', () => {
    const cards = cardsWith();
    expect(cards).toHaveLength(18);
    expect(cards.map(({ name }) => name)).toEqual(cards.map(({ name }) => name)
      .toSorted(new Intl.Collator('nl-BE').compare));
    const all = cards.flatMap(({ municipalities }) => municipalities.map(({ nis }) => nis));
    expect(all).toHaveLength(304);
    expect(new Set(all).size).toBe(304);
  });

  it('list the municipalities of a network by name', () => {
    const brussels = cardsWith().find(({ slug }) => slug === 'brussel')?.municipalities.map(({ name }) => name);
    expect(brussels).toHaveLength(19);
    expect(brussels?.slice(0, 3)).toEqual(['Anderlecht', 'Brussel', 'Elsene']);
  });

  it('show what the coordinator wrote before what the reference table says', () => {
    const card = cardsWith({ ...midwest, lead: 'Een organisatie', phone: '051 00 00 00' })
      .find(({ slug }) => slug === 'midwest');
    expect(card).toMatchObject({ name: 'Netwerk Midwest', lead: 'Een organisatie', phone: '051 00 00 00' });
    expect(cardsWith(midwest).find(({ slug }) => slug === 'midwest')?.lead).toBe('DVV Midwest');
  });

  it('link only to http and https', () => {
    const urlOf = (url: string) => cardsWith({ ...midwest, url }).find(({ slug }) => slug === 'midwest')?.url;
    expect(urlOf('https://midwest.example/netwerk')).toBe('https://midwest.example/netwerk');
    expect(urlOf('javascript:alert(1)')).toBeNull();
    expect(urlOf('midwest.example')).toBeNull();
  });
});
