import type { RecordDefinition } from '../../domain/records/define-record.ts';
import { isUseOf, leftOut, type ColumnUse } from './column-use.ts';
import type { Mapping } from './mapping.ts';

/** The columns of a table put together by what they are for, worked out once for all rows. Places count from 0. */
export interface ColumnsByUse {
  readonly uses: readonly ColumnUse[];
  /** The columns of each box, the one that counts first in front. */
  readonly fields: ReadonlyMap<string, readonly number[]>;
  readonly items: ReadonlyMap<string, readonly number[]>;
  readonly lists: ReadonlyMap<string, ListColumns>;
  readonly places: Readonly<Record<'group' | 'year' | 'round', readonly number[]>>;
  readonly record: readonly number[];
  readonly order: readonly number[];
  readonly parent: readonly number[];
  readonly sourceLines: readonly number[];
}

export interface ListColumns {
  readonly row: readonly number[];
  readonly cells: ReadonlyMap<string, readonly number[]>;
}

export function columnsByUse(definition: RecordDefinition, { columns }: Mapping): ColumnsByUse {
  const uses = columns.map(({ use }) => (isUseOf(definition, use) ? use : leftOut));
  const at = (wanted: ColumnUse['to']): readonly number[] =>
    uses.flatMap(({ to }, column) => (to === wanted ? [column] : []));
  const [fields, items] = [new Map<string, number[]>(), new Map<string, number[]>()];
  const lists = new Map<string, { readonly row: number[]; readonly cells: Map<string, number[]> }>();
  const list = (id: string) => within(lists, id, () => ({ row: [], cells: new Map<string, number[]>() }));
  // Columns that count only where others are empty stand behind them.
  const order = [...uses.entries()].sort(([, a], [, b]) => Number(isSecond(a)) - Number(isSecond(b)));
  for (const [column, use] of order) {
    if (use.to === 'field') within(fields, use.field, () => []).push(column);
    if (use.to === 'item') within(items, use.field, () => []).push(column);
    if (use.to === 'row') list(use.list).row.push(column);
    if (use.to === 'cell') within(list(use.list).cells, use.field, () => []).push(column);
  }
  const places = { group: at('group'), year: at('year'), round: at('round') };
  const envelope = { record: at('record'), order: at('order'), parent: at('parent'), sourceLines: at('source lines') };
  return { uses, fields, items, lists, places, ...envelope };
}

function isSecond(use: ColumnUse): boolean {
  return 'second' in use && use.second === true;
}

function within<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const value = make();
  map.set(key, value);
  return value;
}
