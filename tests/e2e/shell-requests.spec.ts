import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DesktopBridge } from '../../electron/api.ts';
import { answerOpenDialogs, answerSaveDialogs, savingBeganAt } from './support/dialogs.ts';
import { openBarePage } from './support/in-page.ts';
import { removeDataFolder } from './support/launch.ts';
import { expect, test } from './support/program-fixture.ts';

/** Requests that a page taken over by somebody else might send. */
const misshapen: readonly [keyof DesktopBridge, ...unknown[]][] = [
  ['saveFiles'],
  ['saveFiles', { title: 'x', files: [] }],
  ['saveFiles', { title: 'x', files: [{ name: '../x.csv', bytes: new Uint8Array() }] }],
  ['saveFiles', { title: 'x', files: [{ name: '/etc/x.csv', bytes: new Uint8Array() }] }],
  ['saveFiles', { title: 'x', files: [{ name: 'a\\b.csv', bytes: new Uint8Array() }] }],
  ['saveFiles', { title: 'x', files: [{ name: 'CON.csv', bytes: new Uint8Array() }] }],
  ['saveFiles', { title: 'x', files: [{ name: '.hidden', bytes: new Uint8Array() }] }],
  ['saveFiles', { title: 'x', files: [{ name: 'x.csv', bytes: 'text' }] }],
  ['saveFiles', { title: 'x', files: [{ name: 'x.csv', bytes: new Uint8Array(), more: 1 }] }],
  ['saveFiles', { title: 'x', files: ['a.csv', 'A.csv'].map((name) => ({ name, bytes: new Uint8Array() })) }],
  ['saveFile', { title: 'x', suggestedName: '../x', filterName: 'x', extensions: ['csv'], bytes: new Uint8Array() }],
  [
    'saveFile',
    { title: 'x', folderHint: 1, suggestedName: 'x', filterName: 'x', extensions: ['csv'], bytes: new Uint8Array() },
  ],
  ['openFile', { title: 'x', filterName: 'x', extensions: ['*'], maxBytes: 1 }],
  ['openFile', { title: 'x', filterName: 'x', extensions: ['csv'], maxBytes: Infinity }],
  ['openFiles', { title: 'x', filters: [], maxBytes: 1, maxFiles: 1 }],
  ['openFiles', { title: 'x', filters: [{ name: 'x', extensions: ['*'] }], maxBytes: 1, maxFiles: 1 }],
  ['openFiles', { title: 'x', filters: [{ name: 'x', extensions: ['zip'] }], maxBytes: 1, maxFiles: 0 }],
  ['openFiles', { title: 'x', filters: [{ name: 'x', extensions: ['zip'] }], maxBytes: 1, maxFiles: 1, path: '/' }],
  ['takeOpenedFiles', '/etc/passwd'],
  ['readBack'],
  ['readBack', ['/etc/passwd']],
  ['writePreferences', { theme: 'purple' }],
  ['writePreferences', { window: { x: 0 } }],
  ['writePreferences', { theme: undefined }],
  ['showInFolder', { path: '/etc' }],
  ['openInBrowser', ''],
  ['editText', 'paste'],
  ['appInfo', 1],
  ['backUpNow', 'soon'],
  ['backupRows', '', 0],
  ['backupRows', 'a.jsonl', -1],
  ['keepSubmission', '../x.zip', new Uint8Array()],
  ['reportProblem', { name: 'x', stack: 'x', message: 'what was typed' }],
];

test('a request in another shape than agreed is refused with a sentence', async ({ program: { page } }) => {
  for (const [name, ...ask] of misshapen) {
    const answer = await page.evaluate(
      ([request, given]) => {
        const bridge = window.desktop as unknown as Record<string, (...all: unknown[]) => Promise<unknown>>;
        return bridge[request]?.(...given).then(
          () => 'answered',
          (error: Error) => error.message,
        );
      },
      [name, ask] as const,
    );
    expect(answer, `${name} ${JSON.stringify(ask)}`).toMatch(/does not have the agreed shape\.$/);
  }
});

test('a request from any page but our own is refused', async ({ program: { app, page } }) => {
  const refused = /may not ask for app:info\.$/;
  const ask = `desktop.appInfo().then(() => 'answered', (error) => error.message)`;
  // Another window with our preload script, even on our own address.
  const second = await app.evaluate(async ({ app: electron, BrowserWindow }, script) => {
    const preload = `${electron.getAppPath()}/out/preload/index.cjs`;
    const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
    await other.loadURL('app://partnership-review/bare.html');
    const answer: unknown = await other.webContents.executeJavaScript(script);
    other.destroy();
    return answer;
  }, ask);
  expect(second).toMatch(refused);
  // Our own window, if it were to show something else.
  const foreign = await app.evaluate(async ({ BrowserWindow }, script) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    await contents?.loadURL('data:text/html,<p>not ours');
    return (await contents?.executeJavaScript(script)) as unknown;
  }, ask);
  expect(foreign).toMatch(refused);
  expect(page.url()).toContain('data:');
});

