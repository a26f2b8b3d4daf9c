import type { Completion } from '../domain/dataset/dataset.ts';
import type { GenericRecord } from '../domain/records/record.ts';
import type { SetUp } from '../domain/set-up/set-up.ts';
import type { Identity } from './identity.ts';

/**
 * Everything one act of the user writes, in one transaction. Where an id stands in both lists of a pair, the taking
 * away wins: `remove` over `put`, `reopen` over `complete`.
 */
export interface Change {
  /** What was done, in lower case: "delete achievement" is shown as "Undo delete achievement". */
  readonly label: string;
  /**
   * Changes with the same key that follow each other with pauses of at most 5 seconds, within 60 seconds in all, are
   * one undo step: somebody who types a sentence undoes the sentence, not its last 400 milliseconds.
   */
  readonly coalesce?: string;
  readonly put?: readonly GenericRecord[];
  /** Ids of records. */
  readonly remove?: readonly string[];
  readonly complete?: readonly Completion[];
  readonly reopen?: readonly Completion[];
  readonly setUp?: SetUp;
  /** Where a set-up comes with another answer to who one is: undo brings back both, never a half of it. */
  readonly identity?: Identity;
}
