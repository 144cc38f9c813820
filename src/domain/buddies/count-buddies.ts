/** Counts that outlive the persons (product §8 Retention): per month, network and side, without link to anyone. */
import { sql } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { buddyCounters } from '#db/schema/buddies.ts';
import { toLocal } from '../schedules/brussels-time.ts';
import type { BuddySide, CandidateState, StopReason } from './buddy.ts';

/** Questions that are asked apart after sending, and may be left open; the answers go only to these counts. */
export const ANONYMOUS_ANSWERS = {
  age: ['18-25', '26-35', '36-50', '51-65', '66+'],
  gender: ['woman', 'man', 'other'],
  heard: ['gemeente', 'school', 'friend', 'helper', 'internet', 'poster', 'other'],
} as const;
export type AnonymousQuestion = keyof typeof ANONYMOUS_ANSWERS;

/** `brought-in`: with a running duo, out of the list of a buddywerking; registered and matched before, elsewhere. */
export type BuddyEvent = CandidateState | `stopped:${StopReason}` | 'erased' | 'brought-in' | `answer:${AnonymousQuestion}:${string}`;

/** Inside the caller's transaction. `now` in epoch ms; `count`: how many people at once. */
export function countBuddy(
  db: Database,
  { now, networkId, side, event, count = 1 }: { now: number; networkId: string; side: BuddySide; event: BuddyEvent; count?: number },
): void {
  const month = toLocal(now).date.slice(0, 7);
  db.insert(buddyCounters).values({ month, networkId, side, event, count }).onConflictDoUpdate({
    target: [buddyCounters.month, buddyCounters.networkId, buddyCounters.side, buddyCounters.event],
    set: { count: sql`count + ${count}` },
  }).run();
}
