/**
 * What every address of the API does: reading only, open to every site, counted per address, with an ETag
 * (product §4). It has no language prefix.
 */
import { createHash } from 'node:crypto';
import type { APIContext, APIRoute } from 'astro';
import type { RunningApp } from '#src/server/create-app.ts';
import { createRateLimiter, type RateLimiter } from '#src/web/api/rate-limit.ts';
import { problemResponse } from '#src/web/api/problem-json.ts';

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Retry-After',
};
const ALLOWED = 'GET, HEAD, OPTIONS';

const limiters = new WeakMap<RunningApp, RateLimiter>();

function limiterOf(app: RunningApp): RateLimiter {
  const known = limiters.get(app) ?? createRateLimiter(app.config.apiRate);
  limiters.set(app, known);
  return known;
}

/** `If-None-Match` compares weakly: W/ does not count. */
function isKnown(header: string | null, etag: string): boolean {
  if (header === null) return false;
  const bare = (tag: string) => tag.trim().replace(/^W\//, '');
  return header.trim() === '*' || header.split(',').some((tag) => bare(tag) === bare(etag));
}

export interface JsonOptions {
  contentType?: string;
  /** Default: kept, but asked again every time, because activities change at any moment. */
  cacheControl?: string;
}

/** A JSON answer with its ETag; 304 when the client holds it already. */
export function jsonResponse(request: Request, value: unknown, options: JsonOptions = {}): Response {
  const { contentType = 'application/json', cacheControl = 'public, no-cache' } = options;
  const body = JSON.stringify(value);
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers = { 'Cache-Control': cacheControl, 'ETag': etag };
  if (isKnown(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers });
  return new Response(body, { headers: { ...headers, 'Content-Type': `${contentType}; charset=utf-8` } });
}

async function answer(context: APIContext, handle: (context: APIContext) => Promise<Response> | Response) {
  const { request, locals } = context;
  const { app } = locals;
  if (request.method === 'OPTIONS') {
    return new Response(null, {
      status: 204,
      headers: {
        'Allow': ALLOWED,
        'Access-Control-Allow-Methods': ALLOWED,
        'Access-Control-Allow-Headers': 'If-None-Match',
        'Access-Control-Max-Age': '86400',
      },
    });
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return problemResponse(405, { detail: 'The API can only be read.', headers: { Allow: ALLOWED } });
  }
  const waitSeconds = limiterOf(app).take(locals.clientAddress, app.clock.now());
  if (waitSeconds !== null) {
    const detail = `At most ${app.config.apiRate} requests a minute.`;
    return problemResponse(429, { detail, headers: { 'Retry-After': String(waitSeconds) } });
  }
  if (locals.language !== 'nl') return problemResponse(404, { detail: 'The API has no language prefix.' });
  try {
    return await handle(context);
  } catch (error) {
    app.log.error({ error, id: locals.requestId }, 'API request failed');
    return problemResponse(500, { detail: `Something went wrong here. Request ${locals.requestId}.` });
  }
}

/** Makes the one handler of an API address, for every method. */
export function apiRoute(handle: (context: APIContext) => Promise<Response> | Response): APIRoute {
  return async (context) => {
    const response = await answer(context, handle);
    for (const [name, value] of Object.entries(CORS)) response.headers.set(name, value);
    return response;
  };
}
