/** Proposals worked out in another thread, so that the site goes on answering (product §8 Matching). */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { PairProposer } from '#src/domain/buddies/duos/propose-for-network.ts';
import type { Proposals } from '#src/domain/buddies/matching/propose-pairs.ts';

/** One at a time: whoever asks meanwhile waits. Rejects with what the thread threw. */
export function createPairProposer(): PairProposer {
  let last: Promise<unknown> = Promise.resolve();
  return (...input) => {
    const answer = last.catch(() => undefined).then(async () => {
      const worker = new Worker(new URL('./pair-worker.ts', import.meta.url), { workerData: input });
      try {
        const [proposals] = await once(worker, 'message') as [Proposals];
        return proposals;
      } finally {
        await worker.terminate();
      }
    });
    last = answer;
    return answer;
  };
}
