import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests of functions without a state, a database or a replaced module: they share what has been read in. */
const pure = ['domain', 'exchange', 'report', 'language'];
/** Puts another registry in place of the real one. */
const replacing = 'tests/unit/domain/records/new-type.spec.ts';

/** Everything that runs in plain Node: unit, migration and golden tests. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    // As many as two at a time also on two cores, where one would be kept free: half the time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          ...named('together'),
          include: [...specsIn(pure), 'tests/golden/**/*.spec.ts'],
          exclude: [replacing],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...named('apart'),
          include: [`tests/unit/!(${pure.join('|')})/**/*.spec.ts`, replacing, 'tests/migrations/**/*.spec.ts'],
        },
      },
    ],
  },
});

function specsIn(folders: readonly string[]): string[] {
  return folders.map((folder) => `tests/unit/${folder}/**/*.spec.ts`);
}

function named(name: string) {
  return { name, environment: 'node', testTimeout: 20_000 };
}
