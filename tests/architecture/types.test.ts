import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('TypeScript and Astro files have no type errors (npm run check)', () => {
  const result = spawnSync(process.execPath, [
    'node_modules/@astrojs/check/bin/astro-check.js', '--minimumSeverity', 'error', '--noSync',
  ], { encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' } });
  expect(result.status, result.stdout.slice(-4000)).toBe(0);
}, 240_000);
