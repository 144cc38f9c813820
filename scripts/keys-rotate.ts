/**
 * `npm run keys:rotate`: a new secret key; everything sealed with the old one is sealed again, while the site runs.
 * Killed halfway, the next one finishes it. Ends with status 1 and one line when it cannot.
 */
import { systemClock } from '#src/domain/shared/clock.ts';
import { MAX_DAYS } from '#src/server/backup/backup-folder.ts';
import { ConfigError, readConfig } from '#src/server/config.ts';
import { StartError } from '#src/server/data-folder.ts';
import { retiredKeysFile } from '#src/server/keys/retired-keys.ts';
import { rotateKeys } from '#src/server/keys/rotate-keys.ts';
import { keyFile } from '#src/server/secret-key.ts';

try {
  const config = readConfig();
  const done = await rotateKeys({
    config, now: systemClock.now(),
    onBatch(table, values) { if (values > 0) process.stderr.write(`meedoen: ${table}: ${values}\n`); },
  });
  console.log(`Made ${done.hashes} hashes again.`);
  for (const [table, count] of Object.entries(done.values)) {
    if (count > 0) console.log(`Sealed again in ${table}: ${count}`);
  }
  if (done.unreadable > 0) console.log(`${done.unreadable} values open with neither key and were left as they are.`);
  if (done.isRetired) {
    console.log(`The new key stands in ${keyFile(config.dataDir)}: put a copy in the safe.`);
    console.log(`The old one opens backups made before; it stays ${MAX_DAYS} days in ${retiredKeysFile(config.dataDir)}.`);
  } else {
    console.log('Take SECRET_KEY_OLD out of the settings and start the site again. Keep the old key in the safe for '
      + `${MAX_DAYS} days: it opens the backups made before.`);
  }
} catch (error) {
  if (!(error instanceof StartError || error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
