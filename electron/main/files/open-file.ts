import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import type { OpenFileAnswer, Requests } from '../../api.ts';
import { describeFileProblem } from './file-problem.ts';

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
  return readChosenFile(path, ask.maxBytes);
}

/** Reads one file of at most `maxBytes`. */
export async function readChosenFile(path: string, maxBytes: number): Promise<OpenFileAnswer> {
  const name = basename(path);
  try {
    const { size } = await stat(path);
    if (size > maxBytes) return { status: 'failed', message: tooLarge(name, size, maxBytes) };
    const bytes = await readFile(path);
    if (bytes.byteLength > maxBytes) return { status: 'failed', message: tooLarge(name, bytes.byteLength, maxBytes) };
    return { status: 'opened', name, bytes };
  } catch (error) {
    return { status: 'failed', message: describeFileProblem(error, name) };
  }
}

function tooLarge(name: string, size: number, maxBytes: number): string {
  const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
  return (
    `"${name}" is ${megabytes(size)}, more than the ${megabytes(maxBytes)} that such a file can have. ` +
    'Check that it is the right file.'
  );
}
