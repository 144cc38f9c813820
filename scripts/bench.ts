/**
 * `npm run bench -- [--sizes 1000,20000,100000] [--http 20000] [--out bench-report.json]`: measures the search engine in
 * the mixes of product §10 and the pages over HTTP (`--http 0` leaves them out), prints tables and writes a report.
 */
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { systemClock } from '#src/domain/shared/clock.ts';
import { benchHttp } from './bench/bench-http.ts';
import { benchSearch, type SizeReport } from './bench/bench-search.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,20000,100000' },
    http: { type: 'string', default: '20000' },
    out: { type: 'string', default: 'bench-report.json' },
  },
});
const sizes = values.sizes.split(',').map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1 || size > 1_000_000)) {
  console.error(
    '--sizes: expected whole numbers from 1 to 1000000 with commas between them, such as 1000,20000.',
  );
  process.exit(1);
}

const httpSize = Number(values.http);
if (!Number.isInteger(httpSize) || httpSize < 0 || httpSize > 1_000_000) {
  console.error('--http: expected a whole number from 0 (leave it out) to 1000000.');
  process.exit(1);
}

function printTable(report: SizeReport): void {
  console.log(
    `\n${report.activities} activities, ${report.comingOccurrences} coming occurrences: loaded in ` +
      `${report.loadMs} ms, a refresh without changes takes ${report.refreshMicroseconds} µs`,
  );
  console.table(
    report.mixes.map(({ mix, p50, p95, p99, budgetP95Ms }) => ({
      search: mix,
      'p50 ms': p50,
      'p95 ms': p95,
      'p99 ms': p99,
      'budget p95': budgetP95Ms ?? '',
    })),
  );
}

const reports: SizeReport[] = [];
for (const size of sizes) {
  const report = await benchSearch(size, (sentence) => console.log(sentence));
  printTable(report);
  reports.push(report);
}
const http = httpSize > 0 ? await benchHttp(httpSize, (sentence) => console.log(sentence)) : null;
if (http) {
  console.log(`\nOver HTTP at ${http.activities} activities, ${http.connections} connections, requests per second:`);
  console.table([
    { page: 'empty endpoint', 'per second': http.perSecond.empty, 'against empty': 1 },
    { page: 'search page asked again', 'per second': http.perSecond.repeated, 'against empty': http.ratios.repeated },
    { page: 'search page never asked', 'per second': http.perSecond.fresh, 'against empty': http.ratios.fresh },
  ]);
}
const machine = {
  node: process.version,
  processors: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
};
writeFileSync(values.out, `${JSON.stringify({ date: new Date(systemClock.now()).toISOString(), machine, search: reports, http }, null, 2)}\n`);
console.log(`The report stands in ${values.out}.`);
