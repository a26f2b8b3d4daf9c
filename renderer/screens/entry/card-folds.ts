import { same } from '../../storage/same.ts';

/** Up to so many cards all stand open, and nothing is said of folding. */
const fewCards = 2;

/**
 * Which cards of a page are open. Where there are many they begin folded; what is opened stays so while somebody is on
 * the page. One that comes alone, newly added or brought back by an undo, comes open; several at once come folded.
 */
export class CardFolds {
  private readonly opened = new Set<string>();
  private known: readonly string[] | null = null;

  /** Takes in which cards there are now, by the ids of their records. */
  show(ids: readonly string[]): void {
    if (this.known !== null && same(ids, this.known)) return;
    const come = this.known === null ? [] : ids.filter((id) => this.known?.includes(id) !== true);
    for (const id of ids.length <= fewCards ? ids : come.length === 1 ? come : []) this.opened.add(id);
    this.known = ids;
  }

  /** Whether there are so many cards that each can be folded. */
  get offered(): boolean {
    return (this.known?.length ?? 0) > fewCards;
  }

  isOpen(id: string): boolean {
    return !this.offered || this.opened.has(id);
  }

  toggle(id: string): void {
    if (!this.opened.delete(id)) this.opened.add(id);
  }

  open(id: string): void {
    this.opened.add(id);
  }

  openAll(): void {
    for (const id of this.known ?? []) this.opened.add(id);
  }

  foldAll(): void {
    this.opened.clear();
  }
}
