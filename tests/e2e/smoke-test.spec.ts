import { spawn } from 'node:child_process';
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountSwitches, quietEngine } from '../../build/runtime/display.ts';
import { findRuntime } from '../../build/runtime/find-runtime.ts';
import { projectFolder } from '../../build/runtime/folders.ts';
import { removeDataFolder } from './support/launch.ts';
import { useOwnDisplay } from './support/own-display.ts';
import { expect, test } from './support/program-fixture.ts';

// Packages are tried by it, and no test tool can look into a package: so it has to know the page as it is now.
test('the program tries itself out, says so in one line, and touches no data folder', async () => {
  const { executable } = await findRuntime({ quietly: true });
  await useOwnDisplay();
  const home = await mkdtemp(join(tmpdir(), 'partnership-review-home-'));
  const child = spawn(executable, [...accountSwitches(), ...quietEngine, '--smoke-test', projectFolder], {
    env: { ...process.env, HOME: home, XDG_CONFIG_HOME: home, TMPDIR: home },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const made = await readdir(home);
  await removeDataFolder(home);
  expect(said).toMatch(/^The smoke test passed in [\d.]+ seconds: .*\n$/);
  expect(code).toBe(0);
  expect(made).not.toContain('Partnership Review');
});
