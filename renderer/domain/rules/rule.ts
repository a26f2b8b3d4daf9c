import type { Scope } from '../dataset/dataset.ts';
import type { Lookup, RecordDefinition } from '../records/define-record.ts';
import type { GenericRecord } from '../records/record.ts';
import type { Box } from './boxes.ts';
import type { SetUp } from '../set-up/set-up.ts';
import type { Severity } from './finding.ts';
import type { Spelling } from './spelling.ts';

/** One fault in one record. */
export interface Problem {
  readonly field: string;
  readonly printed: string;
  readonly message: string;
  readonly advice: string;
  /** All figures and words it rests on, where message, printed words and box do not hold them: an answer lapses with them. */
  readonly basis?: string;
  /** Where the entry itself answers it, as "unknown, as printed" does: the words that count as its explanation. */
  readonly explained?: string;
}

export interface RuleContext {
  readonly setUp: SetUp;
  readonly lookup: Lookup;
  /** Every record in a part of the review, in no particular order; the same list for the same question. */
  records(scope: Scope): readonly GenericRecord[];
  /** The dictionary, or null where none is at hand: then spelling is not checked. */
  readonly spelling: Spelling | null;
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
  check(
    record: GenericRecord,
    definition: RecordDefinition,
    boxes: readonly Box[],
    context: RuleContext,
  ): readonly Problem[];
}
