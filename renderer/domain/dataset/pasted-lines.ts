import { markerCounts, type MarkerCounts } from '../source-text/counts.ts';
import { repair, type RepairedItem } from '../source-text/repair.ts';
import { isBlank, readSourceLines } from '../source-text/source-lines.ts';

export { hasLineBreaks } from '../source-text/source-lines.ts';

/** A line found in pasted text, without its marker. */
export interface PastedLine {
  /** How deep it stands among the pasted lines, counting from 1. */
  readonly level: number;
  readonly text: string;
  /** True for a short line at the top with others under it: it reads as a heading over them. */
  readonly heading: boolean;
}

/** A pasted text as lines of an outline, and what was done to its markers. */
export interface PastedText {
  readonly lines: readonly PastedLine[];
  readonly counts: MarkerCounts;
  /** How many markers stood apart from their lines and were put back. */
  readonly putBack: number;
}

/**
 * Reads pasted text as lines of an outline. Indentation sets the level; at the same indentation a kind of marker not
 * met before goes one deeper ("•" over "–"). A marker on its own is no line: it is put back to its text, and wrapped
 * lines are joined (`repair`). No character of a text is lost but its marker and the space around it.
 */
export function readPastedText(text: string): PastedText {
  const source = readSourceLines(text);
  const repaired = repair(source);
  const { items } = repaired;
  const levels = levelsOf(items);
  const lines = items.map(({ words }, index) => {
    const level = levels[index] ?? 1;
    const over = (levels[index + 1] ?? 0) > level;
    const heading = over && level === 1 && words.length <= 80 && !/[.;,]$/.test(words);
    return { level, text: words, heading };
  });
  const putBack = items.filter(({ markerLine }) => markerLine !== null).length;
  return { lines, counts: markerCounts(source, repaired), putBack };
}

/** Reads a list of names, one to a line, typed or copied from a document: without markers, spare space or empty lines. */
export function readPastedNames(text: string): readonly string[] {
  const lines = readSourceLines(text).filter((line) => !isBlank(line) && !line.orphan);
  return lines.map(({ words }) => words.replace(/\s+/g, ' '));
}

function levelsOf(lines: readonly RepairedItem[]): readonly number[] {
  const open: RepairedItem[] = [];
  return lines.map((line) => {
    while (open.length > 0 && (open.at(-1)?.indent ?? 0) > line.indent) open.pop();
    if (line.lacksMarker && open.length > 0) return open.length;
    const same = open.filter(({ indent }) => indent === line.indent);
    const met = same.findIndex(({ marker }) => marker === line.marker);
    // A line without a marker among lines with one, most often the rest of a long one, stands beside the one before.
    if (met === -1 && line.marker === '' && same.length > 0) return open.length;
    open.length -= same.length - (met === -1 ? same.length : met);
    open.push(line);
    return open.length;
  });
}
