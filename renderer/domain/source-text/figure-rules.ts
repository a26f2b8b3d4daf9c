import { isBlank, type SourceLine } from './source-lines.ts';
import { andWords, counted, lineWords, type SourceProblem, type SourceRule } from './source-rule.ts';

const figure = String.raw`[-+–−]?\s?£?\d[\d,]*(?:\.\d+)?\s?%?`;
const bracketed = new RegExp(String.raw`^\(\s*(${figure})\s*\)$`);
const bare = new RegExp(`^${figure}$`);
/** A label, its sign, its figure, and perhaps another in brackets. */
const labelled = new RegExp(String.raw`^(.*\p{L}.*?)\s*[=:]\s*${figure}(\s*\(\s*${figure}\s*\))?$`, 'u');
const year = /^(?:19|20)\d\d$/;
/** What a label without its figure ends with. */
const openEnd = /\p{L}.*([-–—:=])$/u;

export const figureRules: readonly SourceRule[] = [
  {
    code: 'IMP-W01',
    severity: 'warning',
    title: 'Figure before its label',
    why: 'The 2009/10 review prints "(-16.5%)" on the line above the label and the value it belongs to.',
    check: (lines) => {
      const filled = lines.filter((line) => !isBlank(line));
      const labels = labelsWithBrackets(filled);
      return filled.flatMap((_line, index) => beforeLabel(filled, index, labels) ?? []);
    },
  },
  {
    code: 'IMP-I02',
    severity: 'information',
    title: 'Labels apart from their figures',
    why: 'The 2009/10 review prints three labels of its attendance and then three figures: which belongs to which must be said.',
    check: (lines) => {
      const filled = lines.filter((line) => !isBlank(line));
      return filled.flatMap((_line, index) => detached(filled, index) ?? []);
    },
  },
];

/** The label of a line with a figure; the figure may stand on the line below its label. */
function labelAt(lines: readonly SourceLine[], index: number): { label: string; brackets: boolean } | null {
  const words = lines[index]?.words ?? '';
  const above = lines[index - 1]?.words ?? '';
  const found =
    labelled.exec(words) ?? (/^[^(]/.test(words) && /[=:]$/.test(above) ? labelled.exec(`${above} ${words}`) : null);
  return found ? { label: found[1] ?? '', brackets: found[2] !== undefined } : null;
}

/** How often each label is followed by a figure in brackets. */
function labelsWithBrackets(lines: readonly SourceLine[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const index of lines.keys()) {
    const found = labelAt(lines, index);
    const after = bracketed.test(lines[index + 1]?.words ?? '');
    if (found && (found.brackets || after)) times.set(found.label, (times.get(found.label) ?? 0) + 1);
  }
  return times;
}

function beforeLabel(
  lines: readonly SourceLine[],
  index: number,
  labels: ReadonlyMap<string, number>,
): SourceProblem | null {
  const [line, next] = [lines[index], lines[index + 1]];
  const inside = bracketed.exec(line?.words ?? '')?.[1];
  if (!line || !next || inside === undefined || year.test(inside)) return null;
  const alone = labelAt(lines, index + 1);
  const below = alone ?? labelAt(lines, index + 2);
  const valueAt = alone ? index + 1 : index + 2;
  if (!below || below.brackets || bracketed.test(lines[valueAt + 1]?.words ?? '')) return null;
  const above = index > 0 ? labelAt(lines, index - 1) : null;
  const abovesOwn = (labels.get(above?.label ?? '') ?? 0) > 1 || above?.brackets === true;
  if (above && (abovesOwn || (labels.get(below.label) ?? 0) === 0)) return null;
  return {
    lines: [[line.number, line.number]],
    printed: line.words,
    message: `${line.words} stands before “${next.words}” (line ${next.number}), to which it seems to belong.`,
    advice: 'Compare with the printed page and enter it with the figure it belongs to.',
  };
}

/** Found at the first of several lines with nothing but a figure. */
function detached(lines: readonly SourceLine[], index: number): SourceProblem | null {
  const isFigure = (at: number) => bare.test(lines[at]?.words ?? '') && lines[at]?.orphan === false;
  if (!isFigure(index) || isFigure(index - 1)) return null;
  let end = index + 1;
  while (isFigure(end)) end += 1;
  const figures = lines.slice(index, end);
  const signAt = (at: number) => openEnd.exec(lines[at]?.words ?? '')?.[1];
  // The last label, most often "Total", may stand without a dash.
  const sign = signAt(index - 1) ?? signAt(index - 2);
  let from = signAt(index - 1) === undefined ? index - 1 : index;
  while (sign !== undefined && signAt(from - 1) === sign) from -= 1;
  const labels = lines.slice(Math.max(0, from), index);
  const [first, last] = [labels[0], figures.at(-1)];
  if (!first || !last || figures.length < 2 || labels.length < 2 || sign === undefined) return null;
  const named = labels.map(({ words }) => words.replace(/\s*[-–—:=]$/, ''));
  const pairs = named.map((label, place) => `${label} ${figures[place]?.words ?? ''}`);
  const where = lineWords([first.number, last.number]);
  const counts = `${counted(labels.length, 'label')} and then ${counted(figures.length, 'figure')} in ${where}`;
  const same = labels.length === figures.length;
  return {
    lines: [[first.number, last.number]],
    printed: [...labels, ...figures].map(({ words }) => words).join(' '),
    message: same
      ? `${counts}; read in their order: ${andWords(pairs)}.`
      : `${counts}: which belongs to which cannot be told.`,
    advice: 'Check against the printed page that each figure has its own label.',
  };
}
