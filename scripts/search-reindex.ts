/**
 * `npm run search:reindex`: makes all search rows and words anew from the stored activities, with progress; with
 * MEILI_URL then a new index beside the one that answers, which it replaces when it is whole. Broken off, it goes on
 * where it was.
 */
import { createFts5Matcher } from '#src/search/words/fts5.ts';
import { createMeilisearchWords } from '#src/search/words/meilisearch/create-words.ts';
import { createReindexPosition } from '#src/search/reindex-position.ts';
import { rebuildSearchIndex } from '#src/search/search-index.ts';
import { ConfigError, readConfig, type Config } from '#src/server/config.ts';
import { openDataFolder, StartError } from '#src/server/data-folder.ts';
import { createLog } from '#src/server/log.ts';
import type { Database } from '#db/client.ts';

const SAY_EVERY_MS = 1_000;

function sayProgress(of: string): (done: number, total: number) => void {
  let saidAt = performance.now();
  return (done, total) => {
    if (performance.now() - saidAt < SAY_EVERY_MS && done < total) return;
    saidAt = performance.now();
    console.log(`${of}: ${done} of ${total} activities (${Math.round((100 * done) / total)} %)`);
  };
}

/** Throws StartError when the server does not do it, or another process writes. */
async function reindexMeilisearch(db: Database, config: Config, url: string): Promise<void> {
  const words = createMeilisearchWords({
    db, url, key: config.meiliKey, fts5: createFts5Matcher(db), log: createLog(config),
  });
  let kept: boolean;
  try {
    kept = await words.index.keep({ anew: true, progress: sayProgress('Meilisearch') });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(`Meilisearch: ${reason} Run the command again: it goes on where it was.`);
  }
  if (!kept) throw new StartError('Meilisearch: another process writes its index. Run the command again in two minutes.');
  console.log('The index at Meilisearch was made anew.');
}

try {
  const config = readConfig();
  const db = await openDataFolder(config.dataDir);
  try {
    const position = createReindexPosition(db);
    if (position.after() > 0) console.log(`Going on after activity ${position.after()}, where it was broken off.`);
    const written = rebuildSearchIndex(db, sayProgress('Search rows'), { after: position.after(), save: position.save });
    console.log(`The search rows of ${written} activities were made anew.`);
    if (config.meiliUrl !== null) await reindexMeilisearch(db, config, config.meiliUrl);
    position.forget();
  } finally {
    db.$client.close();
  }
} catch (error) {
  if (!(error instanceof StartError || error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
