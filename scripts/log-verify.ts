/**
 * `npm run log:verify [-- SEQ:HASH]`: reads the whole chained log and names every row that is not as it was written. With the
 * last line of a mail or backup as argument, it must still hold that one. Status 1 when something is wrong.
 */
import { findLogHead, verifyLog, type LogFault, type LogHead } from '#src/domain/moderation/moderation-log.ts';
import { ConfigError, readConfig } from '#src/server/config.ts';
import { openDataFolder, StartError } from '#src/server/data-folder.ts';

const SENTENCES: Record<LogFault['fault'], string> = {
  'changed': 'was changed after it was written.',
  'missing': 'is missing.',
  'words-changed': 'names a message whose words were changed.',
  'cut-off': 'and what came after it were cut off.',
};

function readHead(text: string | undefined): LogHead | undefined {
  if (text === undefined) return undefined;
  const [, seq, hash] = /^(\d+)[:, ]+([0-9a-f]{64})\.?$/.exec(text.trim()) ?? [];
  if (!seq || !hash) throw new StartError('Expected the last line as NUMBER:HASH, such as it stands in the daily mail.');
  return { seq: Number(seq), hash };
}

try {
  const known = readHead(process.argv.slice(2).join(' ').trim() || undefined);
  const db = await openDataFolder(readConfig().dataDir);
  const faults = verifyLog(db, known);
  const head = findLogHead(db);
  db.$client.close();
  for (const { seq, fault } of faults) console.log(`Row ${seq} ${SENTENCES[fault]}`);
  if (faults.length > 0) process.exitCode = 1;
  else if (head) console.log(`The log is as it was written: ${head.seq} rows, newest hash ${head.hash}.`);
  else console.log('The log is empty.');
} catch (error) {
  if (!(error instanceof StartError || error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
