/** `npm run check`: types of TypeScript and Astro files. */
import { spawnSync } from 'node:child_process';

const result = spawnSync(process.execPath, ['node_modules/@astrojs/check/bin/astro-check.js', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = result.status ?? 1;
