/**
 * `npm run backup [-- --to FOLDER --keep N --passphrase-file FILE]`: a backup of the data folder while the server runs.
 * Of a folder's backups the newest N stay (14), none longer than 30 days. Ends with status 1 and one line when it fails.
 */
import { parseArgs } from 'node:util';
import { systemClock } from '#src/domain/shared/clock.ts';
import { defaultBackupFolder } from '#src/server/backup/backup-folder.ts';
import { makeBackup } from '#src/server/backup/make-backup.ts';
import { readPassphrase } from '#src/server/backup/sealed-archive.ts';
import { ConfigError, readConfig } from '#src/server/config.ts';
import { StartError } from '#src/server/data-folder.ts';

const USAGE = 'Use: npm run backup -- --to FOLDER --keep 14 --passphrase-file FILE (each may be left out).';
const KEEP = 14;
const MB = 1024 * 1024;

function readArguments() {
  try {
    const { values } = parseArgs({
      options: { 'to': { type: 'string' }, 'keep': { type: 'string' }, 'passphrase-file': { type: 'string' } },
    });
    return values;
  } catch {
    throw new StartError(USAGE);
  }
}

function readKeep(text: string | undefined): number {
  if (text === undefined) return KEEP;
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new StartError(`--keep: expected how many backups stay, 1 or more. ${USAGE}`);
}

const sizeOf = (bytes: number): string => (bytes < MB ? `${Math.ceil(bytes / 1024)} kB` : `${(bytes / MB).toFixed(1)} MB`);

try {
  const values = readArguments();
  const keep = readKeep(values.keep);
  const passphraseFile = values['passphrase-file'];
  const passphrase = passphraseFile === undefined ? null : readPassphrase(passphraseFile);
  const config = readConfig();
  const to = values.to ?? defaultBackupFolder(config.dataDir);
  const made = await makeBackup({ config, to, keep, passphrase, now: systemClock.now() });
  const { activities = 0, signups = 0 } = made.rows;
  console.log(`Wrote ${made.file} (${sizeOf(made.bytes)}): ${activities} activities, ${signups} sign-ups, `
    + `${made.images} image files.`);
  if (made.log) console.log(`Newest row of the log: ${made.log.seq}:${made.log.hash}`);
  if (made.removed.length > 0) console.log(`Removed ${made.removed.length} older: ${made.removed.join(', ')}`);
  console.log('The secret key is not in it. Keep it apart: without it names and numbers of people cannot be read.');
} catch (error) {
  if (!(error instanceof StartError || error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
