import type { OutlineLine } from './outline-line.ts';
import type { CaretPlace, Line } from './outline-host.ts';

interface Lines extends HTMLElement {
  readonly lines: readonly Line[];
  elements(): readonly OutlineLine[];
  reveal(index: number): void;
  label(index: number): void;
}

/** Puts the first box of a line's details under the cursor. */
export function focusDetail(outline: Lines, id: string): void {
  const line = outline.elements().find(({ record }) => record.id === id);
  if (!line) return;
  void line.updateComplete.then(async () => {
    const first = line.querySelector('.outline-details > *');
    if (first && 'updateComplete' in first) await first.updateComplete;
    line.querySelector<HTMLElement>('.outline-details input')?.focus();
  });
}

/**
 * Keeps the cursor where people expect it while lines come, go and move: in the line that an act leads to, else in the
 * box it was in, which the browser forgets when a line moves, else in the line that took the place of the one gone.
 */
export class LineFocus {
  private wanted: { readonly line: string | number; readonly caret: CaretPlace } | null = null;
  private held: { readonly box: HTMLElement; readonly index: number } | null = null;

  constructor(private readonly outline: Lines) {}

  want(line: string | number, caret: CaretPlace): void {
    this.wanted = { line, caret };
    const index = this.indexOf(line);
    if (index !== -1) this.outline.reveal(index);
  }

  /** Before drawing. */
  hold(): void {
    const box = document.activeElement;
    const line = box?.closest('outline-line');
    const inside = box instanceof HTMLElement && line && this.outline.contains(box);
    this.held = inside ? { box, index: this.outline.elements().indexOf(line) } : null;
  }

  /** After drawing. */
  settle(): void {
    const { held, wanted } = this;
    this.held = null;
    if (wanted) return this.go(wanted.line, wanted.caret);
    if (!held || held.box === document.activeElement) return;
    if (held.box.isConnected) held.box.focus({ preventScroll: true });
    else if (document.activeElement === document.body)
      this.go(Math.min(held.index, this.outline.lines.length - 1), 'end');
  }

  private go(line: string | number, caret: CaretPlace): void {
    const index = Math.min(this.indexOf(line), this.outline.lines.length - 1);
    const id = this.outline.lines[index]?.record.id;
    if (id === undefined) return;
    this.outline.reveal(index);
    const element = this.outline.elements()[index];
    if (element?.record.id !== id) return;
    this.wanted = null;
    this.outline.label(index);
    // Drawn within the same task, so that the next key is typed into it.
    void element.updateComplete.then(() => element.takeFocus(caret));
  }

  private indexOf(line: string | number): number {
    return typeof line === 'number' ? line : this.outline.lines.findIndex(({ record }) => record.id === line);
  }
}
