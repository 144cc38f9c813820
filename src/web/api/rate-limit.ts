/** Requests per client address per minute, in memory (product §4: `API_RATE`). Addresses are neither stored nor logged. */

export interface RateLimiter {
  /** Counts one request at `now` (epoch ms): null when it may pass, else the seconds to wait. */
  take(address: string, now: number): number | null;
}

const WINDOW_MS = 60_000;
const MOST_ADDRESSES = 20_000;

interface Window { startedAt: number; count: number }

/**
 * At most `perMinute` requests in each minute from an address's first; 0 = no limit. Remembers at most
 * `mostAddresses`: beyond that the oldest are forgotten, so that nobody can fill the memory.
 */
export function createRateLimiter(perMinute: number, mostAddresses = MOST_ADDRESSES): RateLimiter {
  /** Insertion order is the order of `startedAt`, because a new window is put at the end. */
  const windows = new Map<string, Window>();

  function forgetOld(now: number): void {
    for (const [address, { startedAt }] of windows) {
      const isOver = now - startedAt >= WINDOW_MS || now < startedAt;
      if (!isOver && windows.size <= mostAddresses) return;
      windows.delete(address);
    }
  }

  return {
    take(address, now) {
      if (perMinute === 0) return null;
      const known = windows.get(address);
      if (known && now >= known.startedAt && now - known.startedAt < WINDOW_MS) {
        known.count += 1;
        return known.count <= perMinute ? null : Math.ceil((known.startedAt + WINDOW_MS - now) / 1000);
      }
      windows.delete(address);
      windows.set(address, { startedAt: now, count: 1 });
      forgetOld(now);
      return null;
    },
  };
}
