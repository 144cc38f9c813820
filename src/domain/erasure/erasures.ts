/**
 * Erased is erased everywhere (product §1.9): every erasure of a person's data is noted outside the database, as a
 * keyed hash of the row's id, and a restored backup erases the same rows again before the site answers. Ids of these
 * tables are never given twice.
 */
import { inTransaction } from '#db/client.ts';
import type { Sealer } from '#src/auth/sealed-text.ts';
import { eraseMessage } from '../moderation/moderation-log.ts';
import type { App } from '../shared/app.ts';

type ErasingApp = Pick<App, 'db'>;

const deleteRow = (table: string) => (app: ErasingApp, id: number) => {
  app.db.$client.prepare(`delete from ${table} where id = ?`).run(id);
};

/** How a row is erased again, by its table. What hangs on it goes or is cut loose by the foreign keys. */
const ERASERS = {
  signups: deleteRow('signups'),
  users: deleteRow('users'),
  /** The other of a running duo is free again. */
  buddy_candidates: (app: ErasingApp, id: number) => {
    app.db.$client.prepare(`update buddy_candidates set state = 'beschikbaar' where state = 'gekoppeld' and id in (
      select iif(buddy_id = @id, newcomer_id, buddy_id) from buddy_duos
      where ended_at is null and @id in (buddy_id, newcomer_id))`).run({ id });
    deleteRow('buddy_candidates')(app, id);
  },
  safety_worries: deleteRow('safety_worries'),
  company_requests: deleteRow('company_requests'),
  easy_offers: deleteRow('easy_offers'),
  activities: deleteRow('activities'),
  /** The words go, the row and the log stay. */
  moderation_messages: (app: ErasingApp, id: number) => eraseMessage(app.db, id),
} as const satisfies Record<string, (app: ErasingApp, id: number) => void>;

export type ErasedTable = keyof typeof ERASERS;

/** Where erasures are noted; on the disk when `note` returns. */
export interface ErasureNotes {
  /** Before the rows go, inside the transaction that erases them. */
  note(table: ErasedTable, ids: readonly number[]): void;
}

export interface NotedErasure { table: string; hash: string }

/** Says nothing about the row to who has the file alone. */
export const erasureHash = (sealer: Pick<Sealer, 'fingerprint'>, table: ErasedTable, id: number): string =>
  sealer.fingerprint(`${table}\0${id}`, 'erasure');

const isErasedTable = (name: string): name is ErasedTable => Object.hasOwn(ERASERS, name);

/**
 * Erases again what was noted and stands here once more; safe to repeat. @returns how many rows were erased. Throws
 * RangeError for a table this version does not know: then an older program stands beside newer notes.
 */
export function eraseAgain(
  app: ErasingApp & { sealer: Pick<Sealer, 'fingerprint'> }, noted: readonly NotedErasure[],
): number {
  const byTable = Map.groupBy(noted, ({ table }) => table);
  return inTransaction(app.db, () => {
    let erased = 0;
    for (const [table, notes] of byTable) {
      if (!isErasedTable(table)) throw new RangeError(`erasures of "${table}" are not known to this version`);
      const hashes = new Set(notes.map(({ hash }) => hash));
      const ids = app.db.$client.prepare(`select id from ${table}`).pluck().all() as number[];
      for (const id of ids.filter((each) => hashes.has(erasureHash(app.sealer, table, each)))) {
        ERASERS[table](app, id);
        erased += 1;
      }
    }
    return erased;
  });
}
