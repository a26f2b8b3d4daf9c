import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle } from './bundle.ts';
import { runInTerminal } from './runtime/command.ts';
import { hasDisplay, onVirtualDisplay } from './runtime/display.ts';
import { projectFolder } from './runtime/folders.ts';
import { prepare } from './runtime/prepare.ts';
import { Refusal, runCommand, say } from './runtime/say.ts';

/**
 * `npm run bench [-- NAME...]`: prepares, builds, and runs the measurements of tests/bench one after the other. Each
 * prints a ratio against a floor measured in the same run, because machines differ and are noisy.
 */
void runCommand(async () => {
  const wanted = process.argv.slice(2);
  const folder = join(projectFolder, 'tests/bench');
  const known = (await readdir(folder)).filter((name) => name.endsWith('.ts')).map((name) => name.slice(0, -3));
  const unknown = wanted.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new Refusal(`There is no measurement called "${unknown}". There are: ${known.join(', ')}.`);
  await prepare('test');
  await bundle();
  const failed: string[] = [];
  for (const name of wanted.length > 0 ? wanted : known.sort()) {
    say(`\n== ${name}`);
    const command = { program: process.execPath, args: ['--expose-gc', '--import', 'tsx', join(folder, `${name}.ts`)] };
    const { program, args } = hasDisplay(process.platform, process.env) ? command : onVirtualDisplay(command);
    if ((await runInTerminal(program, args, { cwd: projectFolder, env: process.env })) !== 0) failed.push(name);
  }
  if (failed.length > 0) say(`\nDid not run: ${failed.join(', ')}.`);
  return failed.length === 0 ? 0 : 1;
});
