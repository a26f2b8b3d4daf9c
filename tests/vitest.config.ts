import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Everything that runs in plain Node: unit, migration and golden tests. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    include: ['tests/unit/**/*.spec.ts', 'tests/migrations/**/*.spec.ts', 'tests/golden/**/*.spec.ts'],
    environment: 'node',
    testTimeout: 20_000,
    // As many as two at a time also on two cores, where one would be kept free: half the time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
