import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import type { Requests, SaveFileAnswer, SaveFilesAnswer } from '../../api.ts';
import { log } from '../log.ts';
import { describeFileProblem } from './file-problem.ts';
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

/** Asks for a place and a name and writes one file. */
export async function saveFile(
  window: BrowserWindow,
  ask: Parameters<Requests['saveFile']>[0],
): Promise<SaveFileAnswer> {
  const choice = await dialog.showSaveDialog(window, {
    title: ask.title,
    defaultPath: ask.suggestedName,
    filters: [{ name: ask.filterName, extensions: ask.extensions }],
  });
  if (choice.canceled || !choice.filePath) return { status: 'cancelled' };
  const name = withExtension(basename(choice.filePath), ask.extensions);
  try {
    const [file] = await writeSet(dirname(choice.filePath), [{ name, bytes: ask.bytes }]);
    if (!file) throw new WriteProblem(`"${name}" could not be saved.`);
    noteWritten([file]);
    log.info('Saved 1 file.');
    return { status: 'saved', file };
  } catch (error) {
    return failed(error, join(dirname(choice.filePath), name));
  }
}

/** Linux dialogs do not add the extension that the others add. */
function withExtension(name: string, extensions: readonly string[]): string {
  const [first] = extensions;
  const has = extensions.some((extension) => name.toLowerCase().endsWith(`.${extension.toLowerCase()}`));
  return has || first === undefined ? name : `${name}.${first}`;
}

function failed(error: unknown, place: string): { status: 'failed'; message: string } {
  log.warn('Saving failed.');
  const message = error instanceof WriteProblem ? error.message : describeFileProblem(error, place);
  return { status: 'failed', message };
}
