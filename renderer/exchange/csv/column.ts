import type { Cell } from './cell.ts';

/** What a column holds, in the words of the data dictionary. */
export type ColumnType = 'text' | 'whole number' | 'decimal number' | 'date';

/** What the data dictionary says of a column. */
export interface ColumnFacts {
  readonly name: string;
  readonly label: string;
  readonly about: string;
  readonly type: ColumnType;
  readonly unit: string;
  readonly required: boolean;
  /** The only values a cell can have; empty where any is possible. */
  readonly allowed: readonly string[];
  /** First and last financial year in which the field behind the column is asked for. */
  readonly since?: number;
  readonly until?: number;
}

/** A column of a table whose rows are made from items of one kind. */
export interface Column<Item> extends ColumnFacts {
  cell(item: Item): Cell;
}

/** One CSV file before it is text. `rows` can be asked for again and gives the same cells every time. */
export interface Table {
  readonly file: string;
  readonly columns: readonly ColumnFacts[];
  rows(): Iterable<readonly Cell[]>;
}

export function tableOf<Item>(file: string, columns: readonly Column<Item>[], items: () => Iterable<Item>): Table {
  return {
    file,
    columns,
    *rows() {
      for (const item of items()) yield columns.map((column) => column.cell(item));
    },
  };
}

/** A column with what most columns share filled in: optional text without a unit. */
export function column<Item>(
  facts: Partial<ColumnFacts> & Pick<ColumnFacts, 'name' | 'label' | 'about'>,
  cell: (item: Item) => Cell,
): Column<Item> {
  return { type: 'text', unit: '', required: false, allowed: [], ...facts, cell };
}

/** "spendKind" -> "spend_kind". */
export function snakeCase(id: string): string {
  return id.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** "spendKind" -> "spend-kind", for file names. */
export function kebabCase(id: string): string {
  return snakeCase(id).replaceAll('_', '-');
}
