/** What a request says of itself before anything believes it: host, scheme, client address, path. */
import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';
import type { Config } from './config.ts';

export interface RequestOrigin {
  host: string;
  scheme: 'http' | 'https';
  /** Only for counting: of IPv6 the network of 64 bits, because one household has all addresses in it. */
  clientAddress: string;
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d{1,5})?$/i;
const HOST_FORM = /^([a-z0-9.-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/i;

const lastOf = (header: string | string[] | undefined, fromEnd: number): string | undefined => {
  const values = (Array.isArray(header) ? header.join(',') : header)?.split(',').map((value) => value.trim());
  return values?.at(-fromEnd);
};

/** '2001:db8:1:2:3:4:5:6' → '2001:db8:1:2::'; '::ffff:192.0.2.1' → '192.0.2.1'. Anything else as it stands. */
export function countedAddress(address: string): string {
  const plain = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
  if (!isIPv6(plain)) return plain;
  const [left = '', right] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::');
  const groups = (text: string | undefined) => (text ? text.split(':') : []);
  const missing = right === undefined ? 0 : 8 - groups(left).length - groups(right).length;
  return `${[...groups(left), ...Array<string>(missing).fill('0'), ...groups(right)].slice(0, 4).join(':')}::`;
}

/**
 * Host, scheme and client address as PUBLIC_URL and TRUST_PROXY allow them to be known: the host of PUBLIC_URL or
 * a loopback name as sent. Null = a foreign host (421).
 */
export function findOrigin(request: IncomingMessage, config: Config): RequestOrigin | null {
  const proxies = config.trustProxy;
  const forwardedHost = proxies > 0 ? lastOf(request.headers['x-forwarded-host'], proxies) : undefined;
  const host = forwardedHost ?? request.headers.host ?? '';
  if (!HOST_FORM.test(host)) return null;
  const clientAddress = countedAddress((proxies > 0 ? lastOf(request.headers['x-forwarded-for'], proxies) : undefined)
    ?? request.socket.remoteAddress ?? '');
  const publicUrl = config.publicUrl ? new URL(config.publicUrl) : null;
  if (publicUrl && host.toLowerCase() === publicUrl.host) {
    return { host: publicUrl.host, scheme: publicUrl.protocol === 'https:' ? 'https' : 'http', clientAddress };
  }
  return LOOPBACK.test(host) ? { host, scheme: 'http', clientAddress } : null;
}

export type RequestPath =
  | { kind: 'ok' }
  | { kind: 'redirect'; location: string }
  | { kind: 'bad' };

/** No path of ours is encoded more often than that, and Astro looks no deeper than ten times. */
const MOST_ENCODED = 5;

function canBeDecoded(path: string): boolean {
  let at = path;
  for (let turn = 0; turn < MOST_ENCODED && at.includes('%'); turn += 1) {
    try {
      at = decodeURIComponent(at);
    } catch {
      return false;
    }
  }
  return !at.includes('%');
}

/** Refuses what is no path, sends double and trailing slashes to the one address a page has. */
export function checkPath(target: string): RequestPath {
  if (!target.startsWith('/') || target.length > 16_384) return { kind: 'bad' };
  const queryAt = target.indexOf('?');
  const path = queryAt < 0 ? target : target.slice(0, queryAt);
  const query = queryAt < 0 ? '' : target.slice(queryAt);
  if (path.includes('\\')) return { kind: 'bad' };
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return { kind: 'bad' };
  }
  if (/[\u0000-\u001f\u007f\u2028\u2029]/.test(decoded)) return { kind: 'bad' };
  // Astro reads a path again and again until nothing is encoded in it, and fails on what cannot be.
  if (!canBeDecoded(decoded)) return { kind: 'bad' };
  const single = path.replace(/\/{2,}/g, '/').replace(/(.)\/$/, '$1');
  return single === path ? { kind: 'ok' } : { kind: 'redirect', location: single + query };
}
