import { shorten } from '../fields/count.ts';
import type { Field, ScalarField, ScalarStored } from '../fields/field.ts';
import { isBlank, problemOf, typedOf, valueOf } from '../fields/kinds.ts';
import type { RecordDefinition } from '../records/define-record.ts';
import { isRows, type GenericRecord } from '../records/record.ts';
import { yearEnd, yearLabel, yearStart } from '../set-up/financial-year.ts';
import { showRange } from '../fields/vague-date.ts';
import type { GeneralRule, Problem } from './rule.ts';

/** A box of a record, be it a field or a cell of a list, with the path that a link to it needs. */
interface Box {
  readonly path: string;
  readonly field: ScalarField;
  readonly stored: ScalarStored;
}

const heading = (record: GenericRecord): boolean => record.values['role'] === 'heading';

/** Long enough for the longest case study of the 2009/10 review ten times over. */
export const longestText = 10_000;

/** Characters that print as nothing, turn text round or belong to no alphabet; written as escapes to stay visible. */
// eslint-disable-next-line no-control-regex, no-misleading-character-class
const unprintable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/u;
const unpaired = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

export const generalRules: readonly GeneralRule[] = [
  {
    code: 'VAL-E01',
    severity: 'error',
    title: 'Cannot be read',
    why: 'What was typed is kept even where it is no number or date; a figure nobody can read must not be published.',
    check: (record, definition) =>
      boxesOf(record, definition).flatMap(({ path, field, stored }) => {
        const problem = problemOf(field, stored);
        return problem === null
          ? []
          : [{ path, stored, field, problem }].map((found) => ({
              field: found.path,
              printed: shorten(typedOf(found.stored), 80),
              message: `${found.field.label}: ${found.problem}`,
              advice: 'Correct it in its box, or leave the box empty if it is not known.',
            }));
      }),
  },
  {
    code: 'VAL-E02',
    severity: 'error',
    title: 'Not provided',
    why: 'A required box left empty means "not provided", which must never be read as nought.',
    check: (record, definition) => {
      const empty = boxesOf(record, definition)
        .filter(({ field, stored }) => field.required === true && isBlank(stored))
        .map(({ path, field }) => missing(path, field.label));
      return [...empty, ...emptyLists(record, definition)];
    },
  },
  {
    code: 'VAL-W01',
    severity: 'warning',
    title: 'Outside the year',
    why: 'The 2009/10 review files an opening in "mid May 2010" under achievements to March 2010.',
    check: (record, definition) =>
      boxesOf(record, definition).flatMap(({ path, field, stored }) => outsideYear(record, path, field, stored)),
  },
  {
    code: 'VAL-W02',
    severity: 'warning',
    title: 'Very long text',
    why: 'A whole document pasted into one box cannot be printed as one point.',
    check: (record, definition) =>
      boxesOf(record, definition).flatMap(({ path, field, stored }) => {
        const length = typedOf(stored).length;
        if (length <= longestText) return [];
        const message = `${field.label} has ${length.toLocaleString('en-GB')} characters; about ${longestText.toLocaleString('en-GB')} can be printed well.`;
        return [
          {
            field: path,
            printed: shorten(typedOf(stored), 80),
            message,
            advice: 'Shorten it, or split it into several entries.',
          },
        ];
      }),
  },
  {
    code: 'VAL-W03',
    severity: 'warning',
    title: 'Invisible characters',
    why: 'Text pasted from elsewhere can bring characters that print as nothing or turn the line round.',
    check: (record, definition) =>
      boxesOf(record, definition).flatMap(({ path, field, stored }) => {
        const text = typedOf(stored);
        if (!unprintable.test(text) && !unpaired.test(text)) return [];
        const message = `${field.label} has a character that cannot be seen or printed, at position ${firstOdd(text) + 1}.`;
        return [{ field: path, printed: shorten(text, 80), message, advice: 'Type the word again in its place.' }];
      }),
  },
];

function firstOdd(text: string): number {
  const places = [text.search(unprintable), text.search(unpaired)].filter((place) => place >= 0);
  return Math.min(...places);
}

function boxesOf(record: GenericRecord, definition: RecordDefinition): readonly Box[] {
  return Object.entries(definition.fields).flatMap(([id, field]) => boxesOfField(id, field, record));
}

function boxesOfField(id: string, field: Field, record: GenericRecord): readonly Box[] {
  const stored = record.values[id];
  if (stored === undefined) return [];
  if (field.kind !== 'rows') return isRows(stored) ? [] : [{ path: id, field, stored }];
  if (!isRows(stored)) return [];
  return stored.flatMap((row) =>
    Object.entries(field.fields).flatMap(([inner, innerField]) => {
      const cell = row.values[inner];
      return cell === undefined ? [] : [{ path: `${id}.${row.id}.${inner}`, field: innerField, stored: cell }];
    }),
  );
}

function emptyLists(record: GenericRecord, definition: RecordDefinition): readonly Problem[] {
  return Object.entries(definition.fields).flatMap(([id, field]) => {
    const stored = record.values[id];
    return field.kind === 'rows' && field.required === true && isRows(stored) && stored.length === 0
      ? [missing(id, field.label)]
      : [];
  });
}

function missing(field: string, label: string): Problem {
  return {
    field,
    printed: '',
    message: `${label} is not provided.`,
    advice: `Enter it, or say in the explanation why it is not known.`,
  };
}

function outsideYear(
  record: GenericRecord,
  path: string,
  field: ScalarField,
  stored: ScalarStored,
): readonly Problem[] {
  const date = valueOf(stored);
  if (heading(record) || field.kind !== 'date' || date === null || typeof date !== 'object' || !('earliest' in date))
    return [];
  if (date.earliest <= yearEnd(record.year) && date.latest >= yearStart(record.year)) return [];
  const side = date.earliest > yearEnd(record.year) ? 'after' : 'before';
  const message = `${typedOf(stored)} (${showRange(date)}) is ${side} the year ${yearLabel(record.year)}, which ${side === 'after' ? 'ends on 31 March' : 'begins on 1 April'} ${side === 'after' ? record.year + 1 : record.year}.`;
  const planned = record.values['status'] === 'planned' || record.values['status'] === 'awaiting a decision';
  if (side === 'after' && planned) return [];
  const advice =
    side === 'after'
      ? 'If it is a plan, choose Planned as its status; otherwise check the date.'
      : 'Check the date, or move the entry to the year it belongs to.';
  return [{ field: path, printed: typedOf(stored), message, advice }];
}
