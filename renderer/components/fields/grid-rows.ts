import { showCount } from '../../domain/fields/count.ts';
import type { Row, RowsField, ScalarField, ScalarStored } from '../../domain/fields/field.ts';
import { blankStored, isBlank, typedOf, valueOf } from '../../domain/fields/kinds.ts';
import { showMoney } from '../../domain/fields/money.ts';

export interface Column {
  readonly id: string;
  readonly field: ScalarField;
}

export function columnsOf(field: RowsField): readonly Column[] {
  return Object.entries(field.fields).map(([id, inner]) => ({ id, field: inner }));
}

export function blankRow(field: RowsField, id: string): Row {
  return { id, values: Object.fromEntries(columnsOf(field).map((column) => [column.id, blankStored(column.field)])) };
}

export function withCell(row: Row, column: string, stored: ScalarStored): Row {
  return { ...row, values: { ...row.values, [column]: stored } };
}

export function cellOf(row: Row | undefined, { id, field }: Column): ScalarStored {
  return row?.values[id] ?? blankStored(field);
}

/** True where a row has nothing in it, leaving out one column if need be. */
export function isBlankRow(row: Row, except?: string): boolean {
  return Object.entries(row.values).every(([id, stored]) => id === except || isBlank(stored));
}

/** All that stands in the rows, to tell whether they are still the same. */
export function contentOf(field: RowsField, rows: readonly Row[]): string {
  const columns = columnsOf(field);
  return JSON.stringify(rows.map((row) => [row.id, ...columns.map((column) => typedOf(cellOf(row, column)))]));
}

/** Whether a column may name the rows: the first that does so names them. */
export function isNaming({ field }: Column): boolean {
  return field.kind === 'text' || field.kind === 'longText';
}

/** What a row is called: its first text, or its number. */
export function rowName(field: RowsField, row: Row, index: number): string {
  const named = columnsOf(field).find(isNaming);
  const name = named ? typedOf(cellOf(row, named)).trim() : '';
  return name === '' ? `row ${index + 1}` : name;
}

/** The foot of a column of figures: their sum as shown, or why there is none yet; null for other columns. */
export function totalOf(rows: readonly Row[], column: Column): { shown: string; known: boolean } | null {
  const { kind } = column.field;
  if (kind !== 'count' && kind !== 'money') return null;
  const cells = rows.map((row) => cellOf(row, column));
  const unread = cells.filter((cell) => !isBlank(cell) && valueOf(cell) === null).length;
  const missing = cells.filter((cell) => isBlank(cell)).length;
  if (rows.length === 0) return { shown: 'none yet', known: false };
  if (unread > 0) return { shown: `${many(unread)} cannot be read`, known: false };
  if (missing > 0) return { shown: `${many(missing)} missing`, known: false };
  const sum = cells.reduce((total, cell) => total + Number(valueOf(cell)), 0);
  return { shown: kind === 'money' ? showMoney(sum) : showCount(sum), known: true };
}

function many(count: number): string {
  return count === 1 ? 'one' : showCount(count);
}
