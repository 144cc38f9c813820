/** An empty answer behind the same server and middleware as every page: is it up, and what does a request cost at least. */
import type { APIRoute } from 'astro';

export const GET: APIRoute = () => new Response('ok', {
  headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
});
