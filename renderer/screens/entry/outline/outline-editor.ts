import { shorten } from '../../../domain/fields/count.ts';
import {
  indentLine,
  insertLines,
  joinLine,
  moveLine,
  outdentLine,
  removeLine,
  splitLine,
  type OutlineEdit,
} from '../../../domain/dataset/outline-edits.ts';
import type { ScalarStored } from '../../../domain/fields/field.ts';
import type { GenericRecord, PrintedBlock } from '../../../domain/records/record.ts';
import { passFace, withBothFaces } from './both-faces.ts';
import { detailsOf } from './line-details.ts';
import type { LineAct } from './line-keys.ts';
import {
  isEmptyLine,
  isHeading,
  statusOf,
  textOfLine,
  withValues,
  type CaretPlace,
  type Line,
  type OutlineHost,
} from './outline-host.ts';
import { pasteLines } from './paste-lines.ts';

/** The part of a line's text that is selected; both the same where only the cursor stands there. */
export interface Selected {
  readonly from: number;
  readonly to: number;
}

/**
 * What the keys and tools do to an outline. Each act is one step to undo, and shows at once: the cursor stands where the
 * next key is expected before that key comes.
 */
export class OutlineEditor {
  constructor(private readonly host: OutlineHost) {}

  type(record: GenericRecord, path: string, stored: ScalarStored, what: string): void {
    this.host.entries.type(record, path, stored, what);
  }

  typePrinted(record: GenericRecord, printed: readonly PrintedBlock[]): void {
    this.host.entries.typePrinted(record, printed);
  }

  do(act: LineAct, id: string, selected: Selected, x = 0): void {
    const { lines } = this.host;
    const index = lines.findIndex(({ record }) => record.id === id);
    const line = lines[index];
    if (!line) return;
    switch (act) {
      case 'enter':
        return this.enter(line, selected);
      case 'toggle':
        return this.toggle(line);
      case 'details':
        return this.host.toggleDetails(id);
      case 'indent':
        return this.rearrange(line, 'move line in', indentLine(this.records, id), 'It cannot go further in here.');
      case 'outdent':
        return this.rearrange(
          line,
          'move line out',
          outdentLine(this.records, id),
          'It is at the first level already.',
        );
      case 'up':
        return this.rearrange(line, 'move line up', moveLine(this.records, id, -1), 'It cannot go further up.');
      case 'down':
        return this.rearrange(line, 'move line down', moveLine(this.records, id, 1), 'It cannot go further down.');
      case 'join-above':
        return this.join(lines[index - 1], line);
      case 'join-below':
        return this.join(line, lines[index + 1]);
      case 'above':
        return this.step(index - 1, { x, row: 'last' });
      case 'below':
        return this.step(index + 1, { x, row: 'first' });
      case 'delete':
        return this.delete(line, index);
    }
  }

  paste(id: string, selected: Selected, text: string): void {
    const line = this.host.lines.find(({ record }) => record.id === id);
    if (line) pasteLines(this.host, this, line, selected, text);
  }

  /** One act: shown at once, saved in one transaction, taken back with a sentence where it cannot be saved. */
  commit(label: string, edit: OutlineEdit, coalesce?: string): void {
    const { entries, services } = this.host;
    entries.act({ label, ...edit, ...(coalesce === undefined ? {} : { coalesce }) }).catch((error: unknown) => {
      services.announce(error instanceof Error ? error.message : 'That could not be saved, so it was not done.');
    });
  }

  get records(): readonly GenericRecord[] {
    return this.host.entries.records;
  }

  /** A line nobody has typed in. Points are what most lines are; Ctrl+Enter makes one a heading. */
  blank(values: GenericRecord['values'] = {}): GenericRecord {
    return this.host.entries.blank({ values: { role: 'point', ...values } });
  }

  /** A new line below the others, at the first level. */
  add(role: 'heading' | 'point'): void {
    this.put('add line', insertLines(this.records, null, [{ line: this.blank({ role }), level: 1 }]));
  }

