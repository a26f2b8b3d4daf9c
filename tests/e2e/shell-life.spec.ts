import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { accountSwitches } from '../../build/runtime/display.ts';
import { findRuntime } from '../../build/runtime/find-runtime.ts';
import { projectFolder } from '../../build/runtime/folders.ts';
import { answerQuestions } from './support/dialogs.ts';
import { openBarePage } from './support/in-page.ts';
import { hasEnded } from './support/launch.ts';
import { expect, test } from './support/program-fixture.ts';
import { chooseMenu, pressShortcut } from './support/screens.ts';

test('a second start on the same data ends at once and brings the first window to the front', async ({ program }) => {
  await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  const { executable } = await findRuntime({ quietly: true });
  const args = [...accountSwitches(), `--user-data-dir=${program.dataFolder}`, projectFolder];
  const second = spawn(executable, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  let said = '';
  second.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  expect(await hasEnded(second, 10_000)).toBe(true);
  expect(second.exitCode).toBe(0);
  expect(said).toContain('Partnership Review is open already');
  const visible = () => program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
  await expect.poll(visible).toBe(true);
});

test('speaks British English', async ({ program: { page } }) => {
  expect(await page.evaluate(() => [navigator.language, document.documentElement.lang])).toEqual(['en-GB', 'en-GB']);
  const date = await page.evaluate(() => new Date(Date.UTC(2010, 4, 1)).toLocaleDateString('en-GB'));
  expect(date).toBe('01/05/2010');
});

test('downloads no dictionary', async ({ start }) => {
  const watcher = fileURLToPath(new URL('support/watch-dictionaries.cjs', import.meta.url));
  const { app, page, dataFolder } = await start({ args: ['-r', watcher] });
  await page.evaluate(() => {
    const box = Object.assign(document.createElement('textarea'), { id: 'spelt', spellcheck: true });
    document.body.prepend(box);
  });
  await page.locator('#spelt').pressSequentially('neighborhod wacth ');
  await page.waitForTimeout(1500);
  const events = await app.evaluate(() => (globalThis as unknown as { dictionaryEvents?: string[] }).dictionaryEvents);
  expect(events).toEqual([]);
  expect(await app.evaluate(({ session }) => session.defaultSession.getSpellCheckerLanguages())).toEqual([]);
  expect(await readdir(join(dataFolder, 'Dictionaries')).catch(() => [])).toEqual([]);
});

test('opens where and as large as it was closed', async ({ start }) => {
  const first = await start();
  const place = { x: 130, y: 90, width: 1011, height: 707 };
  await first.app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), place);
  await first.close();
  const second = await start({ dataFolder: first.dataFolder });
  const bounds = () => second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
  await expect.poll(bounds).toEqual(place);
});

test('keeps the chosen colours and tells the page about them', async ({ start }) => {
  const first = await start();
  await first.page.evaluate(() => {
    window.desktop?.onPreferencesChanged((preferences) => Object.assign(globalThis, { heard: preferences.theme }));
  });
  await chooseMenu(first.app, 'theme-dark');
  const dark = () => matchMedia('(prefers-color-scheme: dark)').matches;
  await expect.poll(() => first.page.evaluate(dark)).toBe(true);
  await expect.poll(() => first.page.evaluate('globalThis.heard')).toBe('dark');
  await first.kill();
  const second = await start({ dataFolder: first.dataFolder });
  expect(await second.page.evaluate(dark)).toBe(true);
  expect(await second.page.evaluate(() => window.desktop?.readPreferences())).toMatchObject({ theme: 'dark' });
});

test('menu keys reach the page as commands, undo also where the engine would take it', async ({ program }) => {
  await openBarePage(program);
  await program.page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    window.desktop?.onCommand((command) => heard.push(command));
    document.body.append(document.createElement('input'));
  });
  // With something typed, and the focus elsewhere, the engine would keep Ctrl+Z for itself.
  await program.page.locator('input').pressSequentially('hello');
  await program.page.locator('input').blur();
  const keys = [
    'Control+O',
    'Control+S',
    'Control+Shift+E',
    'Control+E',
    'Control+F',
    'F1',
    'Control+/',
    'Control+Z',
    'Control+Y',
    'Control+Shift+Z',
  ];
  for (const key of keys) await pressShortcut(program, key);
  for (const id of ['sample', 'about', 'undo', 'redo']) await chooseMenu(program.app, id);
  const expected = ['open', 'save', 'submit', 'export', 'find', 'shortcuts', 'shortcuts', 'undo', 'redo', 'redo'];
  await expect.poll(() => program.page.evaluate('heard')).toEqual([...expected, 'sample', 'about', 'undo', 'redo']);
  await expect(program.page.locator('input')).toHaveValue('hello');
});

test('both Ctrl+= and Ctrl++ make everything larger', async ({ program }) => {
  const zoom = () =>
    program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.zoomLevel);
  const before = (await zoom()) ?? 0;
  await pressShortcut(program, 'Control+=');
  await expect.poll(zoom).toBeGreaterThan(before);
  const once = (await zoom()) ?? 0;
  await pressShortcut(program, 'Control+Shift+Plus');
  await expect.poll(zoom).toBeGreaterThan(once);
  await pressShortcut(program, 'Control+0');
  await expect.poll(zoom).toBe(0);
});

