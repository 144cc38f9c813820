/** Times in milliseconds and what they come down to. */
export interface Percentiles {
  p50: number;
  p95: number;
  p99: number;
}

/** Nearest-rank percentiles, rounded to 0.01 ms. Throws without times. */
export function percentiles(times: readonly number[]): Percentiles {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part: number): number => {
    const time = sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
    if (time === undefined) throw new RangeError('nothing was measured');
    return Math.round(time * 100) / 100;
  };
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** Runs the work on each item, one after the other, and gives how long each took. */
export async function timeEach<T>(
  items: readonly T[],
  work: (item: T) => Promise<unknown>,
): Promise<number[]> {
  const times: number[] = [];
  for (const item of items) {
    const from = performance.now();
    await work(item);
    times.push(performance.now() - from);
  }
  return times;
}
