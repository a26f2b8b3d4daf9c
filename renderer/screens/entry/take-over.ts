import { inReviewOrder } from '../../domain/dataset/sorting.ts';
import type { Row } from '../../domain/fields/field.ts';
import { blankStored, typedOf } from '../../domain/fields/kinds.ts';
import { lookAhead } from '../../domain/records/partnership/look-ahead.ts';
import { isRows, type GenericRecord } from '../../domain/records/record.ts';
import { leftUnfinished } from '../../domain/rules/unfinished-points.ts';
import { yearLabel, type YearKey } from '../../domain/set-up/financial-year.ts';
import { findGroup, type SetUp } from '../../domain/set-up/set-up.ts';
import type { Change } from '../../storage/change.ts';
import type { EntryPart } from './entry-part.ts';

/**
 * The groups' points of the year that are not achieved, may be carried forward, and are not among the commitments yet,
 * each as a commitment: its words, whose it is, and by when as it was typed.
 */
export function unfinishedPoints(
  setUp: SetUp,
  achievements: readonly GenericRecord[],
  lookAheads: readonly GenericRecord[],
  newId: () => string,
): readonly Row[] {
  const open = leftUnfinished(setUp, achievements, lookAheads);
  return inReviewOrder(setUp, open).map((point) => commitment(setUp, point, newId()));
}

function commitment(setUp: SetUp, { id, group, values }: GenericRecord, rowId: string): Row {
  const { text = '', nextDate, date } = values;
  const due = [nextDate, date].find(
    (stored) => stored !== undefined && !isRows(stored) && typedOf(stored).trim() !== '',
  );
  const blank = Object.fromEntries(
    Object.entries(lookAhead.fields.commitments.fields).map(([column, field]) => [column, blankStored(field)]),
  );
  return {
    id: rowId,
    values: {
      ...blank,
      ...(isRows(text) ? {} : { text }),
      owner: findGroup(setUp, group)?.name ?? group,
      ...(due === undefined || isRows(due) ? {} : { due }),
      entry: id,
    },
  };
}

function commitmentsOf(record: GenericRecord): readonly Row[] {
  const { commitments } = record.values;
  return isRows(commitments) ? commitments : [];
}

/** One step that adds the commitments to the look ahead, or begins one with them where there is none yet. */
export function takingOver(part: EntryPart, rows: readonly Row[], year: YearKey): Change {
  const [first] = part.records;
  const record = first ?? part.blank({ order: part.nextOrder(), values: { nextYear: yearLabel(year + 1) } });
  const commitments = [...commitmentsOf(record), ...rows];
  const label = `take over ${pointsWords(rows.length)}`;
  return { label, put: [{ ...record, values: { ...record.values, commitments } }] };
}

export function pointsWords(count: number): string {
  return count === 1 ? '1 unfinished point' : `${count} unfinished points`;
}
