/**
 * `secure_delete` overwrites erased rows in the database; the write-ahead log beside it holds their old pages until it is
 * written over. After an erasure it is emptied (product §1.9).
 */
import type { Database } from '#db/client.ts';
import type { ErasureNotes } from '#src/domain/erasure/erasures.ts';

/** `clearErasedPages` does something only after a note, and once after the start, since a kill may have come between. */
export function createErasing(db: Database, notes: ErasureNotes): { erasures: ErasureNotes; clearErasedPages(): void } {
  let hasErased = true;
  return {
    erasures: {
      note(table, ids) {
        notes.note(table, ids);
        if (ids.length > 0) hasErased = true;
      },
    },
    clearErasedPages() {
      if (!hasErased) return;
      const [state] = db.$client.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
      // Another process reads: at the next turn.
      hasErased = state?.busy !== 0;
    },
  };
}
