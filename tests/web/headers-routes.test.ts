/** Every route that stands on the disk answers with the headers that close the door (architecture §1). */
import { expect, it } from 'vitest';
import { listRoutes } from '#scripts/faults/list-routes.ts';
import { rawRequest } from '../support/site.ts';

const routes = listRoutes();

it('reads all routes', () => {
  expect(routes.length).toBeGreaterThan(60);
  expect(routes).toContain('/activiteiten/[id]/[slug]');
});

it.each(routes.flatMap((route) => (['GET', 'POST', 'PUT'] as const).map((method) => [method, route] as const)))('%s %s', async (method, route) => {
  const path = route.replace(/\[(\.\.\.)?\w+\]/g, '1');
  const { status, headers } = await rawRequest(path, { method, headers: { 'content-type': 'text/plain' } });
  expect(status, 'a fault of ours').toBeLessThan(500);
  const policy = String(headers['content-security-policy']);
  expect(policy).toMatch(/default-src 'self'; script-src 'self'; style-src 'self'/);
  expect(policy).toContain(path.startsWith('/insluiten') ? 'frame-ancestors *' : "frame-ancestors 'none'");
  expect(policy).toContain("object-src 'none'");
  expect(policy).not.toContain('unsafe');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
  expect(headers['permissions-policy']).toContain('camera=()');
  expect(headers['x-powered-by']).toBeUndefined();
  expect(headers.server).toBeUndefined();
});
