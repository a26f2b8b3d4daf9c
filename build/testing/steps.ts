import { mkdir, readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bundle } from '../bundle.ts';
import { runAndKeep, runInTerminal } from '../runtime/command.ts';
import { onVirtualDisplay } from '../runtime/display.ts';
import { projectFolder } from '../runtime/folders.ts';
import { say } from '../runtime/say.ts';

/** One part of the whole test run. `report` is the JSON file in which its suite counts its tests, if it has one. */
export interface Step {
  name: string;
  report?: string;
  /** True where it only reads the sources and can run beside others. What it prints comes when it has ended. */
  sideBySide?: boolean;
  /** Answers with an exit code. */
  run(): Promise<number>;
}

const results = join(projectFolder, 'tests/results');

/** The parts of `npm run check`, one by one, so that each is named and timed and the unit tests are counted. */
export async function checkSteps(): Promise<Step[]> {
  const manifest: unknown = JSON.parse(await readFile(join(projectFolder, 'package.json'), 'utf8'));
  const check = scriptOf(manifest, 'check');
  const names = [...check.matchAll(/npm run ([\w:-]+)/g)].flatMap(([, name]) => name ?? []);
  return names.map((name) => (name === 'unit' ? unitStep() : npmStep(name)));
}

export const buildStep: Step = {
  name: 'build',
  run: async () => {
    await bundle();
    return 0;
  },
};

/** Elements in a browser. Arguments are vitest's own. */
export function componentStep(args: readonly string[] = []): Step {
  const report = join(results, 'components.json');
  const config = ['run', '--config', 'tests/vitest.browser.config.ts', ...vitestReporters(report), ...args];
  return suite('components', report, { program: process.execPath, args: [tool('vitest/vitest.mjs'), ...config] });
}

/** The built program. Arguments are Playwright's own. On Linux always on a display in memory: no window steals focus. */
export function endToEndStep(args: readonly string[] = []): Step {
  const report = join(results, 'e2e.json');
  const test = [tool('@playwright/test/cli.js'), 'test', '--config', 'tests/e2e/playwright.config.ts', ...args];
  const command = { program: process.execPath, args: test };
  return suite('e2e', report, process.platform === 'linux' ? onVirtualDisplay(command) : command);
}

/** Kills, damaged files and the like done to the built program: one of each. `npm run faults` does many. */
export function faultsStep(): Step {
  const report = join(results, 'faults-quick.json');
  const args = ['--import', 'tsx', join(projectFolder, 'tests/faults/run.ts'), '--quick'];
  return suite('faults', report, { program: process.execPath, args });
}

function unitStep(): Step {
  const report = join(results, 'unit.json');
  return suite('unit', report, { program: 'npm', args: ['run', '--silent', 'unit', '--', ...vitestReporters(report)] });
}

function npmStep(name: string): Step {
  const run = async (): Promise<number> => {
    const { code, output } = await runAndKeep('npm', ['run', '--silent', name], inProject);
    if (output.trim() !== '') say(output.trim());
    return code;
  };
  return { name, sideBySide: true, run };
}

function suite(name: string, report: string, command: { program: string; args: readonly string[] }): Step {
  return {
    name,
    report,
    run: async () => {
      // An old report must not be counted in place of the one that this run did not write.
      await mkdir(dirname(report), { recursive: true });
      await rm(report, { force: true });
      return runInTerminal(command.program, command.args, inProject);
    },
  };
}

const inProject = { cwd: projectFolder, shell: process.platform === 'win32' };

function vitestReporters(report: string): string[] {
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
}

function tool(path: string): string {
  return join(projectFolder, 'node_modules', path);
}

function scriptOf(manifest: unknown, name: string): string {
  if (typeof manifest !== 'object' || manifest === null || !('scripts' in manifest)) return '';
  const { scripts } = manifest;
  if (typeof scripts !== 'object' || scripts === null) return '';
  return String(Object.entries(scripts).find(([key]) => key === name)?.[1] ?? '');
}
