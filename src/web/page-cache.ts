/**
 * Pages that are the same for every visitor, kept until something they may show is written or the clock changes the
 * offer by itself: an occurrence begins or ends, a day begins. Bounded in bytes; what was asked longest ago goes first.
 */
import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import type { ContentVersion } from '#db/content-version.ts';
import { dayNumberOf, fromLocalDay, MS_PER_MINUTE, toLocal } from '#src/domain/schedules/brussels-time.ts';
import type { Clock } from '#src/domain/shared/clock.ts';
import type { SearchEngine } from '#src/domain/shared/ports.ts';

/** Who looks, only to count once in half an hour. */
export interface Viewer {
  address: string;
  userAgent: string;
}

export interface SharedPage {
  html: Buffer;
  etag: string;
  headers: readonly (readonly [string, string])[];
  /** For the log. */
  routePattern: string | null;
  /** Counts that a person looked at it; null when that counts for nothing. */
  count: ((viewer: Viewer) => void) | null;
  /** Epoch ms at which it would say something else by itself; Infinity when only the offer and the day do that. */
  until: number;
}

type Encoding = 'br' | 'gzip' | 'identity';

export interface KeptPage extends SharedPage {
  version: string;
  /** Epoch ms; a clock that was put back makes it unknown again. */
  madeAt: number;
  encoded: Partial<Record<Encoding, Promise<Buffer>>>;
}

export interface PageCache {
  /** To be asked before a page begins to read, and given back with it. */
  version(): string;
  /** A kept page that still holds. */
  find(key: string): KeptPage | undefined;
  /** Keeps a page, unless something was written while it was made. */
  keep(key: string, version: string, page: SharedPage): void;
  /** Entries and their bytes, answers and misses since the start; for the operator. */
  figures(): { pages: number; bytes: number; found: number; missed: number };
}

const MOST_BYTES = 96 * 1024 * 1024;
const compressGzip = promisify(gzip);
const compressBrotli = promisify(brotliCompress);

export interface PageCacheParts {
  clock: Clock;
  content: ContentVersion;
  search: Pick<SearchEngine, 'nextChangeAt'>;
  /** The pages show the clock, which a test set; then a page holds until the minute is over. */
  showsClock: boolean;
  mostBytes?: number;
}

export function createPageCache({ clock, content, search, showsClock, mostBytes = MOST_BYTES }: PageCacheParts): PageCache {
  const pages = new LRUCache<string, KeptPage>({
    maxSize: mostBytes,
    maxEntrySize: mostBytes / 8,
    sizeCalculation: ({ html }, key) => Math.ceil(html.length * 1.3) + key.length * 2 + 500,
  });
  let found = 0;
  let missed = 0;

  function holdsUntil(now: number): number {
    const midnight = fromLocalDay(dayNumberOf(toLocal(now).date) + 1, 0) ?? now;
    const minute = showsClock ? now - (now % MS_PER_MINUTE) + MS_PER_MINUTE : Infinity;
    return Math.min(midnight, minute, search.nextChangeAt());
  }

  return {
    version: () => content.read(),
    find(key) {
      const page = pages.get(key);
      if (page && page.version === content.read() && clock.now() < page.until && clock.now() >= page.madeAt) {
        found += 1;
        return page;
      }
      if (page) pages.delete(key);
      missed += 1;
      return undefined;
    },
    keep(key, version, page) {
      if (version !== content.read()) return;
      const now = clock.now();
      pages.set(key, { ...page, version, madeAt: now, until: Math.min(page.until, holdsUntil(now)), encoded: {} });
    },
    figures: () => ({ pages: pages.size, bytes: pages.calculatedSize, found, missed }),
  };
}

/** Strong, from the bytes: the same page made again has the same. */
export const etagOf = (html: Buffer): string => `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;

/** Whether the browser still holds this very page (RFC 9110 §13.1.2: weak comparison). */
export function isStillHeld(headers: Pick<IncomingHttpHeaders, 'if-none-match'>, etag: string): boolean {
  const held = headers['if-none-match'];
  return held !== undefined && held.split(',').some((each) => each.trim().replace(/^W\//, '') === etag);
}

/** Answers with a kept page, in an encoding the browser knows, or says that the browser holds it already. */
export async function answerKept(page: KeptPage, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of page.headers) response.setHeader(name, value);
  response.setHeader('Vary', 'Accept-Encoding');
  if (isStillHeld(request.headers, page.etag)) {
    response.writeHead(304).end();
    return;
  }
  const { encoding, body } = await encodedFor(page, request.headers['accept-encoding']?.toString() ?? '');
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  response.writeHead(200, { 'Content-Length': body.length }).end(request.method === 'HEAD' ? undefined : body);
}

/** The best encoding both know, and the page in it; made once per kept page. */
export async function encodedFor(page: KeptPage, accepted: string): Promise<{ encoding: Encoding; body: Buffer }> {
  const encoding: Encoding = /\bbr\b(?!;q=0(\.0*)?(,|$))/.test(accepted) ? 'br'
    : /\bgzip\b(?!;q=0(\.0*)?(,|$))/.test(accepted) ? 'gzip' : 'identity';
  page.encoded[encoding] ??= encode(page.html, encoding);
  return { encoding, body: await page.encoded[encoding] };
}

async function encode(html: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'identity') return html;
  if (encoding === 'gzip') return compressGzip(html);
  return compressBrotli(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } });
}
