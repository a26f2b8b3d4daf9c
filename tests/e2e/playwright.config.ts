import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';

/** End-to-end tests in the real program. Two files at a time where the machine can, each on a display of its own. */
export default defineConfig({
  testDir: '.',
  outputDir: '../results/e2e',
  workers: availableParallelism() > 1 && process.platform === 'linux' ? 2 : 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // What takes long because it is much has a run of its own: `npm run load`.
  ...(process.env['LOAD_TESTS'] === 'only' ? { grep: /@load/ } : { grepInvert: /@load/ }),
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: '../results/e2e.json' }]],
});
