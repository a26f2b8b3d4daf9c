import type { ExportFormat } from '../format.ts';
import { readBackAll } from './read-back.ts';
import { tablesOf } from './tables.ts';
import { writeCsv } from './write-csv.ts';

export const csvFormat: ExportFormat = {
  id: 'csv',
  label: 'Spreadsheet files (CSV)',
  about:
    'One file for each kind of record and one that explains every column. An exact copy, with all names of people.',
  write: (dataset, { bom, findings }) =>
    tablesOf(dataset, findings).map((table) => ({ name: table.file, text: writeCsv(table, bom) })),
  readBack: (dataset, files, { findings }) => readBackAll(tablesOf(dataset, findings), files),
};
