import { foldWithPlaces } from './fold.ts';

/** A piece of a text to highlight: from `start` up to but not including `end`, in UTF-16 units of the snippet. */
export interface HighlightRange {
  readonly start: number;
  readonly end: number;
}

export interface Snippet {
  readonly text: string;
  readonly ranges: readonly HighlightRange[];
}

const longest = 140;
const lead = 40;

/** A passage of at most about 140 characters round the first of the words, with every word in it marked. */
export function snippetOf(text: string, words: readonly string[]): Snippet {
  const ranges = rangesOf(text, words);
  const first = ranges[0]?.start ?? 0;
  if (text.length <= longest) return { text: flat(text), ranges };
  const start = first <= lead ? 0 : wordStart(text, first - lead);
  const end = wordEnd(text, Math.min(text.length, start + longest), ranges[0]?.end ?? 0);
  const [before, after] = [start > 0 ? '…' : '', end < text.length ? '…' : ''];
  const shift = before.length - start;
  return {
    text: before + flat(text.slice(start, end)) + after,
    ranges: ranges.flatMap((range) =>
      range.start >= end ? [] : [{ start: range.start + shift, end: Math.min(range.end, end) + shift }],
    ),
  };
}

/** Where the words stand in the text, in order, overlapping ones joined. */
function rangesOf(text: string, words: readonly string[]): readonly HighlightRange[] {
  const { folded, places } = foldWithPlaces(text);
  const found = words.flatMap((word) => occurrences(folded, word)).sort((a, b) => a.start - b.start || a.end - b.end);
  const joined: HighlightRange[] = [];
  for (const { start, end } of found) {
    const [from, to] = [places[start] ?? 0, after(text, places, end)];
    const last = joined.at(-1);
    if (last && from <= last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, to) };
    else joined.push({ start: from, end: to });
  }
  return joined;
}

function occurrences(folded: string, word: string): readonly HighlightRange[] {
  const found: HighlightRange[] = [];
  if (word === '') return found;
  for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length)) {
    found.push({ start: at, end: at + word.length });
  }
  return found;
}

/** The place just after the last folded character, with the accents that belong to it. */
function after(text: string, places: readonly number[], end: number): number {
  const last = places[end - 1] ?? 0;
  const next = last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
  const marks = /^\p{M}*/u.exec(text.slice(next))?.[0].length ?? 0;
  return next + marks;
}

/** Same length, one line: ranges stay right. */
function flat(text: string): string {
  return text.replace(/[\s]/g, ' ');
}

/** The beginning of the next word from here on, or here where there is none near. */
function wordStart(text: string, from: number): number {
  const space = text.slice(from, from + 20).search(/\s/);
  return space === -1 ? whole(text, from) : from + space + 1;
}

function wordEnd(text: string, to: number, atLeast: number): number {
  if (to >= text.length) return text.length;
  const space = text.slice(0, to).search(/\s\S*$/);
  return space > Math.max(atLeast, to - 20) ? space : whole(text, Math.max(to, atLeast));
}

/** Never between the halves of a surrogate pair. */
function whole(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text[at] ?? '') ? at - 1 : at;
}
