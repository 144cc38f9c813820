/**
 * `npm run search:reindex`: makes all search rows and words anew from the stored activities, with progress.
 */
import { rebuildSearchIndex } from '#src/search/search-index.ts';
import { ConfigError, readConfig } from '#src/server/config.ts';
import { openDataFolder, StartError } from '#src/server/data-folder.ts';

const SAY_EVERY_MS = 1_000;

try {
  const config = readConfig();
  const db = await openDataFolder(config.dataDir);
  let saidAt = performance.now();
  const done = rebuildSearchIndex(db, (count, total) => {
    if (performance.now() - saidAt < SAY_EVERY_MS && count < total) return;
    saidAt = performance.now();
    console.log(`${count} of ${total} activities (${Math.round((100 * count) / total)} %)`);
  });
  db.$client.close();
  console.log(`The search rows of ${done} activities were made anew.`);
} catch (error) {
  if (!(error instanceof StartError || error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
