import type { Dataset } from '../../domain/dataset/dataset.ts';
import { definitions } from '../../domain/records/registry.ts';
import type { RecordDefinition } from '../../domain/records/define-record.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import { dictionaryTable } from '../dictionary/data-dictionary.ts';
import { tableOf, type Table } from './column.ts';
import { envelopeTables } from './envelope-tables.ts';
import { listTables } from './list-tables.ts';
import { columnsOfRecord } from './record-columns.ts';
import { recordRows } from './record-rows.ts';
import { setUpTables } from './set-up-tables.ts';

/**
 * Every CSV of a dataset: a file for each record type, one for each list inside it, what all records may have, those
 * of the set-up, and the data dictionary. A file is there even when it has no rows, so that a script can rely on it. `findings` saves running the checks again.
 */
export function tablesOf(dataset: Dataset, findings?: readonly Finding[]): readonly Table[] {
  const rows = recordRows(dataset, findings);
  const all: readonly RecordDefinition[] = definitions;
  const tables = all.flatMap((definition) => {
    const own = rows.get(definition.id) ?? [];
    const records = tableOf(`${definition.plural}.csv`, columnsOfRecord(definition), () => own);
    return [records, ...listTables(definition, own)];
  });
  const known = [...tables, ...envelopeTables([...rows.values()].flat()), ...setUpTables(dataset)];
  return [...known, dictionaryTable(known)];
}
