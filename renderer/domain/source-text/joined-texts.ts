import type { MarkerRun } from './marker-runs.ts';
import type { SourceLine } from './source-lines.ts';
import { beginsSmall, hasOwnVerb, likelihoodOfWrap, looksLikeHeading, mayFillLine } from './wrapped-lines.ts';

/** The lines of one text. */
export interface JoinedText {
  readonly lines: readonly SourceLine[];
  /** Numbers of lines read as the rest of the line before because markers and texts agree only then. */
  readonly joined: readonly number[];
  /** It may be the rest of the text before; it reads as a text of its own. */
  readonly doubtful: boolean;
  /** A heading over what follows, which needs no marker of this run. */
  readonly heading: boolean;
}

/**
 * Joins the wrapped lines of a run. What is sure is always joined, what is likely only while there are more texts than
 * markers. `width` is the longest line of the slide, `followed` tells that other markers come after the run on it.
 */
export function joinedTexts(run: MarkerRun, width: number, followed: boolean): readonly JoinedText[] {
  return run.markers.length === 0 ? surelyJoined(run.lines) : new WaitingTexts(run, width).texts(followed);
}

/** Where all markers are attached, what follows a marked line can go on; what stands before the first cannot. */
function surelyJoined(lines: readonly SourceLine[]): readonly JoinedText[] {
  const texts: SourceLine[][] = [];
  let marked = false;
  for (const line of lines) {
    const last = texts.at(-1);
    const before = last?.at(-1);
    const goesOn = marked && line.marker === '' && before && likelihoodOfWrap(before.words, line.words, false) > 1;
    if (last && goesOn === true) last.push(line);
    else texts.push([line]);
    marked ||= line.marker !== '';
  }
  return texts.map((text) => ({ lines: text, joined: [], doubtful: false, heading: false }));
}

/** In lines: nothing longer is one point of a slide, so that only sure lines are joined to it. */
const longestText = 12;

/** In characters: a shorter line did not end because its box was full. */
const fullLine = 40;

/** The lines of a run with markers waiting for them. */
class WaitingTexts {
  readonly #lines: readonly SourceLine[];
  /** How many more texts than markers there are. */
  #spare: number;
  readonly #length: number;
  readonly #wanted: number;
  /** Places of the lines that begin a text. */
  readonly #starts: Set<number>;
  readonly #joined = new Set<number>();
  readonly #doubtful = new Set<number>();

  constructor({ lines, markers }: MarkerRun, width: number) {
    this.#lines = lines;
    this.#length = lengthOf(lines);
    this.#wanted = markers.length;
    const small = beginsSmall(lines[0]?.words ?? '');
    const chances = lines.map((line, place) => {
      const before = lines[place - 1];
      if (!before || line.marker !== '') return 0;
      const chance = likelihoodOfWrap(before.words, line.words, small);
      const alone = markers.length === 1 && before.words.length > Math.max(fullLine, width * 0.8);
      return chance === 0 && alone && !small && mayFillLine(before.words, line.words) ? 1 : chance;
    });
    this.#starts = new Set(lines.keys());
    for (const [place, chance] of chances.entries()) if (chance === 3) this.#starts.delete(place);
    const free = [...this.#starts].filter((place) => lines[place]?.marker === '').length;
    this.#spare = free - markers.length;
    for (const wanted of [2, 1]) {
      for (const [place, chance] of chances.entries()) if (chance === wanted) this.#mayJoin(place, wanted === 1);
    }
  }

  texts(followed: boolean): readonly JoinedText[] {
    const texts = [...this.#starts].map((start) => {
      const lines = this.#textAt(start);
      const joined = lines.filter((_line, place) => this.#joined.has(start + place)).map(({ number }) => number);
      return { lines, joined, doubtful: this.#doubtful.has(start), heading: false };
    });
    const next = this.#nextPart(texts);
    for (const text of texts.slice(next)) text.heading = true;
    this.#spare -= texts.slice(next).filter(isFree).length;
    for (const text of followed ? texts.toReversed() : []) {
      const [only, more] = text.lines;
      if (this.#spare <= 0 || !only || more || only.marker !== '' || !looksLikeHeading(only.words)) break;
      text.heading = true;
      this.#spare -= 1;
    }
    return texts;
  }

  /** Where all markers have texts, a heading with more lines under it begins another part of the document. */
  #nextPart(texts: readonly JoinedText[]): number {
    let wanted = this.#wanted;
    for (const [place, text] of texts.entries()) {
      const heading = text.lines.length === 1 && looksLikeHeading(text.lines[0]?.words ?? '');
      if (wanted <= 0 && heading && isFree(text) && place < texts.length - 1) return place;
      if (isFree(text)) wanted -= 1;
    }
    return texts.length;
  }

  /** Two points run together are longer than all others, or the second has its own verb. */
  #mayJoin(place: number, doubtful: boolean): void {
    if (this.#spare <= 0) return;
    const after = this.#textAt(place);
    let before = place - 1;
    while (before > place - longestText && !this.#starts.has(before)) before -= 1;
    if (!this.#starts.has(before)) return;
    const length = lengthOf(this.#textAt(before)) + lengthOf(after);
    const tooLong = this.#starts.size > 3 && length * 2 > this.#length;
    if (doubtful && (tooLong || hasOwnVerb(after.map(({ words }) => words).join(' ')))) this.#doubtful.add(place);
    else {
      this.#starts.delete(place);
      this.#joined.add(place);
      this.#spare -= 1;
    }
  }

  #textAt(start: number): readonly SourceLine[] {
    let end = start + 1;
    while (end < this.#lines.length && !this.#starts.has(end)) end += 1;
    return this.#lines.slice(start, end);
  }
}

function isFree({ lines: [first] }: JoinedText): boolean {
  return first?.marker === '';
}

function lengthOf(lines: readonly SourceLine[]): number {
  return lines.reduce((sum, { words }) => sum + words.length, 0);
}
