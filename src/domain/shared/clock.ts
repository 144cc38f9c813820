/** The one place that reads the machine's time (product §1.8: the clock is injected). */
export interface Clock {
  /** Epoch milliseconds, UTC. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** A clock that starts at `startsAt` (epoch ms) when it is made and runs on: `TEST_NOW`. */
export function clockStartingAt(startsAt: number): Clock {
  const madeAt = Date.now();
  return { now: () => startsAt + (Date.now() - madeAt) };
}

/** A clock that stands still, for tests and generators. */
export function fixedClock(at: number | string): Clock {
  const instant = typeof at === 'number' ? at : Date.parse(at);
  return { now: () => instant };
}
