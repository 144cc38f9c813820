/**
 * `npm run fuzz -- [--inputs 100000] [--seed 1] [--out FILE.json]`: sends arbitrary requests to a site of its own and says
 * what it could not bear: a 500, an answer after 5 s, a stack in an answer. Status 1 when there was any.
 */
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { systemClock } from '#src/domain/shared/clock.ts';
import { startSiteProcess } from '#tests/support/site-process.ts';
import { runFuzz } from './faults/fuzz-site.ts';

const { values } = parseArgs({ options: {
  inputs: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' }, out: { type: 'string' },
} });
const [inputs, seed] = [Number(values.inputs), Number(values.seed)];
if (!Number.isInteger(inputs) || inputs < 1 || !Number.isInteger(seed)) {
  console.error('--inputs and --seed: expected whole numbers, --inputs from 1.');
  process.exit(1);
}
const startedAt = systemClock.now();
const site = await startSiteProcess({ env: { API_RATE: '0', LOG_LEVEL: 'error', TRUST_PROXY: '1' } });
try {
  const report = await runFuzz(site, { inputs, seed, say: (sentence) => console.log(sentence) });
  const seconds = Math.round((systemClock.now() - startedAt) / 1000);
  console.table(report.statuses);
  for (const fault of report.faults) console.log(`FAULT ${fault}`);
  console.log(`${report.inputs} inputs in ${seconds} s, slowest answer ${report.slowestMs} ms: ${report.faults.length} faults.`);
  const machine = { node: process.version, processors: cpus().length, memoryGb: Math.round(totalmem() / 2 ** 30) };
  if (values.out) {
    writeFileSync(values.out, `${JSON.stringify({ date: new Date(startedAt).toISOString(), seconds, machine, ...report }, null, 2)}\n`);
  }
  process.exitCode = report.faults.length === 0 ? 0 : 1;
} finally {
  await site.stop();
}
