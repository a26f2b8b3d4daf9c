import { isHeading } from '../dataset/outline.ts';
import { achievement } from '../records/achievement.ts';
import { isRows, type GenericRecord } from '../records/record.ts';
import { findGroup, type SetUp } from '../set-up/set-up.ts';

const unfinished: readonly unknown[] = ['in progress', 'planned', 'awaiting a decision'];

/**
 * The groups' points that are not achieved, may be carried forward, and are not among the commitments of the look aheads
 * yet: as many as the check names are taken over.
 */
export function leftUnfinished(
  setUp: SetUp,
  achievements: readonly GenericRecord[],
  lookAheads: readonly GenericRecord[],
): readonly GenericRecord[] {
  const taken = new Set(lookAheads.flatMap(commitmentEntries));
  return achievements.filter(
    (point) =>
      point.type === achievement.id &&
      findGroup(setUp, point.group) !== undefined &&
      !isHeading(point) &&
      unfinished.includes(point.values['status']) &&
      point.values['carryForward'] !== 'no' &&
      !taken.has(point.id),
  );
}

function commitmentEntries({ values: { commitments } }: GenericRecord): readonly unknown[] {
  return isRows(commitments) ? commitments.map(({ values }) => values['entry']) : [];
}
