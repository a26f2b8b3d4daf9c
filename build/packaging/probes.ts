import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
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

/** A script that leaves a trace, were somebody to run it. */
async function tracer(room: string, name = 'tracer.cjs'): Promise<{ script: string; left: () => Promise<boolean> }> {
  const trace = join(room, 'trace');
  const script = join(room, name);
  await writeFile(script, `require('node:fs').writeFileSync(${JSON.stringify(trace)}, 'here');\n`);
  return { script, left: () => readFile(trace).then(Boolean, () => false) };
}

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
    async problem(room) {
      const { script, left } = await tracer(room);
      // Node itself would refuse the second with a message; some engines drop the first even with the door open.
      for (const options of [`--require ${script}`, '--max-http-header-size=no-number']) {
        const ended = await command(['--help'], { NODE_OPTIONS: options });
        if ((await left()) || !helped(ended)) return `NODE_OPTIONS="${options}" had an effect.`;
      }
      return null;
    },
  },
  {
    name: 'a folder beside the archive is not loaded',
    async problem(room) {
      const { script, left } = await tracer(room);
      const beside = join(builtResources, 'app');
      await mkdir(beside);
      try {
        await writeFile(join(beside, 'package.json'), '{"name":"other","main":"main.cjs"}');
        await writeFile(join(beside, 'main.cjs'), `${await readFile(script, 'utf8')}process.exit(0);\n`);
        const ended = await command(['--help']);
        return (await left()) || !helped(ended) ? 'Code beside the archive was loaded.' : null;
      } finally {
        await rm(beside, { recursive: true, force: true });
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
