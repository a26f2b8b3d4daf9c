import { isOpen, type Finding, type Severity } from '../../domain/rules/finding.ts';

/** Which findings the page shows: '' is both. */
export type Shown = '' | 'open' | 'settled';

/** The lists of the page, each in the order of the review. */
export interface SortedFindings {
  readonly error: readonly Finding[];
  readonly warning: readonly Finding[];
  /** Spelling, names and other matters of style that nobody has answered. */
  readonly style: readonly Finding[];
  /** Errors and warnings with their answers. */
  readonly settled: readonly Finding[];
  /** Matters of style that stay as they were printed. */
  readonly kept: readonly Finding[];
}

export function sortFindings(findings: readonly Finding[], group: string, shown: Shown): SortedFindings {
  const here = findings.filter((finding) => group === '' || finding.group === group);
  const open = shown === 'settled' ? [] : here.filter(({ answer }) => answer === null);
  const answered = shown === 'open' ? [] : here.filter(({ answer }) => answer !== null);
  const of = (severity: Severity) => open.filter((finding) => finding.severity === severity);
  return {
    error: of('error'),
    warning: of('warning'),
    style: of('information'),
    settled: answered.filter(({ severity }) => severity !== 'information'),
    kept: answered.filter(({ severity }) => severity === 'information'),
  };
}

/** How many findings of each group are open errors and warnings; '' counts all of them. */
export function openByGroup(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const open = findings.filter(isOpen);
  const counts = new Map([['', open.length]]);
  for (const { group } of open) counts.set(group, (counts.get(group) ?? 0) + 1);
  return counts;
}

/** The choice as it stands in the address: "climate-change", "climate-change:open", ":settled"; none for everything. */
export function writeChoice(group: string, shown: Shown): string | undefined {
  const query = shown === '' ? group : `${group}:${shown}`;
  return query === '' ? undefined : query;
}

export function readChoice(query = ''): { readonly group: string; readonly shown: Shown } {
  const [group = '', shown = ''] = query.split(':');
  return { group, shown: shown === 'open' || shown === 'settled' ? shown : '' };
}
