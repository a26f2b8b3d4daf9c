/** A line found in pasted text, without its marker. */
export interface PastedLine {
  /** How deep it stands among the pasted lines, counting from 1. */
  readonly level: number;
  readonly text: string;
  /** True for a short line at the top with others under it: it reads as a heading over them. */
  readonly heading: boolean;
}

/** Word's soft return is a vertical tab; web pages and PDFs bring the separators of Unicode. */
const lineBreaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** Bullets of Word, slides and web pages; those of the private area are Wingdings and Symbol as Word copies them. */
const bullet = /^([•‣◦▪▫●○■□◆◇❖➢➤►▶✓✔❑·∙⁃\ue000-\uf8ff])\s*/u;
/**
 * The same bullets of Wingdings where Word leaves the letter in its place. Real text has these too ("§ 106", "v Leeds"),
 * so that only a tab after them makes them markers; "§" also where no number follows.
 */
const wingding = /^(?:(§)(?:\s*\t\s*|\s+(?![\s\d])|$)|([Øüvqà])\t\s*)/u;
/** These are ordinary characters too ("-7.3%", "o’clock"), so that only a space after them makes them markers. */
const dash = /^([-–—−*+]|o)(?:\s+|$)/u;
const numbered =
  /^(?:(\d{1,3}[.)]|\(\d{1,3}\)|\d{1,2}(?:\.\d{1,2})+[.)])(?:\s+|$)|(\d{1,2}(?:\.\d{1,2})+)\t\s*|([a-z]|[ivx]{1,5})[.]\t\s*|\(?([a-z]|[ivx]{1,5})\)(?:\s+|$))/iu;

interface Raw {
  readonly indent: number;
  /** What kind of marker it has; '' for none. */
  readonly marker: string;
  readonly text: string;
}

/** Quick test whether a pasted text is more than a piece of one line. */
export function hasLineBreaks(text: string): boolean {
  return lineBreaks.test(text);
}

/**
 * Reads pasted text as lines of an outline. Indentation sets the level; at the same indentation a kind of marker not
 * met before goes one deeper ("•" over "–"). A marker on its own is no line: slides copied from a PDF bring all their
 * markers first, so it waits for the next line that has none. In text with markers a line that begins with a small
 * letter is the rest of the line before it. No character of a text is lost but its marker and the space around it.
 */
export function readPastedLines(text: string): readonly PastedLine[] {
  const raw = joinWrapped(takeWaitingMarkers(text.split(lineBreaks).map(readLine)));
  const levels = levelsOf(raw);
  return raw.map(({ text: words }, index) => {
    const level = levels[index] ?? 1;
    const over = (levels[index + 1] ?? 0) > level;
    const heading = over && level === 1 && words.length <= 80 && !/[.;,]$/.test(words);
    return { level, text: words, heading };
  });
}

/** Reads a list of names, one to a line, typed or copied from a document: without markers, spare space or empty lines. */
export function readPastedNames(text: string): readonly string[] {
  const names = text.split(lineBreaks).map((line) => readLine(line).text.replace(/\s+/g, ' '));
  return names.filter((name) => name !== '');
}

function readLine(line: string): Raw {
  const [space = ''] = /^[\s\u200b\ufeff]*/u.exec(line) ?? [];
  const body = line.slice(space.length);
  // One stray space is no indentation; two spaces or a tab are.
  const indent = Math.floor(
    Array.from(space).reduce((width, character) => width + (character === '\t' ? 4 : 1), 0) / 2,
  );
  const [found = '', kind] = markerOf(body);
  return { indent, marker: kind, text: body.slice(found.length).replace(/\t+/g, ' ').trim() };
}

function markerOf(body: string): readonly [found: string, kind: string] {
  const simple = bullet.exec(body) ?? wingding.exec(body) ?? dash.exec(body);
  const sign = simple?.[1] ?? simple?.[2] ?? '';
  if (simple) return [simple[0], /[-–—−]/.test(sign) ? '–' : sign];
  const number = numbered.exec(body);
  if (!number) return ['', ''];
  const [found, digits = number[2], , letters = number[4]] = [number[0], number[1], number[2], number[3]];
  if (digits !== undefined) {
    // 1.1 and 1.2.1 say themselves how deep they stand.
    const depth = digits.split('.').filter((part) => /\d/.test(part)).length;
    return [found, depth === 1 ? 'number' : `number ${depth}`];
  }
  return [found, /^[ivx]{2,}$/i.test(letters ?? '') ? 'roman' : 'letter'];
}

function takeWaitingMarkers(lines: readonly Raw[]): readonly Raw[] {
  const waiting: Raw[] = [];
  const taken: Raw[] = [];
  let place = 0;
  for (const line of lines) {
    if (line.text === '') {
      if (line.marker !== '') waiting.push(line);
      continue;
    }
    if (line.marker !== '') place = waiting.length;
    const marker = line.marker === '' ? waiting[place] : undefined;
    if (marker) place += 1;
    taken.push(marker ? { ...line, indent: Math.max(line.indent, marker.indent), marker: marker.marker } : line);
  }
  return taken;
}

function joinWrapped(lines: readonly Raw[]): readonly Raw[] {
  if (lines.every(({ marker }) => marker === '')) return lines;
  const joined: { indent: number; marker: string; text: string[] }[] = [];
  for (const { indent, marker, text } of lines) {
    const last = joined.at(-1);
    if (last && last.marker !== '' && marker === '' && /^\p{Ll}/u.test(text)) last.text.push(text);
    else joined.push({ indent, marker, text: [text] });
  }
  return joined.map(({ indent, marker, text }) => ({ indent, marker, text: text.join(' ') }));
}

function levelsOf(lines: readonly Raw[]): readonly number[] {
  const open: Raw[] = [];
  return lines.map((line) => {
    while (open.length > 0 && (open.at(-1)?.indent ?? 0) > line.indent) open.pop();
    const same = open.filter(({ indent }) => indent === line.indent);
    const met = same.findIndex(({ marker }) => marker === line.marker);
    // A line without a marker among lines with one, most often the rest of a long one, stands beside the one before.
    if (met === -1 && line.marker === '' && same.length > 0) return open.length;
    open.length -= same.length - (met === -1 ? same.length : met);
    open.push(line);
    return open.length;
  });
}
