import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Row, RowsField } from '../../domain/fields/field.ts';
import { showStored, typedOf } from '../../domain/fields/kinds.ts';
import { boxId } from '../base/dom-id.ts';
import { icons } from '../base/icons.ts';
import { cellPath } from './grid-cell.ts';
import { lookOf } from './looks.ts';
import { blankRow, cellOf, columnsOf, rowName, totalOf, type Column } from './grid-rows.ts';

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
}

/**
 * The remove buttons are for the mouse: on the way of the Tab key from cell to cell, Enter would remove what was just
 * typed. The keyboard has Ctrl+Delete.
 */
export const removeKeys = 'Ctrl+Delete removes the row you are in.';

/** Head, a row for each item and a blank one, foot. */
export function renderTable(view: GridView): TemplateResult {
  const { field, rows, spare } = view;
  return html`<thead>
      <tr>
        <td class="grid-place"></td>
        ${columnsOf(field).map((column) => columnHead(column))}
        ${view.previous.length === 0 ? nothing : html`<th scope="col" class="number">Last year</th>`}
        <td class="grid-remove"></td>
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

function columnHead({ field }: Column): TemplateResult {
  const { label, hint, kind } = field;
  return html`<th scope="col" class=${lookOf(kind).numeric === true ? 'number' : ''}>
    ${label}${hint === undefined ? nothing : html`<span class="grid-hint">${hint}</span>`}
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

function renderCell(view: GridView, row: Row, column: Column, name: string): TemplateResult {
  const { field } = column;
  const path = pathOf(view, row, column);
  const id = cellId(view, row, column);
  const problem = view.problems.get(path);
  const noted = problem !== undefined || view.warnings.has(path);
  const typed = typedOf(cellOf(row, column));
  const label = `${field.label}, ${name}`;
  if (field.kind === 'choice') {
    return html`<select
      id=${id}
      data-row=${row.id}
      data-column=${column.id}
      aria-label=${label}
      aria-invalid=${ifDefined(problem === undefined ? undefined : 'true')}
      aria-describedby=${noted ? `${id}-note` : nothing}
    >
      <option value=""></option>
      ${field.options.map((option) => html`<option value=${option.value} ?selected=${option.value === typed}>${option.label}</option>`)}
    </select>`;
  }
  return html`<input
    id=${id}
    data-row=${row.id}
    data-column=${column.id}
    class=${lookOf(field.kind).numeric === true ? 'number' : ''}
    type="text"
    inputmode=${lookOf(field.kind).numeric === true ? 'decimal' : 'text'}
    autocomplete="off"
    spellcheck=${field.kind === 'text' ? 'true' : 'false'}
    aria-label=${label}
    aria-invalid=${ifDefined(problem === undefined ? undefined : 'true')}
    aria-describedby=${noted ? `${id}-note` : nothing}
    .value=${live(typed)}
  />`;
}

function pathOf(view: GridView, row: Row, column: Column): string {
  return cellPath(view.path, { row: row.id, column: column.id });
}

/** A link to the list as a whole finds its first box, whose id begins with that of the list. */
function cellId(view: GridView, row: Row, column: Column): string {
  return boxId(view.record, pathOf(view, row, column));
}

/** The sentence about a cell, in a row of its own under it. */
function renderNote(view: GridView, row: Row, column: Column): TemplateResult | typeof nothing {
  const path = pathOf(view, row, column);
  const problem = view.problems.get(path);
  const warning = view.warnings.get(path);
  if (problem === undefined && warning === undefined) return nothing;
  const width = columnsOf(view.field).length + (view.previous.length === 0 ? 1 : 2);
  return html`<tr class="grid-note">
    <td class="grid-place"></td>
    <td colspan=${width} id="${cellId(view, row, column)}-note">
      ${
        problem === undefined
          ? html`<span class="field-warning">${warning}</span>`
          : html`<span class="govuk-error-message"><span class="govuk-visually-hidden">Error:</span> ${problem}</span>`
      }
    </td>
  </tr>`;
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
  const figure = columns.find((column) => lookOf(column.field.kind).numeric === true);
  const name = nameOf(field, row);
  const same = name === '' ? undefined : previous.find((other) => nameOf(field, other) === name);
  return figure && same ? showStored(figure.field, cellOf(same, figure)) : '';
}

function nameOf(field: RowsField, row: Row): string {
  const named = columnsOf(field).find((column) => column.field.kind === 'text');
  return named ? typedOf(cellOf(row, named)).trim().toLowerCase() : '';
}
