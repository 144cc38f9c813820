/** One visit counts once in half an hour, without anybody knowing whose it was (product §4 Demand). */
import { createHmac } from 'node:crypto';

const ONCE_IN_MS = 30 * 60_000;
/** More visitors than this in half an hour are not remembered one by one; the oldest are forgotten first. */
const MOST_REMEMBERED = 200_000;

/** Remembers who was counted, without knowing who: a keyed hash, new each day. */
export class Remembered {
  readonly #dailyKey: () => Buffer;
  #key: Buffer | null = null;
  #day = '';
  readonly #countedAt = new Map<string, number>();

  constructor(dailyKey: () => Buffer) {
    this.#dailyKey = dailyKey;
  }

  /** True when this is the first time in half an hour. */
  isNew(text: string, day: string, now: number): boolean {
    if (day !== this.#day || this.#key === null) {
      this.#key = this.#dailyKey();
      this.#day = day;
      this.#countedAt.clear();
    }
    const hash = createHmac('sha256', this.#key).update(text).digest('base64');
    const before = this.#countedAt.get(hash);
    if (before !== undefined && Math.abs(now - before) < ONCE_IN_MS) return false;
    this.#countedAt.delete(hash);
    this.#countedAt.set(hash, now);
    this.#forget(now);
    return true;
  }

  /** A map keeps its entries in the order of arrival, so the oldest come first. */
  #forget(now: number): void {
    for (const [hash, at] of this.#countedAt) {
      if (this.#countedAt.size <= MOST_REMEMBERED && Math.abs(now - at) < ONCE_IN_MS) return;
      this.#countedAt.delete(hash);
    }
  }
}
