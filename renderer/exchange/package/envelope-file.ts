import { firstYear, lastYear } from '../../domain/set-up/financial-year.ts';
import { faultInLog } from '../../domain/submission/states.ts';
import { submissionStates, type Submission } from '../../domain/submission/submission.ts';
import type { Refused } from '../border/limits.ts';
import { placeOf, z } from '../checked.ts';
import { digestShape } from './digest.ts';
import { jsonText, parseJson } from './json-text.ts';

export const submissionFormat = 'partnership-review submission';
/** Goes up when the make-up of the file changes. Older files are converted on reading, newer ones are refused. */
export const submissionFormatVersion = 1;

/** What `submission.json` says: the submission, and the file it travels in. */
export interface Envelope {
  readonly submission: Submission;
  /** The version of stored content that the records are in, as in the database. */
  readonly contentVersion: number;
  /** When the file was written, as an ISO text in UTC: the only place in the file that states it. */
  readonly written: string;
  /** The program that wrote it, with its version. */
  readonly program: string;
}

const id = z.string().min(1).max(200);
const words = z.string().max(5000);
const count = z.int().min(0);
const digest = z.string().regex(digestShape);
const state = z.enum(submissionStates);
const moment = z.iso.datetime({ precision: 3 });

const submission: z.ZodType<Submission> = z.strictObject({
  setUpId: id,
  setUpVersion: z.int().min(1),
  group: id,
  year: z.int().min(firstYear).max(lastYear),
  round: id,
  revision: z.int().min(1),
  state,
  log: z.array(z.strictObject({ who: words, when: moment, from: state.nullable(), to: state, note: words })).max(1000),
  signedOff: words,
  completeness: z.strictObject({
    completed: z.array(id).max(100),
    openErrors: count,
    openWarnings: count,
    explained: count,
  }),
  baseDigest: digest.nullable(),
  digest,
});

const marked = z.object({ format: z.literal(submissionFormat), formatVersion: z.int().min(1) });
const whole = z.strictObject({
  format: z.literal(submissionFormat),
  formatVersion: z.literal(submissionFormatVersion),
  contentVersion: z.int().min(1),
  written: moment,
  program: z.string().max(200),
  submission,
});

export function writeEnvelope({ contentVersion, written, program, submission }: Envelope): string {
  const { setUpId, setUpVersion, group, year, round, revision, state, log, signedOff, ...rest } = submission;
  const { completed, openErrors, openWarnings, explained } = rest.completeness;
  return jsonText({
    format: submissionFormat,
    formatVersion: submissionFormatVersion,
    contentVersion,
    written,
    program,
    submission: {
      ...{ setUpId, setUpVersion, group, year, round, revision, state },
      log: log.map(({ who, when, from, to, note }) => ({ who, when, from, to, note })),
      signedOff,
      completeness: { completed, openErrors, openWarnings, explained },
      baseDigest: rest.baseDigest,
      digest: rest.digest,
    },
  });
}

/** `newest` is the version of stored content that this program knows. */
export function readEnvelope(bytes: Uint8Array | undefined, newest: number): Envelope | Refused {
  const parsed = bytes && parseJson(bytes);
  const mark = marked.safeParse(parsed);
  if (!mark.success) {
    return {
      problem: 'This is not a submission. Choose the file that a group sent you, or that you exported yourself.',
    };
  }
  const later = z.object({ contentVersion: z.number() }).safeParse(parsed);
  if (mark.data.formatVersion > submissionFormatVersion || (later.success && later.data.contentVersion > newest)) {
    return {
      problem:
        'This submission was made by a newer version of the program. Update the program, then open the file again; nothing in it is lost.',
    };
  }
  const read = whole.safeParse(parsed);
  if (!read.success) {
    const place = placeOf(read.error.issues[0]?.path ?? []);
    return {
      problem: `What the submission says of itself cannot be read${place === '' ? '' : `, at "${place}"`}. Ask for it to be exported again.`,
    };
  }
  const { contentVersion, written, program, submission: found } = read.data;
  const fault = faultInLog(found);
  if (fault !== null)
    return { problem: `The submission contradicts itself: ${fault}. Ask for it to be exported again.` };
  return { contentVersion, written, program, submission: found };
}
