import { showLines, type LineRange } from '../../domain/records/record.ts';
import type { ColumnsByUse } from './columns-by-use.ts';
import type { Draft } from './draft.ts';
import type { Line } from './line.ts';

const kept = 'The entry keeps its place in the list.';

/** Order, parent and source lines, which only our own tables have. They change nothing in an entry that there is. */
export function readEnvelope(line: Line, draft: Draft, { order, parent, sourceLines }: ColumnsByUse): void {
  for (const column of order) readOrder(line, draft, column);
  for (const column of parent) readParent(line, draft, column);
  for (const column of sourceLines) readSourceLines(line, draft, column);
}

function readOrder(line: Line, draft: Draft, column: number): void {
  const text = line.text(column).trim();
  const before = draft.known ? String(draft.known.order) : draft.said.get('order');
  if (text === '' || text === before) return;
  if (before !== undefined || !/^\d{1,9}$/.test(text)) return line.leave(column, kept);
  draft.said.set('order', text);
  draft.order = Number(text);
}

function readParent(line: Line, draft: Draft, column: number): void {
  const text = line.text(column);
  const id = text.trim();
  if (id === '' || id === draft.known?.parent) return;
  if (draft.known || (draft.parent && draft.parent.id !== id)) return line.leave(column, kept);
  draft.parent ??= { id, cells: [] };
  draft.parent.cells.push({ row: line.row, column, text });
}

function readSourceLines(line: Line, draft: Draft, column: number): void {
  const text = line.text(column).trim();
  const before = draft.known ? showLines(draft.known.sourceLines) : draft.said.get('source lines');
  if (text === '' || text === before) return;
  const lines = lineRanges(text);
  if (before !== undefined || lines === null) return line.leave(column, 'The entry keeps its lines of the source.');
  draft.said.set('source lines', text);
  draft.sourceLines = lines;
}

/** "227 to 234; 240" as pairs of lines; null for anything else. */
function lineRanges(text: string): readonly LineRange[] | null {
  const parts = text.split(';').map((part) => /^(\d{1,9})(?: to (\d{1,9}))?$/.exec(part.trim()));
  const ranges = parts.flatMap((match): readonly LineRange[] =>
    match ? [[Number(match[1]), Number(match[2] ?? match[1])]] : [],
  );
  return ranges.length === parts.length ? ranges : null;
}
