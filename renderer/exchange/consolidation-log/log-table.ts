import { groupName } from '../../domain/consolidation/submissions.ts';
import { partnershipId } from '../../domain/records/sections.ts';
import { yearEnd, yearLabel, yearStart } from '../../domain/set-up/financial-year.ts';
import type { SetUp } from '../../domain/set-up/set-up.ts';
import type { Part } from '../../domain/submission/submission.ts';
import { column, tableOf, type Column, type Table } from '../csv/column.ts';
import type { LogRow } from './log-rows.ts';

export const logFile = 'consolidation-log.csv';

type Cell = string | number | null;

/** The log as a table. Its headings are published. */
export function logTable(
  { setUp, year, round }: Pick<Part, 'year' | 'round'> & { readonly setUp: SetUp },
  rows: readonly LogRow[],
): Table {
  const names = (groups: readonly string[]) =>
    groups.map((id) => (id === partnershipId ? setUp.partnership.name : groupName(setUp, id))).join('; ');
  const said = (name: string, cell: (row: LogRow) => Cell): Column<LogRow> =>
    column({ name, label: name, about: '' }, cell);
  return tableOf(
    logFile,
    [
      said('what', ({ what }) => what),
      said('year_start', () => yearStart(year)),
      said('year_end', () => yearEnd(year)),
      said('year_label', () => yearLabel(year)),
      said('round_id', () => round),
      said('group_id', ({ groups }) => groups.join('; ')),
      said('group_name', ({ groups }) => names(groups)),
      said('file', ({ file }) => file),
      said('revision', ({ revision }) => revision),
      said('four_words', ({ fourWords }) => fourWords),
      said('digest', ({ digest }) => digest),
      said('entries', ({ entries }) => entries),
      said('complete', ({ complete }) => (complete === null ? '' : complete ? 'yes' : 'no')),
      said('written', ({ written }) => written),
      said('finding_code', ({ code }) => code),
      said('record_ids', ({ records }) => records.join('; ')),
      said('sentence', ({ sentence }) => sentence),
    ],
    () => rows,
  );
}
