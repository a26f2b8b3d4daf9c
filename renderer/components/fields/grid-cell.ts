/** A cell of a grid: the row's id and the column's field id. */
export interface Cell {
  readonly row: string;
  readonly column: string;
}

/** "categories.ROW.count" */
export function cellPath(list: string, { row, column }: Cell): string {
  return `${list}.${row}.${column}`;
}

/** A box that text is typed into. */
export function isTextBox(box: EventTarget | null): box is HTMLInputElement | HTMLTextAreaElement {
  return box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement;
}

/** Which cell a box on the page belongs to. */
export function cellOfBox(box: EventTarget | null): Cell | null {
  if (!isTextBox(box) && !(box instanceof HTMLSelectElement)) return null;
  const { row, column } = box.dataset;
  return row === undefined || column === undefined ? null : { row, column };
}
