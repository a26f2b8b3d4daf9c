import { totalOfParts } from '../records/attendance.ts';
import { definitionOf, type ReviewRecord } from '../records/registry.ts';
import type { GenericRecord } from '../records/record.ts';
import { totalsAdvice, totalsDisagree, totalSentence } from './attendance-summary.ts';
import { budgetSentence } from './budget-summary.ts';

/** What the public will read under a record's figures, and whether the figures contradict each other. */
export interface LiveSentence {
  readonly words: string;
  readonly disagrees: boolean;
  /** False while figures are missing and the sentence says only what it waits for. */
  readonly complete: boolean;
  /** What to do about it, where the figures are entered; not for the public. */
  readonly advice: string | null;
}

/** The sentence for record types that have one; null for the others. */
export function sentenceOf(record: GenericRecord): LiveSentence | null {
  return isKnown(record) ? sentence(record) : null;
}

function sentence(record: ReviewRecord): LiveSentence | null {
  switch (record.type) {
    case 'commissioning-budget': {
      const { budget, spend } = record.values;
      const complete = budget.value !== null && spend.value !== null;
      return { words: budgetSentence(record.values), disagrees: false, complete, advice: null };
    }
    case 'attendance': {
      const { values } = record;
      const complete = values.statedTotal.value !== null || totalOfParts(values.categories) !== null;
      return {
        words: totalSentence(values),
        disagrees: totalsDisagree(values),
        complete,
        advice: totalsAdvice(values),
      };
    }
    default:
      return null;
  }
}

/** Records are checked against their definition when they come in, so the type id decides. */
function isKnown(record: GenericRecord): record is ReviewRecord {
  return definitionOf(record.type) !== undefined;
}
