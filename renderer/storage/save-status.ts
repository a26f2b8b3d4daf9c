export type SaveStatus =
  | { readonly state: 'idle' }
  | { readonly state: 'pending' }
  | { readonly state: 'saved'; readonly at: Date }
  | { readonly state: 'failed'; readonly message: string };

/**
 * What the status line says of everything unsaved, from every writer together: a failure stays in sight until its own
 * writer has saved, whatever else was saved meanwhile.
 */
export class SaveStatusSource {
  readonly #waiting = new Set<object>();
  readonly #failures = new Map<object, string>();
  readonly #listeners = new Set<(status: SaveStatus) => void>();
  #savedAt: Date | null = null;
  #current: SaveStatus = { state: 'idle' };

  get current(): SaveStatus {
    return this.#current;
  }

  /** Calls the listener on every change from now on; the result ends it. */
  subscribe(listener: (status: SaveStatus) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The writer has something to save. An earlier failure of its own stays in sight unless it is trying again. */
  wait(writer: object, tryingAgain = false): void {
    this.#waiting.add(writer);
    if (tryingAgain) this.#failures.delete(writer);
    this.#tell();
  }

  saved(writer: object, at: Date): void {
    this.#waiting.delete(writer);
    this.#failures.delete(writer);
    this.#savedAt = at;
    this.#tell();
  }

  failed(writer: object, message: string): void {
    this.#waiting.delete(writer);
    this.#failures.set(writer, message);
    this.#tell();
  }

  /** The writer was told to stop before the end: nothing of it was to be saved. */
  givenUp(writer: object): void {
    this.#waiting.delete(writer);
    this.#tell();
  }

  /** What the writer could not save is given up: somebody has read that it was not done. */
  dismiss(writer: object): void {
    this.#failures.delete(writer);
    this.#tell();
  }

  #tell(): void {
    this.#current = this.#work();
    for (const listener of [...this.#listeners]) listener(this.#current);
  }

  #work(): SaveStatus {
    const [message] = this.#failures.values();
    if (message !== undefined) return { state: 'failed', message };
    if (this.#waiting.size > 0) return { state: 'pending' };
    return this.#savedAt ? { state: 'saved', at: this.#savedAt } : { state: 'idle' };
  }
}
