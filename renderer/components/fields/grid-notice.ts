import type { ReactiveControllerHost } from 'lit';

/** What a grid says of an act on its rows, for as long as the rows are those that the act has made. */
export class GridNotice {
  text = '';
  /** The rows it is about, as content, and whether they have come back from outside. */
  private about: { readonly content: string; met: boolean } | null = null;

  constructor(private readonly host: ReactiveControllerHost) {}

  say(text: string, content: string, now: string): void {
    this.text = text;
    this.about = { content, met: content === now };
    this.host.requestUpdate();
  }

  clear(): void {
    if (this.text === '') return;
    this.text = '';
    this.about = null;
    this.host.requestUpdate();
  }

  /** Before drawing: of rows that have been undone or changed since, it is true no longer. */
  rowsCame(content: string): void {
    if (this.about === null) return;
    if (content === this.about.content) this.about.met = true;
    else if (this.about.met) [this.text, this.about] = ['', null];
  }
}