test('undo inside a text box can be left to the engine', async ({ program }) => {
  await openBarePage(program);
  await program.page.evaluate(() => document.body.append(document.createElement('input')));
  await program.page.locator('input').pressSequentially('hello');
  await program.page.evaluate(() => window.desktop?.editText('undo'));
  await expect(program.page.locator('input')).toHaveValue('');
  await program.page.evaluate(() => window.desktop?.editText('redo'));
  await expect(program.page.locator('input')).toHaveValue('hello');
});

test.describe('closing', () => {
  test('waits until the page has written what is pending', async ({ start }) => {
    const first = await start();
    await openBarePage(first);
    await first.page.evaluate(async () => {
      window.desktop?.onFlushRequest((id) => {
        setTimeout(() => {
          localStorage.setItem('pending', 'written');
          void window.desktop?.flushed(id);
        }, 700);
      });
      await window.desktop?.announceFlush();
    });
    await first.close();
    const second = await start({ dataFolder: first.dataFolder });
    expect(await second.page.evaluate(() => localStorage.getItem('pending'))).toBe('written');
  });

  test('does not wait for a page that hangs', async ({ start }) => {
    const program = await start();
    await openBarePage(program);
    await program.page.evaluate(() => window.desktop?.announceFlush());
    const began = Date.now();
    await program.close();
    expect(Date.now() - began).toBeGreaterThan(2500);
    expect(Date.now() - began).toBeLessThan(6000);
  });

  test('cannot be forbidden by the page', async ({ start }) => {
    const program = await start();
    await program.page.evaluate(() => {
      addEventListener('beforeunload', (event) => event.preventDefault());
    });
    await program.page.locator('body').click();
    await program.close();
    expect(program.process.exitCode).toBe(0);
  });

  test('what is pending is written before the computer sleeps, is locked or logs off, and the window stays', async ({
    program,
  }) => {
    await openBarePage(program);
    await program.page.evaluate(async () => {
      window.desktop?.onFlushRequest((id) => {
        localStorage.setItem('flushed', String(Number(localStorage.getItem('flushed') ?? 0) + 1));
        void window.desktop?.flushed(id);
      });
      await window.desktop?.announceFlush();
    });
    const flushed = () => program.page.evaluate(() => Number(localStorage.getItem('flushed')));
    await program.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
    await expect.poll(flushed).toBe(1);
    await program.app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
    await expect.poll(flushed).toBe(2);
    await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit('session-end'));
    await expect.poll(flushed).toBe(3);
  });

  test('also waits when the program is told to quit', async ({ start }) => {
    const program = await start();
    await openBarePage(program);
    await program.page.evaluate(async () => {
      window.desktop?.onFlushRequest((id) => {
        localStorage.setItem('pending', 'written');
        void window.desktop?.flushed(id);
      });
      await window.desktop?.announceFlush();
    });
    program.process.kill('SIGTERM');
    expect(await hasEnded(program.process, 8000)).toBe(true);
    const second = await start({ dataFolder: program.dataFolder });
    expect(await second.page.evaluate(() => localStorage.getItem('pending'))).toBe('written');
  });
});

test('a page that crashes is explained and opened again', async ({ program }) => {
  await answerQuestions(program, 0);
  const reopened = program.page.waitForEvent('load').catch(() => undefined);
  await program.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await reopened;
  const address = () =>
    program.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      return contents && !contents.isCrashed() && !contents.isLoading() ? contents.getURL() : '';
    });
  await expect.poll(address).toMatch(/^app:\/\/partnership-review\/index\.html/);
});

test('the log tells what happened and nothing of what was typed', async ({ start }) => {
  const secret = 'Mrs-Confidential';
  const program = await start();
  await program.page.evaluate(async (typed) => {
    location.href = `https://example.org/${typed}`;
    open(`https://example.org/?q=${typed}`);
    const bridge = window.desktop;
    const stack = `Error: ${typed}\n    at ${typed} (app://partnership-review/assets/index.js:1:2)`;
    await bridge?.reportProblem({ name: typed, stack });
    await bridge?.reportProblem({ name: 'RangeError', stack });
    await bridge?.openInBrowser(`/tmp/${typed}.html`);
    await bridge?.writePreferences({ theme: typed as 'dark' }).catch(() => undefined);
    setTimeout(() => {
      throw new Error(typed);
    });
    console.error(typed);
  }, secret);
  await program.app.evaluate((_electron, typed) => void Promise.reject(new Error(typed)), secret);
  await program.page.waitForTimeout(500);
  await program.close();
  const log = await readFile(join(program.dataFolder, 'logs', 'partnership-review.log'), 'utf8');
  expect(log).not.toContain(secret);
  expect(log).toContain('Partnership Review');
  expect(log).toContain('Refused navigation to a https: address.');
  expect(log).toContain('The page reports RangeError');
  expect(log).toContain('at app://partnership-review/assets/index.js:1:2');
  expect(log).toContain('Refused a request on preferences:write in the wrong shape.');
  expect(log).toContain('Unexpected Error');
});
