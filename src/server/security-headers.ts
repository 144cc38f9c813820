/** The headers on every answer, pages and files alike (architecture §1). */
import type { Config } from './config.ts';

/**
 * Nothing stands inline, so 'self' is enough; the host of MAP_TILES_URL may send pictures. Pages under /insluiten
 * are made to be framed by others.
 */
export function contentSecurityPolicy(config: Pick<Config, 'mapTilesUrl'>, path: string): string {
  const tiles = config.mapTilesUrl ? ` ${new URL(config.mapTilesUrl.replace(/[{}]/g, '')).origin}` : '';
  const ancestors = path === '/insluiten' || path.startsWith('/insluiten/') ? '*' : "'none'";
  return [
    "default-src 'self'", "script-src 'self'", "style-src 'self'", `img-src 'self' data:${tiles}`, "font-src 'self'",
    "connect-src 'self'", "base-uri 'none'", "form-action 'self'", "object-src 'none'", "frame-src 'none'",
    `frame-ancestors ${ancestors}`,
  ].join('; ');
}

export function securityHeaders(config: Pick<Config, 'mapTilesUrl' | 'publicUrl'>, path: string): [string, string][] {
  const headers: [string, string][] = [
    ['Content-Security-Policy', contentSecurityPolicy(config, path)],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', 'geolocation=(self), camera=(), microphone=(), payment=(), usb=(), browsing-topics=()'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
  ];
  if (config.publicUrl?.startsWith('https:')) {
    headers.push(['Strict-Transport-Security', 'max-age=31536000; includeSubDomains']);
  }
  return headers;
}
