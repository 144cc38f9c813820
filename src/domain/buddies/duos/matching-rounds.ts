/** Which networks are being matched now (product §8 Matching): a large pool takes half a minute. */

/** One per process. Whoever asks for a network that is being matched waits for the same answer. */
export class MatchingRounds {
  readonly #running = new Map<string, Promise<number>>();
  readonly #onFailure: (error: unknown) => void;

  /** `onFailure` hears of every round that failed, also when nobody waits for it any more. */
  constructor(onFailure: (error: unknown) => void) {
    this.#onFailure = onFailure;
  }

  isRunning(networkId: string): boolean {
    return this.#running.has(networkId);
  }

  /** @returns how many proposals are new; rejects with what `match` threw. */
  start(networkId: string, match: () => Promise<number>): Promise<number> {
    const running = this.#running.get(networkId);
    if (running) return running;
    const round = match().finally(() => { this.#running.delete(networkId); });
    this.#running.set(networkId, round);
    round.catch(this.#onFailure);
    return round;
  }
}
