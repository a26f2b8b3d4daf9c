import type { SetUp } from '../domain/set-up/set-up.ts';
import { placeOf, z } from './checked.ts';
import type { ExportFile } from './format.ts';
import { setUpShape } from './set-up-shape.ts';

const format = 'partnership-review set-up';
/** Goes up when the file's shape changes. Older files are converted on reading, newer ones are refused. */
const formatVersion = 1;
/** Characters. The set-up of a large partnership with all its catalogues is far below. */
export const largestSetUpFile = 1_000_000;

const marked = z.object({ format: z.literal(format), formatVersion: z.int().min(1) });
const whole = z.strictObject({ format: z.literal(format), formatVersion: z.literal(formatVersion), setUp: setUpShape });

/** The set-up as the one file that the office hands to every coordinator. The same set-up gives the same text. */
export function writeSetUpFile(setUp: SetUp): ExportFile {
  const text = JSON.stringify({ format, formatVersion, setUp: setUpShape.parse(setUp) }, null, 2);
  return { name: `${setUp.id}-set-up.json`, text: `${text}\n` };
}

/** Reads a set-up file: its set-up, or a sentence that says what is wrong with it, where, and what to do. Never throws. */
export function readSetUpFile(text: string): { readonly setUp: SetUp } | { readonly problem: string } {
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
  const checked = whole.safeParse(parsed);
  return checked.success ? { setUp: checked.data.setUp } : { problem: faultIn(checked.error) };
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
  return `This set-up file cannot be used. ${where} ${whatIsWrong(issue)}. Ask the partnership office to send it again.`;
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
