/**
 * `npm run load -- [--seconds 15] [--out FILE.json]`: mixed traffic on a site of its own, from what it can bear to four
 * times that; says what was shed, how long anybody waited, how the memory grew, and whether /gezondheid stayed true.
 * Status 1 when a request waited over 10 s, the state was not told, or a refusal was anything but 503 with Retry-After.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { systemClock } from '#src/domain/shared/clock.ts';
import { startSiteProcess, type SiteProcess } from '#tests/support/site-process.ts';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '15' }, out: { type: 'string' } } });
const seconds = Number(values.seconds);
if (!Number.isInteger(seconds) || seconds < 2) {
  console.error('--seconds: expected a whole number from 2.');
  process.exit(1);
}

const LONGEST_WAIT_MS = 10_000;
const PLACES = ['Gent', 'Kortrijk', 'Hasselt', 'Leuven', 'Brugge', 'Mechelen', '9000', '2000', 'Aalst', 'Genk'];
const PARTS = ['ochtend', 'namiddag', 'avond'];

interface Stage {
  name: string;
  /** Asked per second; null = as many as the connections can. */
  askedPerSecond: number | null;
  answeredPerSecond: number;
  shed: number;
  otherRefusals: number;
  withoutRetryAfter: number;
  errors: number;
  p50Ms: number;
  p99Ms: number;
  slowestMs: number;
  health: { asked: number; true: number; slowestMs: number };
  /** Highest resident memory during the stage. */
  memoryMb: number;
}

let counter = 0;
/** Each request from an address of its own, so that the places are shared as among many visitors. */
const address = (): string => {
  counter += 1;
  return `10.${(counter >> 16) & 255}.${(counter >> 8) & 255}.${counter & 255}`;
};

/** Half of it pages that were asked before, a third searches never asked, the rest activities, the API, the sign-in. */
function nextPath(): string {
  const place = PLACES[counter % PLACES.length] ?? 'Gent';
  const kind = counter % 12;
  if (kind < 3) return '/';
  if (kind < 6) return `/activiteiten?waar=${place}&niveau=${1 + (counter % 4)}`;
  if (kind < 9) {
    return `/activiteiten?lat=${(50.7 + (counter % 5003) / 10_000).toFixed(4)}&lon=${(3.2 + (counter % 7919) / 5000).toFixed(4)}`
      + `&straal=10&niveau=2&dagdeel=${PARTS[counter % 3]}`;
  }
  if (kind === 9) return `/activiteiten/${1 + (counter % 1500)}`;
  if (kind === 10) return `/api/v1/activiteiten?waar=${place}&per=20`;
  return '/aanmelden';
}

/** Resident memory of the server, in MB. */
function memoryOf({ child }: SiteProcess): number {
  const text = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(text)?.[1] ?? 0) / 1024);
}

async function watchHealth(site: SiteProcess, stage: Stage, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const startedAt = performance.now();
    stage.health.asked += 1;
    try {
      const answer = await fetch(`${site.url}/gezondheid`, { signal: AbortSignal.timeout(LONGEST_WAIT_MS) });
      const { status } = await answer.json() as { status: string };
      if (answer.status === 200 && status !== 'down') stage.health.true += 1;
    } catch {
      // Not counted as true.
    }
    stage.health.slowestMs = Math.max(stage.health.slowestMs, Math.round(performance.now() - startedAt));
    stage.memoryMb = Math.max(stage.memoryMb, memoryOf(site));
    await wait(250);
  }
}

async function runStage(
  site: SiteProcess, name: string, connections: number, askedPerSecond: number | null,
): Promise<Stage> {
  const stage: Stage = {
    name, askedPerSecond, answeredPerSecond: 0, shed: 0, otherRefusals: 0, withoutRetryAfter: 0, errors: 0, p50Ms: 0,
    p99Ms: 0, slowestMs: 0, health: { asked: 0, true: 0, slowestMs: 0 }, memoryMb: 0,
  };
  let isOver = false;
  const health = watchHealth(site, stage, () => isOver);
  const run = autocannon({
    url: site.url, connections, duration: seconds, timeout: LONGEST_WAIT_MS / 1000,
    ...(askedPerSecond === null ? {} : { overallRate: askedPerSecond }),
    requests: [{
      setupRequest: (request) => ({
        ...request, path: nextPath(), headers: { ...request.headers, 'x-forwarded-for': address(), 'accept-encoding': 'br, gzip' },
      }),
      onResponse: (status, _body, _context, headers = {}) => {
        if (status === 503) {
          stage.shed += 1;
          if (!Object.keys(headers).some((header) => header.toLowerCase() === 'retry-after')) stage.withoutRetryAfter += 1;
        } else if (status >= 400) stage.otherRefusals += 1;
      },
    }],
  });
  const result = await run;
  isOver = true;
  await health;
  stage.answeredPerSecond = Math.round((result.requests.total - stage.shed) / result.duration);
  stage.errors = result.errors;
  stage.p50Ms = result.latency.p50;
  stage.p99Ms = result.latency.p99;
  stage.slowestMs = result.latency.max;
  return stage;
}

const startedAt = systemClock.now();
const site = await startSiteProcess({ env: { API_RATE: '0', LOG_LEVEL: 'warn', TRUST_PROXY: '1' } });
try {
  await runStage(site, 'warming up', 10, null);
  const bearable = await runStage(site, 'as fast as 10 connections go', 10, null);
  const stages = [bearable];
  for (const [times, connections] of [[1, 50], [2, 500], [4, 1000]] as const) {
    stages.push(await runStage(site, `${times} × that`, connections, bearable.answeredPerSecond * times));
  }
  stages.push(await runStage(site, '2000 connections at once', 2000, null));
  await wait(3000);
  stages.push(await runStage(site, 'afterwards, 10 connections', 10, null));
  console.table(stages.map(({ health, ...stage }) => ({ ...stage, health: `${health.true}/${health.asked}`, 'health ms': health.slowestMs })));
  const faults = stages.flatMap((stage) => [
    ...(stage.slowestMs > LONGEST_WAIT_MS || stage.health.slowestMs > LONGEST_WAIT_MS ? [`${stage.name}: somebody waited over 10 s`] : []),
    ...(stage.errors > 0 ? [`${stage.name}: ${stage.errors} requests got no answer`] : []),
    ...(stage.withoutRetryAfter > 0 ? [`${stage.name}: ${stage.withoutRetryAfter} refusals without Retry-After`] : []),
    ...(stage.health.true < stage.health.asked ? [`${stage.name}: /gezondheid was not told`] : []),
  ]);
  for (const fault of faults) console.log(`FAULT ${fault}`);
  const machine = { node: process.version, processors: cpus().length, memoryGb: Math.round(totalmem() / 2 ** 30) };
  if (values.out) {
    writeFileSync(values.out, `${JSON.stringify({ date: new Date(startedAt).toISOString(), machine, seconds, stages, faults }, null, 2)}\n`);
  }
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await site.stop();
}
