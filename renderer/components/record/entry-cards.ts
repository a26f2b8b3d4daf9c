import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Row, RowsField } from '../../domain/fields/field.ts';
import { blankStored } from '../../domain/fields/kinds.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import { boxId, focusBox } from '../base/dom-id.ts';
import { LightElement } from '../base/light-element.ts';
import { withArticle } from '../base/words.ts';
import type { RowsChanged } from '../fields/entry-grid.ts';
import { cellPath } from '../fields/grid-cell.ts';
import { blankRow, columnsOf, isBlankRow, rowName } from '../fields/grid-rows.ts';
import { renderField } from '../fields/render-field.ts';
import { layOut } from './form-layout.ts';
import { renderBand } from './render-band.ts';

/** Where the cursor goes once the items are drawn. */
type Goal = { readonly row: string; readonly to: 'first box' | 'up' | 'down' } | { readonly index: number };

/**
 * A list inside a record whose items have too much to say for a row of a table: each has a small form of its own.
 * Says what a grid says: `value-changed` from a box, `rows-changed` where an item comes, goes or moves.
 */
@customElement('entry-cards')
export class EntryCards extends LightElement {
  @property({ attribute: false }) field!: RowsField;
  @property() path = '';
  @property({ attribute: false }) record!: GenericRecord;
  @property({ attribute: false }) rows: readonly Row[] = [];
  /** Errors to show, by path ("changes.ROW.from"). */
  @property({ attribute: false }) problems: ReadonlyMap<string, string> = new Map();
  /** Warnings to show, by path. */
  @property({ attribute: false }) warnings: ReadonlyMap<string, string> = new Map();

