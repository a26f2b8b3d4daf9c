import { inScope, type Dataset } from '../dataset/dataset.ts';
import { groupSections } from '../records/sections.ts';
import { isOpen, type Finding } from '../rules/finding.ts';
import { runChecks } from '../rules/run-checks.ts';
import type { Completeness, Part } from './submission.ts';

/** How far a group has come in a round. `findings` saves running the checks again, and may know more, such as spelling. */
export function completenessOf(
  dataset: Dataset,
  { group, year, round }: Part,
  findings: readonly Finding[] = runChecks(dataset),
): Completeness {
  const part = { group, year, round };
  const marked = new Set(dataset.completions.filter((each) => inScope(each, part)).map(({ type }) => type));
  const counted = findings.filter((finding) => finding.severity !== 'information' && inScope(finding, part));
  const open = counted.filter(isOpen);
  const openErrors = open.filter(({ severity }) => severity === 'error').length;
  return {
    completed: groupSections.map(({ id }) => id).filter((id) => marked.has(id)),
    openErrors,
    openWarnings: open.length - openErrors,
    explained: counted.length - open.length,
  };
}

/** Whether every section is marked as completed and nothing the checks found is left open. */
export function isComplete(completeness: Completeness): boolean {
  return missingFrom(completeness).length === 0;
}

/** "2 sections are not marked as completed, 1 error is open"; empty where nothing is missing. */
export function whatIsMissing(completeness: Completeness): string {
  return missingFrom(completeness).join(', ');
}

function missingFrom({ completed, openErrors, openWarnings }: Completeness): readonly string[] {
  const sections = groupSections.filter(({ id }) => !completed.includes(id)).length;
  return [
    ...told(sections, 'section is', 'sections are', 'not marked as completed'),
    ...told(openErrors, 'error is', 'errors are', 'open'),
    ...told(openWarnings, 'warning is', 'warnings are', 'open'),
  ];
}

function told(count: number, one: string, many: string, rest: string): readonly string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many} ${rest}`];
}
