/**
 * Requests per second over HTTP at 20,000 activities (product §10): a search page asked again, one never asked before,
 * and an empty endpoint behind the same middleware, in alternating rounds of one run, load maker on the same machine.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { listMunicipalities } from '#src/domain/places/reference.ts';
import { fillWithDemo } from '#scripts/demo/fill-demo.ts';

const CONNECTIONS = 10;
const ROUNDS = 3;
const SECONDS = 5;
const TOKEN = 'bench-token-of-thirty-two-signs-or-more';

export interface HttpReport {
  activities: number;
  /** From the command to the first answer of a search page, with everything made before. */
  startMs: number;
  /** Resident, after the rounds. */
  memoryMegabytes: number;
  connections: number;
  rounds: number;
  secondsPerRound: number;
  /** Medians over the rounds, requests per second. */
  perSecond: { empty: number; repeated: number; fresh: number };
  /** Against the empty endpoint. */
  ratios: { repeated: number; fresh: number };
  /** Answers other than 200; must be 0. */
  otherAnswers: number;
}

/** Every call gives a search page that was not asked before. */
function freshPaths(): () => string {
  const municipalities = listMunicipalities();
  let asked = 0;
  return () => {
    asked += 1;
    const { lat, lon } = municipalities[asked % municipalities.length] ?? { lat: 51, lon: 4 };
    const shift = Math.floor(asked / municipalities.length) / 10_000;
    const radius = [10, 10, 10, 10, 10, 10, 10, 25, 25, 100][asked % 10];
    const point = `lat=${(lat + shift).toFixed(5)}&lon=${lon.toFixed(5)}`;
    return `/activiteiten?${point}&straal=${radius}&niveau=${1 + (asked % 4)}`;
  };
}

function round(url: string, nextPath: () => string): Promise<autocannon.Result> {
  return autocannon({
    url, connections: CONNECTIONS, duration: SECONDS,
    requests: [{ method: 'GET', setupRequest: (request) => ({ ...request, path: nextPath() }) }],
  });
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const ratio = (value: number, base: number) => Math.round((value / base) * 1000) / 1000;

async function startServer(dataDir: string): Promise<{ url: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'start'], {
    env: { ...process.env, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn', API_RATE: '0', METRICS_TOKEN: TOKEN },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => { child.once('exit', resolve); });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /Meedoen is ready: (http\S+)/.exec(chunk.toString());
      if (found?.[1]) resolve(found[1]);
    });
    void ended.then(() => reject(new Error('the server did not start')));
  });
  return { url, async stop() { child.kill('SIGTERM'); await ended; } };
}

/** As the server itself says it. */
async function residentMegabytes(url: string): Promise<number> {
  const response = await fetch(`${url}/metriek`, { headers: { authorization: `Bearer ${TOKEN}` } });
  const found = /^\w*process_resident_memory_bytes (\S+)/m.exec(await response.text());
  if (!found?.[1]) throw new Error('the server does not say how much memory it takes');
  return Math.round(Number(found[1]) / 1_000_000);
}

/** Makes a demonstration of this size in a folder of its own, measures, and takes it away again. */
export async function benchHttp(activities: number, say: (sentence: string) => void): Promise<HttpReport> {
  const dataDir = mkdtempSync(join(tmpdir(), 'meedoen-bench-http-'));
  try {
    await fillWithDemo({ dataDir, testNow: null }, (done, all) => say(`http: ${done} of ${all} activities`), { size: activities });
    // The first start gives the demonstration its life; what an operator waits for is the second.
    await (await startServer(dataDir)).stop();
    const startedAt = performance.now();
    const server = await startServer(dataDir);
    try {
      await (await fetch(`${server.url}/activiteiten?waar=Kortrijk`)).text();
      const startMs = Math.round(performance.now() - startedAt);
      const fresh = freshPaths();
      const kinds = { empty: () => '/ping', repeated: () => '/activiteiten?waar=Gent&niveau=2', fresh };
      const names = Object.keys(kinds) as (keyof typeof kinds)[];
      for (const name of names) await round(server.url, kinds[name]);
      const found: Record<keyof typeof kinds, number[]> = { empty: [], repeated: [], fresh: [] };
      let otherAnswers = 0;
      for (let at = 0; at < ROUNDS; at += 1) {
        for (const name of names) {
          const result = await round(server.url, kinds[name]);
          found[name].push(result.requests.average);
          otherAnswers += result.non2xx + result.errors;
          say(`http: ${name} ${Math.round(result.requests.average)} a second`);
        }
      }
      const perSecond = { empty: median(found.empty), repeated: median(found.repeated), fresh: median(found.fresh) };
      return {
        activities, startMs, memoryMegabytes: await residentMegabytes(server.url), connections: CONNECTIONS, rounds: ROUNDS, secondsPerRound: SECONDS, perSecond, otherAnswers,
        ratios: { repeated: ratio(perSecond.repeated, perSecond.empty), fresh: ratio(perSecond.fresh, perSecond.empty) },
      };
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
