/**
 * `npm test`: every layer, real Chromium included; `npm test -- unit integration` runs chosen layers; names that are
 * no layer go to vitest as filters. Ends with a line that counts what passed and failed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '#tests/support/chromium.ts';

const LAYERS = ['unit', 'integration', 'contract', 'architecture', 'web', 'e2e'];

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

/** Debian's package when this is root; otherwise the way to get one. Never a silent skip. */
function ensureChromium(): void {
  if (findChromium()) return;
  const isRoot = process.getuid?.() === 0;
  const hasApt = spawnSync('apt-get', ['--version']).status === 0;
  if (isRoot && hasApt && !process.env.CHROME_PATH) {
    console.log('Installing Chromium for the browser tests (Debian package).');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core'], {
      stdio: ['ignore', 'ignore', 'inherit'], env,
    });
  }
  if (!findChromium()) {
    fail('The browser tests need Chromium. Install it ("apt-get install chromium"), or set CHROME_PATH to a browser.');
  }
}

interface Report { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTotalTests: number }
interface Run {
  status: number;
  report: Report;
  /** Everything it wrote that was held back; '' when it was shown at once. */
  output: string;
}

const EMPTY: Report = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTotalTests: 0 };

/** Runs these files. `isShown` false keeps what it writes, so that two runs do not talk through each other. */
function runVitest(filters: readonly string[], { isShown }: { isShown: boolean }): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'meedoen-report-'));
  const file = join(folder, 'report.json');
  const child = spawn(process.execPath, [
    'node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...filters,
  ], { env: { ...process.env, NODE_ENV: 'test' }, stdio: isShown ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => { output += text; });
  }
  return new Promise((resolve) => {
    child.once('close', (status) => {
      const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as Report : undefined;
      rmSync(folder, { recursive: true, force: true });
      // One that ends without a report has not tested, whatever it says.
      resolve({ status: report ? status ?? 1 : 1, report: report ?? EMPTY, output });
    });
  });
}

const words = process.argv.slice(2);
const chosen = words.filter((word) => LAYERS.includes(word));
const layers = chosen.length > 0 ? chosen : LAYERS;
const names = words.filter((word) => !LAYERS.includes(word));
if (layers.includes('e2e') && names.length === 0) ensureChromium();

// The browser waits much: beside it the other layers cost little time. Its site is its own (vitest.config.ts).
const inside = layers.filter((layer) => layer !== 'e2e').map((layer) => `tests/${layer}/`);
const batches = names.length > 0 ? [names] : [inside, layers.includes('e2e') ? ['tests/e2e/'] : []];
const runs = await Promise.all(
  batches.filter((batch) => batch.length > 0).map((batch, index) => runVitest(batch, { isShown: index === 0 })),
);
for (const { output } of runs) process.stdout.write(output);

const sum = (key: keyof Report) => runs.reduce((total, { report }) => total + report[key], 0);
if (sum('numTotalTests') === 0) fail('No test was found.');
console.log(`${sum('numPassedTests')} passed, ${sum('numFailedTests')} failed, ${sum('numPendingTests')} skipped`);
process.exitCode = runs.some(({ status }) => status !== 0) ? 1 : 0;
