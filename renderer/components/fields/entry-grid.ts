import { consume } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Row, RowsField, ScalarStored } from '../../domain/fields/field.ts';
import { readTyped, typedOf } from '../../domain/fields/kinds.ts';
import { boxId } from '../base/dom-id.ts';
import { LightElement } from '../base/light-element.ts';
import { pastedText } from '../base/pasted-text.ts';
import { textOf, type ValueChanged } from './field-element.ts';
import { cellOfBox, cellPath, isTextBox, type Cell } from './grid-cell.ts';
import { actOf, keepsArrows } from './grid-keys.ts';
import { GridNotice } from './grid-notice.ts';
import { fillFrom, readTable } from './grid-paste.ts';
import { blankRow, cellOf, columnsOf, contentOf, isBlankRow, rowName, withCell, type Column } from './grid-rows.ts';
import { isWide, keysOf, renderTable } from './grid-view.ts';
import { isMarker, markerLegend } from './marker-legend.ts';
import { Suggesting } from './suggesting.ts';
import { suggestionsContext, type Offer, type Suggestions } from './suggestions.ts';

/** A list inside a record changed as a whole: a row added or removed, or cells pasted. Typing in a cell is `value-changed`. */
export interface RowsChanged {
  readonly path: string;
  readonly rows: readonly Row[];
  /** For the undo button: "paste 12 values". */
  readonly what: string;
  /** Where it came of typing in a cell, that cell's path: one step with what is typed there next. */
  readonly cell?: string;
}

/**
 * A list inside a record as a table of boxes, entered as in a spreadsheet. A blank row always stands ready at the end:
 * typing in it makes it a row, taking the text back unmakes it, and the cursor stays where it is.
 */
@customElement('entry-grid')
export class EntryGrid extends LightElement {
  @property({ attribute: false }) field!: RowsField;
  @property() path = '';
  /** The id of the record the list belongs to. */
  @property() record = '';
  @property({ attribute: false }) rows: readonly Row[] = [];
  /** Last year's rows, shown beside those of the same name. */
  @property({ attribute: false }) previous: readonly Row[] = [];
  /** Errors to show, by path ("categories.ROW.count"). */
  @property({ attribute: false }) problems: ReadonlyMap<string, string> = new Map();
  /** Warnings to show, by path. */
  @property({ attribute: false }) warnings: ReadonlyMap<string, string> = new Map();

  @consume({ context: suggestionsContext, subscribe: true })
  @property({ attribute: false })
  suggestions: Suggestions | undefined;

  private readonly notice = new GridNotice(this);
  /** The id of the blank row, which it keeps when it becomes a row. */
  private spare: string = crypto.randomUUID();
  /** What stood in the cell when the cursor came into it, for Escape. */
  private entered: (Cell & { readonly stored: ScalarStored }) | null = null;
  /** The row that typing has made since then. */
  private made: string | null = null;
  /** Where the cursor goes once the rows are drawn: a column, or the remove button. */
  private goal: { readonly index: number; readonly column: string | null } | null = null;

  constructor() {
    super();
    new Suggesting(
      this,
      (box) => this.offerOf(columnsOf(this.field).find(({ id }) => id === box.dataset['column'])),
      false,
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('rows')) return;
    this.notice.rowsCame(contentOf(this.field, this.rows));
    const ids = new Set(this.rows.map(({ id }) => id));
    const cell = cellOfBox(document.activeElement);
    if (cell && this.contains(document.activeElement) && cell.row !== this.spare && !ids.has(cell.row)) {
      const index = changed.get('rows')?.findIndex(({ id }) => id === cell.row) ?? -1;
      // A last row that is taken back, by undo for instance, becomes the blank one under the cursor.
      if (index >= this.rows.length) this.spare = cell.row;
      else this.goal ??= { index: Math.max(0, index), column: cell.column };
    }
    if (ids.has(this.spare)) this.spare = crypto.randomUUID();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (this.goal === null || !changed.has('rows')) return;
    const { index, column } = this.goal;
    this.goal = null;
    const row = this.rows[index]?.id ?? this.spare;
    const first = columnsOf(this.field)[0]?.id ?? '';
    if (column !== null || row === this.spare) this.boxOf(row, column ?? first)?.focus();
    else this.querySelectorAll<HTMLElement>('.grid-button')[index]?.focus();
  }

