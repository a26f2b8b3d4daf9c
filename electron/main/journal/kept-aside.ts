import { cp, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { journalFiles } from './journal-files.ts';
import { removeUnopenable } from './unopenable.ts';

/** A larger database is not copied at each start: the journal has what is in it. */
const largestCopied = 256 * 1024 * 1024;

/**
 * Files that turned out to be damaged, in `kept-aside` in the data folder, for somebody who can look into them. The
 * engine may wipe a damaged database when it opens it, so its files are copied before each start.
 */
export class KeptAside {
  readonly #dataFolder: string;

  constructor(dataFolder: string) {
    this.#dataFolder = dataFolder;
  }

  /** Copies the database's files before the engine opens them. Never fails: without it the journal is there still. */
  async copyDatabase(): Promise<void> {
    const copy = this.#place('before-this-start');
    const database = join(this.#dataFolder, 'IndexedDB');
    try {
      await rm(copy, { recursive: true, force: true });
      if ((await sizeOf(database)) > largestCopied) return;
      await mkdir(this.#place(''), { recursive: true });
      await cp(database, copy, { recursive: true });
      // Otherwise nobody could get at their work again although the journal has all of it.
      if ((await journalFiles(join(this.#dataFolder, 'journal'))).length > 0) await removeUnopenable(database);
    } catch {
      await rm(copy, { recursive: true, force: true }).catch(() => undefined);
    }
  }

  /** The copy made before this start, under a name of its own; null where there is none. */
  async keepDatabase(): Promise<string | null> {
    try {
      const copy = this.#place('before-this-start');
      await stat(copy);
      const folder = await this.folderFor('database');
      await rename(copy, join(folder, 'IndexedDB'));
      return folder;
    } catch {
      return null;
    }
  }

  /** A new empty folder, named after the moment and what is put into it. */
  async folderFor(what: 'database' | 'journal'): Promise<string> {
    const moment = new Date().toISOString().replaceAll(':', '-').slice(0, 19);
    for (let copy = 0; ; copy += 1) {
      const folder = this.#place(`${moment} ${what}${copy === 0 ? '' : ` ${copy}`}`);
      await mkdir(this.#place(''), { recursive: true });
      try {
        await mkdir(folder);
        return folder;
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      }
    }
  }

  /** Removes all of it, after an erasure. */
  async forget(): Promise<void> {
    await rm(this.#place(''), { recursive: true, force: true });
  }

  #place(name: string): string {
    return join(this.#dataFolder, 'kept-aside', name);
  }
}

async function sizeOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: false });
  const sizes = entries.map((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sizeOf(path) : stat(path).then(({ size }) => size);
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}
