import { dirname } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import type { RowImage, SaveFileAnswer } from '../../api.ts';
import { describeFileProblem } from '../files/file-problem.ts';
import { noteWritten } from '../files/written-files.ts';
import { log } from '../log.ts';
import type { Journal } from './journal.ts';
import { rowKey, writeRowsFile } from './rows-file.ts';

/**
 * Asks for a place and writes everything the journal holds there, with rows over it that are not saved yet: for when the
 * disk of this computer is full. The file has the format of a backup.
 */
export async function saveCopy(
  window: BrowserWindow,
  journal: Journal,
  { schema, rows: over }: { readonly schema: number; readonly rows: readonly RowImage[] },
): Promise<SaveFileAnswer> {
  const day = new Date().toISOString().slice(0, 10);
  const choice = await dialog.showSaveDialog(window, {
    title: 'Save a copy of all your work elsewhere',
    defaultPath: `Partnership Review copy ${day}.jsonl`,
    filters: [{ name: 'Copy of the work', extensions: ['jsonl'] }],
  });
  if (choice.canceled || !choice.filePath) return { status: 'cancelled' };
  const path = choice.filePath;
  try {
    const { rows, standing } = await journal.rows();
    for (const row of over) {
      const key = rowKey(row[0], row[1]);
      if (row[2] === null) rows.delete(key);
      else rows.set(key, JSON.stringify(row));
    }
    const { sequence, totals } = standing;
    const at = new Date().toISOString();
    const header = { format: 'partnership-review-rows', version: 1, sequence: sequence + 1, schema, at } as const;
    await writeRowsFile(path, header, rows.values(), totals);
    log.info(`Saved a copy of ${rows.size} rows elsewhere.`);
    const file = { name: path.slice(dirname(path).length + 1), path, size: rows.size };
    noteWritten([file]);
    return { status: 'saved', file };
  } catch (error) {
    log.warn('Saving a copy elsewhere failed.');
    return { status: 'failed', message: describeFileProblem(error, path) };
  }
}
