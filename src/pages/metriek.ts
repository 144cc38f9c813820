/** `/metriek` (product §2): figures for the operator in Prometheus text, only for who holds METRICS_TOKEN. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { APIRoute } from 'astro';

const NEVER_KEPT = { 'Cache-Control': 'no-store', 'Content-Type': 'text/plain; charset=utf-8' };

const isSame = (one: string, other: string): boolean => {
  const [first, second] = [one, other].map((text) => createHash('sha256').update(text).digest()) as [Buffer, Buffer];
  return timingSafeEqual(first, second);
};

export const GET: APIRoute = async ({ locals: { app }, request }) => {
  const { metricsToken } = app.config;
  if (metricsToken === null) return new Response('Not found\n', { status: 404, headers: NEVER_KEPT });
  const [, given = ''] = /^Bearer (\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
  if (!isSame(given, metricsToken)) {
    return new Response('Unauthorized\n', { status: 401, headers: { ...NEVER_KEPT, 'WWW-Authenticate': 'Bearer' } });
  }
  return new Response(await app.metrics.expose(app), {
    headers: { ...NEVER_KEPT, 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' },
  });
};
