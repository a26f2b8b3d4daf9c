import { lookupIn, type Dataset } from '../dataset/dataset.ts';
import { inReviewOrder } from '../dataset/sorting.ts';
import { byOrder } from '../dataset/outline.ts';
import { definitionOf } from '../records/registry.ts';
import type { GenericRecord } from '../records/record.ts';
import { achievementRules } from './achievement-rules.ts';
import { attendanceRules } from './attendance-rules.ts';
import { commissioningBudgetRules } from './commissioning-budget-rules.ts';
import { boxesOf } from './boxes.ts';
import type { Finding } from './finding.ts';
import { generalRules } from './general-rules.ts';
import type { Problem, Rule, RuleContext } from './rule.ts';

/** Rules of one record type, by its id. The method signature of Rule lets each keep its own record type. */
const rulesByType: Readonly<Record<string, readonly Rule<never>[]>> = {
  achievement: achievementRules,
  'commissioning-budget': commissioningBudgetRules,
  attendance: attendanceRules,
};

export const allRules = [...generalRules, ...Object.values(rulesByType).flat()];

/** Runs every rule over every record and returns what they found, in the order of the review. */
export function runChecks(dataset: Dataset): readonly Finding[] {
  const context = contextOf(dataset);
  return inReviewOrder(dataset.setUp, dataset.records).flatMap((record) => checkRecord(record, context));
}

/** What the rules find in one record; used while it is being entered. */
export function checkRecord(record: GenericRecord, context: RuleContext): readonly Finding[] {
  const definition = definitionOf(record.type);
  if (!definition) return [];
  const findings: Finding[] = [];
  const boxes = boxesOf(record, definition);
  for (const rule of generalRules) {
    for (const problem of rule.check(record, definition, boxes)) findings.push(findingOf(rule, record, problem));
  }
  const particular: readonly Rule<GenericRecord>[] = rulesByType[record.type] ?? [];
  for (const rule of particular) {
    for (const problem of rule.check(record, context)) findings.push(findingOf(rule, record, problem));
  }
  return findings;
}

export function contextOf(dataset: Dataset): RuleContext {
  const children = new Map<string, GenericRecord[]>();
  for (const record of dataset.records) {
    if (record.parent === null) continue;
    const list = children.get(record.parent);
    if (list) list.push(record);
    else children.set(record.parent, [record]);
  }
  return {
    dataset,
    lookup: lookupIn(dataset.records),
    children: (id) => [...(children.get(id) ?? [])].sort(byOrder),
  };
}

function findingOf(
  rule: Pick<Rule<GenericRecord>, 'code' | 'severity' | 'title'>,
  record: GenericRecord,
  problem: Problem,
): Finding {
  const { code, severity, title } = rule;
  const { id, type, group, year, round, sourceLines } = record;
  return { code, severity, title, record: id, type, group, year, round, sourceLines, ...problem };
}
