import type { Scope } from '../domain/dataset/dataset.ts';
import type { GenericRecord } from '../domain/records/record.ts';
import { partnershipId } from '../domain/records/sections.ts';
import type { ReviewStore } from '../storage/review-store.ts';

/**
 * What the rules may compare the records in scope with, besides themselves: the year before, and, where the scope is one
 * group's, the partnership's own records. Nothing is looked for in these.
 */
export async function comparedWith(store: ReviewStore, scope: Scope): Promise<readonly GenericRecord[]> {
  const { year, group } = scope;
  if (year === undefined) return [];
  const [before, partnership] = await Promise.all([
    store.records(group === undefined ? { year: year - 1 } : { year: year - 1, group }),
    group === undefined || group === partnershipId ? [] : store.records({ year, group: partnershipId }),
  ]);
  return [...before, ...partnership];
}
