/** Where `npm run search:reindex` was when it was broken off, kept in the database that it writes. */
import { eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { installation } from '#db/schema/system.ts';

const KEY = 'search_reindex_after';

export interface ReindexPosition {
  /** Id of the last activity that was made anew; 0 = nothing was broken off. */
  after(): number;
  save(after: number): void;
  forget(): void;
}

export function createReindexPosition(db: Database): ReindexPosition {
  return {
    after: () => Number(db.select({ value: installation.value }).from(installation)
      .where(eq(installation.key, KEY)).get()?.value ?? 0),
    save: (after) => {
      const value = String(after);
      db.insert(installation).values({ key: KEY, value })
        .onConflictDoUpdate({ target: installation.key, set: { value } }).run();
    },
    forget: () => { db.delete(installation).where(eq(installation.key, KEY)).run(); },
  };
}
