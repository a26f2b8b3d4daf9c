import type { Scope } from '../domain/dataset/dataset.ts';
import type { GenericRecord } from '../domain/records/record.ts';
import { partnershipId } from '../domain/records/sections.ts';
import type { YearKey } from '../domain/set-up/financial-year.ts';
import type { SetUp } from '../domain/set-up/set-up.ts';
import type { ReviewStore } from '../storage/review-store.ts';

/**
 * What the rules may compare the records in scope with, besides themselves: the year before, and, where the scope is one
 * group's, what the whole review shares and the partnership's own records, or for those the records of all groups.
 * Nothing is looked for in these.
 */
export async function comparedWith(
  store: ReviewStore,
  scope: Scope,
  { groups }: Pick<SetUp, 'groups'>,
): Promise<readonly GenericRecord[]> {
  const { year, group } = scope;
  if (year === undefined) return [];
  if (group === undefined) return store.records({ year: year - 1 });
  const ids = groups.map(({ id }) => id);
  const own = group === partnershipId;
  const lists = await Promise.all([
    store.records({ year: year - 1, group }),
    ...(own ? ids : [partnershipId]).map((each) => store.records({ year, group: each })),
    ...(own ? [] : [sharedByOthers(store, year, group, ids)]),
  ]);
  return lists.flat();
}

/** Figures are held against the measures of every group, and an abbreviation that one of them explains is explained. */
const shared = ['measure', 'abbreviation'] as const;

/** What the other groups enter for the whole review: read group by group and type by type, which is little. */
export async function sharedByOthers(
  store: ReviewStore,
  year: YearKey,
  group: string,
  groups: readonly string[],
): Promise<readonly GenericRecord[]> {
  const others = groups.filter((each) => each !== group);
  const lists = await Promise.all(
    others.flatMap((each) => shared.map((type) => store.records({ group: each, year, type }))),
  );
  return lists.flat();
}
