import type { LineRange } from '../records/record.ts';
import { joinedTexts, type JoinedText } from './joined-texts.ts';
import { markerRuns, type MarkerRun } from './marker-runs.ts';
import type { SourceLine } from './source-lines.ts';

/** A text with the marker that belongs to it. */
export interface RepairedItem {
  /** '' for a heading or plain text, and where no marker was left. */
  readonly marker: string;
  /** All its lines as one. */
  readonly words: string;
  readonly indent: number;
  readonly lines: LineRange;
  /** The line on which its marker stood alone; null where it was attached, or there is none. */
  readonly markerLine: number | null;
  /** It stands among texts that wait for a marker, and none was left for it. */
  readonly lacksMarker: boolean;
  /** Numbers of lines read as the rest of the line before because markers and texts agree only then. */
  readonly joined: readonly number[];
  /** It may be the rest of the item before: the text alone does not say. */
  readonly doubtful: boolean;
}

/** Markers that stood alone and the texts among which they belong. */
export interface RepairedRun {
  /** Which slide, page or part between empty lines it stands in, from 0. */
  readonly block: number;
  readonly lines: LineRange;
  /** Markers alone and attached ones among them. */
  readonly markers: number;
  readonly orphans: readonly SourceLine[];
  readonly items: readonly RepairedItem[];
  /** How many orphan markers found no text. */
  readonly unplaced: number;
}

export interface Repair {
  /** All texts in their order. */
  readonly items: readonly RepairedItem[];
  /** Only places where markers stood alone. */
  readonly runs: readonly RepairedRun[];
}

/** Puts markers that stand alone back to their texts, and wrapped lines together. */
export function repair(lines: readonly SourceLine[]): Repair {
  const drafts = draftsOf(markerRuns(lines));
  const runs = drafts.flatMap((draft, index): readonly RepairedRun[] => {
    const { run, items, unplaced } = draft;
    const [first] = run.markers;
    if (!first) return [];
    const over = drafts[index - 1];
    const above = over?.run.block === run.block ? over.run.lines.at(-1)?.number : undefined;
    const listed = items.filter(({ marker, lacksMarker }) => marker !== '' || lacksMarker);
    const last = Math.max(run.markers.at(-1)?.number ?? 0, ...listed.map((item) => item.lines[1]));
    const markers = run.markers.length + run.lines.filter(({ marker }) => marker !== '').length;
    const range: LineRange = [above ?? first.number, last];
    return [{ block: run.block, lines: range, markers, orphans: run.markers, items: listed, unplaced }];
  });
  return { items: drafts.flatMap(({ items }) => items), runs };
}

/** Which item gets which marker. */
export function repairedItems(lines: readonly SourceLine[]): readonly RepairedItem[] {
  return repair(lines).items;
}

interface Draft {
  readonly run: MarkerRun;
  items: readonly RepairedItem[];
  unplaced: number;
}

function draftsOf(runs: readonly MarkerRun[]): readonly Draft[] {
  const widths: number[] = [];
  for (const { block, lines } of runs) {
    widths[block] = lines.reduce((width, { words }) => Math.max(width, words.length), widths[block] ?? 0);
  }
  const drafts: Draft[] = [];
  for (const [index, run] of runs.entries()) {
    const next = runs[index + 1];
    const follows = next?.block === run.block ? next : undefined;
    const texts = joinedTexts(run, widths[run.block] ?? 0, follows !== undefined);
    const draft = withMarkers(run, texts, (follows?.markers.length ?? 0) > 0);
    drafts.push(draft);
    if (run.lines.length === 0) giveBack(drafts, draft);
  }
  return drafts;
}

/**
 * In their order. Where texts are too many and the last marker is of another kind, it belongs to the line directly over
 * the next markers, which is the heading they stand under.
 */
function withMarkers(run: MarkerRun, texts: readonly JoinedText[], over: boolean): Draft {
  const { markers } = run;
  const free = texts.filter(({ lines: [first], heading }) => first?.marker === '' && !heading);
  const last = over && free.length > markers.length && markers.at(-1)?.marker !== markers.at(-2)?.marker;
  const given = new Map(free.map((text, place) => [text, markers[place]]));
  const heading = free.at(-1);
  const lastMarker = markers.length - 1;
  if (last && heading && markers.length > 1) {
    for (const [place, text] of free.entries()) if (place >= lastMarker) given.set(text, undefined);
    given.set(heading, markers[lastMarker]);
  }
  const waiting = markers.length > 0;
  const items = texts.map((text) => itemOf(text, given.get(text), waiting && given.has(text)));
  return { run, items, unplaced: Math.max(0, markers.length - free.length) };
}

function itemOf({ lines, joined, doubtful }: JoinedText, orphan: SourceLine | undefined, waits: boolean): RepairedItem {
  const [first] = lines;
  const marker = orphan?.marker ?? first?.marker ?? '';
  const from = first?.number ?? 0;
  return {
    marker,
    words: lines.map(({ words }) => words).join(' '),
    indent: Math.max(first?.indent ?? 0, orphan?.indent ?? 0),
    lines: [from, lines.at(-1)?.number ?? from],
    markerLine: orphan?.number ?? null,
    lacksMarker: waits && marker === '',
    joined,
    doubtful,
  };
}

/** Markers after all texts of a slide belong to the last texts before them that have none. */
function giveBack(drafts: readonly Draft[], own: Draft): void {
  const waiting = [...own.run.markers];
  for (const draft of drafts.toReversed()) {
    if (draft.run.block !== own.run.block) break;
    const fromBelow = draft.items.toReversed().map((item) => {
      const orphan = item.marker === '' ? waiting.pop() : undefined;
      if (!orphan) return item;
      const indent = Math.max(item.indent, orphan.indent);
      return { ...item, marker: orphan.marker, indent, markerLine: orphan.number, lacksMarker: false };
    });
    draft.items = fromBelow.toReversed();
  }
  own.unplaced = waiting.length;
}
