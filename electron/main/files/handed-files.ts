import { basename, extname } from 'node:path';
import type { OpenedFiles, RefusedFile } from '../../api.ts';
import { readFiles } from './read-files.ts';

/** The ending of the program's own files, which it is to be registered for when it is installed. */
const ownExtension = 'partnership';

/** What the program can be opened with, by the file's ending. */
export const handedExtensions = ['zip', ownExtension, 'json', 'csv', 'tsv', 'txt'] as const;

/** Bytes of one file, and how many at once: the same as the page takes in, see renderer/exchange/border/limits.ts. */
export const handedLimits = { maxBytes: 64 * 1024 * 1024, maxFiles: 500 } as const;

/** The files that the program was told to open. They are kept as paths and read when the page takes them. */
export class HandedFiles {
  readonly #waiting = new Set<string>();
  #arrived: (waiting: number) => void = () => undefined;

  /** From now on `listener` is told of every arrival, with the number of files that wait. */
  onArrival(listener: (waiting: number) => void): void {
    this.#arrived = listener;
  }

  /** Takes full paths. The same path again, before it was taken, is the same file. */
  add(paths: readonly string[]): void {
    for (const path of paths) this.#waiting.add(path);
    if (paths.length > 0) this.#arrived(this.#waiting.size);
  }

  /** Reads what waits; it waits no longer. */
  async take(): Promise<OpenedFiles> {
    const paths = [...this.#waiting];
    this.#waiting.clear();
    const { files, refused } = await readFiles(paths.filter(hasKnownEnding), handedLimits);
    return { files, refused: [...paths.filter((path) => !hasKnownEnding(path)).map(refuse), ...refused] };
  }
}

function hasKnownEnding(path: string): boolean {
  return handedExtensions.some((extension) => extname(path).toLowerCase() === `.${extension}`);
}

function refuse(path: string): RefusedFile {
  const name = basename(path);
  const endings = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(
    handedExtensions.map((one) => `.${one}`),
  );
  return { name, message: `"${name}" was not opened: its name does not end in ${endings}.` };
}
