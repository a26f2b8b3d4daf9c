import { mkdtempSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { isTestBuild, version } from '../identity.ts';

/** Milliseconds: many times what a slow computer takes. */
const patience = 60_000;

/**
 * `--smoke-test`: the program is started as it was built, tries itself out, says in one line how that went, and ends
 * with 0 or 1. For whoever makes packages; a test tool cannot look into a packaged program, which is the point of its fuses.
 *
 * To be called before the data folder is claimed, because it gives the program an empty one among the temporary files.
 * That is cleared at the end, but for some settings that the engine writes last of all.
 * @returns what to do with the window once it is there; null on every other start
 */
export function beginSmokeTest(): ((window: BrowserWindow) => void) | null {
  if (!app.commandLine.hasSwitch('smoke-test')) return null;
  const started = Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'partnership-review-smoke-test-'));
  app.commandLine.appendSwitch('user-data-dir', folder);
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

  let ended = false;
  const end = (problem: string | null): void => {
    if (ended) return;
    ended = true;
    tell(problem === null ? passed(Date.now() - started) : `The smoke test failed: ${problem}`);
    app.exit(problem === null ? 0 : 1);
  };
  setTimeout(() => end(`it did not come to an end within ${patience / 1000} seconds.`), patience);
  app.on('will-quit', () => end('the program ended before it had tried everything.'));
  return (window) => {
    let tried = false;
    window.once('closed', () => end(tried ? null : 'the window closed before everything was tried.'));
    // Read here and nowhere else, so that an ordinary start never loads it.
    void import('./try-out.ts')
      .then(({ tryOut }) => tryOut(window.webContents, folder))
      .then(() => {
        tried = true;
        window.close();
      })
      .catch((error: unknown) => end(error instanceof Error ? error.message : String(error)));
  };
}

function passed(milliseconds: number): string {
  const build = isTestBuild ? 'a test build, not to be handed on' : 'the Electron it ships on';
  return (
    `The smoke test passed in ${(milliseconds / 1000).toFixed(1)} seconds: the window opened, the page stands, one record ` +
    `was saved and read back. Partnership Review ${version} on Electron ${process.versions.electron}, ${build}.`
  );
}

function tell(line: string): void {
  try {
    writeSync(1, `${line}\n`);
  } catch {
    // Windows gives a program with windows no console: the exit code has to do.
  }
}
