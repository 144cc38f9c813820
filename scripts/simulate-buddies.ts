/**
 * `npm run simulate:buddies -- --network ID --seed N [--days 365] [--pools 1000,5000] [--report FILE]`: plays a year of
 * arrivals of buddies and newcomers in one network and prints waits, quality of the pairs and what must be zero;
 * `--report` writes them as a document too. Ends with status 1 when something that must be zero is not.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { proposePairs } from '#src/domain/buddies/matching/propose-pairs.ts';
import { findNetwork, listNetworks } from '#src/domain/places/reference.ts';
import { systemClock } from '#src/domain/shared/clock.ts';
import { randomFor } from '#scripts/demo/random.ts';
import { playYear } from '#scripts/simulation/network-year.ts';
import { somePool } from '#scripts/simulation/people.ts';
import {
  isSound, reportAsMarkdown, reportTables, tablesAsText, type PoolTiming,
} from '#scripts/simulation/simulation-report.ts';
import { figuresOf } from '#scripts/simulation/year-figures.ts';

const { values } = parseArgs({
  options: {
    network: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
    days: { type: 'string', default: '365' },
    pools: { type: 'string', default: '1000,5000' },
    report: { type: 'string' },
  },
});

function refuse(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  return refuse(`--${name}: expected a whole number from ${least} to ${most}, not "${text}".`);
}

const network = findNetwork(values.network) ??
  refuse(`--network: expected one of ${listNetworks().map(({ id }) => id).join(', ')}.`);
const seed = wholeNumber('seed', values.seed, 0, 4_294_967_295);
const days = wholeNumber('days', values.days, 1, 3_650);
const sizes = values.pools.split(',').filter(Boolean).map((size) => wholeNumber('pools', size, 1, 20_000));

console.log(`${days} days of buddies in ${network.name}, seed ${seed}.\n`);
const year = playYear(network.id, seed, '2026-01-01', days);
const figures = figuresOf(year);
const now = Date.parse('2026-12-31T12:00:00Z');
const timings = sizes.map((people): PoolTiming => {
  console.log(`One matching round over ${people} people …`);
  const pool = somePool(randomFor('large-pool', network.id, seed), network.id, people, 1.5, now);
  const startedAt = performance.now();
  const { pairs } = proposePairs(pool, [], now);
  return { people, pairs: pairs.length, ms: Math.round(performance.now() - startedAt) };
});
const tables = reportTables(figures, timings);
console.log(`\n${tablesAsText(tables)}`);
if (values.report !== undefined) {
  const madeOn = new Date(systemClock.now()).toISOString().slice(0, 10);
  writeFileSync(values.report, reportAsMarkdown(network.name, year, figures, tables, madeOn));
  console.log(`The report stands in ${values.report}.`);
}
if (!isSound(figures)) refuse('Something that must be zero is not: see "What must be zero".');
