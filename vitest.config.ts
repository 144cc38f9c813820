import { defineConfig } from 'vitest/config';

const everywhere = { setupFiles: ['tests/support/fail-on-console-error.ts'], testTimeout: 30_000 };

/** Layers of architecture §6. `web` and `e2e` share one built server with a demonstration and a fixed clock. */
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
      {
        test: {
          ...everywhere,
          name: 'site',
          include: ['tests/{web,e2e}/**/*.test.ts'],
          globalSetup: ['tests/support/start-site.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
