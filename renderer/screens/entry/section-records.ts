import type { Completion } from '../../domain/dataset/dataset.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import { partnershipId, sections, type ReviewSection } from '../../domain/records/sections.ts';
import type { YearKey } from '../../domain/set-up/financial-year.ts';
import type { ReviewStore } from '../../storage/review-store.ts';
import { same } from '../../storage/same.ts';
import { sharedByOthers } from '../compared-with.ts';

/** Whose section is entered, and when. */
export interface Where {
  readonly group: string;
  readonly year: YearKey;
  readonly round: string;
}

export interface SectionRecords {
  readonly records: readonly GenericRecord[];
  /** The same types in the year's other rounds. */
  readonly otherRounds: readonly GenericRecord[];
  readonly completed: boolean;
}

/** The records of a section. The partnership's own are of the year, whatever its rounds. */
export async function readSection(store: ReviewStore, where: Where, section: ReviewSection): Promise<SectionRecords> {
  const { group, year, round } = where;
  const [completions, ...lists] = await Promise.all([
    store.completions(completionOf(where, section)),
    ...section.types.map((type) => store.records({ group, year, type })),
  ]);
  const all = lists.flat();
  const shown = (record: GenericRecord) => section.level === 'partnership' || record.round === round;
  return {
    records: all.filter(shown),
    otherRounds: all.filter((record) => !shown(record)),
    completed: completions.length > 0,
  };
}

/**
 * What the rules may compare a section with: the group's other sections, its year before, what the whole review shares
 * and the partnership's own records; the partnership's own are compared with those of all its groups. Asked for type by type and group by group,
 * so that typing in the section does not read them again.
 */
export async function readAround(
  store: ReviewStore,
  { group, year }: Where,
  section: ReviewSection,
  groups: readonly string[],
): Promise<readonly GenericRecord[]> {
  const others = sections.filter(({ id, level }) => level === section.level && id !== section.id);
  const lists = await Promise.all([
    store.records({ group, year: year - 1 }),
    ...others.flatMap(({ types }) => types.map((type) => store.records({ group, year, type }))),
    ...(group === partnershipId ? groups : [partnershipId]).map((each) => store.records({ group: each, year })),
    ...(group === partnershipId ? [] : [sharedByOthers(store, year, group, groups)]),
  ]);
  return lists.flat();
}

/** A section is completed under its own id, which is that of its first record type. */
export function completionOf({ group, year, round }: Where, { id }: ReviewSection): Completion {
  return { group, year, round, type: id };
}

/** The records as read, but the very objects known before where nothing in them has changed: those need no redrawing. */
export function keepSame(read: readonly GenericRecord[], before: readonly GenericRecord[]): readonly GenericRecord[] {
  const known = new Map(before.map((record) => [record.id, record]));
  return read.map((record) => {
    const earlier = known.get(record.id);
    return earlier && same(earlier, record) ? earlier : record;
  });
}
