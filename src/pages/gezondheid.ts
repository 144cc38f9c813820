/** `/gezondheid` (product §2): 200 for ok and degraded, 503 for down; no personal data, never cached. */
import type { APIRoute } from 'astro';
import { readHealth } from '#src/web/health.ts';

export const GET: APIRoute = ({ locals }) => {
  const health = readHealth(locals.app);
  return new Response(JSON.stringify(health), {
    status: health.status === 'down' ? 503 : 200,
    headers: { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' },
  });
};
