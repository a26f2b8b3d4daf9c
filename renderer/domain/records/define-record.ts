import type { Fields } from '../fields/field.ts';
import type { GenericRecord, RecordWith } from './record.ts';

/** Looking up other records of the same dataset: an outline point needs its heading. */
export type Lookup = (id: string) => GenericRecord | undefined;

/**
 * A value worked out from a record, never stored: shown in the form, the CSV, the data dictionary and the report.
 * Money is integer pence, a percentage a decimal string, a count an integer; null where it cannot be worked out.
 */
export interface Computed<R> {
  readonly kind: 'count' | 'money' | 'percent' | 'decimal' | 'text';
  readonly label: string;
  readonly about: string;
  value(record: R, lookup: Lookup): number | string | null;
}

/**
 * One record type, defined once. Form, blank record, table, simple checks, CSV header, data dictionary, report and
 * search all read this; what is particular to a type (its rules, a hand-made screen or section) is a file beside it.
 */
export interface RecordDefinition<Type extends string = string, F extends Fields = Fields> {
  readonly id: Type;
  /** The published file name without ending, in the plural: "commissioning-budgets". */
  readonly plural: string;
  /** What its part of a section is called, in the program and in the report: "Commissioning budget". */
  readonly section: string;
  /** One record in a sentence: "budget". */
  readonly noun: string;
  /** What belongs here, in one sentence, above the entries. */
  readonly intro: string;
  /** What to do when there is nothing yet. */
  readonly empty: string;
  /** True where records nest under each other and keep an order. */
  readonly outline: boolean;
  /** True where a year has one at most, like its front page: the form offers no second. */
  readonly single?: true;
  readonly fields: F;
  readonly computed: Readonly<Record<string, Computed<RecordWith<Type, F>>>>;
  /** A short name for lists, search results and messages. */
  titleOf(record: RecordWith<Type, F>): string;
}

/** Keeps the literal types of ids, options and kinds, so that the record's type can be inferred from its definition. */
export function defineRecord<const Type extends string, const F extends Fields>(
  definition: RecordDefinition<Type, F>,
): RecordDefinition<Type, F> {
  return definition;
}

/** The type of a definition's records. */
export type RecordOf<D> = D extends RecordDefinition<infer Type, infer F> ? RecordWith<Type, F> : never;
