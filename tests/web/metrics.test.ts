/** `/metriek` and its page for the administrator, over HTTP (product §2). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openModerationSite, signedIn, type ModerationSite } from '../support/moderation-site.ts';
import { get } from '../support/site.ts';
import { startSiteProcess, type SiteProcess } from '../support/site-process.ts';
import { createVisitor, textOf } from '../support/visitor.ts';

const TOKEN = 'token-of-the-operator';

describe('/metriek', () => {
  let site: SiteProcess;
  beforeAll(async () => {
    site = await startSiteProcess({ demo: false, env: { NODE_ENV: 'test', METRICS_TOKEN: TOKEN } });
  });
  afterAll(() => site.stop());
  const ask = (authorization?: string) => fetch(`${site.url}/metriek`, { headers: authorization ? { authorization } : {} });

  it('does not exist without a token in the settings', async () => {
    expect((await get('/metriek')).status).toBe(404);
    expect((await get('/metriek', { authorization: 'Bearer ' })).status).toBe(404);
  });

  it.each([undefined, 'Bearer wrong', `Basic ${TOKEN}`, `Bearer${TOKEN}`])('is refused to %s', async (authorization) => {
    const answer = await ask(authorization);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(await answer.text()).not.toContain('meedoen_');
  });

  it('counts pages by pattern and holds no address and no query', async () => {
    await fetch(`${site.url}/activiteiten?waar=Gent&q=geheimwoord`);
    await fetch(`${site.url}/activiteiten/7777/geheimpad`);
    const answer = await ask(`Bearer ${TOKEN}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const text = await answer.text();
    expect(text).toContain('meedoen_requests_total{route="/activiteiten",status="2xx"} 1');
    expect(text).toContain('meedoen_search_seconds_count{query="search"}');
    expect(text).toMatch(/meedoen_job_failed\{job="deliver-mail"\} 0/);
    expect(text).not.toMatch(/geheim|waar|127\.0\.0\.1/);
  });
});

describe('/metriek of a site with Meilisearch', () => {
  it('counts what FTS5 answered because the server did not, and health says so', async () => {
    const site = await startSiteProcess({
      demo: false, env: { NODE_ENV: 'test', METRICS_TOKEN: TOKEN, MEILI_URL: 'http://127.0.0.1:9', LOG_LEVEL: 'silent' },
    });
    try {
      expect((await fetch(`${site.url}/activiteiten?q=soep`)).status).toBe(200);
      const text = await (await fetch(`${site.url}/metriek`, { headers: { authorization: `Bearer ${TOKEN}` } })).text();
      expect(text).toMatch(/meedoen_words_total [1-9]/);
      expect(text).toMatch(/meedoen_words_fallbacks [1-9]/);
      const { checks } = await (await fetch(`${site.url}/gezondheid`)).json() as { checks: { search: { status: string; detail: string } } };
      expect(checks.search).toMatchObject({ status: 'degraded', detail: expect.stringContaining('words by FTS5') });
    } finally {
      await site.stop();
    }
  });
});

describe('the same in words', () => {
  let site: ModerationSite;
  beforeAll(async () => {
    site = await openModerationSite('Meetclub');
    await site.addPerson('Meta Proef', { role: 'administrator' });
  });
  afterAll(() => { site.close(); });

  it('stands at the administrator’s desk, in every language', async () => {
    expect((await createVisitor().get('/platform/metingen')).status).toBe(303);
    const visitor = await signedIn('meta.proef@proef.be');
    const page = await visitor.get('/platform/metingen');
    expect(page.status).toBe(200);
    const text = textOf(page.body);
    for (const words of ['Metingen', 'Antwoorden', 'Activiteiten om te vinden', 'milliseconden', 'Hier staat niets van een persoon.']) {
      expect(text).toContain(words);
    }
    expect(textOf((await visitor.get('/ar/platform/metingen')).body)).toContain('القياسات');
  });
});
