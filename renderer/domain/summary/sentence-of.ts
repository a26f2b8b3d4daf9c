import { definitionOf, type ReviewRecord } from '../records/registry.ts';
import type { GenericRecord } from '../records/record.ts';
import { attendanceSentence } from './attendance-summary.ts';
import { budgetSentence } from './budget-summary.ts';
import { caseStudySentence } from './claim-summary.ts';
import type { LiveSentence } from './live-sentence.ts';
import { measureSentence } from './measure-summary.ts';
import { eventSentence, factSentence, initiativeSentence, projectSentence } from './money-summary.ts';
import { surveySentence } from './survey-summary.ts';

export type { LiveSentence } from './live-sentence.ts';

/** The sentence for record types that have one; null for the others, and where a record has no figure to speak of. */
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
    case 'attendance':
      return attendanceSentence(record.values);
    case 'measure':
      return measureSentence(record.values);
    case 'survey':
      return surveySentence(record.values);
    case 'case-study':
      return caseStudySentence(record.values);
    case 'commissioned-project':
      return projectSentence(record);
    case 'initiative':
      return initiativeSentence(record);
    case 'counted-fact':
      return factSentence(record);
    case 'governance-event':
      return eventSentence(record);
    default:
      return null;
  }
}

/** Records are checked against their definition when they come in, so the type id decides. */
function isKnown(record: GenericRecord): record is ReviewRecord {
  return definitionOf(record.type) !== undefined;
}
