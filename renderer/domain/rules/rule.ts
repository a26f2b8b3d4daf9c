import type { Dataset } from '../dataset/dataset.ts';
import type { Lookup, RecordDefinition } from '../records/define-record.ts';
import type { GenericRecord } from '../records/record.ts';
import type { Box } from './boxes.ts';
import type { Severity } from './finding.ts';

/** One fault in one record. */
export interface Problem {
  readonly field: string;
  readonly printed: string;
  readonly message: string;
  readonly advice: string;
}

export interface RuleContext {
  readonly dataset: Dataset;
  readonly lookup: Lookup;
  /** The records nested directly under one. */
  children(id: string): readonly GenericRecord[];
}

/** A check with a permanent code. Rules say why they exist; they never stop saving, errors stop "complete". */
export interface Rule<R> {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  /** Why the rule exists and where it comes from. */
  readonly why: string;
  check(record: R, context: RuleContext): readonly Problem[];
}

/** A rule that reads the definition and so serves every record type. */
export interface GeneralRule extends Omit<Rule<GenericRecord>, 'check'> {
  check(record: GenericRecord, definition: RecordDefinition, boxes: readonly Box[]): readonly Problem[];
}
