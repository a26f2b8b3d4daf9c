/**
 * Where the cursor stands in a text box of several rows. The browser does not say, so the text is laid out once more,
 * out of sight, in the same place and with the same letters; only when an arrow key asks for it.
 */
type Locate = (offset: number) => DOMRect;

function measured<T>(box: HTMLTextAreaElement, measure: (locate: Locate) => T): T {
  const mirror = document.createElement('div');
  mirror.className = 'outline-mirror';
  // The character at the end stands for the place after the last letter.
  const text = document.createTextNode(`${box.value}\u200b`);
  mirror.append(text);
  box.parentElement?.append(mirror);
  const range = document.createRange();
  try {
    return measure((offset) => {
      const at = Math.min(offset, box.value.length);
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const rects = range.getClientRects();
      return rects[rects.length - 1] ?? range.getBoundingClientRect();
    });
  } finally {
    mirror.remove();
  }
}

const sameRow = (a: DOMRect, b: DOMRect): boolean => Math.abs(a.top - b.top) < a.height / 2 + 1;

export function onFirstRow(box: HTMLTextAreaElement): boolean {
  return measured(box, (locate) => sameRow(locate(box.selectionStart), locate(0)));
}

export function onLastRow(box: HTMLTextAreaElement): boolean {
  return measured(box, (locate) => sameRow(locate(box.selectionEnd), locate(box.value.length)));
}

/** How far right on the page the cursor stands, in pixels. */
export function caretX(box: HTMLTextAreaElement): number {
  return measured(box, (locate) => locate(box.selectionStart).left);
}

/** The offset in the first or last row that is nearest to a place on the page. */
export function offsetNear(box: HTMLTextAreaElement, x: number, row: 'first' | 'last'): number {
  return measured(box, (locate) => {
    const end = box.value.length;
    const [start, step] = row === 'first' ? [0, 1] : [end, -1];
    const edge = locate(start);
    let best = start;
    let nearest = Infinity;
    for (let at = start; at >= 0 && at <= end; at += step) {
      const rect = locate(at);
      if (!sameRow(rect, edge)) break;
      const distance = Math.abs(rect.left - x);
      if (distance < nearest) [best, nearest] = [at, distance];
    }
    return best;
  });
}
