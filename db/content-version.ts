/**
 * Tells whether anything that a page may show was written since: by this process or by a command beside it.
 * Any write counts, unless it is declared unseen; so nothing that is published can be forgotten here.
 */
import type { Database, Sqlite } from './client.ts';

export interface ContentVersion {
  /** Another text after every write that a page may show. Costs some microseconds. */
  read(): string;
  /** Does writes that no shared page shows: counted searches, times of jobs. */
  unseen<T>(write: () => T): T;
}

const known = new WeakMap<Sqlite, ContentVersion>();

/** One for each connection, so that whoever asks hears of the same writes. */
export function contentVersionOf({ $client }: Pick<Database, '$client'>): ContentVersion {
  const version = known.get($client) ?? createContentVersion($client);
  known.set($client, version);
  return version;
}

function createContentVersion(sqlite: Sqlite): ContentVersion {
  const ownChanges = sqlite.prepare<[], number>('select total_changes()').pluck();
  /** Changes when another connection has written. */
  const otherWrites = sqlite.prepare<[], number>('pragma data_version').pluck();
  let unseen = 0;
  const own = () => ownChanges.get() ?? 0;
  return {
    read: () => `${otherWrites.get() ?? 0}.${own() - unseen}`,
    unseen(write) {
      const before = own();
      try {
        return write();
      } finally {
        unseen += own() - before;
      }
    },
  };
}
