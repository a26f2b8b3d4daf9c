import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runAndKeep, type Ended } from '../runtime/command.ts';
import { accountSwitches, hasDisplay, onVirtualDisplay, quietEngine } from '../runtime/display.ts';
import { builtProgram, builtResources } from './built-program.ts';

/** What came of one attempt on the built program: null when it held. */
export interface Probe {
  readonly name: string;
  /** @param room an empty folder, removed afterwards */
  problem(room: string): Promise<string | null>;
}

/** Seconds. The program itself gives up after 60. */
const patience = 90;

type Environment = Readonly<Record<string, string>>;

/** Runs the built program without a window. */
function command(words: readonly string[], added: Environment = {}): Promise<Ended> {
  return run({ program: builtProgram, args: [...accountSwitches(), ...words] }, added);
}

/** Runs the built program with its window, on a display in memory where there is none. */
function smokeTest(switches: readonly string[], added: Environment): Promise<Ended> {
  const asked = { program: builtProgram, args: [...accountSwitches(), ...quietEngine, ...switches, '--smoke-test'] };
  return run(hasDisplay(process.platform, process.env) ? asked : onVirtualDisplay(asked), added);
}

function run({ program, args }: { program: string; args: string[] }, added: Environment): Promise<Ended> {
  const { ELECTRON_RUN_AS_NODE: _dropped, NODE_OPTIONS: _also, ...environment } = process.env;
  return runAndKeep(program, args, { env: { ...environment, ...added }, timeout: patience * 1000 });
}

/** How code that is not ours would end: with a number that nothing else ends with. */
const otherCode = 77;

const helped = (ended: Ended): boolean => ended.code === 0 && ended.output.includes('consolidate');

export const probes: readonly Probe[] = [
  {
    name: 'a command runs without a window, from inside the archive',
    async problem() {
      const ended = await command(['--help']);
      return helped(ended) ? null : `"--help" ended with ${ended.code}: ${ended.output.trim()}`;
    },
  },
  {
    name: 'ELECTRON_RUN_AS_NODE is not heeded',
    async problem() {
      // As a plain Node it would answer with the help of Node.
      const ended = await command(['--help'], { ELECTRON_RUN_AS_NODE: '1' });
      return helped(ended) ? null : 'The program can be run as a plain Node.';
    },
  },
  {
    name: 'NODE_OPTIONS is not heeded',
    async problem() {
      // Packaged programs drop most options by themselves. This one they take, and without its number they end at once.
      const ended = await command(['--help'], { NODE_OPTIONS: '--max-http-header-size' });
      return helped(ended) ? null : 'NODE_OPTIONS was heeded.';
    },
  },
  {
    name: 'nothing but the archive is loaded',
    async problem() {
      const archive = join(builtResources, 'app.asar');
      const aside = join(builtResources, 'aside.asar');
      const other = join(builtResources, 'app');
      await rename(archive, aside);
      try {
        await mkdir(other);
        await writeFile(join(other, 'package.json'), '{"name":"other","main":"main.cjs"}');
        await writeFile(join(other, 'main.cjs'), `process.exit(${otherCode});\n`);
        const { code } = await command(['--help']);
        return code === otherCode ? 'A folder in place of the archive was loaded.' : null;
      } finally {
        await rm(other, { recursive: true, force: true });
        await rename(aside, archive);
      }
    },
  },
  {
    name: 'the program stands, saves a record and reads it back; --inspect opens no door',
    async problem(room) {
      const ended = await smokeTest(['--inspect=127.0.0.1:0'], { TMPDIR: room, TEMP: room, TMP: room });
      if (ended.output.includes('Debugger listening')) return '--inspect was heeded.';
      if (ended.code !== 0) return `The smoke test ended with ${ended.code}: ${ended.output.trim()}`;
      return null;
    },
  },
];

/** Runs every probe in a room of its own. */
export async function tryProbes(tell: (line: string) => void): Promise<string[]> {
  const problems: string[] = [];
  for (const { name, problem } of probes) {
    const room = await mkdtemp(join(tmpdir(), 'partnership-review-probe-'));
    const found = await problem(room).finally(() => rm(room, { recursive: true, force: true, maxRetries: 5 }));
    tell(found === null ? `Tried: ${name}.` : `Failed: ${found}`);
    if (found !== null) problems.push(found);
  }
  return problems;
}
