import { groupName } from '../../../../renderer/domain/consolidation/submissions.ts';
import { partnershipId } from '../../../../renderer/domain/records/sections.ts';
import { yearCode, yearEnd, yearLabel, yearStart } from '../../../../renderer/domain/set-up/financial-year.ts';
import { column, tableOf, type Column, type Table } from '../../../../renderer/exchange/csv/column.ts';
import type { Consolidated } from './consolidated.ts';
import type { LogRow } from './log-rows.ts';

export const logFile = 'consolidation-log.csv';

type Cell = string | number | null;

/** The log as a table. Its headings are published. */
export function logTable({ setUp, year, round }: Consolidated, rows: readonly LogRow[]): Table {
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

/** The consolidation as one document for machines. */
export function logDocument(
  { setUp, year, round, dataset }: Consolidated,
  rows: readonly LogRow[],
  more: Readonly<Record<string, unknown>>,
): unknown {
  const { id, version, partnership } = setUp;
  return {
    partnership: partnership.name,
    setUp: { id, version },
    year: yearCode(year),
    round,
    entries: dataset.records.length,
    ...more,
    log: rows,
  };
}
