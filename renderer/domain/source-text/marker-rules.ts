import { repair, type RepairedItem, type RepairedRun } from './repair.ts';
import { andWords, counted, groupBy, lineWords, rangesOf, type SourceProblem, type SourceRule } from './source-rule.ts';

export const markerRules: readonly SourceRule[] = [
  {
    code: 'IMP-W02',
    severity: 'warning',
    title: 'Markers and items differ',
    why: 'The 2009/10 review has eight markers for nine points on one slide, and four dashes for five on another: an item was lost, split or run together.',
    check: (lines) => repair(lines).runs.flatMap((run) => (run.markers === run.items.length ? [] : [differing(run)])),
  },
  {
    code: 'IMP-I01',
    severity: 'information',
    title: 'Markers apart from their texts',
    why: 'The text of slides has markers and texts in boxes of their own: 41 markers of the 2009/10 review stand alone on their lines.',
    check: (lines) => {
      const blocks = groupBy(repair(lines).runs, ({ block }) => block);
      return [...blocks.values()].map(apart);
    },
  },
];

function differing({ markers, items, lines, unplaced, orphans }: RepairedRun): SourceProblem {
  const lacking = items.filter(({ lacksMarker }) => lacksMarker);
  const doubtful = items.find((item) => item.doubtful);
  const over = lacking[0] ?? items.at(-1);
  const kind = markers === orphans.length && orphans.every(({ marker }) => marker === orphans[0]?.marker);
  const sign = kind && orphans[0] ? ` (“${orphans[0].marker}”)` : '';
  const message = `${counted(markers, 'marker')}${sign} for ${counted(items.length, 'item')} in ${lineWords(lines)}`;
  return {
    lines: [lines],
    printed: over?.words ?? orphans.map(({ marker }) => marker).join(' '),
    message: doubtful ? `${message}; two items may be run together at line ${doubtful.lines[0]}.` : `${message}.`,
    advice:
      unplaced > 0
        ? 'Compare with the printed page: a text may be missing, or two may have become one.'
        : 'Compare with the printed page: a line may belong to the item before it, or two items may stand as one.',
  };
}

function apart(runs: readonly RepairedRun[]): SourceProblem {
  const orphans = runs.flatMap((run) => run.orphans).toSorted((a, b) => a.number - b.number);
  const items = runs.flatMap((run) => run.items);
  const unplaced = runs.reduce((sum, run) => sum + run.unplaced, 0);
  const bySign = groupBy(orphans, ({ marker }) => marker);
  const signs = andWords([...bySign].map(([marker, all]) => `${bySign.size > 1 ? `${all.length} ` : ''}“${marker}”`));
  const [stands, back] =
    orphans.length === 1 ? ['stands apart from its text', 'it was'] : ['stand apart from their texts', 'all were'];
  const placed = unplaced === 0 ? `${back} put back` : `${counted(unplaced, 'marker')} found no text`;
  return {
    lines: rangesOf(orphans.map(({ number }) => number)),
    printed: orphans.map(({ marker }) => marker).join(' '),
    message: `${counted(orphans.length, 'marker')} (${signs}) ${stands}; ${placed}.${joinedWords(items)}`,
    advice: 'Check against the printed page that each stands before the right text.',
  };
}

/** Lines that begin with a capital: only the count says that they go on. */
function joinedWords(items: readonly RepairedItem[]): string {
  const joined = items.flatMap((item) => item.joined);
  if (joined.length === 0) return '';
  const [begins, was] =
    joined.length === 1 ? [`Line ${joined[0]} begins`, 'was'] : [`Lines ${andWords(joined)} begin`, 'were'];
  return ` ${begins} with a capital and ${was} read as the rest of the line before.`;
}