  private goal: Goal | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('rows') || this.goal !== null) return;
    // An undo may take away the item that the cursor is in: it goes on to the one in its place.
    const row = this.rowAt(document.activeElement);
    if (row === null || this.rows.some(({ id }) => id === row)) return;
    this.goal = { index: Math.max(0, changed.get('rows')?.findIndex(({ id }) => id === row) ?? 0) };
  }

  protected override updated(changed: PropertyValues<this>): void {
    const { goal, rows } = this;
    if (goal === null || !changed.has('rows')) return;
    this.goal = null;
    // The boxes of a new item are drawn a moment later than the item.
    requestAnimationFrame(() => {
      if ('index' in goal) this.focusItem(rows[Math.min(goal.index, rows.length - 1)]?.id);
      else if (goal.to === 'first box') this.focusFirst(goal.row);
      else this.focusMove(goal.row, goal.to);
    });
  }

  protected override render(): TemplateResult {
    const { field, path, record, rows, problems } = this;
    const id = boxId(record.id, path);
    const problem = problems.get(path);
    return html`<div
      class="entry-cards ${problem === undefined ? '' : 'govuk-form-group--error'}"
      role="group"
      aria-labelledby="label-${id}"
    >
      <h3 class="govuk-label" id="label-${id}">${field.label}</h3>
      ${field.hint === undefined ? nothing : html`<p class="govuk-hint">${field.hint}</p>`}
      ${
        problem === undefined
          ? nothing
          : html`<p class="govuk-error-message" id="${id}-error">
              <span class="govuk-visually-hidden">Error:</span> ${problem}
            </p>`
      }
      ${repeat(
        rows,
        (row) => row.id,
        (row, index) => this.card(row, index),
      )}
      <button
        type="button"
        class="govuk-button govuk-button--secondary entry-cards-add"
        id=${ifDefined(rows.length === 0 ? id : undefined)}
        aria-describedby=${problem === undefined ? nothing : `${id}-error`}
        @click=${() => this.add()}
      >
        Add ${rows.length === 0 ? withArticle(field.item) : `another ${field.item}`}
      </button>
    </div>`;
  }

  private card(row: Row, index: number): TemplateResult {
    const { field, rows } = this;
    const name = `${field.item} ${index + 1}`;
    return html`<fieldset class="item-card" data-item=${row.id} aria-label=${`${name}: ${rowName(field, row, index)}`}>
      <div class="item-head">
        <h4 tabindex="-1">${name.charAt(0).toUpperCase()}${name.slice(1)}</h4>
        <span>
          ${index === 0 ? nothing : this.button('up', name, () => this.move(index, -1))}
          ${index === rows.length - 1 ? nothing : this.button('down', name, () => this.move(index, 1))}
          ${this.button('remove', name, () => this.removeItem(index))}
        </span>
      </div>
      <div class="record-form">
        ${layOut(field.fields, this.record.year).bands.map((band) =>
          renderBand(
            band,
            band.fields.map(([id]) => this.box(row, id)),
          ),
        )}
      </div>
    </fieldset>`;
  }

  private button(what: keyof typeof buttonWords, name: string, act: () => void): TemplateResult {
    return html`<button type="button" class="button-quiet" data-act=${what} @click=${act}>
      ${buttonWords[what]}<span class="govuk-visually-hidden"> ${name}</span>
    </button>`;
  }

  private box(row: Row, id: string): TemplateResult | typeof nothing {
    const inner = this.field.fields[id];
    if (!inner) return nothing;
    const path = cellPath(this.path, { row: row.id, column: id });
    return renderField(inner, row.values[id] ?? blankStored(inner), {
      record: this.record.id,
      path,
      problem: this.problems.get(path) ?? null,
      warning: this.warnings.get(path) ?? null,
    });
  }

  private add(): void {
    const { field, rows } = this;
    // One empty item is enough: the button leads to it.
    const empty = rows.find((row) => isBlankRow(row));
    if (empty) return this.focusFirst(empty.id);
    const row = blankRow(field, crypto.randomUUID());
    this.goal = { row: row.id, to: 'first box' };
    this.say([...rows, row], `add ${field.item}`);
  }

  private removeItem(index: number): void {
    this.goal = { index };
    this.say(
      this.rows.filter((_, place) => place !== index),
      `remove ${this.field.item}`,
    );
  }

  private move(index: number, by: 1 | -1): void {
    const rows = [...this.rows];
    const [row] = rows.splice(index, 1);
    if (!row) return;
    rows.splice(index + by, 0, row);
    this.goal = { row: row.id, to: by === 1 ? 'down' : 'up' };
    this.say(rows, `move ${this.field.item}`);
  }

  private say(rows: readonly Row[], what: string): void {
    const detail: RowsChanged = { path: this.path, rows, what };
    this.dispatchEvent(new CustomEvent('rows-changed', { detail, bubbles: true, composed: true }));
  }

  private focusFirst(row: string): void {
    const column = columnsOf(this.field)[0]?.id ?? '';
    focusBox(this.record.id, cellPath(this.path, { row, column }));
  }

  private focusItem(row: string | undefined): void {
    const heading = row === undefined ? null : this.item(row)?.querySelector('h4');
    (heading ?? this.querySelector<HTMLElement>('.entry-cards-add'))?.focus();
  }

  /** The button stays under the finger, as long as there is further to go. */
  private focusMove(row: string, act: 'up' | 'down'): void {
    const item = this.item(row);
    const other = act === 'up' ? 'down' : 'up';
    const find = (which: string) => item?.querySelector<HTMLElement>(`[data-act=${which}]`);
    (find(act) ?? find(other))?.focus();
    item?.scrollIntoView({ block: 'nearest' });
  }

  private item(row: string): HTMLElement | null {
    return this.querySelector(`[data-item="${CSS.escape(row)}"]`);
  }

  private rowAt(element: Element | null): string | null {
    const item = this.contains(element) ? element?.closest<HTMLElement>('[data-item]') : null;
    return item?.dataset['item'] ?? null;
  }
}

const buttonWords = { up: 'Move up', down: 'Move down', remove: 'Remove' } as const;

declare global {
  interface HTMLElementTagNameMap {
    'entry-cards': EntryCards;
  }
}
