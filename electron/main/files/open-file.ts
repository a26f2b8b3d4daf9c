import { dialog, type BrowserWindow } from 'electron';
import type { OpenFileAnswer, OpenFilesAnswer, Requests } from '../../api.ts';
import { readFiles, readOne } from './read-files.ts';

/** Asks for a file and reads it whole, unless it is larger than the caller can use. */
export async function openFile(
  window: BrowserWindow,
  ask: Parameters<Requests['openFile']>[0],
): Promise<OpenFileAnswer> {
  const choice = await dialog.showOpenDialog(window, {
    title: ask.title,
    properties: ['openFile'],
    filters: [{ name: ask.filterName, extensions: ask.extensions }],
  });
  const path = choice.filePaths[0];
  if (choice.canceled || path === undefined) return { status: 'cancelled' };
  const read = await readOne(path, ask.maxBytes);
  return 'message' in read ? { status: 'failed', message: read.message } : { status: 'opened', ...read };
}

/** Asks for one or more files and reads them whole. */
export async function openFiles(
  window: BrowserWindow,
  ask: Parameters<Requests['openFiles']>[0],
): Promise<OpenFilesAnswer> {
  const choice = await dialog.showOpenDialog(window, {
    title: ask.title,
    properties: ['openFile', 'multiSelections'],
    // Mail filters rename files, so that one which is wanted may have any ending.
    filters: [...ask.filters, { name: 'All files', extensions: ['*'] }],
  });
  if (choice.canceled || choice.filePaths.length === 0) return { status: 'cancelled' };
  return { status: 'opened', ...(await readFiles(choice.filePaths, ask)) };
}
