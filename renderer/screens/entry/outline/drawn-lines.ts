import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Lines drawn before somebody asks for more: far above any real group. */
const atOnce = 1000;
/** Lines drawn in one go: more of them would be felt as a halt. */
const inOneGo = 100;

/**
 * How many lines of the outline are on the page. A long list grows from frame to frame, so that opening a group or
 * pasting a document never holds up the keyboard; a very long one waits to be asked for the rest.
 */
export class DrawnLines implements ReactiveController {
  private limit = atOnce;
  private drawn = inOneGo;
  private total = 0;
  private frame = 0;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.frame);
  }

  hostUpdated(): void {
    if (this.drawn >= Math.min(this.total, this.limit)) return;
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => {
      this.drawn += inOneGo;
      this.host.requestUpdate();
    });
  }

  /** How many to draw of so many. */
  of(total: number): number {
    // A whole document has come in; lines one by one are drawn as they come.
    if (total > this.total + inOneGo) this.drawn = Math.max(inOneGo, Math.min(this.drawn, this.total));
    else if (this.drawn >= this.total) this.drawn = Math.max(this.drawn, total);
    this.total = total;
    return Math.min(total, this.limit, this.drawn);
  }

  /** How many lines wait to be asked for. */
  get waiting(): number {
    return Math.max(0, this.total - this.limit);
  }

  get next(): number {
    return Math.min(this.waiting, atOnce);
  }

  more(): void {
    this.limit += atOnce;
    this.host.requestUpdate();
  }

  /** Draws at least the lines up to this one. */
  reveal(index: number): void {
    if (index < Math.min(this.limit, this.drawn)) return;
    this.limit = Math.max(this.limit, index + 1);
    this.drawn = Math.max(this.drawn, index + 1);
    this.host.requestUpdate();
  }
}
