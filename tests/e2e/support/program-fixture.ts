import { test as base } from '@playwright/test';
import { launch, removeDataFolder, type LaunchOptions, type Program } from './launch.ts';

interface Fixtures {
  /** Starts the program, on a fresh data folder unless told otherwise. Whatever still runs at the end is killed. */
  start: (options?: LaunchOptions) => Promise<Program>;
  /** The program, started on a fresh data folder. */
  program: Program;
}

/** Playwright's `test` with the program started and cleared away. */
export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from a pattern, even from none
  start: async ({}, use) => {
    const started: Program[] = [];
    await use(async (options) => {
      const program = await launch(options);
      started.push(program);
      return program;
    });
    for (const program of started) await program.kill();
    for (const folder of new Set(started.map((program) => program.dataFolder))) await removeDataFolder(folder);
  },
  program: async ({ start }, use) => {
    await use(await start());
  },
});

export { expect } from '@playwright/test';
