import { lookupIn, type Dataset } from '../dataset/dataset.ts';
import { recordsIn } from '../dataset/records-in.ts';
import { byOrder } from '../dataset/outline.ts';
import { inReviewOrder } from '../dataset/sorting.ts';
import type { Answer, GenericRecord } from '../records/record.ts';
import { definitionOf } from '../records/registry.ts';
import { achievementRules } from './achievement-rules.ts';
import { ageRules } from './age-rules.ts';
import { answerHolding } from './answers.ts';
import { attendanceRules } from './attendance-rules.ts';
import { boxesOf, type Box } from './boxes.ts';
import { caseStudyRules } from './case-study-rules.ts';
import { commissioningBudgetRules } from './commissioning-budget-rules.ts';
import { crossRules } from './cross-rules.ts';
import { durationRules } from './duration-rules.ts';
import type { Finding } from './finding.ts';
import { generalRules } from './general-rules.ts';
import { lastYearRules } from './last-year-rules.ts';
import { measureRules } from './measure-rules.ts';
import { namedPeopleRules } from './named-people-rules.ts';
import { periodRules } from './period-rules.ts';
import { projectRules } from './project-rules.ts';
import { lookAheadRules } from './partnership-rules.ts';
import { plansRules } from './plans-rules.ts';
import type { GeneralRule, Problem, Rule, RuleContext } from './rule.ts';
import type { Spelling } from './spelling.ts';
import { wordRules } from './word-rules.ts';
import { surveyRules } from './survey-rules.ts';

/** Rules of every record type: what stands in its boxes. */
const rulesForAll: readonly GeneralRule[] = [
  ...generalRules,
  ...periodRules,
  ...durationRules,
  ...ageRules,
  ...lastYearRules,
  ...wordRules,
];

/** Rules of one record type, by its id. The method signature of Rule lets each keep its own record type. */
const rulesByType: Readonly<Record<string, readonly Rule<never>[]>> = {
  achievement: [...achievementRules, ...plansRules],
  'commissioning-budget': [...commissioningBudgetRules, ...projectRules],
  attendance: attendanceRules,
  'look-ahead': lookAheadRules,
  measure: measureRules,
  survey: surveyRules,
  'case-study': [...caseStudyRules, ...namedPeopleRules, ...crossRules],
  'named-person': namedPeopleRules,
  'counted-fact': crossRules,
};

/** Every rule once, though one may serve several record types. */
export const allRules = [...new Set([...rulesForAll, ...Object.values(rulesByType).flat()])];

/** Runs every rule over every record and returns what they found, in the order of the review. */
export function runChecks(dataset: Dataset, spelling: Spelling | null = null): readonly Finding[] {
  const context = contextOf(dataset, spelling);
  return inReviewOrder(dataset.setUp, dataset.records).flatMap((record) => checkRecord(record, context));
}

/** What the rules find in one record; used while it is being entered. */
export function checkRecord(record: GenericRecord, context: RuleContext): readonly Finding[] {
  const definition = definitionOf(record.type);
  if (!definition) return [];
  const findings: Finding[] = [];
  const boxes = boxesOf(record, definition);
  for (const rule of rulesForAll) {
    for (const problem of rule.check(record, definition, boxes, context)) {
      findings.push(findingOf(rule, record, problem, boxes));
    }
  }
  const particular: readonly Rule<GenericRecord>[] = rulesByType[record.type] ?? [];
  for (const rule of particular) {
    for (const problem of rule.check(record, context)) findings.push(findingOf(rule, record, problem, boxes));
  }
  return findings;
}

export function contextOf(dataset: Dataset, spelling: Spelling | null = null): RuleContext {
  const children = new Map<string, GenericRecord[]>();
  for (const record of dataset.records) {
    if (record.parent === null) continue;
    const list = children.get(record.parent);
    if (list) list.push(record);
    else children.set(record.parent, [record]);
  }
  return {
    setUp: dataset.setUp,
    spelling,
    lookup: lookupIn(dataset.records),
    children: (id) => [...(children.get(id) ?? [])].sort(byOrder),
    records: recordsIn(dataset.records),
  };
}

function findingOf(
  rule: Pick<Rule<GenericRecord>, 'code' | 'severity' | 'title'>,
  record: GenericRecord,
  { explained, ...problem }: Problem,
  boxes: readonly Box[],
): Finding {
  const { code, severity, title } = rule;
  const { id, type, group, year, round, sourceLines } = record;
  const found = { code, severity, ...problem, basis: problem.basis ?? basisOf(problem, boxes) };
  const answer = answerHolding(record, found) ?? answerOfEntry(found, explained);
  return { title, record: id, type, group, year, round, sourceLines, ...found, answer };
}

/** What a message tells with what is printed, and the whole of a box that is printed cut short. */
function basisOf({ field, printed, message }: Problem, boxes: readonly Box[]): string {
  const told = `${message}\n${printed}`;
  if (!printed.endsWith('…')) return told;
  return `${told}\n${boxes.find(({ path }) => path === field)?.typed ?? ''}`;
}

function answerOfEntry(
  { code, field, printed, basis }: Pick<Finding, 'code' | 'field' | 'printed' | 'basis'>,
  reason?: string,
): Answer | null {
  return reason === undefined ? null : { code, field, printed, kind: 'explained', reason, basis };
}
