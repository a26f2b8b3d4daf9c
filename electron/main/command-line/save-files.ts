import { stat } from 'node:fs/promises';
import type { Dataset } from '../../../renderer/domain/dataset/dataset.ts';
import type { ExportFile, ExportOptions } from '../../../renderer/exchange/format.ts';
import { formats } from '../../../renderer/exchange/formats.ts';
import { describeFileProblem } from '../files/file-problem.ts';
import { makeFolders } from '../files/make-folder.ts';
import { WriteProblem, writeSet } from '../files/write-set.ts';
import { Refusal } from './command.ts';

export interface FileBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** @throws Refusal where the folder is a file */
export async function refuseFile(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (found && !found.isDirectory()) {
    throw new Refusal(`"${folder}" is a file, not a folder. Give --out another folder.`);
  }
}

/**
 * The dataset in every format, each read again and compared before anything is written.
 * @throws Refusal with the first difference
 */
export function exportFiles(dataset: Dataset, options: ExportOptions): readonly ExportFile[] {
  return formats.flatMap((format) => {
    const written = format.write(dataset, options);
    const difference = format.readBack(dataset, written, options);
    if (difference !== null) throw new Refusal(`Nothing was written. ${difference}`);
    return written;
  });
}

export function asBytes(files: readonly ExportFile[]): readonly FileBytes[] {
  const encoder = new TextEncoder();
  return files.map(({ name, text }) => ({ name, bytes: encoder.encode(text) }));
}

/**
 * Writes all files and reads them back from the disk; the names of what was written.
 * @throws Refusal with what went wrong and what was replaced, if anything
 */
export async function save(folder: string, files: readonly FileBytes[]): Promise<readonly string[]> {
  try {
    await makeFolders(folder);
    return (await writeSet(folder, files)).map(({ name }) => name);
  } catch (error) {
    throw new Refusal(error instanceof WriteProblem ? error.message : describeFileProblem(error, folder));
  }
}