  /**
   * Below a heading, or a line with others under it, the new line comes under it, because that is where it appears on
   * the screen; elsewhere it stands beside the line. In an empty line it goes one level out, as in Word.
   */
  private enter(line: Line, { from, to }: Selected): void {
    const { record } = line;
    const text = textOfLine(record);
    const [before, after] = [text.slice(0, from), text.slice(to)];
    if (isEmptyLine(record)) {
      if (line.level > 1) return this.do('outdent', record.id, { from, to });
      return this.host.say('This line is still empty.');
    }
    if (after.trim() === '') {
      const side = isHeading(record) || line.under > 0 ? 'under' : 'after';
      const cut = before === text ? [] : [withValues(record, { text: before })];
      const lines = [{ line: this.blank(), level: 1 }];
      return this.put('add line', insertLines(this.records, { line: record.id, side }, lines, cut));
    }
    if (before.trim() === '') {
      const cut = after === text ? [] : [withValues(record, { text: after })];
      const lines = [{ line: this.blank(), level: 1 }];
      this.commit('add line', insertLines(this.records, { line: record.id, side: 'before' }, lines, cut));
      return this.host.focusLine(record.id, 'start');
    }
    const lower = this.blank({ role: record.values['role'] ?? 'point', text: after });
    this.commit('split line', splitLine(this.records, withValues(record, { text: before }), lower));
    this.host.focusLine(lower.id, 'start');
  }

  /** A line put in, with the cursor in it. What is typed into it at once belongs to the same step to undo. */
  private put(label: string, edit: OutlineEdit): void {
    const known = new Set(this.records.map(({ id }) => id));
    const made = edit.put.find(({ id }) => !known.has(id));
    this.commit(label, edit, made && edit.put.length === 1 ? `${made.id} text` : undefined);
    if (made) this.host.focusLine(made.id, 'start');
  }

  /** A heading has no status of its own. */
  private toggle({ record }: Line): void {
    const heading = !isHeading(record);
    const changed = withValues(record, heading ? { role: 'heading', status: '' } : { role: 'point' });
    this.commit(heading ? 'make line a heading' : 'make line a point', { put: [changed], remove: [] });
    this.host.say(heading ? 'Heading' : 'Point');
    this.host.focusLine(record.id, 'keep');
  }

  private rearrange({ record }: Line, label: string, edit: OutlineEdit | null, refusal: string): void {
    if (!edit) return this.host.say(refusal);
    this.commit(label, edit);
    this.host.focusLine(record.id, 'keep');
    this.host.sayPlace(record.id);
  }

  /**
   * An empty line just goes, and says so where a status or details go with it; two lines become one where none are lost
   * by it. The line that stays keeps the printed words of both.
   */
  private join(upper: Line | undefined, lower: Line | undefined): void {
    if (!upper || !lower) return;
    const [above, below] = [upper.record, lower.record];
    const text = textOfLine(above);
    if (isEmptyLine(below)) {
      this.commit('delete line', joinLine(this.records, below.id, withBothFaces(above, above, below)));
      if (!bare(below)) this.host.services.announce('Deleted a line with its status and details.', { undo: true });
      return this.host.focusLine(above.id, 'end');
    }
    if (isEmptyLine(above) && bare(above)) {
      this.commit('delete line', passFace(removeLine(this.records, above.id), above, below));
      return this.host.focusLine(below.id, 'start');
    }
    if (detailsOf(below) !== '' || (statusOf(below) !== '' && statusOf(below) !== statusOf(above))) {
      return this.host.services.announce('The two lines differ in status or details, so they were not joined.');
    }
    const joined = withValues(above, { text: text + textOfLine(below) });
    this.commit('join lines', joinLine(this.records, below.id, withBothFaces(joined, above, below)));
    this.host.focusLine(above.id, text.length);
  }

  private step(index: number, caret: CaretPlace): void {
    if (this.host.lines[index]) this.host.focusLine(index, caret);
  }

  /** Lines under a deleted one are kept: nobody means to delete four points by deleting their heading. */
  private delete({ record, under }: Line, index: number): void {
    if (!this.records.some(({ id }) => id === record.id)) return;
    this.commit('delete line', removeLine(this.records, record.id));
    const name = isEmptyLine(record) ? 'Deleted an empty line.' : `Deleted “${shorten(textOfLine(record), 50)}”.`;
    const kept = under === 1 ? ' The line under it is kept' : ` The ${under} lines under it are kept`;
    this.host.services.announce(under === 0 ? name : `${name}${kept}, one level up.`, { undo: true });
    this.host.focusLine(index, 'end');
  }
}

function bare(record: GenericRecord): boolean {
  return detailsOf(record) === '' && statusOf(record) === '';
}
