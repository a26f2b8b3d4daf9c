import { isHeading } from '../dataset/outline.ts';
import { shorten, showCount } from '../fields/count.ts';
import type { Field, ScalarStored } from '../fields/field.ts';
import { problemOf, valueOf } from '../fields/kinds.ts';
import { standsInstead } from '../fields/markers.ts';
import { showRange, type VagueDate } from '../fields/vague-date.ts';
import type { GenericRecord } from '../records/record.ts';
import { yearEnd, yearLabel, yearStart } from '../set-up/financial-year.ts';
import { emptyLists, type Box } from './boxes.ts';
import type { GeneralRule, Problem } from './rule.ts';

/** Long enough for the longest case study of the 2009/10 review ten times over. */
export const longestText = 10_000;

/**
 * Characters that print as nothing, turn text round, belong to no alphabet or are half of one; written as escapes to
 * stay visible.
 */
const unprintable =
  // eslint-disable-next-line no-control-regex -- control characters are what it looks for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/u;

export const generalRules: readonly GeneralRule[] = [
  {
    code: 'VAL-E01',
    severity: 'error',
    title: 'Cannot be read',
    why: 'What was typed is kept even where it is no number; a figure that nobody can read must not be published.',
    check: (_record, _definition, boxes) =>
      each(boxes, ({ path, field, stored, typed }) => {
        // What was understood needs no second reading: only what was not is read again, for its sentence.
        if (field.kind === 'date' || valueOf(stored) !== null) return null;
        const problem = problemOf(field, stored);
        if (problem === null) return null;
        const message = `${field.label}: ${problem}`;
        const advice = 'Correct it in its box, or leave the box empty if it is not known.';
        return { field: path, printed: shorten(typed, 80), message, advice };
      }),
  },
  {
    code: 'VAL-E02',
    severity: 'error',
    title: 'Not provided',
    why: 'A required box left empty means "not provided", which must never be read as nought.',
    check: (record, definition, boxes) => [
      ...each(boxes, ({ path, field, typed }) =>
        field.required === true && typed.trim() === '' && !isAnswered(path, field, boxes)
          ? missing(path, field, boxes)
          : null,
      ),
      ...emptyLists(record, definition).flatMap(([path, field]) =>
        field.required === true ? [missing(path, field, boxes)] : [],
      ),
    ],
  },
  {
    code: 'VAL-W01',
    severity: 'warning',
    title: 'Outside the year',
    why: 'The 2009/10 review files an opening in "mid May 2010" under achievements to March 2010.',
    check: (record, _definition, boxes) => each(boxes, (box) => outsideYear(record, box)),
  },
  {
    code: 'VAL-W02',
    severity: 'warning',
    title: 'Very long text',
    why: 'A whole document pasted into one box cannot be printed as one point.',
    check: (_record, _definition, boxes) =>
      each(boxes, ({ path, field, typed }) => {
        if (typed.length <= longestText) return null;
        const message = `${field.label} has ${showCount(typed.length)} characters; about ${showCount(longestText)} can be printed well.`;
        const advice = 'Shorten it, or split it into several entries.';
        return { field: path, printed: shorten(typed, 80), message, advice };
      }),
  },
  {
    code: 'VAL-W03',
    severity: 'warning',
    title: 'Invisible characters',
    why: 'Text pasted from elsewhere can bring characters that print as nothing or turn the line round.',
    check: (_record, _definition, boxes) =>
      each(boxes, ({ path, field, typed }) => {
        const place = typed.search(unprintable);
        if (place === -1) return null;
        const message = `${field.label} has a character that cannot be seen or printed, at position ${place + 1}.`;
        return { field: path, printed: shorten(typed, 80), message, advice: 'Type the word again in its place.' };
      }),
  },
  {
    code: 'VAL-W04',
    severity: 'warning',
    title: 'Date not understood',
    why: 'The 2009/10 review prints "summer" without a year and "shortly": words a reader years later cannot place.',
    check: (_record, _definition, boxes) =>
      each(boxes, ({ path, field, stored, typed }) => {
        if (field.kind !== 'date' || valueOf(stored) !== null) return null;
        const problem = problemOf(field, stored);
        if (problem === null) return null;
        const advice = 'Write it with its year if you know it; left as it is, it is printed as typed.';
        return { field: path, printed: shorten(typed, 80), message: `${field.label}: ${problem}`, advice };
      }),
  },
];

