/** What a key does in a cell of a grid; null leaves it to the box itself. */
export type GridAct = 'up' | 'down' | 'restore' | 'copy-above' | 'remove';

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>;

/** Whether the arrow keys belong to the box itself: in a list of choices, and inside a text of several lines. */
export function keepsArrows(box: EventTarget | null, key: string): boolean {
  if (box instanceof HTMLSelectElement) return true;
  if (!(box instanceof HTMLTextAreaElement)) return false;
  return key === 'ArrowUp' ? box.selectionStart > 0 : box.selectionEnd < box.value.length;
}

/** Keys as spreadsheets have them. Left and right stay with the text, Tab with the page, and lists of choices keep theirs. */
export function actOf(event: Key, arrowsKept: boolean): GridAct | null {
  const { key, shiftKey, ctrlKey, metaKey, altKey, isComposing } = event;
  if (isComposing || altKey) return null;
  if (ctrlKey || metaKey) {
    if (shiftKey) return null;
    return key === 'Delete' ? 'remove' : key.toLowerCase() === 'd' ? 'copy-above' : null;
  }
  if (key === 'Enter') return shiftKey ? 'up' : 'down';
  if (key === 'Escape') return 'restore';
  if (arrowsKept || shiftKey) return null;
  return key === 'ArrowUp' ? 'up' : key === 'ArrowDown' ? 'down' : null;
}
