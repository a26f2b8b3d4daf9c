import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'electron-builder';
import { bundle } from './bundle.ts';
import { readAsked, refuseStandIn } from './packaging/asked.ts';
import { builtProgram } from './packaging/built-program.ts';
import { packagingConfig } from './packaging/config.ts';
import { fusesFor, readFuses, wrongFuses, type FuseStates } from './packaging/fuses.ts';
import { licenceNotices } from './packaging/licence-notices.ts';
import { tryProbes } from './packaging/probes.ts';
import { projectFolder } from './runtime/folders.ts';
import { officialVersion } from './runtime/official.ts';
import { prepare } from './runtime/prepare.ts';
import { Refusal, runCommand, say } from './runtime/say.ts';

/**
 * `npm run package`: makes what is handed on for this system. With `--dir` only the folder that the program is started
 * from, on whichever Electron is here. Either way the program that was built is tried.
 */
void runCommand(async () => {
  const asked = readAsked(process.argv.slice(2), process.platform);
  const runtime = await prepare('start');
  refuseStandIn(asked, runtime, officialVersion);
  await bundle();
  const notices = await writeNotices();
  const engine = await readFuses(runtime.executable);
  const engineFolder =
    process.platform === 'darwin' ? join(dirname(runtime.executable), '../../..') : dirname(runtime.executable);
  await rm(join(projectFolder, 'dist'), { recursive: true, force: true });
  await build({
    projectDir: projectFolder,
    ...(asked === 'folder' ? { dir: true } : {}),
    config: packagingConfig({ engineFolder, engineVersion: runtime.version, fuses: fusesFor(engine), notices }),
  });
  const standIn = runtime.version !== officialVersion;
  if (standIn) {
    say(
      `This is a test build, on Electron ${runtime.version} and not on ${officialVersion}: do not hand it on. ` +
        'It says so in About, and on the terminal when it starts.',
    );
  }
  await check(await readFuses(builtProgram), standIn);
  return 0;
});

async function check(states: FuseStates, standIn: boolean): Promise<void> {
  const absent = Object.keys(states).filter((name) => states[name] === 'absent');
  if (absent.length > 0) say(`Fuses that this Electron does not have: ${absent.join(', ')}.`);
  const problems = wrongFuses(states);
  if (!standIn) problems.push(...absent.map((name) => `The Electron it ships on has no fuse ${name}.`));
  if (problems.length === 0) say('The fuses were read back from the program, and stand as they should.');
  if (process.platform === 'linux') say('Electron checks the archive against its hash on Windows and macOS only.');
  problems.push(...(await tryProbes(say)));
  if (problems.length > 0) throw new Refusal(['What was built is not as it should be.', ...problems].join('\n'));
  say(`Built and tried: ${dirname(builtProgram)}`);
}

async function writeNotices(): Promise<string> {
  const folder = join(projectFolder, 'node_modules/.cache/packaging');
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'LICENSES.bundled.txt');
  await writeFile(path, await licenceNotices());
  return path;
}
