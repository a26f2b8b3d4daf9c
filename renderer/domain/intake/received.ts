import type { Completion } from '../dataset/dataset.ts';
import type { Query } from '../queries/query.ts';
import type { GenericRecord } from '../records/record.ts';
import type { SetUp } from '../set-up/set-up.ts';
import type { KeptContent, KeptSubmission } from '../submission/kept.ts';
import type { Submission } from '../submission/submission.ts';

/** What a file held, read and checked at the border, before anything of it is taken in. */
export interface Received {
  /** The name of the file. */
  readonly file: string;
  readonly submission: Submission;
  /** The four words of its content. */
  readonly fingerprint: string;
  /** When the file was written, as an ISO text in UTC, and by which program. */
  readonly written: string;
  readonly program: string;
  readonly setUp: SetUp;
  readonly partnershipRecords: readonly GenericRecord[];
  /** The group's own records. */
  readonly records: readonly GenericRecord[];
  readonly completions: readonly Completion[];
  readonly queries: readonly Query[];
}

/** What this computer has of the same group, year and round. */
export interface Known {
  readonly submissions: readonly KeptSubmission[];
  /** The content of each kept submission, by its id. */
  readonly contents: ReadonlyMap<string, KeptContent>;
  readonly records: readonly GenericRecord[];
  readonly completions: readonly Completion[];
  readonly queries: readonly Query[];
  /** Ids of records and queries that this computer has elsewhere: of another group, year or round. */
  readonly elsewhere: ReadonlySet<string>;
}

/** The computer that takes files in. */
export interface Host {
  readonly setUp: SetUp;
  /** The coordinator's own group; null for the office, which takes in those of all groups. */
  readonly own: string | null;
  /** The partnership's own records of the round, as they are here. */
  readonly partnership: readonly GenericRecord[];
  /** The moment of taking in, as an ISO text in UTC. */
  readonly now: string;
}
