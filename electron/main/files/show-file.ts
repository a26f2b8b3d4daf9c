import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { shell } from 'electron';
import type { ShowAnswer } from '../../api.ts';
import { wasWritten } from './written-files.ts';

/** Shows a file that we have written in the system's file manager. */
export function showInFolder(path: string): ShowAnswer {
  const problem = notOurs(path);
  if (problem) return problem;
  shell.showItemInFolder(path);
  return { status: 'shown' };
}

/** Opens an HTML file that we have written with the program that the system uses for it. */
export async function openInBrowser(path: string): Promise<ShowAnswer> {
  const problem = notOurs(path);
  if (problem) return problem;
  if (extname(path) !== '.html') return { status: 'failed', message: `"${basename(path)}" is not a web page.` };
  const complaint = await shell.openPath(path);
  if (complaint === '') return { status: 'shown' };
  return { status: 'failed', message: `No program could open "${basename(path)}". Open it yourself: ${path}` };
}

function notOurs(path: string): ShowAnswer | undefined {
  const name = basename(path);
  if (!wasWritten(path)) {
    return { status: 'failed', message: `"${name}" was not saved since the program started, so it is not opened.` };
  }
  if (!existsSync(path)) return { status: 'failed', message: `"${name}" is no longer there. Save it again.` };
  return undefined;
}
