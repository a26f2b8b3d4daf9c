import { partnershipId } from '../../domain/records/sections.ts';
import { findGroup, type SetUp } from '../../domain/set-up/set-up.ts';
import type { Preview } from '../../exchange/table-import/preview-table.ts';
import type { ImportedTable } from '../../exchange/table-import/read-table-file.ts';
import type { CellMark, NotTaken } from '../../exchange/table-import/report.ts';

/** The preview without the entries of other groups: their rows are reported whole. `own` is null where all may be written. */
export function keepToOwn(table: ImportedTable, preview: Preview, own: string | null, setUp: SetUp): Preview {
  const others = new Map(
    preview.records.flatMap(({ record }) => (own === null || record.group === own ? [] : [[record.id, record.group]])),
  );
  if (others.size === 0) return preview;
  const told = new Set(preview.notTaken.map(({ row, column }) => `${row} ${column}`));
  const cells = new Map(table.rows.map(({ row, cells: texts }) => [row, texts]));
  const notTaken: NotTaken[] = [...preview.notTaken];
  const marks: CellMark[] = [...preview.marks];
  const rows = preview.rows.map((each) => {
    const group = others.get(each.record ?? '');
    if (group === undefined) return each;
    const reason = notYours(group, setUp);
    marks.push({ row: each.row, column: null, kind: 'problem', sentence: reason });
    for (const [index, text] of (cells.get(each.row) ?? []).entries()) {
      const column = index + 1;
      if (text.trim() === '' || told.has(`${each.row} ${column}`)) continue;
      notTaken.push({ row: each.row, column, heading: table.headings[index] ?? '', text, reason });
    }
    return { row: each.row, record: null, begins: false };
  });
  const records = preview.records.filter(({ record }) => !others.has(record.id));
  return { ...preview, records, rows, marks, notTaken };
}

function notYours(group: string, setUp: SetUp): string {
  const name = group === partnershipId ? setUp.partnership.name : (findGroup(setUp, group)?.name ?? group);
  return `The row is of ${name}. On this computer only the entries of your own group are written.`;
}
