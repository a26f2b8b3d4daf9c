/** What stands out when the submissions of all groups come together: nothing of it stops the consolidation. */
export interface ConsolidationFinding {
  /** Permanent: all are listed in the README of the domain. */
  readonly code: ConsolidationCode;
  readonly title: string;
  readonly sentence: string;
  /** Ids of the records it is about; empty where it is about a group. */
  readonly records: readonly string[];
  /** Ids of the groups it is about. */
  readonly groups: readonly string[];
}

/** The permanent codes with their titles. */
export const consolidationTitles = {
  'CON-W01': 'A group is missing',
  'CON-W02': 'More than one submission of a group',
  'CON-W03': 'An incomplete submission',
  'CON-W04': 'Another version of the set-up',
  'CON-W05': 'Partnership entries that differ',
  'CON-W06': 'An entry that was left out',
  'CON-W07': 'The same words from two groups',
  'CON-W08': 'Nearly the same words from two groups',
  'CON-W09': 'The same figure told twice',
  'CON-W10': 'Different figures for the same thing',
} as const;

export type ConsolidationCode = keyof typeof consolidationTitles;

export function found(
  code: ConsolidationCode,
  sentence: string,
  about: Partial<Pick<ConsolidationFinding, 'records' | 'groups'>>,
): ConsolidationFinding {
  return { code, title: consolidationTitles[code], sentence, records: about.records ?? [], groups: about.groups ?? [] };
}

/** "A", "A and B", "A, B and C". */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
