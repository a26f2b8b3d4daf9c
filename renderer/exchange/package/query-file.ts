import { strToU8 } from 'fflate';
import { queriesFor } from '../../domain/queries/queries.ts';
import type { Query } from '../../domain/queries/query.ts';
import type { Part } from '../../domain/submission/submission.ts';
import { decodeStrictly } from '../border/decode-text.ts';
import { tooLarge, type Refused } from '../border/limits.ts';
import { placeOf, z } from '../checked.ts';
import { id } from '../envelope-shape.ts';
import { digestShape, sha256Of } from './digest.ts';
import { queryFileName } from './file-names.ts';
import { jsonText, parseJson } from './json-text.ts';
import { faultInQueries, most, name, plainQueries, queriesOf, readQueries, words, yearShape } from './query-shape.ts';

export const queryFormat = 'partnership-review query';
/** Goes up when the make-up of the file changes. Older files are converted on reading, newer ones are refused. */
const formatVersion = 1;

/** The office's questions to one group, as one file. */
export interface QueryFile extends Part {
  readonly setUpId: string;
  /** The name of the partnership. */
  readonly partnership: string;
  readonly groupName: string;
  /** The submission that the questions are about. */
  readonly revision: number;
  readonly digest: string;
  /** When the office returned the submission for correction, and why; null where it did not. */
  readonly returned: { readonly who: string; readonly when: string; readonly note: string } | null;
  /** When the file was written, as an ISO text in UTC, and by which version. */
  readonly written: string;
  readonly program: string;
  /** Whole threads, answers and closings included. */
  readonly queries: readonly Query[];
}

export interface WrittenQueryFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const moment = z.iso.datetime({ precision: 3, error: 'is not a moment in UTC' });
const facts = z.strictObject({
  format: z.literal(queryFormat),
  formatVersion: z.literal(formatVersion),
  written: moment,
  program: name,
  partnership: most(1000),
  setUpId: id,
  group: id,
  groupName: most(1000),
  year: yearShape,
  round: id,
  revision: z.int('is not a whole number').min(1, 'is less than 1'),
  digest: z.string().regex(digestShape, 'is not a digest'),
  returned: z.strictObject({ who: name, when: moment, note: words }).nullable(),
  queries: z.unknown(),
});
const marked = z.object({ format: z.literal(queryFormat), formatVersion: z.int().min(1) });
const summed = z.looseObject({ checksum: z.string() });

const again = 'Ask the office to send it again.';
const damaged = `This file of questions was changed or damaged after it was written, so nothing in it can be relied on. ${again}`;

/** The file to send, or why it cannot be written. Of the queries it takes those of the group, year and round. */
export async function writeQueryFile(file: QueryFile): Promise<WrittenQueryFile | Refused> {
  const own = queriesFor(file.queries, file);
  const fault = faultInQueries(own);
  if (fault !== null) return { problem: fault };
  const queries = queriesOf(own, file);
  if (queries.length === 0 && file.returned === null) return { problem: 'There is no question to send yet.' };
  const plain = plainFile(file, queries);
  const checked = facts.safeParse(plain);
  const [issue] = checked.error?.issues ?? [];
  if (issue) return { problem: `The questions cannot be sent: "${placeOf(issue.path)}" ${issue.message}.` };
  return { name: queryFileName(file), bytes: strToU8(withChecksum(plain, await checksumOf(plain))) };
}

function plainFile(file: QueryFile, queries: readonly Query[]): Readonly<Record<string, unknown>> {
  const { written, program, partnership, setUpId, group, groupName, year, round, revision, digest } = file;
  const returned = file.returned && { who: file.returned.who, when: file.returned.when, note: file.returned.note };
  return {
    ...{ format: queryFormat, formatVersion, written, program, partnership, setUpId },
    ...{ group, groupName, year, round, revision, digest, returned },
    queries: plainQueries(queries),
  };
}

/** Reads a file of questions, or gives a sentence that says what is wrong and what to do. Never throws. */
export async function readQueryFile(bytes: Uint8Array): Promise<QueryFile | Refused> {
  try {
    return tooLarge(bytes) ?? (await readChecked(bytes));
  } catch {
    return { problem: `This file could not be read. ${again}` };
  }
}

async function readChecked(bytes: Uint8Array): Promise<QueryFile | Refused> {
  const parsed = parseJson(bytes);
  const mark = marked.safeParse(parsed);
  if (!mark.success) {
    return {
      problem: 'This is not a file of questions. Choose the one the office sent you; its name ends in "queries.json".',
    };
  }
  if (mark.data.formatVersion > formatVersion) {
    return {
      problem:
        'This file of questions was made by a newer version of the program. Update the program, then open the file again.',
    };
  }
  if (!(await isWhole(bytes, parsed))) return { problem: damaged };
  const { checksum: _, ...plain } = summed.parse(parsed);
  const read = facts.safeParse(plain);
  if (!read.success) return { problem: unreadable(placeOf(read.error.issues[0]?.path ?? [])) };
  const { format: _format, formatVersion: _version, queries: asked, ...rest } = read.data;
  const queries = readQueries(asked, rest);
  return typeof queries === 'string'
    ? { problem: `This file of questions ${queries}. ${again}` }
    : { ...rest, queries };
}

function unreadable(place: string): string {
  return `This file of questions cannot be read${place === '' ? '' : `, at "${place}"`}. ${again}`;
}

/**
 * Whether the text is the one that was written, to the letter. A byte order mark and the line breaks of another system
 * are no change: mail programs put them in, and in JSON they mean nothing.
 */
async function isWhole(bytes: Uint8Array, parsed: unknown): Promise<boolean> {
  const read = summed.safeParse(parsed);
  if (!read.success) return false;
  const { checksum, ...plain } = read.data;
  const text = (decodeStrictly(bytes) ?? '').replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  return text === withChecksum(plain, checksum) && checksum === (await checksumOf(plain));
}

function withChecksum(plain: Readonly<Record<string, unknown>>, checksum: string): string {
  return jsonText({ ...plain, checksum });
}

/** The SHA-256 of all that the file says beside its check sum. */
async function checksumOf(plain: Readonly<Record<string, unknown>>): Promise<string> {
  return `sha256:${await sha256Of(strToU8(jsonText(plain)))}`;
}
