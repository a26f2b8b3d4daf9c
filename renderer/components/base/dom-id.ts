/** The id of a box on the page: the record's id and the path of the field in it ("categories.ROW.count"). */
export function boxId(record: string, path: string): string {
  return `box-${record}-${path}`.replace(/[^A-Za-z0-9_-]/g, '-');
}

/** Said to a folded card that a link leads into; who keeps the card says `preventDefault`, and puts the cursor there. */
export const cardWanted = 'card-wanted';
export interface CardWanted {
  readonly record: string;
  readonly path: string;
}

/**
 * Puts the cursor into a box once it is drawn, and brings it into view. Answers whether the box was found, or is in a
 * folded card that opens now.
 */
export function focusBox(record: string, path: string): boolean {
  if (opensCard(record, path)) return true;
  const id = boxId(record, path);
  const box =
    document.getElementById(id) ?? document.querySelector(`:is(input, select, textarea, button)[id^="${id}"]`);
  if (!(box instanceof HTMLElement)) return false;
  unfold(box);
  box.focus();
  box.scrollIntoView({ block: 'center' });
  return true;
}

function opensCard(record: string, path: string): boolean {
  const card = document.querySelector(`.folded-card[data-record="${CSS.escape(record)}"]`);
  const detail: CardWanted = { record, path };
  const wanted = new CustomEvent(cardWanted, { detail, bubbles: true, cancelable: true });
  return card !== null && !card.dispatchEvent(wanted);
}

/** Opens everything that a box is folded away in. */
function unfold(box: HTMLElement): void {
  let folded = box.closest<HTMLDetailsElement>('details:not([open])');
  while (folded) {
    folded.open = true;
    folded = folded.parentElement?.closest<HTMLDetailsElement>('details:not([open])') ?? null;
  }
}

declare global {
  interface HTMLElementEventMap {
    'card-wanted': CustomEvent<CardWanted>;
  }
}
