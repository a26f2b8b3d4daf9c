import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Row, RowsField } from '../../domain/fields/field.ts';
import { showStored, typedOf } from '../../domain/fields/kinds.ts';
import { icons } from '../base/icons.ts';
import { renderCell, renderNote } from './grid-cell-view.ts';
import { blankRow, cellOf, columnsOf, isNaming, rowName, totalOf, type Column } from './grid-rows.ts';
import { isFigureKind } from './looks.ts';
import { isMarker } from './marker-legend.ts';
import type { Offer } from './suggestions.ts';

/** All that the table shows. */
export interface GridView {
  readonly field: RowsField;
  readonly path: string;
  readonly record: string;
  readonly rows: readonly Row[];
  readonly previous: readonly Row[];
  readonly problems: ReadonlyMap<string, string>;
  readonly warnings: ReadonlyMap<string, string>;
  /** The id of the blank row at the end. */
  readonly spare: string;
  remove(index: number): void;
  /** The names that a column offers while somebody types; null for none. */
  offerOf(column: Column): Offer | null;
}

/**
 * The remove buttons are for the mouse: on the way of the Tab key from cell to cell, Enter would remove what was just
 * typed. The keyboard has Ctrl+Delete.
 */
export const removeKeys = 'Ctrl+Delete removes the row you are in.';
const copyKeys = 'Ctrl+D copies the box above.';

/** What the keys do that nobody would guess. In a list of two columns there is little to copy. */
export function keysOf(field: RowsField): string {
  return isWide(field) ? `${copyKeys} ${removeKeys}` : removeKeys;
}

/** A table with so many columns takes the width of the page, and gives each what its kind needs. */
export function isWide(field: RowsField): boolean {
  return columnsOf(field).length > 2;
}

/** Head, a row for each item and a blank one, foot. */
export function renderTable(view: GridView): TemplateResult {
  const { field, rows, spare } = view;
  return html`<thead>
      <tr>
        <td class="grid-place col-place"></td>
        ${columnsOf(field).map((column) => columnHead(column))}
        ${view.previous.length === 0 ? nothing : html`<th scope="col" class="number col-figure">Last year</th>`}
        <td class="grid-remove col-remove"></td>
      </tr>
    </thead>
    <tbody>
      ${repeat(
        [...rows, blankRow(field, spare)],
        ({ id }) => id,
        (row, index) => renderRow(view, row, index),
      )}
    </tbody>
    ${renderFoot(view)}`;
}

/** The longest choice, in characters, that still stands in a narrow column, and in one of middling width. */
const shortChoice = 8;
const middlingChoice = 22;

/** Figures and short choices take little; questions take what is left. */
function widthOf({ field }: Column): string {
  if (isFigureKind(field.kind)) return 'col-figure';
  if (field.kind === 'longText') return 'col-long';
  if (field.kind !== 'choice') return 'col-text';
  const longest = Math.max(...field.options.map(({ label }) => label.length));
  return longest <= shortChoice ? 'col-short' : longest <= middlingChoice ? 'col-choice' : 'col-choice-long';
}

/** The heads of a wide table give its columns their widths. */
function columnHead(column: Column): TemplateResult {
  const { field } = column;
  const { label, hint, kind } = field;
  return html`<th scope="col" class="${widthOf(column)} ${isFigureKind(kind) ? 'number' : ''}">
    ${label}${hint === undefined || isMarker(field) ? nothing : html`<span class="grid-hint">${hint}</span>`}
  </th>`;
}

function renderRow(view: GridView, row: Row, index: number): TemplateResult {
  const { field, spare } = view;
  const columns = columnsOf(field);
  const isSpare = row.id === spare;
  const name = isSpare ? `new ${field.item}` : rowName(field, row, index);
  return html`<tr class=${isSpare ? 'grid-spare' : ''}>
      <th scope="row" class="grid-place">${index + 1}<span class="govuk-visually-hidden">: ${name}</span></th>
      ${columns.map((column) => html`<td class="grid-cell">${renderCell(view, row, column, name)}</td>`)}
      ${view.previous.length === 0 ? nothing : html`<td class="number grid-before">${before(view, row)}</td>`}
      <td class="grid-remove">
        ${
          isSpare
            ? nothing
            : html`<button
                type="button"
                class="button-quiet grid-button"
                tabindex="-1"
                aria-keyshortcuts="Control+Delete"
                @click=${() => view.remove(index)}
              >
                ${icons.remove}<span class="govuk-visually-hidden">Remove ${name}</span>
              </button>`
        }
      </td>
    </tr>
    ${columns.map((column) => renderNote(view, row, column))}`;
}

function renderFoot({ field, rows, previous }: GridView): TemplateResult | typeof nothing {
  const columns = columnsOf(field);
  const totals = columns.map((column) => totalOf(rows, column));
  const first = totals.findIndex((total) => total !== null);
  if (first === -1) return nothing;
  return html`<tfoot>
    <tr>
      <th scope="row" colspan=${first + 1}>Total of the ${field.label.toLowerCase()}</th>
      ${totals
        .slice(first)
        .map((total) =>
          total === null ? html`<td></td>` : html`<td class="number ${total.known ? '' : 'quiet'}">${total.shown}</td>`,
        )}
      ${previous.length === 0 ? nothing : html`<td></td>`}
      <td></td>
    </tr>
  </tfoot>`;
}

/** Last year's figure of the row with the same name. */
function before({ field, previous }: GridView, row: Row): string {
  const columns = columnsOf(field);
  const figure = columns.find((column) => isFigureKind(column.field.kind));
  const name = nameOf(field, row);
  const same = name === '' ? undefined : previous.find((other) => nameOf(field, other) === name);
  return figure && same ? showStored(figure.field, cellOf(same, figure)) : '';
}

function nameOf(field: RowsField, row: Row): string {
  const named = columnsOf(field).find(isNaming);
  return named ? typedOf(cellOf(row, named)).trim().toLowerCase() : '';
}
