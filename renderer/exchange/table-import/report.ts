import { column, tableOf } from '../csv/column.ts';
import { writeCsv } from '../csv/write-csv.ts';

/** A cell that did not become what stands in it, and why. Row and column count from 1, as a spreadsheet shows them. */
export interface NotTaken {
  readonly row: number;
  readonly column: number;
  readonly heading: string;
  readonly text: string;
  readonly reason: string;
}

/** A cell to look at: it cannot be read (it is kept as typed), or it may not be what it seems. */
export interface CellMark {
  readonly row: number;
  /** From 1; null for the whole row. */
  readonly column: number | null;
  readonly kind: 'problem' | 'warning';
  readonly sentence: string;
}

const columns = [
  column<NotTaken>(
    { name: 'Row', label: 'Row', type: 'whole number', about: 'The row of the table.' },
    ({ row }) => row,
  ),
  column<NotTaken>(
    { name: 'Column', label: 'Column', type: 'whole number', about: 'The column of the table.' },
    ({ column: place }) => place,
  ),
  column<NotTaken>(
    { name: 'Heading', label: 'Heading', about: 'What stands over the column.' },
    ({ heading }) => heading,
  ),
  column<NotTaken>({ name: 'Text', label: 'Text', about: 'What stands in the cell.' }, ({ text }) => text),
  column<NotTaken>({ name: 'Reason', label: 'Reason', about: 'Why it was not taken.' }, ({ reason }) => reason),
];

/** The report as a table that a spreadsheet opens. */
export function notTakenCsv(report: readonly NotTaken[]): string {
  return writeCsv(
    tableOf('not-taken.csv', columns, () => report),
    true,
  );
}

/** How many cells were not taken for each reason, the most frequent first. */
export function reasonsIn(report: readonly NotTaken[]): readonly { readonly reason: string; readonly cells: number }[] {
  const counts = new Map<string, number>();
  for (const { reason } of report) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, cells]) => ({ reason, cells })).sort((a, b) => b.cells - a.cells);
}
