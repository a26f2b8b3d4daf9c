import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { accountSwitches, quietEngine } from '../../build/runtime/display.ts';
import { findRuntime } from '../../build/runtime/find-runtime.ts';
import { projectFolder } from '../../build/runtime/folders.ts';
import { removeDataFolder } from './support/launch.ts';
import { expect, test } from './support/program-fixture.ts';

interface Ended {
  code: number | null;
  said: string;
  complained: string;
}

let folder: string;
let home: string;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'partnership-review-words-'));
  home = join(folder, 'home');
  await mkdir(home);
});
test.afterEach(() => removeDataFolder(folder));

/** The built program with words behind its name, in a folder and with a home of its own and without a screen. */
async function review(...words: string[]): Promise<Ended> {
  const { executable } = await findRuntime({ quietly: true });
  const { DISPLAY: _screen, WAYLAND_DISPLAY: _other, ELECTRON_RUN_AS_NODE: _node, ...environment } = process.env;
  const child = spawn(executable, [...accountSwitches(), ...quietEngine, projectFolder, ...words], {
    cwd: folder,
    env: { ...environment, HOME: home, XDG_CONFIG_HOME: home },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let complained = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complained += text));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, said, complained };
}

test('the built program writes and checks a submission, without a screen and without a data folder', async () => {
  const submit = ['submit', '--group', 'climate-change', '--year', '2009-10', '--sample', '--out', 'sent.zip'];
  expect(await review(...submit)).toMatchObject({ code: 0, complained: '' });
  const checked = await review('check', 'sent.zip');
  expect(checked).toMatchObject({ code: 0, complained: '' });
  expect(checked.said).toMatch(/^sent\.zip: can be taken in\./m);
  expect((await readdir(folder)).sort()).toEqual(['home', 'sent.zip']);
  expect((await readdir(home, { recursive: true })).filter((name) => /review/i.test(name))).toEqual([]);
});

test('a changed file is refused in one line, with exit code 2', async () => {
  await review('submit', '--group', 'climate-change', '--year', '2009-10', '--sample', '--out', 'sent.zip');
  const bytes = await readFile(join(folder, 'sent.zip'));
  const middle = Math.floor(bytes.length / 2);
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
  await writeFile(join(folder, 'sent.zip'), bytes);
  const { code, complained } = await review('check', 'sent.zip');
  expect(code).toBe(2);
  expect(complained).toMatch(/^sent\.zip: [A-Z][^\n]*\.\n$/);
});

test('all that is said arrives, however long, and the sample’s text is inside the program', async () => {
  const { code, said, complained } = await review('check', '--sample', '--json');
  expect([code, complained]).toEqual([0, '']);
  const { findings } = JSON.parse(said) as { findings: { record: string }[] };
  expect(findings.some(({ record }) => record === 'source-text')).toBe(true);
  expect(said.length).toBeGreaterThan(20_000);
});

test('what is not understood is told with the name of the program, with exit code 1', async () => {
  const { code, said, complained } = await review('exprot');
  expect([code, said]).toEqual([1, '']);
  expect(complained).toMatch(/^There is no command "exprot"\. .* "partnership-review --help" says what there is\.\n$/);
  expect((await review('--help')).said).toContain('Usage: partnership-review COMMAND');
});
