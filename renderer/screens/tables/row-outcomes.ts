import type { CellMark, NotTaken } from '../../exchange/table-import/report.ts';
import type { TablePlan } from '../../worker/tasks/plan-table.ts';

/** What becomes of a row: it begins a new entry, changes one, leaves it as it is, adds to the one above, or makes none. */
export type Outcome = 'new' | 'changed' | 'same' | 'joins' | 'none' | 'left out';

/** What is to be said of one row. */
export interface ShownRow {
  readonly row: number;
  readonly outcome: Outcome;
  readonly marks: readonly CellMark[];
  readonly notTaken: readonly NotTaken[];
}

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  new: 'New entry',
  changed: 'Changes an entry',
  same: 'Here already',
  joins: 'Goes with the row above',
  none: 'Not taken',
  'left out': 'Left out by you',
};

/** Every row of the plan with what is to be said of it, in the order of the table. */
export function shownRows(plan: TablePlan, leaveOut: ReadonlySet<number>): readonly ShownRow[] {
  const changed = new Set(plan.changed);
  const put = new Set(plan.put.map(({ id }) => id));
  const marks = byRow(plan.marks);
  const notTaken = byRow(plan.notTaken);
  const outcome = ({ row, record, begins }: TablePlan['rows'][number]): Outcome => {
    if (leaveOut.has(row)) return 'left out';
    if (record === null) return 'none';
    if (!begins) return 'joins';
    if (changed.has(record)) return 'changed';
    return put.has(record) ? 'new' : 'same';
  };
  return plan.rows.map((each) => ({
    row: each.row,
    outcome: outcome(each),
    marks: marks.get(each.row) ?? [],
    notTaken: notTaken.get(each.row) ?? [],
  }));
}

/** Whether somebody should look at a row before it is taken in. `columns` are those that go into a box, from 1. */
export function isMarked({ outcome, marks, notTaken }: ShownRow, columns: ReadonlySet<number>): boolean {
  return outcome === 'none' || marks.length > 0 || notTaken.some(({ column }) => columns.has(column));
}

function byRow<T extends { readonly row: number }>(list: readonly T[]): ReadonlyMap<number, readonly T[]> {
  const rows = new Map<number, T[]>();
  for (const each of list) {
    const others = rows.get(each.row);
    if (others) others.push(each);
    else rows.set(each.row, [each]);
  }
  return rows;
}
