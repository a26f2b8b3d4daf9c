import { Broken } from './kind.ts';

/** CSV after RFC 4180, read as strictly as a program could that knows nothing of ours. */
export function readStrictly(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    const row: string[] = [];
    for (;;) {
      const { cell, end } = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
      row.push(cell);
      at = end;
      if (text[at] !== ',') break;
      at += 1;
    }
    if (text.slice(at, at + 2) !== '\r\n')
      throw new Broken(`A row of CSV does not end where it should: ${JSON.stringify(text.slice(at, at + 30))}`);
    at += 2;
    rows.push(row);
  }
  return rows;
}

function quotedCell(text: string, start: number): { readonly cell: string; readonly end: number } {
  let from = start + 1;
  const pieces: string[] = [];
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) throw new Broken('A quotation mark of CSV is missing.');
    pieces.push(text.slice(from, quote));
    if (text[quote + 1] !== '"') return { cell: pieces.join('"'), end: quote + 1 };
    from = quote + 2;
  }
}

function plainCell(text: string, start: number): { readonly cell: string; readonly end: number } {
  const end = start + text.slice(start).search(/[,\r\n]|$/);
  const cell = text.slice(start, end);
  if (cell.includes('"'))
    throw new Broken(`A cell of CSV has a quotation mark without being quoted: ${JSON.stringify(cell)}`);
  return { cell, end };
}

/** What a spreadsheet skips before it looks for a formula, and the signs that begin one, full-width ones included. */
// eslint-disable-next-line no-control-regex -- control characters are skipped too
const formula = /^[\s\u0000-\u0020\u00a0\ufeff]*(?:[=@＝＠]|[-+－＋](?!\d[\d,]*(?:\.\d+)?%?\s*$))/;

/** @throws Broken where a line of a cell would be run by a spreadsheet */
export function noFormula(cell: string): void {
  for (const line of cell.split(/\r\n|[\r\n\u2028\u2029\u0085]/)) {
    if (formula.test(line)) throw new Broken(`A spreadsheet may run this cell: ${JSON.stringify(cell.slice(0, 200))}`);
  }
}

/** Whether a cell reads as what was written, or with one apostrophe more at the beginning of some of its lines. */
export function sameButGuarded(read: string, written: string): boolean {
  if (read === written) return true;
  const breaks = /(\r\n|[\r\n\u2028\u2029])/;
  const [lines, wanted] = [read.split(breaks), written.split(breaks)];
  return (
    lines.length === wanted.length && lines.every((line, at) => line === wanted[at] || line === `'${wanted[at] ?? ''}`)
  );
}
