/**
 * `npm run restore -- FILE [--into FOLDER] [--force] [--passphrase-file FILE] [--erasures FILE | --without-erasures]`:
 * verifies a backup, brings it to this version, erases again what was erased since, and puts it in the data folder.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '#src/domain/shared/clock.ts';
import { MAX_DAYS } from '#src/server/backup/backup-folder.ts';
import { restoreBackup, type Restored } from '#src/server/backup/restore-backup.ts';
import { readPassphrase } from '#src/server/backup/sealed-archive.ts';
import { ConfigError, readConfig } from '#src/server/config.ts';
import { StartError } from '#src/server/data-folder.ts';

const USAGE = 'Use: npm run restore -- FILE [--into FOLDER] [--force] [--passphrase-file FILE] '
  + '[--erasures FILE | --without-erasures].';

function readArguments() {
  try {
    const { values, positionals: [file, ...rest] } = parseArgs({
      allowPositionals: true,
      options: {
        'into': { type: 'string' }, 'force': { type: 'boolean', default: false },
        'passphrase-file': { type: 'string' }, 'erasures': { type: 'string' },
        'without-erasures': { type: 'boolean', default: false },
      },
    });
    if (file !== undefined && rest.length === 0) return { ...values, file };
  } catch {
    throw new StartError(USAGE);
  }
  throw new StartError(USAGE);
}

function tell({ manifest, rows, log, erased, migrated, aside, wantsRotation }: Restored, file: string, into: string): void {
  const { activities = 0, signups = 0 } = rows;
  console.log(`Restored ${file}, made ${manifest.createdAt}, into ${into}: ${activities} activities, ${signups} sign-ups.`);
  if (migrated) console.log(`It was made by an older version (${manifest.migration.tag}) and was brought to this one.`);
  console.log(log ? `The log is as it was written: newest row ${log.seq}:${log.hash}` : 'The log is empty.');
  if (erased !== null) console.log(`${erased} rows that were erased after the backup were erased again.`);
  else {
    console.log('The secret key is missing, and a backup never holds it: without it names and numbers of people cannot '
      + 'be read, and what was erased since cannot be erased again.');
    console.log(`Put it in ${join(into, 'secret-key')} (mode 600), or set SECRET_KEY. The site does not start before.`);
  }
  if (wantsRotation) console.log('The key was changed since: run npm run keys:rotate to finish that for this data.');
  if (aside) console.log(`What stood there before is in ${aside}. It goes by itself after ${MAX_DAYS} days.`);
}

try {
  const values = readArguments();
  const config = readConfig();
  const into = resolve(values.into ?? config.dataDir);
  const passphraseFile = values['passphrase-file'];
  const restored = await restoreBackup({
    file: values.file, into, secretKey: config.secretKey, secretKeyOld: config.secretKeyOld, force: values.force,
    passphrase: passphraseFile === undefined ? null : readPassphrase(passphraseFile),
    erasures: values.erasures ?? null, withoutErasures: values['without-erasures'], now: systemClock.now(),
  });
  tell(restored, values.file, into);
} catch (error) {
  if (!(error instanceof StartError || error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
