/** A file from outside that waits to be looked at: its plain name and its bytes. */
export interface WaitingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why a file that was offered did not get as far as that: its name and a sentence. */
export interface TurnedAway {
  readonly name: string;
  readonly message: string;
}

/**
 * Files that were dropped on the window, opened with the program or handed on by another screen, until the screen that
 * looks at them takes them out. Nothing is read or written here.
 */
export class Inbox {
  readonly #listeners = new Set<() => void>();
  #files: readonly WaitingFile[] = [];
  #refused: readonly TurnedAway[] = [];

  put(files: readonly WaitingFile[], refused: readonly TurnedAway[] = []): void {
    this.#files = [...this.#files, ...files];
    this.#refused = [...this.#refused, ...refused];
    for (const listener of [...this.#listeners]) listener();
  }

  /** Everything that waits; each file is handed out once. */
  take(): { readonly files: readonly WaitingFile[]; readonly refused: readonly TurnedAway[] } {
    const taken = { files: this.#files, refused: this.#refused };
    this.#files = [];
    this.#refused = [];
    return taken;
  }

  get empty(): boolean {
    return this.#files.length === 0 && this.#refused.length === 0;
  }

  /** Told whenever something is put in; the result ends it. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
