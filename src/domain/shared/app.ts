/** What every use case and query gets as its first argument; made once in `src/server/create-app.ts`. */
import type { Database } from '#db/client.ts';
import type { Clock, Log, SearchEngine, SearchIndex } from './ports.ts';

export interface App {
  db: Database;
  clock: Clock;
  search: SearchEngine;
  searchIndex: SearchIndex;
  log: Log;
  /** Absolute address of the site, without trailing slash. */
  publicUrl: string;
  /** True when the data folder holds a demonstration (product §9). */
  isDemo: boolean;
}
