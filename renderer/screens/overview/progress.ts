import type { Completion } from '../../domain/dataset/dataset.ts';
import type { RecordDefinition } from '../../domain/records/define-record.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import { definitions } from '../../domain/records/registry.ts';
import { checkRecord, contextOf } from '../../domain/rules/run-checks.ts';
import type { SetUp } from '../../domain/set-up/set-up.ts';
import { countWords, summaryLine } from './section-summary.ts';

/** Where a section stands. Completed is somebody's act; the other two follow from whether there is anything. */
export const statuses = { empty: 'Not yet started', begun: 'In progress', completed: 'Completed' } as const;
export type Status = keyof typeof statuses;

export interface SectionProgress {
  readonly definition: RecordDefinition;
  readonly status: Status;
  /** "46 points", or null while there is nothing. */
  readonly count: string | null;
  /** The count with what is behind it, for a line of its own. */
  readonly line: string | null;
}

export interface GroupProgress {
  readonly group: string;
  readonly sections: readonly SectionProgress[];
  readonly errors: number;
  readonly warnings: number;
}

/**
 * How far each of the groups has come in one year and round. One pass over the records, then each is checked once:
 * for the overview, where nobody types.
 */
export function progressOf(
  setUp: SetUp,
  groups: readonly string[],
  records: readonly GenericRecord[],
  completions: readonly Completion[],
): readonly GroupProgress[] {
  const bySection = new Map<string, GenericRecord[]>();
  for (const record of records) {
    const key = sectionKey(record.group, record.type);
    const list = bySection.get(key);
    if (list) list.push(record);
    else bySection.set(key, [record]);
  }
  const completed = new Set(completions.map(({ group, type }) => sectionKey(group, type)));
  const context = contextOf({ setUp, records, completions });
  return groups.map((group) => {
    const sections = definitions.map((definition) => {
      const key = sectionKey(group, definition.id);
      return sectionOf(definition, bySection.get(key) ?? [], completed.has(key));
    });
    const own = definitions.flatMap(({ id }) => bySection.get(sectionKey(group, id)) ?? []);
    const found = own.flatMap((record) => checkRecord(record, context));
    const count = (severity: string) => found.filter((finding) => finding.severity === severity).length;
    return { group, sections, errors: count('error'), warnings: count('warning') };
  });
}

function sectionOf(
  definition: RecordDefinition,
  records: readonly GenericRecord[],
  completed: boolean,
): SectionProgress {
  return {
    definition,
    status: completed ? 'completed' : records.length === 0 ? 'empty' : 'begun',
    count: countWords(definition, records),
    line: summaryLine(definition, records),
  };
}

/** "9 of 21 sections completed." with what has not begun. */
export function progressSentence(groups: readonly GroupProgress[]): string {
  const all = groups.flatMap(({ sections }) => sections);
  const done = all.filter(({ status }) => status === 'completed').length;
  const empty = all.filter(({ status }) => status === 'empty').length;
  const rest = empty === 0 || empty === all.length ? '' : ` ${empty} not yet started.`;
  return `${done} of ${all.length} sections completed.${rest}`;
}

/** "1 error and 2 warnings"; null where the checks found nothing. */
export function findingWords({ errors, warnings }: Pick<GroupProgress, 'errors' | 'warnings'>): string | null {
  const parts = [
    errors === 0 ? '' : errors === 1 ? '1 error' : `${errors} errors`,
    warnings === 0 ? '' : warnings === 1 ? '1 warning' : `${warnings} warnings`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join(' and ');
}

const sectionKey = (group: string, type: string): string => JSON.stringify([group, type]);
