import { shorten } from '../../domain/fields/count.ts';
import type { FoundText, Where } from '../../domain/named-people/find-names.ts';
import { definitionOf } from '../../domain/records/registry.ts';
import { partnershipId } from '../../domain/records/sections.ts';
import { yearLabel } from '../../domain/set-up/financial-year.ts';
import { findGroup, type SetUp } from '../../domain/set-up/set-up.ts';
import { counted } from '../words.ts';

/** A part of what is kept on this computer, and how many of its rows hold the name. */
export interface PartCount {
  readonly part: string;
  readonly count: string;
}

const facts: Readonly<Record<string, string>> = {
  'set-up': 'The set-up',
  person: 'Your own name',
  'table-mappings': 'What is remembered of tables from elsewhere',
};

/** Where the name stands, by kind and year: "Entries of 2009 to 2010" with "2 entries". */
export function partCounts(texts: readonly FoundText[]): readonly PartCount[] {
  const rows = new Map<string, Where>();
  for (const { where } of texts) for (const each of where) rows.set(`${each.table} ${each.id}`, each);
  const counts = new Map<string, { readonly noun: readonly [string, string]; count: number }>();
  for (const each of rows.values()) {
    const part = partOf(each);
    const found = counts.get(part);
    if (found) found.count += 1;
    else counts.set(part, { noun: nounOf(each), count: 1 });
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([part, { noun, count }]) => ({ part, count: counted(count, ...noun) }));
}

function partOf({ table, kind, year }: Where): string {
  const of = year === null ? '' : ` of ${yearLabel(year)}`;
  switch (table) {
    case 'records':
      return `Entries${of}`;
    case 'submissions':
      return `The logs of submissions${of}`;
    case 'contents':
      return `What was sent or taken in${of}`;
    case 'queries':
      return `Questions${of}`;
    case 'origins':
      return 'Names of files that were taken in';
    case 'facts':
      return facts[kind] ?? kind;
  }
}

function nounOf({ table }: Where): readonly [string, string] {
  if (table === 'records' || table === 'origins') return ['entry', 'entries'];
  if (table === 'queries') return ['question', 'questions'];
  return table === 'facts' ? ['place', 'places'] : ['submission', 'submissions'];
}

/** "Case studies, People & Places, 2009 to 2010; and in 2 more" */
export function whereWords({ where }: FoundText, setUp: SetUp): string {
  const [first] = where;
  if (!first) return '';
  const more = where.length === 1 ? '' : `; and in ${where.length - 1} more`;
  const parts = [kindOf(first), groupName(first, setUp), first.year === null ? '' : yearLabel(first.year)];
  return parts.filter((part) => part !== '').join(', ') + more;
}

function kindOf(where: Where): string {
  if (where.table === 'records') return definitionOf(where.kind)?.section ?? 'Entry';
  return partOf({ ...where, year: null });
}

function groupName({ group }: Where, setUp: SetUp): string {
  return group === partnershipId ? setUp.partnership.name : (findGroup(setUp, group)?.name ?? '');
}

/** The words around the name, where the text is long. */
export function shownText({ text }: FoundText, names: readonly string[]): string {
  const folded = text.toLowerCase();
  const place = Math.max(0, Math.min(...names.map((name) => at(folded, name.toLowerCase()))) - 60);
  const start = place === 0 || text.length < 180 ? 0 : text.indexOf(' ', place) + 1;
  return `${start === 0 ? '' : '… '}${shorten(text.slice(start), 180)}`;
}

function at(text: string, name: string): number {
  const place = text.indexOf(name);
  return place === -1 ? text.length : place;
}
