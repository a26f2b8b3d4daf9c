/** What a column gives for one row. null is "not provided" and is written as an empty cell, never as 0. */
export type Cell = string | number | null;

/** A cell as text, before anything that CSV adds. */
export function cellText(cell: Cell): string {
  return cell === null ? '' : typeof cell === 'number' ? String(cell) : cell;
}

const blanks = String.raw`(?:(?![\r\n\u2028\u2029])[\s\u0000-\u001f])*`;
const signedNumber = String.raw`\d[\d,]*(?:\.\d+)?%?${blanks}$`;
const formula = String.raw`'*${blanks}(?:[=@\uff1d\uff20]|[+\-\uff0b\uff0d](?!${signedNumber}))`;

/**
 * The start of a line that a spreadsheet would take for a formula: =, @, or a sign that no plain number follows, after any
 * blanks. Every line of a text counts, because some programs break a cell at its line breaks. "-7.3%" is no formula.
 */
const risky = new RegExp(`^(?=${formula})`, 'gm');
const guarded = new RegExp(`^'(?=${formula})`, 'gm');

/** Puts an apostrophe before what a spreadsheet would run. A text that has such an apostrophe gets one more. */
export function guardFormula(text: string): string {
  return text.replace(risky, "'");
}

/** Takes away what `guardFormula` put there: unguardFormula(guardFormula(x)) is x for every text. */
export function unguardFormula(text: string): string {
  return text.replace(guarded, '');
}

/** Half an emoji cannot be written as UTF-8: it becomes U+FFFD, the replacement character, in every file alike. */
export function wellFormed(text: string): string {
  return /[\ud800-\udfff]/.test(text) ? text.replace(/\p{Surrogate}/gu, '\ufffd') : text;
}
