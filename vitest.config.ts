import { defineConfig } from 'vitest/config';

const everywhere = { setupFiles: ['tests/support/fail-on-console-error.ts', 'tests/support/property-seed.ts'], testTimeout: 30_000 };
const onSite = {
  ...everywhere,
  setupFiles: [...everywhere.setupFiles, 'tests/support/fresh-limits.ts'],
  globalSetup: ['tests/support/start-site.ts'],
  testTimeout: 120_000,
  hookTimeout: 120_000,
  fileParallelism: false,
};
/** Hundreds of forms sent in every role fill queues and use up rate limits, so it has a site of its own. */
const POWER_TABLE = 'tests/web/power-table.test.ts';

/**
 * Layers of architecture §6. `web` and `e2e` have each a built server with a demonstration and a fixed clock, so that
 * `npm test` can run the browser beside the rest.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...everywhere,
          name: 'inside',
          include: ['tests/{unit,integration,contract,architecture}/**/*.test.ts'],
        },
      },
      { test: { ...onSite, name: 'site', include: ['tests/web/**/*.test.ts'], exclude: [POWER_TABLE] } },
      { test: { ...onSite, name: 'browser', include: ['tests/e2e/**/*.test.ts'] } },
      { test: { ...onSite, name: 'powers', include: [POWER_TABLE] } },
    ],
  },
});
