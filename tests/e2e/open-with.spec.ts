import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { accountSwitches } from '../../build/runtime/display.ts';
import { findRuntime } from '../../build/runtime/find-runtime.ts';
import { projectFolder } from '../../build/runtime/folders.ts';
import { openBarePage } from './support/in-page.ts';
import { hasEnded, removeDataFolder, type Program } from './support/launch.ts';
import { expect, test } from './support/program-fixture.ts';

let folder: string;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'partnership-review-open-'));
});
test.afterEach(() => removeDataFolder(folder));

/** What the page gets to see of the files that the program was opened with. */
function taken(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const { files, refused } = (await window.desktop?.takeOpenedFiles()) ?? { files: [], refused: [] };
    return [
      files.map(({ name, bytes }) => `${name}: ${new TextDecoder().decode(bytes)}`),
      refused.map(({ message }) => message),
    ];
  });
}

/** A page that only listens, so that the program's own screens do not take the files first. */
async function listen(program: Program): Promise<void> {
  await openBarePage(program);
  await program.page.evaluate(() => {
    const heard: number[] = [];
    Object.assign(globalThis, { heard });
    window.desktop?.onFilesOpened((waiting) => heard.push(waiting));
  });
}

test('a second start with files hands them to the window that is open', async ({ program }) => {
  await listen(program);
  await writeFile(join(folder, 'Safety – Größe.zip'), 'one');
  await writeFile(join(folder, 'notes.docx'), 'two');
  await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  const { executable } = await findRuntime({ quietly: true });
  const words = ['Safety – Größe.zip', join(folder, 'notes.docx'), 'https://example.org/x.zip'];
  const args = [...accountSwitches(), `--user-data-dir=${program.dataFolder}`, projectFolder, ...words];
  const second = spawn(executable, args, { stdio: 'ignore', cwd: folder });
  expect(await hasEnded(second, 10_000)).toBe(true);
  await expect.poll(() => program.page.evaluate('heard')).toEqual([2]);
  expect(await taken(program.page)).toEqual([
    ['Safety – Größe.zip: one'],
    [expect.stringMatching(/^"notes\.docx" was not opened: its name does not end in .*\.$/)],
  ]);
  expect(await taken(program.page)).toEqual([[], []]);
  const visible = () => program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
  await expect.poll(visible).toBe(true);
  expect(program.page.url()).toContain('bare.html');
  const log = await readFile(join(program.dataFolder, 'logs', 'partnership-review.log'), 'utf8');
  expect(log).toContain('Told to open 2 files.');
  expect(log).not.toMatch(/Größe|notes|example/);
});

test('macOS tells the program which file to open', async ({ program }) => {
  await listen(program);
  const path = join(folder, 'a.partnership');
  await writeFile(path, 'a');
  const prevented = await program.app.evaluate(({ app }, opened) => {
    let stopped = false;
    app.emit('open-file', { preventDefault: () => (stopped = true) }, opened);
    return stopped;
  }, path);
  expect(prevented).toBe(true);
  await expect.poll(() => program.page.evaluate('heard')).toEqual([1]);
  expect(await taken(program.page)).toEqual([['a.partnership: a'], []]);
});

test('files of the first start wait until the page takes them, and are not there again', async ({ start }) => {
  await writeFile(join(folder, 'a.zip'), 'a');
  await mkdir(join(folder, 'folder.csv'));
  const watcher = fileURLToPath(new URL('support/watch-opened-files.cjs', import.meta.url));
  const words = ['a.zip', 'folder.csv', 'gone.json'].map((name) => join(folder, name));
  const program = await start({ args: ['-r', watcher], words });
  const given = () => program.app.evaluate(() => (globalThis as unknown as { openedFiles: string[] }).openedFiles);
  await expect
    .poll(given)
    .toEqual([
      'a.zip: a',
      expect.stringMatching(/^"folder\.csv" is not a file/),
      expect.stringMatching(/^"gone\.json" could not be/),
    ]);
  await program.page.reload();
  await program.page.locator('h1').first().waitFor();
  expect(await taken(program.page)).toEqual([[], []]);
  expect(await given()).toHaveLength(3);
});

/** Lets files of this computer fall on the window, as the system's file manager does. */
async function drop({ page }: Program, paths: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: paths, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 200, y: 200, data });
  }
}

test('a page can read the files that fall on the window', async ({ program }) => {
  await openBarePage(program);
  await writeFile(join(folder, 'ä.zip'), 'dropped 😀');
  await program.page.evaluate(() => {
    addEventListener('dragover', (event) => event.preventDefault());
    addEventListener('drop', (event) => {
      event.preventDefault();
      void Promise.all(
        [...(event.dataTransfer?.files ?? [])].map(
          async (file) => `${file.name}: ${new TextDecoder().decode(await file.arrayBuffer())}`,
        ),
      ).then((dropped) => Object.assign(globalThis, { dropped }));
    });
  });
  await drop(program, [join(folder, 'ä.zip')]);
  await expect.poll(() => program.page.evaluate('globalThis.dropped')).toEqual(['ä.zip: dropped 😀']);
});

test('a file that falls on the window does not take its place, whatever the page does', async ({ program }) => {
  await openBarePage(program);
  await writeFile(join(folder, 'page.html'), '<title>somebody else</title>');
  await writeFile(join(folder, 'a.txt'), 'text');
  for (const cooperative of [false, true]) {
    await program.page.evaluate((allow) => {
      if (allow) addEventListener('dragover', (event) => event.preventDefault());
    }, cooperative);
    await drop(program, [join(folder, 'page.html')]);
    await drop(program, [join(folder, 'a.txt')]);
    await program.page.waitForTimeout(500);
    expect(program.page.url()).toBe('app://partnership-review/bare.html');
  }
  expect(await program.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
});
