import { defineConfig } from '@playwright/test';

/** End-to-end tests in the real program. One at a time: windows compete for the focus. */
export default defineConfig({
  testDir: '.',
  outputDir: '../results/e2e',
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: '../results/e2e.json' }]],
});
