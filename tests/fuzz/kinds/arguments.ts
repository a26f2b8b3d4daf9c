import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from '../../../electron/main/command-line/commands.ts';
import { run } from '../../../electron/main/command-line/run.ts';
import { anyText } from '../hostile-words.ts';
import { Broken, type Kind } from '../kind.ts';
import { mutated } from '../mutate.ts';
import { soundPackage } from '../packages.ts';
import type { Random } from '../random.ts';
import { isSentence } from '../sentences.ts';

const names = commands.map(({ name }) => name);
const options = [...new Set(commands.flatMap((command) => Object.keys(command.options)))];

let folder: string | undefined;

/** A folder deep enough that no path of the arguments leaves it, with some files in it. */
async function workFolder(): Promise<string> {
  if (folder !== undefined) return folder;
  const root = mkdtempSync(join(tmpdir(), 'fuzz-arguments-'));
  process.on('exit', () => rmSync(root, { recursive: true, force: true }));
  folder = join(root, 'a/b/c/d/e/f');
  mkdirSync(join(folder, 'folder'), { recursive: true });
  const { bytes } = await soundPackage();
  writeFileSync(join(folder, 'sound.zip'), bytes);
  writeFileSync(join(folder, 'torn.zip'), bytes.subarray(0, 500));
  writeFileSync(join(folder, 'table.csv'), 'a,b\n1,2\n');
  // As npm tells a script where its user was.
  Object.assign(process.env, { npm_lifecycle_event: 'review', INIT_CWD: folder });
  return folder;
}

const files = [
  'sound.zip',
  'torn.zip',
  'table.csv',
  'folder',
  'missing.zip',
  './sound.zip',
  '../x',
  '',
  '-',
  '--',
  '.',
];

function word(random: Random): string {
  switch (random.below(9)) {
    case 0:
      return `--${random.pick(options)}=${value(random)}`;
    case 1:
      return random.pick([
        '-h',
        '--help',
        '-',
        '--',
        '---',
        '-x',
        '--=',
        '--out=',
        '-o1',
        '--no-sample',
        '--__proto__',
        '--constructor=1',
        '--toString',
      ]);
    case 2:
    case 3:
      return `--${random.pick(options)}`;
    case 4:
      return value(random);
    default:
      return random.pick(files);
  }
}

function value(random: Random): string {
  return random.pick([
    'climate-change',
    '2009-10',
    '2009',
    '1900-01',
    '99999-00',
    'annual',
    '0',
    '1',
    '2010-06-30T14:05:00.000Z',
    'never',
    'out',
    'folder',
    'sound.zip',
    'torn.zip',
    'table.csv/x',
    anyText(random).slice(0, 60),
  ]);
}

/** What is said of a file stands behind its name. */
function behindName(line: string): string {
  const at = line.indexOf(': ');
  return at === -1 || isSentence(line) ? line : line.slice(at + 2);
}

/** Nothing is written outside the folder: no path from the root, and few steps up. */
function isTame(word: string): boolean {
  return !/(?:^|=)\s*(?:[/\\~]|[A-Za-z]:)/.test(word) && word.split('..').length < 4;
}

/** Arguments of the command line, given to it as they are, past any shell. */
export const commandLines: Kind = {
  name: 'command line',
  share: 1,
  trial: async (random) => {
    const place = await workFolder();
    const name = random.chance(0.9) ? random.pick(names) : anyText(random);
    const whole = random.chance(0.01) ? ['--sample', '--out', 'out'] : [];
    const args = [name, ...whole, ...random.list(6, () => word(random))].filter(isTame);
    // The sample as a whole takes a second: seldom.
    const asked = random.chance(0.02) ? args : args.filter((arg) => !arg.startsWith('--sample'));
    if (random.chance(0.2)) writeFileSync(join(place, 'missing.zip'), mutated((await soundPackage()).bytes, random));
    return {
      input: JSON.stringify(asked),
      ask: async () => {
        const said: string[] = [];
        const complaints: string[] = [];
        const code = await run(asked, { say: (line) => said.push(line), complain: (line) => complaints.push(line) });
        if (code === 0) return { data: said };
        // A line break in an argument breaks the sentence that repeats it.
        const whole = complaints.join(' ');
        if (isSentence(whole)) return { sentence: whole };
        for (const line of complaints)
          if (!isSentence(line) && !isSentence(behindName(line)))
            throw new Broken(`This is no sentence: ${JSON.stringify(line)}`);
        return { sentence: complaints.length > 0 ? behindName(complaints[0] ?? '') : '' };
      },
    };
  },
};
