/** Where the database names the keys of hashes (src/auth/keyring.ts); no row = the key was never changed. */
import type { Database } from '#db/client.ts';

const NAME = 'hash-keys';

/** Asked at every hash, so that all processes change over at the instant the rotation commits. */
export function watchHashKeys(db: Database): () => string | undefined {
  const find = db.$client.prepare<unknown[], string>('select value from installation where key = ?').pluck();
  return () => find.get(NAME);
}

/** Inside the caller's transaction. */
export function writeHashKeys(db: Database, sealed: string): void {
  db.$client.prepare(`insert into installation (key, value) values (?, ?)
    on conflict (key) do update set value = excluded.value`).run(NAME, sealed);
}
