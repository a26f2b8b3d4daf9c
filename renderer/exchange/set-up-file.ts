import { listsAndGroupFacts } from '../domain/migrations/0002-lists-and-group-facts.ts';
import { shorten } from '../domain/fields/count.ts';
import type { GenericRecord } from '../domain/records/record.ts';
import type { SetUp } from '../domain/set-up/set-up.ts';
import { placeOf, z } from './checked.ts';
import type { ExportFile } from './format.ts';
import { partnershipRecords, recordsForFile } from './set-up-records.ts';
import { setUpShape } from './set-up-shape.ts';

const format = 'partnership-review set-up';
/** Goes up when the file's shape changes. Older files are converted on reading, newer ones are refused. */
const formatVersion = 2;
/** Characters. The set-up of a large partnership with all its lists and pages is far below. */
export const largestSetUpFile = 4_000_000;

const marked = z.object({ format: z.literal(format), formatVersion: z.int().min(1) });
const whole = z.strictObject({
  format: z.literal(format),
  formatVersion: z.literal(formatVersion),
  setUp: setUpShape,
  records: partnershipRecords,
});
/** The first format had themes and measures only, and no records. */
const first = z.strictObject({
  format: z.literal(format),
  formatVersion: z.literal(1),
  setUp: z.record(z.string(), z.unknown()).transform(listsAndGroupFacts.setUp).pipe(setUpShape),
});

/** A set-up with the partnership's own records, of all years. */
export interface SetUpFile {
  readonly setUp: SetUp;
  readonly records: readonly GenericRecord[];
}

/**
 * The set-up as the one file that the office hands to every coordinator. Of the records it takes the partnership's own.
 * The same set-up and records give the same text.
 */
export function writeSetUpFile(setUp: SetUp, records: readonly GenericRecord[]): ExportFile {
  const file = { format, formatVersion, setUp: setUpShape.parse(setUp), records: recordsForFile(records) };
  return { name: `${setUp.id}-set-up.json`, text: `${JSON.stringify(file, null, 2)}\n` };
}

/** Reads a set-up file, or gives a sentence that says what is wrong with it, where, and what to do. Never throws. */
export function readSetUpFile(text: string): SetUpFile | { readonly problem: string } {
  if (text.length > largestSetUpFile) {
    return { problem: 'This file is far too large to be a set-up file. Check that you chose the right one.' };
  }
  const parsed = parse(text.replace(/^\ufeff/, ''));
  if (parsed === undefined) {
    return { problem: 'This file is damaged or is not a set-up file. Ask the partnership office to send it again.' };
  }
  const mark = marked.safeParse(parsed);
  if (!mark.success) {
    return {
      problem:
        'This is not a set-up file. Choose the one the partnership office sent you; its name ends in "set-up.json".',
    };
  }
  if (mark.data.formatVersion > formatVersion) {
    return {
      problem:
        'This set-up file was made by a newer version of the program. Update the program, then open the file again.',
    };
  }
  if (mark.data.formatVersion === 1) {
    const old = first.safeParse(parsed);
    return old.success ? { setUp: old.data.setUp, records: [] } : { problem: faultIn(old.error) };
  }
  const checked = whole.safeParse(parsed);
  if (!checked.success) return { problem: faultIn(checked.error) };
  const { setUp, records } = checked.data;
  return { setUp, records };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function faultIn(error: z.ZodError): string {
  const [issue] = error.issues;
  const place = placeOf((issue?.path ?? []).filter((step) => step !== 'setUp'));
  const where = place === '' ? 'The set-up' : `"${place}"`;
  const fault = shorten(`${where} ${whatIsWrong(issue)}`, 300);
  return `This set-up file cannot be used. ${fault}. Ask the partnership office to send it again.`;
}

/** Our own wording where the shape gives one; zod's own sentences are for programmers. */
function whatIsWrong(issue: z.core.$ZodIssue | undefined): string {
  switch (issue?.code) {
    case 'invalid_type':
      return issue.input === undefined && /undefined/.test(issue.message) ? 'is missing' : typeWords(issue);
    case 'unrecognized_keys':
      return `has an entry that this version does not know: ${issue.keys.map((key) => `"${key}"`).join(', ')}`;
    default:
      return (issue?.message ?? 'is not right').replace(/\.$/, '');
  }
}

function typeWords(issue: z.core.$ZodIssueInvalidType): string {
  if (/whole number/.test(issue.message)) return issue.message;
  const words: Readonly<Record<string, string>> = {
    string: 'a text',
    array: 'a list',
    object: 'an object',
    number: 'a number',
  };
  return `must be ${words[issue.expected] ?? `a ${issue.expected}`}`;
}
