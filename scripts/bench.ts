/**
 * `npm run bench -- [--sizes 1000,20000,100000] [--out bench-report.json]`: measures the search engine in the
 * mixes of product §10, prints a table and writes a report.
 */
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { benchSearch, type SizeReport } from './bench/bench-search.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,20000,100000' },
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
const machine = {
  node: process.version,
  processors: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
};
writeFileSync(values.out, `${JSON.stringify({ machine, search: reports }, null, 2)}\n`);
console.log(`The report stands in ${values.out}.`);
