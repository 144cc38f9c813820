/** Whether a request is a person who looks, and not a machine that reads along (product §4 Demand). */

/** Headers of a request as plain values; null = absent. */
export interface VisitHeaders {
  userAgent: string | null;
  /**
   * `Purpose`, `X-Purpose`, `X-Moz` or `Sec-Purpose`: browsers and previews that fetch ahead say so in these.
   */
  purposes: readonly (string | null)[];
}

/** Cubot makes telephones; who reads in the browser of an app such as Telegram is a person. */
const MACHINES = new RegExp(
  [
    '(?<!cu)bot\\b',
    'crawl',
    'spider',
    'slurp',
    'preview',
    'facebookexternalhit',
    'whatsapp',
    'embedly',
    'monitor',
    'uptime',
    'pingdom',
    'lighthouse',
    'headless',
    'curl',
    'wget',
    'python',
    'java/',
    'okhttp',
    'go-http',
    'node-fetch',
    'undici',
    'axios',
    'scrapy',
    'httpclient',
    'libwww',
    'feed',
    'archive',
  ].join('|'),
  'i',
);

/**
 * False for crawlers, link previews, monitors and prefetches. A request without a user agent is no person
 * either.
 */
export function isPersonVisit({ userAgent, purposes }: VisitHeaders): boolean {
  if (!userAgent || MACHINES.test(userAgent)) return false;
  return !purposes.some((purpose) => purpose !== null && /prefetch|prerender|preview/i.test(purpose));
}
