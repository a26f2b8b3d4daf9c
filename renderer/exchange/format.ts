import type { Dataset } from '../domain/dataset/dataset.ts';
import type { Finding } from '../domain/rules/finding.ts';

/** A file to be saved, as text. It is written as UTF-8; a byte order mark, where wanted, is its first character. */
export interface ExportFile {
  readonly name: string;
  readonly text: string;
}

export interface ExportOptions {
  /** Whether text files begin with a byte order mark, without which Excel takes UTF-8 for something else. */
  readonly bom: boolean;
  /** What the checks found in the dataset, where the caller knows it already: they are not run again. */
  readonly findings?: readonly Finding[];
}

/** A way to hand a dataset to others. The same dataset and options give the same files, byte for byte. */
export interface ExportFormat {
  readonly id: string;
  readonly label: string;
  /** Who would want it, in one sentence. */
  readonly about: string;
  write(dataset: Dataset, options: ExportOptions): readonly ExportFile[];
  /** Reads the files as a stranger would and compares them with the dataset: null, or a sentence about the first difference. */
  readBack(dataset: Dataset, files: readonly ExportFile[], options: ExportOptions): string | null;
}
