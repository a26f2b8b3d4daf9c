/**
 * One thing that somebody does in a form, with the keyboard alone. A label is meant whole, without "(optional)".
 * - type: a text into the box with this label
 * - choose: one of several radio buttons
 * - select: an option of a list that opens, by what it begins with
 * - open: a folded part, by its summary
 * - add: the button of a list whose items are cards
 * - cells: rows of a table from its first blank row on, an empty text leaves its cell out
 * - line: a line of the outline below the one with the cursor
 * - details: opens the details of the line with the cursor
 */
export type Step =
  | { readonly type: string; readonly text: string }
  | { readonly choose: string; readonly option: string }
  | { readonly select: string; readonly option: string }
  | { readonly open: string }
  | { readonly add: string }
  | { readonly cells: string; readonly rows: readonly (readonly string[])[] }
  | { readonly line: string; readonly level?: 'in' | 'out'; readonly heading?: true; readonly status?: string }
  | { readonly details: string };

/** What must stand in a saved table: one row with all of these columns. */
export interface SavedRow {
  readonly file: string;
  readonly row: Readonly<Record<string, string>>;
}

/** A kind of content of a review, from the keys to the files. */
export interface Kind {
  /** "K8" and so on, as the review was taken apart. */
  readonly code: string;
  readonly name: string;
  /** What holds it in the program. */
  readonly heldBy: string;
  /** The section's name in the rail. */
  readonly section: string;
  /** The record type that is entered. */
  readonly type: string;
  readonly steps: readonly Step[];
  /** Words to search for, all of which stand in the box that the first hit leads to. */
  readonly found: string;
  readonly saved: readonly SavedRow[];
  /** Words in their order, without markup, that the review for reading must say. */
  readonly printed: readonly string[];
  /** Words that it must not say. */
  readonly unprinted?: readonly string[];
}
