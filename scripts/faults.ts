/**
 * `npm run faults -- [--kills 200] [--seed 1] [--out FILE.json]`: kills the site at random moments and says what was
 * lost. Status 1 when anything was.
 */
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { systemClock } from '#src/domain/shared/clock.ts';
import { runKills } from './faults/kill-rounds.ts';

const { values } = parseArgs({ options: {
  kills: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' }, out: { type: 'string' },
} });
const [kills, seed] = [Number(values.kills), Number(values.seed)];
if (!Number.isInteger(kills) || kills < 1 || !Number.isInteger(seed)) {
  console.error('--kills and --seed: expected whole numbers, --kills from 1.');
  process.exit(1);
}
const startedAt = systemClock.now();
const report = await runKills(kills, seed, (sentence) => console.log(sentence));
const seconds = Math.round((systemClock.now() - startedAt) / 1000);
console.table(report.kills);
console.log(`${report.inTheMiddle} kills fell in the middle of the work; ${seconds} s.`);
console.log(`Acknowledged: ${report.acknowledged.activities} activities, ${report.acknowledged.signups} sign-ups.`);
console.log(`Mails: ${report.mails.promised} promised, ${report.mails.taken} taken, ${report.mails.takenTwice} taken again.`);
for (const fault of report.faults) console.log(`FAULT ${fault}`);
console.log(report.faults.length === 0 ? 'Nothing was lost.' : `${report.faults.length} faults.`);
const machine = { node: process.version, processors: cpus().length, memoryGb: Math.round(totalmem() / 2 ** 30) };
if (values.out) {
  writeFileSync(values.out, `${JSON.stringify({ date: new Date(startedAt).toISOString(), seconds, machine, ...report }, null, 2)}\n`);
}
process.exitCode = report.faults.length === 0 ? 0 : 1;
