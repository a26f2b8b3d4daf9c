import type { Completion } from '../domain/dataset/dataset.ts';
import type { GenericRecord } from '../domain/records/record.ts';
import type { Query } from '../domain/queries/query.ts';
import type { SetUp } from '../domain/set-up/set-up.ts';
import type { KeptContent, KeptSubmission, Origin } from '../domain/submission/kept.ts';
import type { Identity } from './identity.ts';
import type { RowImage } from './journal/journal.ts';
import type { Fact, TableMappings } from './review-database.ts';

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
  readonly submissions?: readonly KeptSubmission[];
  readonly contents?: readonly KeptContent[];
  readonly queries?: readonly Query[];
  readonly origins?: readonly Origin[];
  /**
   * True where the act reaches beyond the program, such as a file that was sent: it is no undo step, and what was undone
   * before can no longer be done again.
   */
  readonly lasting?: boolean;
  /** All of them, as they are to be remembered from now on. */
  readonly mappings?: TableMappings;
  /** Any other fact as it shall be; one named above wins. */
  readonly facts?: readonly Fact[];
  /** Rows of any table as they shall stand, as a backup has them; they go before all others. */
  readonly rows?: readonly RowImage[];
}

/** For an act of many rows: how far it is, and a way to give it up before the end, which leaves everything as it was. */
export interface Watching {
  readonly tell?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
}
