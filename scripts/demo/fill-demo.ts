/** What the commands and the daily job call: the demonstration in a data folder. */
import type { App } from '#src/domain/shared/app.ts';
import { systemClock } from '#src/domain/shared/clock.ts';
import { createSearchIndex } from '#src/search/search-index.ts';
import type { Config } from '#src/server/config.ts';
import { openDataFolder } from '#src/server/data-folder.ts';
import { refillDemo } from './refill-demo.ts';
import { DEFAULT_SEED, DEFAULT_SIZE, seedDemo } from './seed-demo.ts';

export interface FillOptions {
  seed?: number;
  size?: number;
}

/**
 * Fills the empty data folder of `config` (made when missing) and closes it. Throws NotEmptyError when it
 * holds anything, StartError when it cannot be written. With TEST_NOW everything is relative to that instant.
 */
export async function fillWithDemo(
  config: Pick<Config, 'dataDir' | 'testNow'>,
  onProgress: (done: number, total: number) => void,
  { seed = DEFAULT_SEED, size = DEFAULT_SIZE }: FillOptions = {},
): Promise<{ activities: number; organisers: number }> {
  const db = await openDataFolder(config.dataDir);
  try {
    const now = config.testNow ?? systemClock.now();
    return seedDemo({ db, searchIndex: createSearchIndex(db) }, { seed, size, now, onProgress });
  } finally {
    db.$client.close();
  }
}

/** The daily job; the caller refreshes the search engine. */
export function renewDemo(app: Pick<App, 'db' | 'searchIndex' | 'clock'>): void {
  refillDemo(app, app.clock.now());
}
