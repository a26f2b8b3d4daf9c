import type { YearKey } from '../set-up/financial-year.ts';

/** In the order in which a submission goes through them; the last two are where it may end otherwise. */
export const submissionStates = ['draft', 'complete', 'sent', 'returned', 'accepted', 'withdrawn'] as const;
export type SubmissionState = (typeof submissionStates)[number];

/** One change of state. Nothing is ever taken out of the log: what is undone is one more change. */
export interface StateChange {
  readonly who: string;
  /** The moment as an ISO text in UTC: "2010-06-30T14:05:00.000Z". */
  readonly when: string;
  /** null for the first entry, with which the revision begins. */
  readonly from: SubmissionState | null;
  readonly to: SubmissionState;
  readonly note: string;
}

/** How far a group had come when it was counted. An incomplete submission may be sent; this says so. */
export interface Completeness {
  /** The ids of the sections marked as completed, in the order of the review. */
  readonly completed: readonly string[];
  readonly openErrors: number;
  readonly openWarnings: number;
  /** Errors and warnings that somebody answered. */
  readonly explained: number;
}

/** Which part of the review is meant: one group, one year, one round. */
export interface Part {
  readonly group: string;
  readonly year: YearKey;
  readonly round: string;
}

/** One revision of what one group hands in for one round. */
export interface Submission extends Part {
  readonly setUpId: string;
  readonly setUpVersion: number;
  /** Counts from 1. */
  readonly revision: number;
  readonly state: SubmissionState;
  readonly log: readonly StateChange[];
  /** The name of who signs it off; empty where nobody has. */
  readonly signedOff: string;
  readonly completeness: Completeness;
  /** The digest of the revision that this one builds on; null for the first. */
  readonly baseDigest: string | null;
  /** The digest of its own content. */
  readonly digest: string;
}
