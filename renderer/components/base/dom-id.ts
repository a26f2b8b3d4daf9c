/** The id of a box on the page: the record's id and the path of the field in it ("categories.ROW.count"). */
export function boxId(record: string, path: string): string {
  return `box-${record}-${path}`.replace(/[^A-Za-z0-9_-]/g, '-');
}

/** Puts the cursor into a box once it is drawn, and brings it into view. Answers whether the box was found. */
export function focusBox(record: string, path: string): boolean {
  const id = boxId(record, path);
  const box = document.getElementById(id) ?? document.querySelector(`[id^="${CSS.escape(id)}"]`);
  if (!(box instanceof HTMLElement)) return false;
  unfold(box);
  box.focus();
  box.scrollIntoView({ block: 'center' });
  return true;
}

/** Opens everything that a box is folded away in. */
function unfold(box: HTMLElement): void {
  let folded = box.closest<HTMLDetailsElement>('details:not([open])');
  while (folded) {
    folded.open = true;
    folded = folded.parentElement?.closest<HTMLDetailsElement>('details:not([open])') ?? null;
  }
}
