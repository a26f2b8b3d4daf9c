import {
  insertLines,
  removeLine,
  splitLine,
  type LeveledLine,
  type OutlineEdit,
} from '../../../domain/dataset/outline-edits.ts';
import { readPastedText, type PastedText } from '../../../domain/dataset/pasted-lines.ts';
import type { GenericRecord } from '../../../domain/records/record.ts';
import { withBothFaces } from './both-faces.ts';
import { detailsOf } from './line-details.ts';
import type { OutlineEditor, Selected } from './outline-editor.ts';
import {
  isEmptyLine,
  isHeading,
  statusOf,
  textOfLine,
  withValues,
  type Line,
  type OutlineHost,
} from './outline-host.ts';

/** In lines. */
const wholeDocument = 300;

/**
 * Several pasted lines become several lines, in one step to undo. They stand where the cursor is: instead of an empty
 * line, below or above a full one, or between the two parts of one; they never run together with what was there.
 */
export function pasteLines(
  host: OutlineHost,
  editor: OutlineEditor,
  line: Line,
  selected: Selected,
  pasted: string,
): void {
  const read = readPastedText(pasted);
  const lines = read.lines.map(({ level, text, heading }) => ({
    line: editor.blank({ role: heading ? 'heading' : 'point', text }),
    level,
  }));
  const last = lines.at(-1);
  if (!last) return;
  const words = counted(lines.length, 'line');
  editor.commit(`paste ${words}`, editFor(editor, line, selected, lines));
  // The end of a whole document would have to be drawn first; whoever pastes one wants to see how it begins.
  if (lines.length > wholeDocument) host.focusLine(lines[0]?.line.id ?? '', 'start');
  else host.focusLine(last.line.id, 'end');
  const headings = lines.filter(({ line }) => isHeading(line)).length;
  host.services.announce(`${words} pasted${ofThem(headings)}${markerWords(read)}`, { undo: true });
}

function ofThem(headings: number): string {
  if (headings === 0) return '';
  return headings === 1 ? ', 1 of them as a heading' : `, ${headings.toLocaleString('en-GB')} of them as headings`;
}

/** Only where markers stood apart from their lines is there anything to say of them. */
function markerWords({ counts, putBack }: PastedText): string {
  const { markers, items, orphans } = counts;
  const differ =
    orphans === 0 || markers === items
      ? ''
      : `; ${counted(markers, 'marker')} for ${counted(items, 'item')}: check that each line stands where it belongs`;
  if (putBack === 0) return `${differ}.`;
  const back =
    putBack === 1
      ? '1 loose marker was put back to its line'
      : `${counted(putBack, 'loose marker')} were put back to their lines`;
  return `${differ}. ${back}.`;
}

function counted(count: number, one: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : `${one}s`}`;
}

function editFor(
  editor: OutlineEditor,
  line: Line,
  { from, to }: Selected,
  lines: readonly LeveledLine<GenericRecord>[],
): OutlineEdit {
  const { record } = line;
  const all = editor.records;
  const text = textOfLine(record);
  const [before, after] = [text.slice(0, from), text.slice(to)];
  const [atEnd, atStart] = [after.trim() === '', before.trim() === ''];
  if (!all.some(({ id }) => id === record.id)) return insertLines(all, null, lines);
  if (isEmptyLine(record) && line.under === 0 && statusOf(record) === '' && detailsOf(record) === '') {
    const put = insertLines(all, { line: record.id, side: 'before' }, takingOver(record, lines));
    return both(put, removeLine(applied(all, put), record.id));
  }
  if (atEnd || atStart) {
    const kept = atEnd ? before : after;
    const side = !atEnd ? 'before' : isHeading(record) || line.under > 0 ? 'under' : 'after';
    const cut = kept === text ? [] : [withValues(record, { text: kept })];
    return insertLines(all, { line: record.id, side }, lines, cut);
  }
  const lower = editor.blank({ role: record.values['role'] ?? 'point', text: after });
  const split = splitLine(all, withValues(record, { text: before }), lower);
  return both(split, insertLines(applied(all, split), { line: lower.id, side: 'before' }, lines));
}

/** The first line pasted into an empty one keeps what that was typed in from. */
function takingOver(
  empty: GenericRecord,
  [first, ...others]: readonly LeveledLine<GenericRecord>[],
): readonly LeveledLine<GenericRecord>[] {
  return first ? [{ ...first, line: withBothFaces(first.line, empty, first.line) }, ...others] : [];
}

function applied(records: readonly GenericRecord[], edit: OutlineEdit): readonly GenericRecord[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  for (const record of edit.put) byId.set(record.id, record);
  for (const id of edit.remove) byId.delete(id);
  return [...byId.values()];
}

/** Two edits, the second made on the outcome of the first, as one. */
function both(first: OutlineEdit, second: OutlineEdit): OutlineEdit {
  const put = new Map([...first.put, ...second.put].map((record) => [record.id, record]));
  for (const id of second.remove) put.delete(id);
  return { put: [...put.values()], remove: [...first.remove, ...second.remove] };
}