  protected override render(): TemplateResult {
    const { field, path, record, rows, previous, problems, warnings, spare } = this;
    const id = boxId(record, path);
    const problem = problems.get(path);
    const remove = (index: number) => this.removeRow(index, null);
    return html`<div
      class="entry-grid ${isWide(field) ? 'wide' : ''} ${problem === undefined ? '' : 'govuk-form-group--error'}"
    >
      <h3 class="govuk-label" id="label-${id}">${field.label}</h3>
      <p class="govuk-hint" id="keys-${id}">
        ${field.hint ?? 'Type, or paste rows from a spreadsheet.'} ${keysOf(field)}
      </p>
      ${
        problem === undefined
          ? nothing
          : html`<p class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> ${problem}</p>`
      }
      <table
        class="grid ${isWide(field) ? 'grid-wide' : ''}"
        aria-labelledby="label-${id}"
        aria-describedby="keys-${id}"
        @focusin=${(event: FocusEvent) => this.enter(event)}
        @focusout=${(event: FocusEvent) => this.leave(event)}
        @mousedown=${(event: MouseEvent) => this.press(event)}
        @input=${(event: Event) => this.typedIn(event)}
        @keydown=${(event: KeyboardEvent) => this.key(event)}
        @paste=${(event: ClipboardEvent) => this.paste(event)}
        @beforeinput=${(event: InputEvent) => this.paste(event)}
      >
        ${renderTable({ field, path, record, rows, previous, problems, warnings, spare, remove, offerOf: (column) => this.offerOf(column) })}
      </table>
      <p class="grid-said" role="status">${this.notice.text}</p>
      ${columnsOf(field).some((column) => isMarker(column.field)) ? markerLegend() : nothing}
    </div>`;
  }

  private enter({ target }: FocusEvent): void {
    const cell = cellOfBox(target);
    if (!cell) return;
    this.entered = { ...cell, stored: this.storedIn(cell) };
    this.made = null;
    if (isTextBox(target)) target.select();
  }

  private leave({ target }: FocusEvent): void {
    const cell = cellOfBox(target);
    if (!cell) return;
    const detail = { path: cellPath(this.path, cell) };
    this.dispatchEvent(new CustomEvent('field-left', { detail, bubbles: true, composed: true }));
  }

  /** The first click takes the whole cell, so that typing replaces it; the second sets the caret. */
  private press(event: MouseEvent): void {
    const { target } = event;
    if (!isTextBox(target) || target === document.activeElement || event.button !== 0) return;
    event.preventDefault();
    target.focus();
  }

  private typedIn(event: Event): void {
    const cell = cellOfBox(event.target);
    if (!cell) return;
    this.notice.clear();
    this.change(cell, textOf(event));
  }

  /** Puts a text into a cell. In the blank row that makes a row; what typing has made goes when the text goes. */
  private change(cell: Cell, text: string): void {
    const { field, path, rows } = this;
    const inner = field.fields[cell.column];
    if (!inner) return;
    const stored = readTyped(inner, text);
    const at = cellPath(path, cell);
    const row = rows.find(({ id }) => id === cell.row);
    const what = `add ${field.item}`;
    if (!row) {
      this.made = cell.row;
      const added = withCell(blankRow(field, cell.row), cell.column, stored);
      this.sayRows({ path, rows: [...rows, added], what, cell: at });
    } else if (text === '' && this.made === cell.row && isBlankRow(row, cell.column)) {
      this.made = null;
      this.sayRows({ path, rows: rows.filter(({ id }) => id !== cell.row), what, cell: at });
    } else {
      const detail: ValueChanged = { path: at, stored };
      this.dispatchEvent(new CustomEvent('value-changed', { detail, bubbles: true, composed: true }));
    }
  }

