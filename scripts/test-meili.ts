/**
 * `npm run test:meili`: the contract of words against a real Meilisearch at MEILI_URL (MEILI_KEY), in indexes of its
 * own that it removes. Says loudly when there is no server, and then tests nothing.
 */
import { spawnSync } from 'node:child_process';
import { ConfigError, readConfig } from '#src/server/config.ts';

const ANSWER_MS = 5_000;

async function answers(url: string): Promise<boolean> {
  try {
    const health = new URL('health', `${url.replace(/\/$/, '')}/`);
    const response = await fetch(health, { signal: AbortSignal.timeout(ANSWER_MS) });
    return response.ok;
  } catch {
    return false;
  }
}

function skip(reason: string): void {
  console.log(`\n*** SKIPPED: nothing was tested. ${reason} ***\n`);
}

try {
  const { meiliUrl } = readConfig();
  if (meiliUrl === null) {
    skip('MEILI_URL is not set. Start Meilisearch and set MEILI_URL (and MEILI_KEY).');
  } else if (!(await answers(meiliUrl))) {
    skip(`No Meilisearch answers at MEILI_URL (${new URL(meiliUrl).host}).`);
  } else {
    const run = spawnSync(process.execPath, [
      'node_modules/vitest/vitest.mjs', 'run', '--mode=meili', '--project', 'inside', 'tests/contract/meilisearch-server.test.ts',
    ], { stdio: 'inherit' });
    process.exitCode = run.status ?? 1;
  }
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
