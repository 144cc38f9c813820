/** `npm run db:migrate`: brings the database of the data folder to this version. */
import { ConfigError, readConfig } from '#src/server/config.ts';
import { databaseFile, openDataFolder, StartError } from '#src/server/data-folder.ts';

try {
  const config = readConfig();
  const db = await openDataFolder(config.dataDir);
  db.$client.close();
  console.log(`${databaseFile(config.dataDir)} is up to date.`);
} catch (error) {
  if (!(error instanceof StartError || error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
