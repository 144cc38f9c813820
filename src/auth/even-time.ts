/** Answers that may not tell by their time what was found. */
import { setTimeout as pause } from 'node:timers/promises';

/** Longer than the work that is hidden ever takes. */
const EVEN_MS = 150;

/** Does `work` and comes back 150 ms after it began, whatever it did; its error too. */
export async function inEvenTime<T>(work: () => T): Promise<T> {
  const until = performance.now() + EVEN_MS;
  try {
    return work();
  } finally {
    await pause(Math.max(0, until - performance.now()));
  }
}
