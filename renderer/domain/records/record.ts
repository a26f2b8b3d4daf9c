import type { Fields, Row, ScalarStored, ValuesOf } from '../fields/field.ts';
import type { YearKey } from '../set-up/financial-year.ts';

/** Lines of a source text that a record was typed in from, both inclusive. */
export type LineRange = readonly [from: number, to: number];

/**
 * One paragraph of a record as a published review prints it, word for word: the first of a record's two faces, beside
 * its typed values. What comes from a source text keeps the line it stands in, which is its place in the document.
 */
export interface PrintedBlock {
  /** The page or slide it is printed on, or null where nobody said. */
  readonly page: number | null;
  /** The line of the source text that its words begin in, or null where it was typed in by hand. */
  readonly line: number | null;
  /** The bullet before it, like "•" or "–"; empty for none. */
  readonly marker: string;
  /** True where the source has the marker apart from its text, as slides do, and it was put back. */
  readonly apart: boolean;
  /** The words without the marker, with their line breaks. */
  readonly text: string;
}

/**
 * What somebody answered to a finding of the checks. It holds only as long as the words or figures it was given for
 * stand: a changed figure asks again.
 */
export interface Answer {
  readonly code: string;
  /** The path of the box, as in the finding. */
  readonly field: string;
  /** The words or figures the answer was given for, as in the finding. */
  readonly printed: string;
  /**
   * `explained`: a warning, with the reason; `printed so`: an error that stands in a published original, with the
   * reason; `keep`: a matter of style that stays as it was printed.
   */
  readonly kind: 'explained' | 'printed so' | 'keep';
  readonly reason: string;
  /**
   * All figures and words the finding rested on, in this entry and in others; the answer holds as long as they are the
   * same. Absent in answers of earlier versions, which hold for `printed` alone.
   */
  readonly basis?: string;
}

/** Tells the answers of a record apart: one to each finding, and one to each state of it that was answered. */
export function answerKey({ code, field, printed, basis }: Answer): string {
  return JSON.stringify([code, field, printed, basis ?? null]);
}

/** The envelope every record has, whatever its type. */
export interface RecordEnvelope {
  /** Permanent. A new record gets a random one; records typed in from a source have a readable one. */
  readonly id: string;
  readonly group: string;
  readonly year: YearKey;
  readonly round: string;
  /** Place among the records with the same parent, counting from 1. */
  readonly order: number;
  /** The record this one is nested under (outline types only). */
  readonly parent: string | null;
  readonly sourceLines: readonly LineRange[];
  /** How a published review prints it; absent where nothing was printed yet. */
  readonly printed?: readonly PrintedBlock[];
  /** Answers to findings; absent where there is none. They travel with the record and print with its figures. */
  readonly answers?: readonly Answer[];
}

export type StoredValue = ScalarStored | readonly Row[];

/** Any record, seen without its type: what storage, exports and tables work with. */
export interface GenericRecord extends RecordEnvelope {
  readonly type: string;
  readonly values: Readonly<Record<string, StoredValue>>;
}

/** The record type inferred from a definition's fields. */
export type RecordWith<Type extends string, F extends Fields> = RecordEnvelope & {
  readonly type: Type;
  readonly values: ValuesOf<F>;
};

/** "227 to 234; 240": never "227-234", which a spreadsheet may take for a date. */
export function showLines(lines: readonly LineRange[]): string {
  return lines.map(([from, to]) => (from === to ? String(from) : `${from} to ${to}`)).join('; ');
}

/** Narrows a stored value to the rows of a list field. */
export function isRows(stored: StoredValue | undefined): stored is readonly Row[] {
  return Array.isArray(stored);
}
