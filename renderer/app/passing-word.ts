/** Said where something is asked for that has to wait until what was typed is saved. */
export const notSavedYet =
  'Your last change is not saved yet. Read why at the top of the page, then choose "Try again".';

/** What undo would take back now; storage keeps it. */
interface Undoable {
  readonly history: { readonly latest: object | null };
}

/** Something said in passing. */
export interface Word {
  readonly message: string;
  /** True where it offers to undo the act that it tells of. */
  readonly undo: boolean;
}

/** How long a word without an offer stays, in milliseconds. One that offers to undo stays as long as that is meant. */
const patience = 8000;

/**
 * What is said in passing, one word at a time. An offer to undo goes as soon as something else has been done: its button
 * must never undo another act than the one it names.
 */
export class PassingWord {
  current: Word | null = null;
  private act: object | null | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly changed: () => void) {}

  say(message: string): void {
    this.put({ message, undo: false });
    this.timer = setTimeout(() => this.clear(), patience);
  }

  /** The act may still be on its way to the disk: which one it is, is known once everything before it is written. */
  offerUndo(message: string, store: Undoable, autosave: { flush(): Promise<void> }): void {
    const word = { message, undo: true };
    this.put(word);
    void autosave.flush().then(() => {
      if (this.current === word) this.act = store.history.latest;
    });
  }

  /** Called after every change of the history. */
  heed(store: Undoable): void {
    const offered = this.current?.undo === true && this.act !== undefined;
    if (offered && store.history.latest !== this.act) this.clear();
  }

  clear(): void {
    this.put(null);
  }

  private put(word: Word | null): void {
    clearTimeout(this.timer);
    this.current = word;
    this.act = undefined;
    this.changed();
  }
}