test('a frame inside our page cannot ask', async ({ program }) => {
  const answer = await program.app.evaluate(async ({ BrowserWindow, ipcMain }) => {
    // The channel itself, called as a frame would call it: same window, but not the page itself.
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, (...all: unknown[]) => Promise<unknown>> })
      ._invokeHandlers;
    const senderFrame = { parent: contents?.mainFrame, url: 'app://partnership-review/index.html' };
    return handlers
      .get('app:info')?.({ sender: contents, senderFrame })
      .then(
        () => 'answered',
        (error: Error) => error.message,
      );
  });
  expect(answer).toMatch(/may not ask for app:info\.$/);
});

test.describe('files', () => {
  let folder: string;
  test.beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'partnership-review-files-'));
  });
  test.afterEach(() => removeDataFolder(folder));

  const save = () =>
    window.desktop?.saveFiles({
      title: 'Where to?',
      files: [
        { name: 'achievements.csv', bytes: new TextEncoder().encode('heading\r\nCafé 😀\r\n') },
        { name: 'review.html', bytes: new TextEncoder().encode('<p>') },
      ],
    });

  test('are written where the user says, and others are left alone', async ({ program }) => {
    await openBarePage(program);
    await writeFile(join(folder, 'notes.txt'), 'mine');
    await writeFile(join(folder, 'review.html'), 'old');
    await answerOpenDialogs(program, folder);
    const answer = await program.page.evaluate(save);
    expect(answer).toEqual({
      status: 'saved',
      folder,
      files: [
        { name: 'achievements.csv', path: join(folder, 'achievements.csv'), size: 21 },
        { name: 'review.html', path: join(folder, 'review.html'), size: 3 },
      ],
    });
    expect((await readdir(folder)).sort()).toEqual(['achievements.csv', 'notes.txt', 'review.html']);
    expect(await readFile(join(folder, 'achievements.csv'), 'utf8')).toBe('heading\r\nCafé 😀\r\n');
    expect(await readFile(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
  });

  test('are not written when the user changes their mind', async ({ program }) => {
    await answerOpenDialogs(program);
    expect(await program.page.evaluate(save)).toEqual({ status: 'cancelled' });
  });

  test('that cannot be written are explained', async ({ program }) => {
    await answerOpenDialogs(program, join(folder, 'gone', 'deeper'));
    const answer = await program.page.evaluate(save);
    expect(answer).toMatchObject({ status: 'failed', message: expect.stringMatching(/could not be saved.*\.$/) });
  });

  test('are saved one by one and opened again, with their extension', async ({ program }) => {
    await answerSaveDialogs(program, join(folder, 'charnwood set-up'));
    const saved = await program.page.evaluate(() =>
      window.desktop?.saveFile({
        title: 'Save the set-up',
        suggestedName: 'charnwood.json',
        filterName: 'Set-up',
        extensions: ['json'],
        bytes: new TextEncoder().encode('{}'),
      }),
    );
    expect(saved).toMatchObject({ status: 'saved', file: { name: 'charnwood set-up.json', size: 2 } });
    await answerOpenDialogs(program, join(folder, 'charnwood set-up.json'));
    const open = (maxBytes: number) =>
      window.desktop
        ?.openFile({ title: 'Open', filterName: 'Set-up', extensions: ['json'], maxBytes })
        .then((answer) =>
          answer.status === 'opened' ? [answer.name, new TextDecoder().decode(answer.bytes)] : answer,
        );
    expect(await program.page.evaluate(open, 10)).toEqual(['charnwood set-up.json', '{}']);
    expect(await program.page.evaluate(open, 1)).toMatchObject({ status: 'failed' });
  });

  test('are saved where the last one was, and none is replaced that the dialog has not asked about', async ({
    program,
  }) => {
    const saveOne = (folderHint: string | undefined) =>
      window.desktop?.saveFile({
        title: 'Save the submission',
        folderHint,
        suggestedName: 'climate-change.partnership',
        filterName: 'Submission',
        extensions: ['zip', 'partnership'],
        bytes: new TextEncoder().encode('new'),
      });
    const path = join(folder, 'climate.partnership');
    await answerSaveDialogs(program, join(folder, 'climate'));
    expect(await program.page.evaluate(saveOne, tmpdir())).toMatchObject({ status: 'saved', file: { path } });
    expect(await savingBeganAt(program)).toBe(join(tmpdir(), 'climate-change.partnership'));
    expect(await program.page.evaluate(() => window.desktop?.readPreferences())).toMatchObject({
      lastExportFolder: folder,
    });
    await writeFile(path, 'somebody else’s');
    expect(await program.page.evaluate(saveOne, undefined)).toEqual({
      status: 'failed',
      message: expect.stringMatching(/^There is a file "climate\.partnership" already\. Nothing was saved\./),
    });
    expect(await savingBeganAt(program)).toBe(join(folder, 'climate-change.partnership'));
    expect(await readFile(path, 'utf8')).toBe('somebody else’s');
    await answerSaveDialogs(program, path);
    expect(await program.page.evaluate(saveOne, join(folder, 'gone'))).toMatchObject({ status: 'saved' });
    expect(await savingBeganAt(program)).toBe(join(folder, 'climate-change.partnership'));
    expect(await readFile(path, 'utf8')).toBe('new');
    await program.page.evaluate(() => window.desktop?.writePreferences({ lastExportFolder: null }));
    await program.page.evaluate(saveOne, undefined);
    expect(await savingBeganAt(program)).toBe('climate-change.partnership');
  });

  test('are opened several at once; one that is refused keeps no other out', async ({ program }) => {
    await openBarePage(program);
    await writeFile(join(folder, 'a.zip'), 'a');
    await writeFile(join(folder, 'b.zip'), 'too long');
    await answerOpenDialogs(program, join(folder, 'a.zip'), join(folder, 'b.zip'), join(folder, 'gone.zip'));
    const open = () =>
      window.desktop
        ?.openFiles({ title: 'Open', filters: [{ name: 'x', extensions: ['partnership'] }], maxBytes: 5, maxFiles: 9 })
        .then((answer) =>
          answer.status === 'opened'
            ? [
                answer.files.map(({ name, bytes }) => `${name}: ${new TextDecoder().decode(bytes)}`),
                answer.refused.map(({ name, message }) => `${name}: ${message}`),
              ]
            : answer,
        );
    expect(await program.page.evaluate(open)).toEqual([
      ['a.zip: a'],
      [expect.stringMatching(/^b\.zip: .* more than the .*\.$/), expect.stringMatching(/^gone\.zip: .*\.$/)],
    ]);
    await answerOpenDialogs(program);
    expect(await program.page.evaluate(open)).toEqual({ status: 'cancelled' });
  });

  test('are read back from the disk only when the program has written them', async ({ program }) => {
    await openBarePage(program);
    const path = join(folder, 'review.html');
    await writeFile(path, 'not ours');
    const read = (wanted: string) =>
      window.desktop
        ?.readBack(wanted)
        .then((answer) => (answer.status === 'read' ? new TextDecoder().decode(answer.bytes) : answer.status));
    expect(await program.page.evaluate(read, path)).toBe('failed');
    await answerOpenDialogs(program, folder);
    await program.page.evaluate(save);
    expect(await program.page.evaluate(read, path)).toBe('<p>');
    expect(await program.page.evaluate(read, '/etc/hostname')).toBe('failed');
  });

  test('are shown only when the program has written them', async ({ program }) => {
    const page = join(folder, 'review.html');
    await writeFile(page, 'not ours');
    await program.app.evaluate(({ shell }) => {
      const opened: string[] = [];
      Object.assign(globalThis, { opened });
      shell.openPath = (path) => (opened.push(path), Promise.resolve(''));
      shell.showItemInFolder = (path) => void opened.push(path);
    });
    const show = (path: string) =>
      Promise.all([window.desktop?.openInBrowser(path), window.desktop?.showInFolder(path)]).then((answers) =>
        answers.map((answer) => answer?.status),
      );
    expect(await program.page.evaluate(show, page)).toEqual(['failed', 'failed']);
    expect(await program.page.evaluate(show, '/etc/hostname')).toEqual(['failed', 'failed']);
    await answerOpenDialogs(program, folder);
    await program.page.evaluate(save);
    expect(await program.page.evaluate(show, page)).toEqual(['shown', 'shown']);
    expect(await program.page.evaluate(show, join(folder, 'achievements.csv'))).toEqual(['failed', 'shown']);
    const opened = await program.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
    expect(opened).toEqual([page, page, join(folder, 'achievements.csv')]);
  });
});
