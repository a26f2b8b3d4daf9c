import { markerOf } from './markers.ts';

/** A line of a document as slides, a PDF or Word give its text. */
export interface SourceLine {
  /** Its number in the file, from 1, as any text editor counts. */
  readonly number: number;
  /** As it stands. */
  readonly text: string;
  /** How far it is indented: two spaces are one, a tab is two. */
  readonly indent: number;
  /** "•", "–" for any dash, another bullet, "number", "letter" or "roman"; '' for none. */
  readonly marker: string;
  /** What follows the marker, without the space around it. */
  readonly words: string;
  /** A marker alone on its line: its text stands elsewhere. */
  readonly orphan: boolean;
  /** The first line of a page or slide, where the text says so with a form feed. */
  readonly newPage: boolean;
}

/** Word's soft return is a vertical tab; web pages and PDFs bring the separators of Unicode. */
const softBreak = /[\v\f\u0085\u2028\u2029]/;

/** Quick test whether a text is more than a piece of one line. */
export function hasLineBreaks(text: string): boolean {
  return /[\n\r]/.test(text) || softBreak.test(text);
}

/** Reads a text line by line, empty lines included. Lines parted by a soft return have the same number. */
export function readSourceLines(text: string): readonly SourceLine[] {
  const lines = text.split(/\r\n|[\n\r]/);
  if (lines.at(-1) === '') lines.pop();
  return lines.flatMap((line, index) => {
    let newPage = false;
    return line.split(/([\v\f\u0085\u2028\u2029])/).flatMap((piece, place, pieces) => {
      if (place % 2 === 1) {
        newPage ||= piece === '\f';
        return [];
      }
      // A page break stands before the first line of a page: nothing comes before it, not even an empty line.
      if (piece === '' && place + 1 < pieces.length) return [];
      const read = readLine(piece, index + 1, newPage);
      newPage = false;
      return [read];
    });
  });
}

function readLine(text: string, number: number, newPage: boolean): SourceLine {
  const [space = ''] = /^[\s\u200b\ufeff]*/u.exec(text) ?? [];
  const body = text.slice(space.length);
  // One stray space is no indentation; two spaces or a tab are.
  const indent = Math.floor(
    Array.from(space).reduce((width, character) => width + (character === '\t' ? 4 : 1), 0) / 2,
  );
  const [found, marker] = markerOf(body);
  const words = body.slice(found.length).replace(/\t+/g, ' ').trim();
  return { number, text, indent, marker, words, orphan: marker !== '' && words === '', newPage };
}

/** A line with neither words nor a marker. */
export function isBlank({ marker, words }: SourceLine): boolean {
  return marker === '' && words === '';
}
