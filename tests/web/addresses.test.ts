import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { get, getText, rawRequest, siteUrl } from '../support/site.ts';
import { inLanguage, listPageCases } from '../support/pages.ts';

const cases = await listPageCases();

describe('every page', () => {
  it.each(cases.flatMap((page) => ['nl', 'en', 'fr', 'ar'].map((language) => ({ ...page, language }))))(
    '$name in $language answers $status with one heading, its language and direction',
    async ({ path, language, status }) => {
      const response = await get(inLanguage(language, path));
      expect(response.status).toBe(status);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      const html = await response.text();
      expect(html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`);
      expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
      expect(html).toMatch(/<title[^>]*>[^<]{3,}<\/title>/);
      expect(html).not.toMatch(/undefined|\[object |NaN|null</);
    },
  );

  it('leads only to pages that exist', async () => {
    const links = new Set<string>();
    for (const page of cases) {
      const html = await getText(page.path);
      for (const [, href = ''] of html.matchAll(/<a[^>]*\shref="([^"]+)"/g)) {
        const address = href.replaceAll('&amp;', '&');
        if (address.startsWith('/')) links.add(address.split('#')[0] ?? '');
      }
    }
    expect(links.size).toBeGreaterThan(100);
    const broken: string[] = [];
    for (const link of [...links].slice(0, 500)) {
      const { status } = await get(link);
      if (status >= 400) broken.push(`${status} ${link}`);
    }
    expect(broken).toEqual([]);
  });
});

describe('the guide on taaliconen', () => {
  it('shows the four official sentences, in Dutch word for word', async () => {
    const levels = JSON.parse(readFileSync('content/help/nl/levels.json', 'utf8')) as Record<string, { sentence: string }>;
    const page = await getText('/uitleg/taaliconen');
    for (const level of ['1', '2', '3', '4']) expect(page).toContain(levels[level]?.sentence);
  });
});

describe('the language of /', () => {
  const at = (headers: Record<string, string>) => get('/', headers);

  it.each([
    ['nl-BE,nl;q=0.9', 200, null], ['', 200, null], ['*', 200, null],
    ['ar', 302, '/ar'], ['fr-BE,nl;q=0.5', 302, '/fr'], ['nl;q=0.1,en;q=0.9', 302, '/en'],
    ['ti', 302, '/taal'], ['so,nl;q=0.9', 302, '/taal'],
  ])('first wish %j: %i %s', async (wish, status, location) => {
    const response = await at(wish ? { 'accept-language': wish } : { 'accept-language': '' });
    expect(response.status).toBe(status);
    expect(response.headers.get('location')).toBe(location);
    expect(response.headers.get('vary')).toContain('Accept-Language, Cookie');
  });

  it('follows the cookie before the browser', async () => {
    expect((await at({ 'cookie': 'taal=ar', 'accept-language': 'fr' })).headers.get('location')).toBe('/ar');
    expect((await at({ 'cookie': 'taal=nl', 'accept-language': 'fr' })).status).toBe(200);
    expect((await at({ 'cookie': 'taal=xx', 'accept-language': 'fr' })).headers.get('location')).toBe('/fr');
  });

  it('keeps the choice, the page and the filters, and goes to no other site', async () => {
    const chosen = await get('/taal?kies=ar&terug=%2Factiviteiten%3Fwaar%3DGent');
    expect(chosen.status).toBe(303);
    expect(chosen.headers.get('location')).toBe('/ar/activiteiten?waar=Gent');
    expect(chosen.headers.get('set-cookie')).toMatch(/^taal=ar;.*HttpOnly.*SameSite=Lax/i);
    for (const back of ['//evil.example', '/ar//evil.example', '/\\evil.example', 'https://evil.example', '/ar/\u2028/x']) {
      const { status, headers } = await get(`/taal?${new URLSearchParams({ kies: 'fr', terug: back })}`);
      expect(status, back).toBe(303);
      expect(headers.get('location'), back).toMatch(/^\/fr(\/(?!\/)|$)/);
    }
    const arabic = await get(`/taal?${new URLSearchParams({ kies: 'ar', terug: '/activiteiten?q=سباحة' })}`);
    expect(decodeURIComponent(arabic.headers.get('location') ?? '')).toBe('/ar/activiteiten?q=سباحة');
  });

  it('shows the wishes it does not have on the page where everyone chooses', async () => {
    expect(await getText('/taal', { 'accept-language': 'ti,so;q=0.5' })).toMatch(/ትግርኛ/);
  });
});

describe('wrong addresses', () => {
  it.each([
    ['/%00', 400], ['/activiteiten/%ff', 400], ['/a\\b', 400], ['/activiteiten/999999999/x', 404],
    ['/activiteiten/abc/x', 404], ['/activiteiten/-1/x', 404], ['/activiteiten/1e3/x', 404], ['/xx/activiteiten', 404],
    ['/organisaties/nergens', 404], ['/gemeenten/nergens', 404], ['/uitleg/nergens', 404], ['/ar/nergens', 404],
    ['/nl/activiteiten', 404],
  ])('%s answers %i', async (path, status) => {
    const answer = await rawRequest(path, { headers: { host: new URL(siteUrl()).host } });
    expect(answer.status).toBe(status);
    expect(answer.body).not.toMatch(/at .*\.(ts|mjs|js):\d+|node_modules|SQLITE/);
  });

  it('sends double and trailing slashes to the one address', async () => {
    expect((await rawRequest('//activiteiten')).headers.location).toBe('/activiteiten');
    expect((await rawRequest('/activiteiten/?waar=Gent')).headers.location).toBe('/activiteiten?waar=Gent');
  });

  it('sends a wrong slug to the right one, with the query', async () => {
    const activity = cases.find(({ name }) => name === 'activity')?.path ?? '';
    const response = await get(`${activity.replace(/[^/]+$/, 'iets-anders')}?waar=Gent`);
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe(`${activity}?waar=Gent`);
  });

  it('refuses a foreign host with 421, and never uses it', async () => {
    const answer = await rawRequest('/', { headers: { host: 'evil.example' } });
    expect(answer.status).toBe(421);
    expect(answer.body).not.toContain('evil.example');
  });

  it('refuses other methods, bodies that are too large and bodies without a length', async () => {
    expect((await rawRequest('/', { method: 'DELETE' })).status).toBe(405);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const body = `a=${'x'.repeat(2 * 1024 * 1024)}`;
    expect((await rawRequest('/activiteiten', { method: 'POST', headers: form, body })).status).toBe(413);
    const endless = { 'transfer-encoding': 'chunked', 'content-type': 'application/x-www-form-urlencoded' };
    expect((await rawRequest('/activiteiten', { method: 'POST', headers: endless, body: 'a=b' })).status).toBe(411);
  });

  it('makes no pictures on request, offers no ranges, and says what OPTIONS may', async () => {
    expect((await rawRequest('/_image?href=%2Fshare.png&w=6000&f=avif')).status).toBe(404);
    for (const range of ['bytes=5-1', 'x', 'bytes=-5', 'bytes=0-3']) {
      const { status, headers } = await rawRequest('/favicon.svg', { headers: { range } });
      expect([status, headers['content-range']]).toEqual([200, undefined]);
    }
    const options = await rawRequest('/taal?kies=ar', { method: 'OPTIONS' });
    expect([options.status, options.body, options.headers['set-cookie']]).toEqual([204, '', undefined]);
    const posted = await rawRequest('/favicon.svg', { method: 'POST', headers: { origin: siteUrl(), 'content-type': 'application/x-www-form-urlencoded' }, body: 'a=b' });
    expect(posted.status).toBeGreaterThanOrEqual(400);
  });

  it('holds no place for those who send slowly', async () => {
    const { hostname, port } = new URL(siteUrl());
    const sockets = Array.from({ length: 450 }, () => {
      const socket = connect(Number(port), hostname);
      socket.on('error', () => undefined);
      socket.write(`POST /taal HTTP/1.1\r\nHost: ${hostname}:${port}\r\nOrigin: ${siteUrl()}\r\n`
        + 'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5000\r\n\r\na');
      return socket;
    });
    try {
      await new Promise((resolve) => { setTimeout(resolve, 500); });
      expect((await get('/', { 'accept-language': 'nl' })).status).toBe(200);
    } finally {
      for (const socket of sockets) socket.destroy();
    }
  });

  it('refuses a form from a foreign origin', async () => {
    const headers = { 'origin': 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' };
    expect((await rawRequest('/activiteiten', { method: 'POST', headers, body: 'a=b' })).status).toBe(403);
  });
});

describe('a connection that says nothing more', () => {
  /** What comes on a raw connection until the server closes it. */
  const readAll = (sent: string) => new Promise<string>((resolve, reject) => {
    const { hostname, port } = new URL(siteUrl());
    const socket = connect(Number(port), hostname, () => { socket.write(sent); });
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => { text += chunk; });
    socket.once('error', reject);
    socket.once('close', () => { resolve(text); });
  });

  it('is closed without a word when it was opened ahead: a browser would take one as the answer to its next request', async () => {
    expect(await readAll('')).toBe('');
  }, 30_000);

  it('hears 408 in the midst of a request, which a browser sends again, and 400 for what is none', async () => {
    expect(await readAll('GET / HTTP/1.1\r\nHost: x\r\n')).toMatch(/^HTTP\/1\.1 408 /);
    expect(await readAll('no request at all\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
  }, 30_000);
});
