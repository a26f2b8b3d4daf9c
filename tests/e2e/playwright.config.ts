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
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: '../results/e2e.json' }]],
});