  private key(event: KeyboardEvent): void {
    const cell = cellOfBox(event.target);
    const act = cell && actOf(event, keepsArrows(event.target, event.key));
    if (!cell || !act) return;
    event.preventDefault();
    const index = this.indexOf(cell.row);
    if (act === 'up' || act === 'down') this.focusIndex(index + (act === 'up' ? -1 : 1), cell.column);
    else if (act === 'restore') this.restore(cell);
    else if (act === 'remove') this.removeRow(index, cell.column);
    else if (index > 0) this.change(cell, typedOf(this.storedIn({ ...cell, row: this.rows[index - 1]?.id ?? '' })));
  }

  private restore(cell: Cell): void {
    if (this.entered === null || this.entered.row !== cell.row || this.entered.column !== cell.column) return;
    const text = typedOf(this.entered.stored);
    if (text !== typedOf(this.storedIn(cell))) this.change(cell, text);
    requestAnimationFrame(() => {
      const box = this.boxOf(cell.row, cell.column);
      if (isTextBox(box) && box === document.activeElement) box.select();
    });
  }

  /** A single value goes into the text as anywhere else; a table of them fills the grid. */
  private paste(event: ClipboardEvent | InputEvent): void {
    const cell = cellOfBox(event.target);
    const text = pastedText(event);
    const table = readTable(text);
    const single = table.length === 0 ? !text.includes('\t') : table.length === 1 && table[0]?.length === 1;
    if (!cell || single) return;
    event.preventDefault();
    const { field, path } = this;
    const column = columnsOf(field).findIndex(({ id }) => id === cell.column);
    const ids = [this.spare];
    const newId = () => ids.pop() ?? crypto.randomUUID();
    const { rows, values, said } = fillFrom(field, this.rows, { row: this.indexOf(cell.row), column }, table, newId);
    this.say(said, rows);
    if (values === 0) return;
    const after = rows.find(({ id }) => id === cell.row)?.values[cell.column];
    this.entered = after === undefined ? null : { ...cell, stored: after };
    this.sayRows({ path, rows, what: `paste ${values} value${values === 1 ? '' : 's'}` });
  }

  /** The cursor goes on to the row that takes its place: to its button after the button, to the same column after the key. */
  private removeRow(index: number, column: string | null): void {
    const { field, path } = this;
    const row = this.rows[index];
    if (!row) return;
    const rows = this.rows.filter(({ id }) => id !== row.id);
    this.say(`Removed: ${rowName(field, row, index)}.`, rows);
    this.goal = { index, column };
    this.sayRows({ path, rows, what: `remove ${field.item}` });
  }

  private offerOf(column: Column | undefined): Offer | null {
    const { suggest, kind } = column?.field ?? {};
    const names = suggest === undefined ? [] : (this.suggestions?.[suggest] ?? []);
    return names.length === 0 ? null : { names, several: kind === 'names' };
  }

  private say(said: string, rows: readonly Row[]): void {
    this.notice.say(said, contentOf(this.field, rows), contentOf(this.field, this.rows));
  }

  private sayRows(detail: RowsChanged): void {
    this.dispatchEvent(new CustomEvent('rows-changed', { detail, bubbles: true, composed: true }));
  }

  private storedIn({ row, column }: Cell): ScalarStored {
    const inner = columnsOf(this.field).find(({ id }) => id === column);
    const found = this.rows.find(({ id }) => id === row);
    return inner ? cellOf(found, inner) : '';
  }

  /** Where a row stands; the blank one stands after all others. */
  private indexOf(row: string): number {
    const index = this.rows.findIndex(({ id }) => id === row);
    return index === -1 ? this.rows.length : index;
  }

  private focusIndex(index: number, column: string): void {
    if (index < 0 || index > this.rows.length) return;
    this.boxOf(this.rows[index]?.id ?? this.spare, column)?.focus();
  }

  private boxOf(row: string, column: string): HTMLElement | null {
    return this.querySelector(`[data-row="${CSS.escape(row)}"][data-column="${CSS.escape(column)}"]`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'entry-grid': EntryGrid;
  }
  interface HTMLElementEventMap {
    'rows-changed': CustomEvent<RowsChanged>;
  }
}
