import { definitionOf } from '../../domain/records/registry.ts';
import { partnershipId } from '../../domain/records/sections.ts';
import { findGroup, type SetUp } from '../../domain/set-up/set-up.ts';
import { yearLabel } from '../../domain/set-up/financial-year.ts';
import type { RestoredRow } from '../../storage/compare-backup.ts';
import type { Fact } from '../../storage/review-database.ts';

/** One line of the preview: entries of one kind, group and year. */
export interface PreviewLine {
  readonly what: string;
  readonly group: string;
  /** "2009 to 2010"; empty for what belongs to no year. */
  readonly year: string;
  readonly back: number;
  readonly changed: number;
  readonly gone: number;
}

/** What is not entered by group and year, by its table. Contents, origins and mappings come with what they belong to. */
const others: Readonly<Record<RestoredRow['table'], string>> = {
  records: 'Entries',
  completions: 'Sections marked as completed',
  submissions: 'Submissions',
  queries: 'Questions',
  facts: 'Choices for this computer',
  contents: 'What was in submissions and spreadsheets',
  origins: 'Where entries came from',
};

const facts: Readonly<Record<string, string>> = {
  'set-up': 'The set-up',
  identity: 'Who uses this computer',
  person: 'Your name',
  'table-mappings': 'How columns of tables are matched',
};

/** The set-up that a backup has, where it differs from the one that is used: its groups may have other names. */
export function setUpIn(restored: readonly RestoredRow[]): SetUp | undefined {
  const fact = restored.find(({ table, key }) => table === 'facts' && key === 'set-up')?.row;
  return fact && isSetUp(fact) ? fact.value : undefined;
}

function isSetUp(row: object): row is Extract<Fact, { readonly key: 'set-up' }> {
  return 'key' in row && row.key === 'set-up' && 'value' in row;
}

/** What restoring would change, counted: the latest year first, and in it in the order of names. */
export function previewLines(restored: readonly RestoredRow[], setUp: SetUp | undefined): readonly PreviewLine[] {
  const lines = new Map<string, PreviewLine & { readonly start: number }>();
  for (const each of restored) {
    const { start, ...place } = placeOf(each, setUp);
    const key = JSON.stringify([start, place]);
    const line = lines.get(key) ?? { ...place, start, back: 0, changed: 0, gone: 0 };
    lines.set(key, { ...line, [each.kind]: line[each.kind] + 1 });
  }
  return [...lines.values()]
    .sort((a, b) => b.start - a.start || a.group.localeCompare(b.group) || a.what.localeCompare(b.what))
    .map(({ start: _start, ...line }) => line);
}

function placeOf(
  { table, key, row, now }: RestoredRow,
  setUp: SetUp | undefined,
): Pick<PreviewLine, 'what' | 'group' | 'year'> & { readonly start: number } {
  const found: Readonly<Record<string, unknown>> = { ...(row ?? now) };
  const [start, group, type] = [found['year'], found['group'], found['type']];
  const known = typeof type === 'string' ? definitionOf(type) : undefined;
  const fact = table === 'facts' && typeof key === 'string' ? facts[key] : undefined;
  return {
    what: fact ?? (table === 'records' && known ? known.section : others[table]),
    group: typeof group === 'string' ? groupName(group, setUp) : '',
    year: typeof start === 'number' ? yearLabel(start) : '',
    start: typeof start === 'number' ? start : 0,
  };
}

function groupName(group: string, setUp: SetUp | undefined): string {
  if (group === partnershipId) return 'The partnership';
  return (setUp && findGroup(setUp, group)?.name) ?? group;
}

/** How many there are of each kind. */
export function totalOf(lines: readonly PreviewLine[]): Pick<PreviewLine, 'back' | 'changed' | 'gone'> {
  return lines.reduce(
    (sum, line) => ({ back: sum.back + line.back, changed: sum.changed + line.changed, gone: sum.gone + line.gone }),
    { back: 0, changed: 0, gone: 0 },
  );
}

/** A sentence where submissions that were made here would be forgotten; their files are there still. */
export function forgottenSubmissions(restored: readonly RestoredRow[]): string | null {
  const count = restored.filter(({ table, kind }) => table === 'submissions' && kind === 'gone').length;
  if (count === 0) return null;
  const [it, was] = count === 1 ? ['One submission', 'was'] : [`${count} submissions`, 'were'];
  return (
    `${it} ${was} made or taken in since this backup. After restoring, the program no longer knows of ` +
    `${count === 1 ? 'it' : 'them'}, and may give the same revision number again. The files that were sent stay in the folder ` +
    '"submissions" beside the backups.'
  );
}
