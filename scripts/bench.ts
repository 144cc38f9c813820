/**
 * `npm run bench -- [--sizes 1000,20000,100000,1000000] [--http 20000] [--import 3000] [--out FILE] [--compare FILE]`:
 * measures the search engine in the mixes of product §10, the pages over HTTP and the import (0 leaves either out),
 * prints tables, writes a report, and shows it against an earlier one. No pass or fail: machines differ.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { systemClock } from '#src/domain/shared/clock.ts';
import { benchHttp } from './bench/bench-http.ts';
import { benchImport } from './bench/bench-import.ts';
import { compare, growthOf, printHttp, printImport, printSize, type BenchReport } from './bench/bench-report.ts';
import { benchSearch } from './bench/bench-search.ts';

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

function wholeNumber(name: string, text: string, from: number): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || value < from || value > 1_000_000) {
    fail(`--${name}: expected whole numbers from ${from} to 1000000.`);
  }
  return value;
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        sizes: { type: 'string', default: '1000,20000,100000' },
        http: { type: 'string', default: '20000' },
        import: { type: 'string', default: '3000' },
        out: { type: 'string', default: 'bench-report.json' },
        compare: { type: 'string' },
      },
    }).values;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function readEarlier(file: string): BenchReport {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as BenchReport;
    if (!Array.isArray(report.search)) throw new TypeError('no searches in it');
    return report;
  } catch (error) {
    return fail(`--compare: ${file} is no report of this command (${error instanceof Error ? error.message : String(error)}).`);
  }
}

const values = readArguments();
const sizes = values.sizes.split(',').map((text) => wholeNumber('sizes', text, 1));
const httpSize = wholeNumber('http', values.http, 0);
const importSize = wholeNumber('import', values.import, 0);
const earlier = values.compare === undefined ? null : readEarlier(values.compare);

// What the columns hold is measured after collecting what nothing holds any more.
setFlagsFromString('--expose-gc');
globalThis.gc = runInNewContext('gc') as NodeJS.GCFunction;

const say = (sentence: string): void => console.log(sentence);
const report: BenchReport = {
  date: new Date(systemClock.now()).toISOString(),
  machine: { node: process.version, processors: cpus().length, memoryGb: Math.round(totalmem() / 2 ** 30) },
  search: [], http: null, import: null,
};
for (const size of sizes) {
  const found = await benchSearch(size, say);
  printSize(found);
  report.search.push(found);
}
const growth = growthOf(report.search);
if (growth.length > 0) console.table(growth);
if (httpSize > 0) {
  report.http = await benchHttp(httpSize, say);
  printHttp(report.http);
}
if (importSize > 0) {
  report.import = await benchImport(importSize);
  printImport(report.import);
}
writeFileSync(values.out, `${JSON.stringify(report, null, 2)}\n`);
console.log(`The report stands in ${values.out}.`);
if (earlier) {
  console.log(`\nAgainst the report of ${earlier.date}:`);
  console.table(compare(earlier, report));
}
