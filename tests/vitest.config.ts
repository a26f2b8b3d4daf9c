import { defineConfig } from 'vitest/config';

/** Everything that runs in plain Node: unit, migration and golden tests. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['tests/unit/**/*.spec.ts', 'tests/migrations/**/*.spec.ts', 'tests/golden/**/*.spec.ts'],
    environment: 'node',
    testTimeout: 20_000,
  },
});
