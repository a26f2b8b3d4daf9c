import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from '../../../build/bundle.ts';
import { runInTerminal } from '../../../build/runtime/command.ts';
import { hasDisplay, onVirtualDisplay } from '../../../build/runtime/display.ts';
import { prepare } from '../../../build/runtime/prepare.ts';
import { runCommand } from '../../../build/runtime/say.ts';
import { launch, removeDataFolder, type Program } from './launch.ts';

/**
 * Drives the real program by hand: `npx tsx tests/e2e/support/drive.ts my-script.ts`, where my-script.ts exports
 * `drive(program)`. Builds first, runs on a display in memory where there is none, and clears away afterwards.
 */
void runCommand(async () => {
  const [script] = process.argv.slice(2);
  if (script === undefined) throw new Error('Say which script to run: one that exports an async function `drive`.');
  if (!hasDisplay(process.platform, process.env)) {
    await prepare('test');
    await bundle();
    const { program, args } = onVirtualDisplay({
      program: process.execPath,
      args: [...process.execArgv, ...process.argv.slice(1)],
    });
    return runInTerminal(program, args);
  }
  const module: unknown = await import(pathToFileURL(resolve(script)).href);
  const running = await launch();
  try {
    if (isDriver(module)) await module.drive(running);
    else throw new Error(`${script} does not export a function named drive.`);
    return 0;
  } finally {
    await running.close();
    await removeDataFolder(running.dataFolder);
  }
});

function isDriver(module: unknown): module is { drive(program: Program): Promise<void> } {
  return typeof module === 'object' && module !== null && 'drive' in module && typeof module.drive === 'function';
}
