import { decodeStrictly } from '../../../../renderer/exchange/border/decode-text.ts';
import { sha256Of } from '../../../../renderer/exchange/package/digest.ts';
import { readQueryFile, type QueryFile } from '../../../../renderer/exchange/package/query-file.ts';
import { readSubmission, type ReadSubmission } from '../../../../renderer/exchange/package/read-submission.ts';
import { recogniseFile } from '../../../../renderer/exchange/package/recognise-file.ts';
import { readSetUpFile, type SetUpFile } from '../../../../renderer/exchange/set-up-file.ts';

/** A submission that was read and found sound. */
export interface SubmissionFile {
  readonly kind: 'submission';
  /** As it was named on the command line. */
  readonly file: string;
  /** The SHA-256 of all its bytes. */
  readonly sum: string;
  readonly read: ReadSubmission;
}

export interface SetUpGiven {
  readonly kind: 'set-up';
  readonly file: string;
  readonly read: SetUpFile;
}

export interface QueriesGiven {
  readonly kind: 'query';
  readonly file: string;
  readonly read: QueryFile;
}

/** A file that cannot be taken, with the sentence that says why and what to do. */
export interface RefusedFile {
  readonly kind: 'refused';
  readonly file: string;
  readonly problem: string;
}

export type Received = SubmissionFile | SetUpGiven | QueriesGiven | RefusedFile;

const table =
  'This is a table, not a submission. To take over what is in it, open it in the program; to hand it in, ask for the submission itself.';
const page =
  'This is a web page, which the program cannot read entries from. Ask for the whole submission and not only the report in it.';

/** What the bytes of a file are, by what is in them. Never throws. */
export async function received(file: string, bytes: Uint8Array): Promise<Received> {
  const recognised = recogniseFile(bytes, file);
  switch (recognised.kind) {
    case 'submission':
      return submissionIn(file, bytes);
    case 'set-up':
      return setUpIn(file, bytes);
    case 'query':
      return queriesIn(file, bytes);
    case 'table':
      return { kind: 'refused', file, problem: table };
    case 'page':
      return { kind: 'refused', file, problem: page };
    case 'other':
      return { kind: 'refused', file, problem: recognised.problem };
  }
}

async function submissionIn(file: string, bytes: Uint8Array): Promise<Received> {
  const read = await readSubmission(bytes);
  if ('problem' in read) return { kind: 'refused', file, problem: read.problem };
  return { kind: 'submission', file, sum: await sha256Of(bytes), read };
}

async function queriesIn(file: string, bytes: Uint8Array): Promise<Received> {
  const read = await readQueryFile(bytes);
  return 'problem' in read ? { kind: 'refused', file, problem: read.problem } : { kind: 'query', file, read };
}

function setUpIn(file: string, bytes: Uint8Array): Received {
  const read = readSetUpFile(decodeStrictly(bytes) ?? '');
  return 'problem' in read ? { kind: 'refused', file, problem: read.problem } : { kind: 'set-up', file, read };
}
