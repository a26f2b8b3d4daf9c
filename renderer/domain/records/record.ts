import type { Fields, Row, ScalarStored, ValuesOf } from '../fields/field.ts';
import type { YearKey } from '../set-up/financial-year.ts';

/** Lines of a source text that a record was typed in from, both inclusive. */
export type LineRange = readonly [from: number, to: number];

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
