type Box = HTMLInputElement | HTMLTextAreaElement;
type Which = 'undo' | 'redo';

/** How long the engine may take to change the text it was asked to change, in milliseconds. */
const patience = 300;

/**
 * Knows whether undo means the text under the cursor: as long as something typed since the cursor came into the box is
 * still there, the box's own undo comes first. The engine keeps one list of typing for the whole page and does not say
 * what is in it, so what stood in the box is compared.
 */
export class TextUndo {
  private box: Box | null = null;
  /** What stood in the box when the cursor came, or when the program last changed it. */
  private base = '';
  /** What stood there after the last key. */
  private seen = '';
  /** Whether anything was typed since the cursor came, be it erased again. */
  private typedIn = false;
  /** How many times the box has taken something back since the last key: so often it can do it again. */
  private takenBack = 0;
  private last: Promise<unknown> = Promise.resolve();

  /** `tell` hears before each change of a box whether it is the box taking back its own typing. */
  constructor(
    private readonly edit: (which: Which) => Promise<void>,
    private readonly tell: (takesBack: boolean) => void,
  ) {}

  watch(page: Document): void {
    page.addEventListener('focusin', ({ target }) => this.begin(boxOf(target)), true);
    page.addEventListener('beforeinput', ({ target }) => this.notice(boxOf(target)), true);
    page.addEventListener('input', (event) => this.typed(event), true);
  }

  /**
   * Has the box undo or redo its own typing. False where there is none, and then nothing was changed. One press after
   * the other, because a second answer depends on the first.
   */
  take(which: Which): Promise<boolean> {
    const taken = this.last.then(() => this.takeNow(which));
    this.last = taken.catch(() => undefined);
    return taken;
  }

  private async takeNow(which: Which): Promise<boolean> {
    const { box } = this;
    if (!box || document.activeElement !== box) return false;
    this.notice(box);
    // Back at the base by its own undo, the box has nothing more: the engine would go on in another box.
    const nothing = box.value === this.base && (this.takenBack > 0 || !this.typedIn);
    if (which === 'undo' ? nothing : this.takenBack === 0) return false;
    const before = this.takenBack;
    if (!(await this.changes(box, which))) {
      if (which === 'undo') this.typedIn = false;
      return false;
    }
    this.takenBack = which === 'undo' ? before + 1 : before - 1;
    return true;
  }

  /** The program has undone or redone something itself: what the box took back before that is no longer next. */
  forget(): void {
    this.begin(this.box);
  }

  private begin(box: Box | null): void {
    this.box = box;
    this.base = box?.value ?? '';
    this.seen = this.base;
    this.typedIn = false;
    this.takenBack = 0;
  }

  /** A text that is not as the last key left it was put there by the program: the box cannot take that back. */
  private notice(box: Box | null): void {
    if (box && box === this.box && box.value !== this.seen) this.begin(box);
  }

  private typed(event: Event): void {
    const box = boxOf(event.target);
    const type = event instanceof InputEvent ? event.inputType : '';
    this.tell(type === 'historyUndo' || type === 'historyRedo');
    if (!box || box !== this.box) return;
    this.seen = box.value;
    this.typedIn = true;
    this.takenBack = 0;
  }

  /** Asks the engine and waits until the text has changed, or until it plainly will not. */
  private async changes(box: Box, which: Which): Promise<boolean> {
    const before = box.value;
    const changed = new Promise<void>((resolve) => {
      box.addEventListener('input', () => resolve(), { once: true });
      setTimeout(resolve, patience);
    });
    await this.edit(which);
    await changed;
    return box.value !== before;
  }
}

function boxOf(target: EventTarget | null): Box | null {
  if (target instanceof HTMLTextAreaElement) return target;
  return target instanceof HTMLInputElement && ['text', 'search'].includes(target.type) ? target : null;
}
