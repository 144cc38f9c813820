/**
 * `npm test`: every layer, real Chromium included; `npm test -- unit integration` runs chosen layers; names that are
 * no layer go to vitest as filters. Ends with a line that counts what passed and failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
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

const words = process.argv.slice(2);
const chosen = words.filter((word) => LAYERS.includes(word));
const layers = chosen.length > 0 ? chosen : LAYERS;
const filters = words.filter((word) => !LAYERS.includes(word));
if (layers.includes('e2e') && (filters.length === 0)) ensureChromium();

const folder = mkdtempSync(join(tmpdir(), 'meedoen-report-'));
const report = join(folder, 'report.json');
const paths = filters.length > 0 ? filters : layers.map((layer) => `tests/${layer}/`);
const run = spawnSync(process.execPath, [
  'node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...paths,
], { stdio: 'inherit', env: { ...process.env, NODE_ENV: 'test' } });

interface Report { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTotalTests: number }
let counts: Report;
try {
  counts = JSON.parse(readFileSync(report, 'utf8')) as Report;
} catch {
  fail('The tests ended without a report.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (counts.numTotalTests === 0) fail('No test was found.');
console.log(`${counts.numPassedTests} passed, ${counts.numFailedTests} failed, ${counts.numPendingTests} skipped`);
process.exitCode = run.status ?? 1;
