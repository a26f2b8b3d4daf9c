import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import type { Requests, SaveFileAnswer, SaveFilesAnswer } from '../../api.ts';
import { log } from '../log.ts';
import type { PreferenceStore } from '../preferences/preferences.ts';
import { describeFileProblem } from './file-problem.ts';
import { withExtension } from './file-extension.ts';
import { WriteProblem, writeSet } from './write-set.ts';
import { noteWritten } from './written-files.ts';

/** Asks for a folder and writes all files into it. */
export async function saveFiles(
  window: BrowserWindow,
  ask: Parameters<Requests['saveFiles']>[0],
): Promise<SaveFilesAnswer> {
  const choice = await dialog.showOpenDialog(window, {
    title: ask.title,
    buttonLabel: 'Save here',
    properties: ['openDirectory', 'createDirectory'],
    ...(ask.folderHint !== undefined && existsSync(ask.folderHint) ? { defaultPath: ask.folderHint } : {}),
  });
  const folder = choice.filePaths[0];
  if (choice.canceled || folder === undefined) return { status: 'cancelled' };
  try {
    const files = await writeSet(folder, ask.files);
    noteWritten(files);
    log.info(`Saved ${files.length} files.`);
    return { status: 'saved', folder, files };
  } catch (error) {
    return failed(error, folder);
  }
}

/** Asks for a place and a name, writes one file, and remembers the folder. */
export async function saveFile(
  window: BrowserWindow,
  ask: Parameters<Requests['saveFile']>[0],
  preferences: PreferenceStore,
): Promise<SaveFileAnswer> {
  const hints = [ask.folderHint, preferences.preferences.lastExportFolder];
  const start = hints.find((hint) => typeof hint === 'string' && existsSync(hint));
  const choice = await dialog.showSaveDialog(window, {
    title: ask.title,
    defaultPath: join(start ?? '', ask.suggestedName),
    filters: [{ name: ask.filterName, extensions: ask.extensions }],
  });
  if (choice.canceled || !choice.filePath) return { status: 'cancelled' };
  const folder = dirname(choice.filePath);
  const chosen = basename(choice.filePath);
  const name = withExtension(chosen, ask.suggestedName, ask.extensions);
  const path = join(folder, name);
  // The dialog has asked about the name that was typed, not about this one.
  if (name !== chosen && existsSync(path)) return { status: 'failed', message: isThere(name) };
  try {
    const [file] = await writeSet(folder, [{ name, bytes: ask.bytes }]);
    if (!file) throw new WriteProblem(`"${name}" could not be saved.`);
    noteWritten([file]);
    log.info('Saved 1 file.');
    await preferences.change({ lastExportFolder: folder });
    return { status: 'saved', file };
  } catch (error) {
    return failed(error, path);
  }
}

function isThere(name: string): string {
  return `There is a file "${name}" already. Nothing was saved. Choose another name, or that file itself.`;
}

function failed(error: unknown, place: string): { status: 'failed'; message: string } {
  log.warn('Saving failed.');
  const message = error instanceof WriteProblem ? error.message : describeFileProblem(error, place);
  return { status: 'failed', message };
}
