import type { ColumnFacts, ColumnType } from '../csv/column.ts';
import { envelopeColumns } from '../csv/record-columns.ts';
import { yearLabel } from '../../domain/set-up/financial-year.ts';
import { findGroup, type SetUp } from '../../domain/set-up/set-up.ts';
import type { Submission } from '../../domain/submission/submission.ts';
import type { PlacedTable } from './package-tables.ts';

const profiles = 'https://datapackage.org/profiles/2.0';
const types: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  'whole number': 'integer',
  'decimal number': 'number',
  date: 'date',
};

/** Every row has these, be the submission complete or not. */
const alwaysThere = new Set(envelopeColumns.map(({ name }) => name));

/**
 * The description of the tables for other programs: Data Package version 2, with a Table Schema for each. It promises only
 * what holds for an incomplete submission too: a box that must be filled in to be complete may be empty here.
 */
export function dataPackageOf(
  { group, year, round, revision }: Submission,
  setUp: SetUp,
  tables: readonly PlacedTable[],
  files: ReadonlyMap<string, Uint8Array>,
  sums: ReadonlyMap<string, string>,
): unknown {
  return {
    $schema: `${profiles}/datapackage.json`,
    name: `${group}-${year}-${round}-revision-${revision}`,
    title: `${setUp.partnership.documentTitle}, ${findGroup(setUp, group)?.name ?? group}, ${yearLabel(year)}`,
    description:
      'One submission of a delivery group. records.json and queries.json are the copies that the program reads; the tables hold the same for people and other programs. A text that a spreadsheet might run as a formula has an apostrophe before it.',
    version: String(revision),
    resources: tables.map(({ path, table }) => {
      const bytes = files.get(path) ?? new Uint8Array();
      return {
        $schema: `${profiles}/dataresource.json`,
        name: path.replace(/\.csv$/, '').replaceAll('/', '-'),
        path,
        type: 'table',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: bytes.length,
        hash: `sha256:${sums.get(path) ?? ''}`,
        dialect: { delimiter: ',', lineTerminator: '\r\n', doubleQuote: true, header: true },
        schema: {
          $schema: `${profiles}/tableschema.json`,
          fields: table.columns.map(fieldOf),
          missingValues: [''],
        },
      };
    }),
  };
}

function fieldOf({ name, label, about, type, unit, allowed }: ColumnFacts): unknown {
  return {
    name,
    title: label,
    description: about,
    type: types[type],
    ...(unit === '' ? {} : { unit }),
    ...(allowed.length === 0 ? {} : { allowedWhenComplete: allowed }),
    ...(alwaysThere.has(name) && name !== 'group_name' && name !== 'round_name'
      ? { constraints: { required: true } }
      : {}),
  };
}
