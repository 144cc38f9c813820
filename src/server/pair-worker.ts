/** The thread that works out proposals; it knows no database and ends when it has answered. */
import { parentPort, workerData } from 'node:worker_threads';
import { proposePairs } from '#src/domain/buddies/matching/propose-pairs.ts';

const [pool, earlierPairs, now] = workerData as Parameters<typeof proposePairs>;
parentPort?.postMessage(proposePairs(pool, earlierPairs, now));
