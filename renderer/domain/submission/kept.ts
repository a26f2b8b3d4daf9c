import type { Completion } from '../dataset/dataset.ts';
import type { ChoiceEntry } from '../merge/clash.ts';
import type { GenericRecord } from '../records/record.ts';
import type { Part, Submission } from './submission.ts';

/** A submission as a computer keeps it: one that was made here, or one that was taken in from a file. */
export interface KeptSubmission extends Part {
  readonly id: string;
  readonly direction: 'made' | 'received';
  readonly submission: Submission;
  /** When its file was written and by which program; empty while none has been. */
  readonly written: string;
  readonly program: string;
  /** The name of the file it travelled in; empty while it is in none. */
  readonly file: string;
  /** When it was made or taken in here, as an ISO text in UTC. */
  readonly kept: string;
  /** What was chosen where the file and this computer had changed the same box; absent where nothing was. */
  readonly settled?: readonly ChoiceEntry[];
  /** When a name was erased from what is kept of it, which is then no longer what was sent. An ISO text in UTC. */
  readonly erased?: string;
}

/** What was in a submission, or in a template that was given away: what later changes are compared with. */
export interface KeptContent {
  /** The id of the kept submission, or of the template. */
  readonly id: string;
  readonly records: readonly GenericRecord[];
  readonly partnershipRecords: readonly GenericRecord[];
  readonly completions: readonly Completion[];
  /** What was chosen when a template came back, where the same box had been changed here; absent where nothing was. */
  readonly settled?: readonly ChoiceEntry[];
  /** When a name was erased from it. An ISO text in UTC. */
  readonly erased?: string;
}

/** Where a record came from, for those that were not typed in here. */
export type Origin = { readonly id: string; readonly taken: string } & (
  { readonly from: 'submission'; readonly submission: string } | { readonly from: 'table'; readonly file: string }
);

/** One made here is known by its number, as its content grows until it is sent; a received one by its digest as well. */
export function keptId(direction: KeptSubmission['direction'], submission: Submission): string {
  const { group, year, round, revision, digest } = submission;
  return [direction, group, year, round, revision, ...(direction === 'received' ? [digest] : [])].join(' ');
}

/** The same revision with the same content, wherever it was made. */
export function sameRevision(one: Submission, other: Submission): boolean {
  return (
    one.group === other.group &&
    one.year === other.year &&
    one.round === other.round &&
    one.revision === other.revision &&
    one.digest === other.digest
  );
}

/**
 * Newest first: by revision, then the one written last (one that is not written yet is newer than any), then the one kept
 * last; what is left to tell them apart is arbitrary, but always the same, here as on the command line.
 */
export function newestFirst(kept: readonly KeptSubmission[]): readonly KeptSubmission[] {
  return [...kept].sort(
    (a, b) =>
      b.submission.revision - a.submission.revision ||
      Number(a.written !== '') - Number(b.written !== '') ||
      compare(b.written, a.written) ||
      compare(b.kept, a.kept) ||
      compare(a.submission.digest, b.submission.digest),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
