import { describe, expect, it } from 'vitest';
import { get, getText, rawRequest } from '../support/site.ts';
import { listPageCases } from '../support/pages.ts';

const pages = (await listPageCases()).map(({ path }) => path);
const stylesheet = /href="(\/_astro\/[^"]+\.css)"/.exec(await getText('/'))?.[1] ?? '';
const others = [stylesheet, '/favicon.svg', '/fonts/onest.woff2', '/gezondheid', '/api/v1/activiteiten', '/api/v1/nergens',
  '/api/v1/plaatsen?q=gent', '/api/v1/activiteiten.geojson?waar=Gent', '/%00', '/taal?kies=ar'];

describe('security headers', () => {
  it.each([...pages, ...others])('stand on %s', async (path) => {
    const { headers } = await rawRequest(path);
    expect(headers['content-security-policy']).toMatch(/default-src 'self'; script-src 'self'; style-src 'self'/);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
    expect(headers['permissions-policy']).toContain('camera=()');
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('stand on refusals too', async () => {
    const { headers } = await rawRequest('/', { headers: { host: 'evil.example' } });
    expect(headers['content-security-policy']).toBeDefined();
  });
});

describe('caching and compression', () => {
  it('keeps built files for ever, compressed once', async () => {
    const { headers } = await rawRequest(stylesheet, { headers: { 'accept-encoding': 'br' } });
    expect(headers['cache-control']).toContain('immutable');
    expect(headers['content-encoding']).toBe('br');
  });

  it('compresses pages', async () => {
    expect((await get('/', { 'accept-encoding': 'br, gzip' })).headers.get('content-encoding')).toMatch(/br|gzip/);
  });

  it('never keeps the state of the site', async () => {
    const response = await get('/gezondheid');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const health = await response.json() as { status: string; checks: Record<string, { status: string; detail: string }> };
    expect(health.status).toBe('ok');
    expect(Object.keys(health.checks).sort()).toEqual(['database', 'jobs', 'mail', 'search']);
    for (const check of Object.values(health.checks)) expect(check).toEqual({ status: 'ok', detail: expect.any(String) });
  });

  it('keeps a demonstration out of search engines', async () => {
    expect((await get('/')).headers.get('x-robots-tag')).toBe('noindex');
  });
});