const none: readonly Problem[] = [];

/** What a check finds in the boxes, most often nothing: no list is made for that. */
function each(boxes: readonly Box[], check: (box: Box) => Problem | null): readonly Problem[] {
  let problems: Problem[] | null = null;
  for (const box of boxes) {
    const problem = check(box);
    if (problem) (problems ??= []).push(problem);
  }
  return problems ?? none;
}

const figures: ReadonlySet<Field['kind']> = new Set(['count', 'money', 'percent', 'decimal']);

/** An empty figure box whose marker, in its row or in the record, says why there is no figure: [x], [z] or [c]. */
function isAnswered(path: string, field: Field, boxes: readonly Box[]): boolean {
  if (!figures.has(field.kind)) return false;
  return markersOf(path, boxes).some(({ typed }) => standsInstead(typed));
}

/** The boxes of the row and of the record in which a marker can stand instead of a figure. */
function markersOf(path: string, boxes: readonly Box[]): readonly Box[] {
  const own = `${path.slice(0, path.lastIndexOf('.') + 1)}marker`;
  return boxes.filter((box) => box.path === own || box.path === 'marker');
}

function missing(path: string, field: Field, boxes: readonly Box[]): Problem {
  const markable = figures.has(field.kind) && markersOf(path, boxes).length > 0;
  return {
    field: path,
    printed: '',
    message: missingWords(field),
    advice: markable
      ? 'Enter it, or choose the marker [x] not available where it is known to be missing.'
      : 'Enter it.',
  };
}

function missingWords(field: Field): string {
  const { kind, label } = field;
  if (kind === 'rows') return `${label}: no ${field.item} is entered.`;
  if (kind !== 'choice') return `${label} is not provided.`;
  return label.endsWith('?') ? `${label} Nothing is chosen.` : `${label}: nothing is chosen.`;
}

/** Dates that are right outside the year: what comes next, what was before, and when somebody looked. */
const timesOfTheirOwn: ReadonlySet<string> = new Set([
  'achievement nextDate',
  'governance-event received',
  'measure comparators',
  'look-ahead commitments',
  'source-document retrieved',
  'reference date',
  'reference checked',
  'case-study people',
  'named-person agreed',
]);

function outsideYear(record: GenericRecord, { path, field, stored, typed }: Box): Problem | null {
  if (field.kind === 'date' && timesOfTheirOwn.has(`${record.type} ${path.split('.')[0] ?? ''}`)) return null;
  const date = field.kind === 'date' && !isHeading(record) ? dateIn(stored) : null;
  if (date === null) return null;
  const { year } = record;
  if (date.earliest <= yearEnd(year) && date.latest >= yearStart(year)) return null;
  const after = date.earliest > yearEnd(year);
  const planned = record.values['status'] === 'planned' || record.values['status'] === 'awaiting a decision';
  if (after && planned) return null;
  const limit = after ? `ends on 31 March ${year + 1}` : `begins on 1 April ${year}`;
  const message = `${typed} (${showRange(date)}) is ${after ? 'after' : 'before'} the year ${yearLabel(year)}, which ${limit}.`;
  const plan = 'status' in record.values ? 'If it is a plan, choose Planned as its status; otherwise check' : 'Check';
  const advice = after ? `${plan} the date.` : 'Check the date, or move the entry to the year it belongs to.';
  return { field: path, printed: typed, message, advice };
}

function dateIn(stored: ScalarStored): VagueDate | null {
  const value = valueOf(stored);
  return typeof value === 'object' && value !== null && 'earliest' in value ? value : null;
}
