import { columnsOfRecord } from '../csv/record-columns.ts';
import { recordRows, type RecordRow } from '../csv/record-rows.ts';
import { tableOf, type Table } from '../csv/column.ts';
import { envelopeTables } from '../csv/envelope-tables.ts';
import { listTables } from '../csv/list-tables.ts';
import { setUpTables } from '../csv/set-up-tables.ts';
import { dictionaryTable } from '../dictionary/data-dictionary.ts';
import type { Dataset } from '../../domain/dataset/dataset.ts';
import type { Query } from '../../domain/queries/query.ts';
import type { RecordDefinition } from '../../domain/records/define-record.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import { definitions } from '../../domain/records/registry.ts';
import { isPartnershipType } from '../../domain/records/sections.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import { folders, names } from './file-names.ts';
import { queriesTable } from './queries-table.ts';

/** A table with the place it has in the package. */
export interface PlacedTable {
  readonly path: string;
  readonly table: Table;
}

/**
 * The tables of a submission, with the same columns as an export: the group's records and what the partnership decided,
 * each in a folder, the questions of the office, and the dictionary of all of them. A group's file is there even when it has no rows.
 */
export function packageTables(
  dataset: Dataset,
  own: readonly GenericRecord[],
  findings: readonly Finding[],
  queries: readonly Query[],
): readonly PlacedTable[] {
  const ids = new Set(own.map(({ id }) => id));
  const [group, partnership]: [Map<string, RecordRow[]>, Map<string, RecordRow[]>] = [new Map(), new Map()];
  for (const [type, rows] of recordRows(dataset, findings)) {
    group.set(
      type,
      rows.filter(({ record }) => ids.has(record.id)),
    );
    partnership.set(
      type,
      rows.filter(({ record }) => !ids.has(record.id)),
    );
  }
  const inData = tablesOfTypes(group, ({ id }) => !isPartnershipType(id) || (group.get(id) ?? []).length > 0);
  const inPartnership = [...tablesOfTypes(partnership, ({ id }) => isPartnershipType(id)), ...setUpTables(dataset)];
  const placed = [
    ...placedIn(folders.data, inData),
    ...placedIn(folders.partnership, inPartnership),
    { path: names.queriesTable, table: queriesTable(names.queriesTable, queries) },
  ];
  const described = placed.map(({ path, table }) => ({ file: path, columns: table.columns }));
  return [...placed, { path: names.dictionary, table: dictionaryTable(described) }];
}

function tablesOfTypes(
  rows: ReadonlyMap<string, readonly RecordRow[]>,
  wanted: (definition: RecordDefinition) => boolean,
): readonly Table[] {
  const all: readonly RecordDefinition[] = definitions;
  const tables = all.filter(wanted).flatMap((definition) => {
    const own = rows.get(definition.id) ?? [];
    return [
      tableOf(`${definition.plural}.csv`, columnsOfRecord(definition), () => own),
      ...listTables(definition, own),
    ];
  });
  return [...tables, ...envelopeTables([...rows.values()].flat())];
}

function placedIn(folder: string, tables: readonly Table[]): readonly PlacedTable[] {
  return tables.map((table) => ({ path: folder + table.file, table }));
}
