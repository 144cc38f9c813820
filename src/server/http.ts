/**
 * The one entrance (architecture §1): checks the address, limits bodies and time, sheds load, serves files,
 * compresses, puts the security headers on every answer, and hands the rest to Astro.
 */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer, STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { isPersonVisit } from '#src/domain/demand/person-visit.ts';
import { answerKept, type Viewer } from '#src/web/page-cache.ts';
import type { RunningApp } from './create-app.ts';
import { checkPath, findOrigin } from './request-address.ts';
import { createGate } from './gate.ts';
import { receiveBody } from './receive-body.ts';
import { refuse, refuseApi } from './refuse.ts';
import { securityHeaders } from './security-headers.ts';

/** Astro's handler in middleware mode, from the build. */
export type PageHandler = (
  request: IncomingMessage, response: ServerResponse, next: undefined, locals: object,
) => Promise<void>;

export interface HttpOptions {
  app: RunningApp;
  handler: PageHandler;
  /** Folder with the built files (`dist/client`). */
  clientFolder: string;
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'OPTIONS']);
/** The API is read-only (product §4). */
const API_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

export function createHttpServer({ app, handler, clientFolder }: HttpOptions): Server {
  const files = sirv(clientFolder, {
    etag: true,
    brotli: true,
    gzip: true,
    dotfiles: false,
    setHeaders: (response, pathname) => {
      const cache = pathname.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600';
      response.setHeader('Cache-Control', cache);
    },
  });
  const compress = compression({ threshold: 1024 });
  const { enter, leave } = createGate();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const startedAt = performance.now();
    const requestId = randomUUID();
    const target = request.url ?? '/';
    const locals: App.Locals = {
      app, requestId, clientAddress: '', isBodyCut: false, routePattern: null, language: 'nl', path: '/', pageKey: null,
      shared: null,
    };
    for (const [name, value] of securityHeaders(app.config, target.split('?', 1)[0] ?? '/')) {
      response.setHeader(name, value);
    }
    response.setHeader('X-Request-Id', requestId);
    // Astro writes "OK" beside every status that a page sets itself.
    Object.defineProperty(response, 'statusMessage', {
      get: () => STATUS_CODES[response.statusCode] ?? '', set: () => undefined,
    });
    response.once('close', () => {
      const ms = Math.round((performance.now() - startedAt) * 10) / 10;
      const [route, status] = [locals.routePattern, response.statusCode];
      app.log.info({ id: requestId, method: request.method, route, status, ms }, 'request');
      app.metrics.requestEnded({ route, status, ms });
    });

    const isApi = target.startsWith('/api/');
    const deny = (status: Parameters<typeof refuse>[1]) => (isApi ? refuseApi : refuse)(response, status);
    const methods = isApi ? API_METHODS : METHODS;
    if (!methods.has(request.method ?? '')) {
      response.setHeader('Allow', [...methods].join(', '));
      return deny(405);
    }
    const origin = findOrigin(request, app.config);
    if (!origin) return deny(421);
    const path = checkPath(target);
    if (path.kind === 'bad') return deny(400);
    if (path.kind === 'redirect') {
      response.writeHead(request.method === 'POST' ? 308 : 301, { Location: path.location }).end();
      return;
    }
    if (request.method === 'OPTIONS' && !isApi) {
      response.writeHead(204, { Allow: 'GET, HEAD, POST' }).end();
      return;
    }
    // Astro's image endpoint makes any size of any file on request; the site uses none of it.
    if (target.startsWith('/_image')) return deny(404);
    if (request.method === 'POST') {
      const { status, isCut } = await receiveBody(request, origin);
      if (status !== 'ok') return deny(status);
      locals.isBodyCut = isCut;
    } else if (await serveFile(request, response)) return;
    takeOverAddress(request, origin);
    locals.clientAddress = origin.clientAddress;
    if (!enter(origin.clientAddress, target)) return deny(503);
    response.once('close', () => leave(origin.clientAddress));
    const isForEverybody = request.method !== 'POST' && !/(?:^|;\s*)(?:__Host-)?sessie=/.test(request.headers.cookie ?? '');
    locals.pageKey = isForEverybody ? `${origin.scheme}://${origin.host}${target}` : null;
    const kept = locals.pageKey === null ? undefined : app.pages.find(locals.pageKey);
    if (kept) {
      locals.routePattern = kept.routePattern;
      await answerKept(kept, request, response);
      countViewer(kept.count, request, locals);
      return;
    }
    await new Promise<void>((resolve) => { compress(request as never, response as never, () => resolve()); });
    await handler(request, response, undefined, locals);
    if (response.statusCode === 200 || response.statusCode === 304) countViewer(locals.shared?.count, request, locals);
  }

  /** True when a built file answered. Ranges are not offered: the files are small. */
  async function serveFile(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    // What sirv knows from the start may be gone: a new build under a running server would end it.
    if (!existsSync(join(clientFolder, (request.url ?? '/').split('?', 1)[0] ?? '/'))) return false;
    delete request.headers.range;
    await new Promise<void>((resolve) => { files(request, response, resolve); response.once('close', resolve); });
    return response.writableEnded || response.headersSent;
  }

  const server = createServer({ connectionsCheckingInterval: 2000 }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      app.log.error({ error }, 'request failed outside the pages');
      if (response.headersSent) response.destroy();
      else refuse(response, 500);
    });
  });
  // The longest is a photo over a slow line; other bodies have a shorter time of their own.
  server.requestTimeout = 70_000;
  server.headersTimeout = 10_000;
  server.keepAliveTimeout = 10_000;
  server.maxHeadersCount = 100;
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    // A browser opens connections ahead of need. An answer on one that it never used would be read as that of its next
    // request; what is only closed it asks again elsewhere, and so it does after 408.
    if (!socket.writable || socket.bytesRead === 0) {
      socket.destroy();
      return;
    }
    const status = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request';
    socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  });
  return server;
}

/** A person who looks is counted, whether the page was kept or made anew; machines that read along are not. */
function countViewer(
  count: ((viewer: Viewer) => void) | null | undefined, request: IncomingMessage, { clientAddress }: App.Locals,
): void {
  if (!count || request.method !== 'GET') return;
  const header = (name: string) => request.headers[name]?.toString() ?? null;
  const userAgent = header('user-agent');
  if (!isPersonVisit({ userAgent, purposes: ['purpose', 'x-purpose', 'x-moz', 'sec-purpose'].map(header) })) return;
  count({ address: clientAddress, userAgent: userAgent ?? '' });
}

/** What Astro reads as host, scheme and client is what this server found, not what the client wrote. */
function takeOverAddress(request: IncomingMessage, origin: { host: string; scheme: string; clientAddress: string }) {
  request.headers.host = origin.host;
  request.headers['x-forwarded-host'] = origin.host;
  request.headers['x-forwarded-proto'] = origin.scheme;
  request.headers['x-forwarded-for'] = origin.clientAddress;
  delete request.headers['x-forwarded-port'];
  delete request.headers.forwarded;
}
