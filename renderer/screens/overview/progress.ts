import type { Completion } from '../../domain/dataset/dataset.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import { definitionsIn, groupSections, type ReviewSection } from '../../domain/records/sections.ts';
import { isOpen, type Finding } from '../../domain/rules/finding.ts';
import { countWords, summaryLine } from './section-summary.ts';

/** Where a section stands. Completed is somebody's act; the other two follow from whether there is anything. */
export const statuses = { empty: 'Not yet started', begun: 'In progress', completed: 'Completed' } as const;
export type Status = keyof typeof statuses;

export interface SectionProgress {
  readonly section: ReviewSection;
  readonly status: Status;
  /** "6 measures", "1 survey": one for each record type there is something of. */
  readonly counts: readonly string[];
  /** The counts with what is behind them, each for a line of its own. */
  readonly lines: readonly string[];
}

export interface GroupProgress {
  readonly group: string;
  readonly sections: readonly SectionProgress[];
}

/** How much the checks found in a group that nobody has answered. */
export interface FoundCounts {
  readonly errors: number;
  readonly warnings: number;
}

/** How far each of the groups has come in one year and round. */
export function progressOf(
  groups: readonly string[],
  records: readonly GenericRecord[],
  completions: readonly Completion[],
): readonly GroupProgress[] {
  const byType = recordsByType(records);
  const completed = new Set(completions.map(({ group, type }) => keyOf(group, type)));
  return groups.map((group) => ({
    group,
    sections: groupSections.map((section) =>
      progressIn(section, group, byType, completed.has(keyOf(group, section.id))),
    ),
  }));
}

/** How far the partnership's own sections have come: they are never marked as completed. */
export function partnershipProgress(
  sections: readonly ReviewSection[],
  group: string,
  records: readonly GenericRecord[],
): readonly SectionProgress[] {
  const byType = recordsByType(records);
  return sections.map((section) => progressIn(section, group, byType, false));
}

/** The open errors and warnings of each group. */
export function foundByGroup(findings: readonly Finding[]): ReadonlyMap<string, FoundCounts> {
  const found = new Map<string, FoundCounts>();
  for (const finding of findings) {
    if (!isOpen(finding)) continue;
    const { errors, warnings } = found.get(finding.group) ?? nothingFound;
    const error = finding.severity === 'error' ? 1 : 0;
    found.set(finding.group, { errors: errors + error, warnings: warnings + 1 - error });
  }
  return found;
}

export const nothingFound: FoundCounts = { errors: 0, warnings: 0 };

type ByType = ReadonlyMap<string, readonly GenericRecord[]>;

function recordsByType(records: readonly GenericRecord[]): ByType {
  const byType = new Map<string, GenericRecord[]>();
  for (const record of records) {
    const key = keyOf(record.group, record.type);
    const list = byType.get(key);
    if (list) list.push(record);
    else byType.set(key, [record]);
  }
  return byType;
}

function progressIn(section: ReviewSection, group: string, byType: ByType, completed: boolean): SectionProgress {
  const parts = definitionsIn(section).map((definition) => ({
    definition,
    records: byType.get(keyOf(group, definition.id)) ?? [],
  }));
  const empty = parts.every(({ records }) => records.length === 0);
  return {
    section,
    status: completed ? 'completed' : empty ? 'empty' : 'begun',
    counts: parts.flatMap(({ definition, records }) => countWords(definition, records) ?? []),
    lines: parts.flatMap(({ definition, records }) => summaryLine(definition, records) ?? []),
  };
}

/** "9 of 42 sections completed." with what has not begun. */
export function progressSentence(groups: readonly GroupProgress[]): string {
  const all = groups.flatMap(({ sections }) => sections);
  const done = all.filter(({ status }) => status === 'completed').length;
  const empty = all.filter(({ status }) => status === 'empty').length;
  const rest = empty === 0 || empty === all.length ? '' : ` ${empty} not yet started.`;
  return `${done} of ${all.length} sections completed.${rest}`;
}

/** "1 error and 2 warnings"; null where the checks found nothing. */
export function findingWords({ errors, warnings }: FoundCounts): string | null {
  const parts = [
    errors === 0 ? '' : errors === 1 ? '1 error' : `${errors} errors`,
    warnings === 0 ? '' : warnings === 1 ? '1 warning' : `${warnings} warnings`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : parts.join(' and ');
}

const keyOf = (group: string, type: string): string => JSON.stringify([group, type]);
