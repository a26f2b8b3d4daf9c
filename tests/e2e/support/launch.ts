import { mkdtemp, rm } from 'node:fs/promises';
import type { ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { accountSwitches } from '../../../build/runtime/display.ts';
import { findRuntime } from '../../../build/runtime/find-runtime.ts';
import { projectFolder } from '../../../build/runtime/folders.ts';
import { useOwnDisplay } from './own-display.ts';

export interface LaunchOptions {
  /** A data folder to use again; without it a fresh one is made. */
  dataFolder?: string | undefined;
  /** Switches of the engine and of the program, put before the application folder. */
  args?: readonly string[];
  /** What a user would write behind the program's name, such as files to open. */
  words?: readonly string[];
  environment?: Readonly<Record<string, string>>;
  /** Where the built program lies; without it where the build puts it. */
  programFolder?: string;
}

/** A running program with its window, as a test drives it. */
export interface Program {
  app: ElectronApplication;
  page: Page;
  /** The program's main process. */
  process: ChildProcess;
  dataFolder: string;
  /** Everything that the page wrote to its console and every error it did not catch. */
  messages: string[];
  /** Closes the window as a user does, and waits for the end of the program. */
  close(): Promise<void>;
  /** kill -9 on the program and everything it started. */
  kill(): Promise<void>;
}

let runtime: Promise<{ executable: string }> | undefined;

/** Starts the built program in the Electron that `npm start` would use. Call `close` or `kill` at the end. */
export async function launch(options: LaunchOptions = {}): Promise<Program> {
  runtime ??= findRuntime({ quietly: true });
  const { executable } = await runtime;
  await useOwnDisplay();
  const dataFolder = options.dataFolder ?? (await newDataFolder());
  const app = await attach({
    executablePath: executable,
    args: [
      ...accountSwitches(),
      `--user-data-dir=${dataFolder}`,
      ...(options.args ?? []),
      options.programFolder ?? projectFolder,
      ...(options.words ?? []),
    ],
    env: { ...currentEnvironment(), ...options.environment },
    // Otherwise the test tool pretends light colours to the page, whatever the program says.
    colorScheme: null,
  });
  const child = app.process();
  const messages: string[] = [];
  const page = await app.firstWindow();
  page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => messages.push(`uncaught: ${error.message}`));
  await page.waitForLoadState('load');
  return {
    app,
    page,
    process: child,
    dataFolder,
    messages,
    close: () => closeWindow(app, child),
    kill: () => killTree(child),
  };
}

/**
 * Now and then the program has started and the test tool waits for its first window for ever. That is no fault of the
 * program: it is started once more, and the run says so.
 */
async function attach(options: Parameters<typeof _electron.launch>[0]): Promise<ElectronApplication> {
  try {
    return await _electron.launch({ ...options, timeout: 20_000 });
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'TimeoutError') throw error;
    console.warn('The test tool did not find the window of the program. Started once more.');
    return _electron.launch({ ...options, timeout: 30_000 });
  }
}

/** An empty folder for the program's data, outside the working tree. */
export function newDataFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'partnership-review-'));
}

/** Removes a data folder that is no longer needed. */
export function removeDataFolder(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** True while a process runs. */
export function isAlive(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

/** Resolves when a process has ended, to false when it has not after so many milliseconds. */
export function hasEnded(child: ChildProcess, patience: number): Promise<boolean> {
  if (!isAlive(child)) return Promise.resolve(true);
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), patience);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}

async function closeWindow(app: ElectronApplication, child: ChildProcess): Promise<void> {
  if (!isAlive(child)) return;
  const ended = hasEnded(child, 8000);
  await app
    .evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.close();
    })
    .catch(() => undefined);
  if (!(await ended)) {
    await killTree(child);
    throw new Error('The program did not end within 8 seconds after its window was closed.');
  }
}

/** Playwright starts the program as the leader of a process group, so the group is the program's whole tree. */
async function killTree(child: ChildProcess): Promise<void> {
  if (!isAlive(child) || child.pid === undefined) return;
  const ended = hasEnded(child, 5000);
  if (process.platform === 'win32') child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
  await ended;
}

function currentEnvironment(): Record<string, string> {
  const pairs = Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return Object.fromEntries(pairs.filter(([name]) => name !== 'ELECTRON_RUN_AS_NODE'));
}
