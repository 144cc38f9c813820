/** Whether disk or file refused a write lately, for `/gezondheid`: reading goes on, so nothing else shows it. */
import { awaitTurn } from '#db/await-turn.ts';
import type { Database } from '#db/client.ts';
import { findStorageFault } from '#db/storage-faults.ts';
import type { Clock } from '#src/domain/shared/clock.ts';

export interface StorageState {
  /** Notes an error when it is one of storage. @returns its words for the log, undefined for any other error. */
  note(error: unknown): string | undefined;
  /**
   * For a page that writes while it is read (a try that counts, an opening that is logged): comes back when no other
   * program writes, without holding up anybody. Throws LockedError after five seconds.
   */
  turn(): Promise<void>;
  /** What refused a write in the last five minutes; null = nothing. */
  trouble(): string | null;
}

const REMEMBERED_MS = 5 * 60_000;

export function createStorageState(db: Database, clock: Clock): StorageState {
  let last: { words: string; at: number } | null = null;
  return {
    note(error) {
      const words = findStorageFault(error);
      if (words !== undefined) last = { words, at: clock.now() };
      return words;
    },
    turn: () => awaitTurn(db),
    trouble: () => (last !== null && Math.abs(clock.now() - last.at) < REMEMBERED_MS ? last.words : null),
  };
}
