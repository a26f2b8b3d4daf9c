import { scoped, type Dataset, type Scope } from '../domain/dataset/dataset.ts';
import { outlineOf, type OutlineNode } from '../domain/dataset/outline.ts';
import { groupsReporting } from '../domain/consolidation/submissions.ts';
import { definitions } from '../domain/records/registry.ts';
import { partnershipId } from '../domain/records/sections.ts';
import type { GenericRecord } from '../domain/records/record.ts';
import { yearCode, yearLabel, type YearKey } from '../domain/set-up/financial-year.ts';
import { findYear, groupsInSectionOrder, latestYear, slugOf, type SetUp } from '../domain/set-up/set-up.ts';

/** The records of one type in one group. */
export interface PlannedSection {
  readonly type: string;
  readonly anchor: string;
  readonly outline: readonly OutlineNode[];
}

export interface PlannedGroup {
  readonly name: string;
  /** The id of its heading in the page. */
  readonly anchor: string;
  readonly sections: readonly PlannedSection[];
  /** Nothing has come from it, although it reports in the year and the review is of all groups. */
  readonly missing: boolean;
}

/** What was reported for one year in one round; an annual review has a single one. */
export interface PlannedPart {
  readonly year: YearKey;
  /** "2009 to 2010", with the round where the year has several. */
  readonly name: string;
  readonly anchor: string;
  /** The partnership's own records before the groups. */
  readonly opening: readonly PlannedSection[];
  readonly groups: readonly PlannedGroup[];
  /** The partnership's own records after the groups. */
  readonly closing: readonly PlannedSection[];
}

/** The running order of a review, before anything is written. */
export interface Plan {
  readonly parts: readonly PlannedPart[];
  /** How many records are printed. */
  readonly size: number;
}

/** Ids that the page itself uses. */
export const anchors = {
  top: 'top',
  contents: 'contents',
  review: 'review',
  about: 'about-the-figures',
  notes: 'notes-caption',
} as const;

/** The partnership's own records that stand on the cover, and those that come before the groups. */
const onCover: ReadonlySet<string> = new Set(['front-page', 'vision']);
const opening: ReadonlySet<string> = new Set(['structure']);

/**
 * Puts records in the review's own order: years and rounds, groups by section order, types by the registry. Groups of
 * the set-up come even without records; groups, types and rounds the set-up does not know come last, never left out.
 */
export function planOf(dataset: Dataset, scope: Scope): Plan {
  const { setUp } = dataset;
  const records = scoped(dataset, scope).records;
  const anchorOf = uniqueAnchors();
  const periods = periodsOf(setUp, scope, records);
  const parts = periods.map(({ year, name, slug, records: found }) => {
    const prefix = periods.length > 1 ? `${slug} ` : '';
    const anchor = anchorOf(slug);
    const own = found.filter(({ group }) => group === partnershipId);
    const groups = found.filter(({ group }) => group !== partnershipId);
    const sections = (first: boolean) =>
      sectionsOf(
        own.filter(({ type }) => !onCover.has(type) && opening.has(type) === first),
        (type) => anchorOf(`${prefix}${type}`),
      );
    return {
      year,
      name,
      anchor,
      opening: sections(true),
      groups: groupsOf(setUp, scope, groups, { year, prefix, anchorOf }),
      closing: sections(false),
    };
  });
  return { parts, size: records.length };
}

interface Period {
  readonly year: YearKey;
  readonly name: string;
  readonly slug: string;
  readonly records: readonly GenericRecord[];
}

/** Every year and round with records; without any, the newest year, so that an empty review still says which. */
function periodsOf(setUp: SetUp, scope: Scope, records: readonly GenericRecord[]): readonly Period[] {
  const byYear = mapBy(records, (record) => record.year);
  const newest = scope.year ?? latestYear(setUp)?.start;
  if (byYear.size === 0 && newest !== undefined) byYear.set(newest, []);
  return [...byYear.keys()]
    .sort((a, b) => a - b)
    .flatMap((year) => {
      const byRound = mapBy(byYear.get(year) ?? [], (record) => record.round);
      const rounds = findYear(setUp, year)?.rounds ?? [];
      if (byRound.size === 0) return [{ year, name: yearLabel(year), slug: yearCode(year), records: [] }];
      return inOrder(
        rounds.map((round) => round.id),
        byRound,
      ).map((id) => {
        const several = byRound.size > 1 || rounds.length > 1;
        const round = rounds.find((each) => each.id === id)?.name.trim() || id;
        const name = several ? `${yearLabel(year)}, ${round}` : yearLabel(year);
        const slug = several ? `${yearCode(year)}-${slugOf(round)}` : yearCode(year);
        return { year, name, slug, records: byRound.get(id) ?? [] };
      });
    });
}

interface Around {
  readonly year: YearKey;
  readonly prefix: string;
  readonly anchorOf: (name: string) => string;
}

function groupsOf(
  setUp: SetUp,
  scope: Scope,
  records: readonly GenericRecord[],
  { year, prefix, anchorOf }: Around,
): readonly PlannedGroup[] {
  const byGroup = mapBy(records, (record) => record.group);
  const groups = groupsInSectionOrder(setUp).filter(({ id }) => scope.group === undefined || id === scope.group);
  for (const { id } of groups) if (!byGroup.has(id)) byGroup.set(id, []);
  const whole = scope.group === undefined && scope.type === undefined;
  const expected = new Set(whole ? groupsReporting(setUp, year).map(({ id }) => id) : []);
  return inOrder(
    groups.map((group) => group.id),
    byGroup,
  ).map((id) => {
    const anchor = anchorOf(prefix + id);
    const name = groups.find((group) => group.id === id)?.name.trim() || id.trim() || 'Group without a name';
    const own = byGroup.get(id) ?? [];
    const missing = own.length === 0 && expected.has(id);
    return { name, anchor, missing, sections: sectionsOf(own, (type) => anchorOf(`${anchor}-${type}`)) };
  });
}

function sectionsOf(records: readonly GenericRecord[], anchorOf: (type: string) => string): readonly PlannedSection[] {
  const byType = mapBy(records, (record) => record.type);
  const known = definitions.map((definition) => definition.id);
  return inOrder(known, byType).map((type) => ({
    type,
    anchor: anchorOf(type),
    outline: outlineOf(byType.get(type) ?? []),
  }));
}

/** Readable ids for links: a slug that begins with a letter, numbered where it is taken; entry-1 and so on are notes. */
function uniqueAnchors(): (name: string) => string {
  const taken = new Set<string>(Object.values(anchors));
  return (name) => {
    const words = slugOf(name).slice(0, 80);
    const slug = /^[a-z]/.test(words) && !words.startsWith('entry-') ? words : `part-${words}`.replace(/-$/, '');
    let anchor = slug;
    for (let count = 2; taken.has(anchor); count += 1) anchor = `${slug}-${count}`;
    taken.add(anchor);
    return anchor;
  };
}

/** The keys of a map: the known ones in their own order, then the others alphabetically. */
function inOrder(known: readonly string[], found: ReadonlyMap<string, unknown>): readonly string[] {
  const places = new Set(known);
  const others = [...found.keys()].filter((id) => !places.has(id)).sort();
  return [...[...places].filter((id) => found.has(id)), ...others];
}

function mapBy<K, V>(values: readonly V[], key: (value: V) => K): Map<K, V[]> {
  const map = new Map<K, V[]>();
  for (const value of values) {
    const list = map.get(key(value));
    if (list) list.push(value);
    else map.set(key(value), [value]);
  }
  return map;
}
