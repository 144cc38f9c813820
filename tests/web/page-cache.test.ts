import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openDatabase, type Database } from '#db/client.ts';
import { createSearchIndex } from '#src/search/search-index.ts';
import { get } from '../support/site.ts';
import { createVisitor } from '../support/visitor.ts';

const PATH = '/activiteiten?waar=Bever&niveau=3&straal=25';

let db: Database;
beforeAll(() => { db = openDatabase(join(inject('siteDataDir'), 'meedoen.db')); });
afterAll(() => db.$client.close());

/** An activity of the first page of these results, as its link names it. */
async function firstHit(): Promise<{ id: number; html: string }> {
  const html = await (await get(PATH)).text();
  return { id: Number(/activity-card__title"><a href="\/activiteiten\/(\d+)\//.exec(html)?.[1]), html };
}

it('a search asked again is the same page, and is not sent to who holds it', async () => {
  const first = await get(PATH, { 'accept-encoding': 'br' });
  const again = await get(PATH, { 'accept-encoding': 'gzip' });
  const etag = first.headers.get('etag') ?? '';
  expect(etag).toMatch(/^"[\w-]{22}"$/);
  expect(again.headers.get('content-encoding')).toBe('gzip');
  expect(again.headers.get('cache-control')).toBe('no-cache');
  expect(again.headers.get('vary')).toMatch(/accept-encoding/i);
  expect(again.headers.get('content-security-policy')).toContain("default-src 'self'");
  // The minute that a test clock shows may have passed between the two.
  if (again.headers.get('etag') === etag) expect(await again.text()).toBe(await first.text());
  const held = await get(PATH, { 'if-none-match': again.headers.get('etag') ?? '' });
  expect([200, 304]).toContain(held.status);
  const heldAgain = await get(PATH, { 'if-none-match': held.headers.get('etag') ?? '' });
  expect(heldAgain.status).toBe(304);
  expect(await heldAgain.text()).toBe('');
});

it('what another process withdraws is gone from the next answer', async () => {
  const { id, html } = await firstHit();
  expect((await firstHit()).id).toBe(id);
  const title = db.$client.prepare<[number], string>("select json_extract(content, '$.title') from activities where id = ?").pluck().get(id);
  expect(html).toContain(`/activiteiten/${id}/`);
  expect(title).toBeTruthy();
  const setState = (state: string) => db.$client.transaction(() => {
    db.$client.prepare('update activities set state = ? where id = ?').run(state, id);
    createSearchIndex(db).write([id]);
  }).immediate();
  setState('archived');
  try {
    expect((await firstHit()).id).not.toBe(id);
  } finally {
    setState('published');
  }
  expect((await firstHit()).id).toBe(id);
});

it('a page from the cache still counts as demand, once for each visitor; not for a machine', async () => {
  const count = () => db.$client.prepare<[], number>(
    "select coalesce(sum(count), 0) from demand_daily where nis = '23009' and level = '4'").pluck().get() ?? 0;
  const path = '/activiteiten?waar=Bever&niveau=4';
  expect(count()).toBe(0);
  for (const browser of ['one', 'two', 'two', 'three']) await get(path, { 'user-agent': `Mozilla/5.0 (${browser})` });
  await get(path, { 'user-agent': 'Googlebot/2.1' });
  await get(path, { 'user-agent': 'Mozilla/5.0 (ahead)', 'sec-purpose': 'prefetch' });
  await expect.poll(count, { timeout: 10_000, interval: 300 }).toBe(3);
});

it('who is signed in gets no kept page, and nobody gets theirs', async () => {
  const visitor = createVisitor();
  visitor.cookies.set('sessie', 'nobodys');
  const answer = await visitor.get(PATH);
  expect(answer.status).toBe(200);
  expect(visitor.cookies.has('sessie')).toBe(false);
  const other = await get(PATH);
  expect(other.headers.get('set-cookie')).toBeNull();
});
