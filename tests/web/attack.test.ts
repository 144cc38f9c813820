/** What somebody who means ill tries on every route: foreign forms, bodies without end, paths, redirects, codes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { listRoutes } from '#scripts/faults/list-routes.ts';
import { demoAccount, signedIn } from '../support/moderation-site.ts';
import { get, rawRequest, siteUrl } from '../support/site.ts';
import { startSiteProcess, type SiteProcess } from '../support/site-process.ts';

const paths = listRoutes().map((route) => route.replace(/\[(\.\.\.)?\w+\]/g, '1'));
const isApi = (path: string) => path.startsWith('/api/');

describe('a form of another site', () => {
  const { host } = new URL(siteUrl());
  const origins = [undefined, 'null', 'http://evil.example', `http://${host}.evil.example`, `https://${host}`, `http://${host}/`, '', '*'];
  const types = ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain', 'Application/X-WWW-Form-Urlencoded; charset=utf-8', undefined];

  it('is refused on every route, whatever it says of itself, also with the cookie of somebody signed in', async () => {
    const { email, password } = demoAccount('Gent');
    const cookie = [...(await signedIn(email, password)).cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    for (const [at, path] of paths.entries()) {
      const origin = origins[at % origins.length];
      const type = types[at % types.length];
      const headers = { cookie, ...(origin === undefined ? {} : { origin }), ...(type === undefined ? {} : { 'content-type': type }) };
      const { status } = await rawRequest(path, { method: 'POST', headers: { ...headers, 'content-length': '15' }, body: 'formulier=x&a=b' });
      expect(`${path} ${status}`).toBe(`${path} ${isApi(path) ? 405 : 403}`);
    }
  });

  it.each(origins)('with origin %s does not sign anybody out', async (origin) => {
    const { email, password } = demoAccount('Kortrijk');
    const visitor = await signedIn(email, password);
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    for (const type of types) {
      const { status } = await rawRequest('/account', {
        method: 'POST', body: 'formulier=afmelden',
        headers: { cookie, 'content-length': '18', ...(origin === undefined ? {} : { origin }), ...(type === undefined ? {} : { 'content-type': type }) },
      });
      expect(status).toBe(403);
    }
    expect((await visitor.get('/account')).status).toBe(200);
  });

  it.each(['application/json', 'application/json, application/x-www-form-urlencoded', 'x/y'])('that calls itself %s is no form', async (type) => {
    const { status } = await rawRequest('/aanmelden', {
      method: 'POST', headers: { 'origin': 'http://evil.example', 'content-type': type, 'content-length': '19' }, body: 'formulier=aanmelden',
    });
    expect([403, 415]).toContain(status);
  });
});

describe('a body', () => {
  it('that says it is over 1 MB is refused on every route before it came', async () => {
    let refused = 0;
    for (const path of paths) {
      const { status } = await rawRequest(path, {
        method: 'POST', headers: { 'origin': siteUrl(), 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(1024 * 1024 + 1), 'connection': 'close' },
      }).catch(() => ({ status: 0 }));
      // The connection ends once the refusal is said; what is left of the body is not waited for.
      expect([isApi(path) ? 405 : 413, 0], path).toContain(status);
      refused += status === 413 ? 1 : 0;
    }
    expect(refused).toBeGreaterThan(paths.length / 2);
  });
});

describe('a path out of its folder', () => {
  const key = () => readFileSync(join(inject('siteDataDir'), 'secret-key'), 'utf8').trim();
  const WAYS = [
    '../secret-key', '..%2fsecret-key', '%2e%2e%2fsecret-key', '%2e%2e/secret-key', '..%252fsecret-key', '....//secret-key', '..%5csecret-key',
    '..%2f..%2f..%2f..%2fetc%2fpasswd', '%2fetc%2fpasswd', 'meedoen.db', '..%2fmeedoen.db', 'secret-key%00.webp', '.%2e%2fdemo-accounts.json',
    '0123456789abcdef0123456789abcdef-480.webp%2f..%2f..%2fsecret-key', '..%c0%af..%c0%afsecret-key',
  ];
  it.each(['/afbeeldingen/', '/_astro/', '/', '/fonts/'].flatMap((folder) => WAYS.map((way) => folder + way)))('%s finds nothing', async (path) => {
    const { status, body } = await rawRequest(path);
    expect([301, 400, 404]).toContain(status);
    expect(body).not.toContain(key());
    expect(body).not.toMatch(/SQLite format|root:x:|"password"/);
  });
});

describe('a redirect', () => {
  const EVIL = [
    '//evil.example', '/\\evil.example', 'https://evil.example', '/%0d%0aSet-Cookie:%20taal=zz', '%0d%0aX-Evil:%201', '/a%0aX-Evil:%201',
    'javascript:alert(1)', '/%2f%2fevil.example', '/.//evil.example', '/..//evil.example', '%09//evil.example', '/\t/evil.example', '/%e2%80%a8evil',
  ];
  const TO = EVIL.flatMap((way) => [
    `/taal?kies=en&terug=${encodeURIComponent(way)}`, `/taal?kies=en&terug=${way}`, `/aanmelden?terug=${way}`, `/account?x=${way}`,
    `/activiteiten/1?${way}`, `/activiteiten/1/x?q=${way}`, `/en/activiteiten/1/${way}`, `//evil.example/${way}`, `/aanbod/${way}`,
  ]);

  it('stays here and carries nothing of what was sent into the headers', async () => {
    for (const target of TO.map((each) => each.replace(/[\t ]/g, '%09'))) {
      const { status, headers } = await rawRequest(target);
      expect(status, target).toBeLessThan(500);
      expect(headers['x-evil'], target).toBeUndefined();
      expect(String(headers['set-cookie'] ?? ''), target).not.toContain('taal=zz');
      const { location } = headers;
      if (location !== undefined) expect(new URL(String(location), siteUrl()).origin, target).toBe(siteUrl());
    }
  });

  it('after a form stays here too', async () => {
    for (const way of EVIL) {
      const { email, password } = demoAccount('Spiere-Helkijn');
      const answer = await fetch(`${siteUrl()}/aanmelden`, {
        method: 'POST', redirect: 'manual', headers: { 'origin': siteUrl(), 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ formulier: 'aanmelden', email, password, terug: decodeURIComponent(way) }),
      });
      expect(answer.status).toBe(303);
      expect(new URL(answer.headers.get('location') ?? '', siteUrl()).origin).toBe(siteUrl());
    }
  });
});

describe('guessing', () => {
  let site: SiteProcess;
  beforeAll(async () => {
    site = await startSiteProcess({ demo: false, env: { NODE_ENV: 'test', TRUST_PROXY: '1' } });
  });
  afterAll(() => site.stop());

  /** Six letters, another each time. */
  const code = (nth: number) => [0, 1, 2, 3, 4, 5].map((at) => 'ABCDEFGHJKMNPQRSTVWXYZ'[(nth * 7 + at * 5 + Math.floor(nth / 22)) % 22]).join('');
  const ask = async (path: string, from: string) => (await fetch(site.url + path, {
    redirect: 'manual', headers: { 'x-forwarded-for': from },
  })).status;

  it.each(['/inschrijving/', '/mijn-aanmelding/'])('a code of %s ends after twenty, for a whole IPv6 network, and for nobody else', async (page) => {
    const statuses: number[] = [];
    for (let nth = 0; nth < 30; nth += 1) statuses.push(await ask(page + code(nth), `2001:db8:1:2:${nth.toString(16)}::${nth}`));
    expect(statuses.slice(0, 15).every((status) => status === 404)).toBe(true);
    expect(statuses.slice(-5)).toEqual([429, 429, 429, 429, 429]);
    expect(await ask(page + code(31), '2001:db8:1:3::1')).toBe(404);
    expect(await ask(page + code(32), '192.0.2.7')).toBe(404);
  });

  it('takes the last address of the list, so that nobody chooses their own', async () => {
    const statuses: number[] = [];
    for (let nth = 40; nth < 70; nth += 1) statuses.push(await ask(`/inschrijving/${code(nth)}`, `10.0.0.${nth}, 198.51.100.9`));
    expect(statuses.at(-1)).toBe(429);
  });

  it('who has an account takes as long for a known as for an unknown address', async () => {
    const visitor = (email: string) => fetch(`${siteUrl()}/aanmelden/wachtwoord`, {
      method: 'POST', redirect: 'manual', headers: { 'origin': siteUrl(), 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ formulier: 'wachtwoord', email }),
    });
    const { email } = demoAccount('Gent');
    for (const each of [email, 'niemand@voorbeeld.be']) {
      const from = performance.now();
      expect((await visitor(each)).status).toBe(303);
      expect(performance.now() - from).toBeGreaterThanOrEqual(149);
    }
  });
});

it('the address of the site holds no other door: files of the build stay in the build', async () => {
  for (const path of ['/server/entry.mjs', '/dist/server/entry.mjs', '/../server/entry.mjs', '/.meedoen-built', '/package.json', '/.env', '/.git/config', '/data/secret-key']) {
    expect((await rawRequest(path)).status, path).toBe(404);
  }
  expect((await get('/')).status).toBe(200);
});
