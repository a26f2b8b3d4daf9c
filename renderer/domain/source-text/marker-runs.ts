import { isBlank, type SourceLine } from './source-lines.ts';
import { likelihoodOfWrap, beginsSmall, looksLikeHeading } from './wrapped-lines.ts';

/** Markers that stand apart, with the lines that may be their texts. Without markers: lines that wait for none. */
export interface MarkerRun {
  readonly markers: readonly SourceLine[];
  readonly lines: readonly SourceLine[];
  /** Which slide, page or part between empty lines it stands in, from 0. */
  readonly block: number;
}

/** The lines that wait for a marker, wrapped ones not counted: what a run needs markers for. */
interface Open {
  markers: SourceLine[];
  lines: SourceLine[];
  waiting: number;
}

/**
 * Parts a text where its markers stand apart from their texts. A run ends where its markers have found their texts and
 * other markers follow, and where a new slide begins: at a form feed, an empty line or a running title.
 */
export function markerRuns(lines: readonly SourceLine[]): readonly MarkerRun[] {
  const starts = startsOfBlocks(lines);
  const filled = lines.filter((line) => !isBlank(line));
  const titles = runningTitles(filled);
  const runs: MarkerRun[] = [];
  let block = 0;
  let open: Open = { markers: [], lines: [], waiting: 0 };
  const close = () => {
    const { markers, lines: texts } = open;
    if (markers.length + texts.length > 0) runs.push({ markers, lines: texts, block });
    open = { markers: [], lines: [], waiting: 0 };
  };
  for (const [index, line] of filled.entries()) {
    const settled = open.waiting >= open.markers.length;
    const title = titles.has(line.words) && line.marker === '' && !titles.has(filled[index - 1]?.words ?? '');
    const before = filled[index - 1];
    const markersSoon = filled.slice(index + 1, index + 4).some(({ marker }) => marker !== '');
    if (before && (starts.has(line) || (title && !before.orphan && (settled || markersSoon)))) {
      close();
      block += 1;
    } else if ((line.orphan || line.marker !== '') && settled && open.lines.length > 0) close();
    if (line.orphan) open.markers.push(line);
    else add(open, line);
  }
  close();
  return runs;
}

function add(open: Open, line: SourceLine): void {
  const before = open.lines.at(-1);
  const small = beginsSmall(open.lines[0]?.words ?? '');
  open.lines.push(line);
  if (line.marker !== '') return;
  if (!before || likelihoodOfWrap(before.words, line.words, small) < 3) open.waiting += 1;
}

/** Lines before which a page ends: after a form feed, or after an empty line that does not part a marker and its text. */
function startsOfBlocks(lines: readonly SourceLine[]): ReadonlySet<SourceLine> {
  const starts = new Set<SourceLine>();
  const blank = lines.filter(isBlank).length;
  const doubleSpaced = blank * 5 > lines.length * 2;
  let before: SourceLine | undefined;
  let parted = false;
  let newPage = false;
  for (const line of lines) {
    newPage ||= line.newPage;
    if (isBlank(line)) {
      parted = true;
      continue;
    }
    const apart = parted && !doubleSpaced && before?.orphan === false && !line.orphan;
    if (newPage || apart) starts.add(line);
    [before, parted, newPage] = [line, false, false];
  }
  return starts;
}

/** Short lines without a marker that come again and again: the titles of slides and pages. */
function runningTitles(lines: readonly SourceLine[]): ReadonlySet<string> {
  const times = new Map<string, number>();
  for (const { marker, words } of lines) {
    if (marker !== '' || !/^\p{Lu}[^\d=:]{2,60}$/u.test(words) || /[.;,]$/.test(words)) continue;
    if (words.split(/\s+/).length === 1 || looksLikeHeading(words)) times.set(words, (times.get(words) ?? 0) + 1);
  }
  return new Set([...times].filter(([, count]) => count > 1).map(([words]) => words));
}
