import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { Row } from '../../domain/fields/field.ts';
import { typedOf, understoodAs } from '../../domain/fields/kinds.ts';
import { boxId } from '../base/dom-id.ts';
import { cellPath } from './grid-cell.ts';
import { cellOf, columnsOf, type Column } from './grid-rows.ts';
import type { GridView } from './grid-view.ts';
import { lookOf } from './looks.ts';
import { suggestingRole } from './suggesting.ts';

/** The box of a cell, with what we understood under a date. */
export function renderCell(view: GridView, row: Row, column: Column, name: string): TemplateResult {
  const { field } = column;
  const id = cellId(view, row, column);
  const echo = understoodAs(field, cellOf(row, column));
  return html`${renderBox(view, row, column, `${field.label}, ${name}`, echo)}
  ${echo === null ? nothing : html`<p class="cell-echo" id="${id}-echo">We understood: ${echo}</p>`}`;
}

function renderBox(view: GridView, row: Row, column: Column, label: string, echo: string | null): TemplateResult {
  const { field } = column;
  const id = cellId(view, row, column);
  const path = pathOf(view, row, column);
  const problem = view.problems.get(path);
  const noted = problem !== undefined || view.warnings.has(path);
  const about = [...(noted ? [`${id}-note`] : []), ...(echo === null ? [] : [`${id}-echo`])].join(' ');
  const describedBy = about === '' ? undefined : about;
  const invalid = problem === undefined ? undefined : 'true';
  const typed = typedOf(cellOf(row, column));
  if (field.kind === 'choice') {
    return html`<select
      id=${id}
      data-row=${row.id}
      data-column=${column.id}
      aria-label=${label}
      aria-invalid=${ifDefined(invalid)}
      aria-describedby=${ifDefined(describedBy)}
    >
      <option value="" .selected=${live(typed === '')}></option>
      ${field.options.map(
        (option) =>
          html`<option value=${option.value} .selected=${live(option.value === typed)}>${option.label}</option>`,
      )}
    </select>`;
  }
  if (field.kind === 'longText' || field.kind === 'date') {
    // A period may need two lines. The text once more, unseen, gives the box the height it needs.
    return html`<div class="cell-text">
      <div class="cell-size" aria-hidden="true">${typed}&#8203;</div>
      <textarea
        id=${id}
        data-row=${row.id}
        data-column=${column.id}
        rows="1"
        spellcheck=${field.kind === 'date' ? 'false' : 'true'}
        aria-label=${label}
        aria-invalid=${ifDefined(invalid)}
        aria-describedby=${ifDefined(describedBy)}
        .value=${live(typed)}
      ></textarea>
    </div>`;
  }
  const { numeric } = lookOf(field.kind);
  const offers = view.offerOf(column) !== null;
  return html`<input
    id=${id}
    data-row=${row.id}
    data-column=${column.id}
    class=${numeric === true ? 'number' : ''}
    type="text"
    role=${ifDefined(offers ? suggestingRole : undefined)}
    aria-autocomplete=${ifDefined(offers ? 'list' : undefined)}
    aria-expanded=${ifDefined(offers ? 'false' : undefined)}
    inputmode=${numeric === true ? 'decimal' : 'text'}
    autocomplete="off"
    spellcheck=${field.kind === 'text' ? 'true' : 'false'}
    aria-label=${label}
    aria-invalid=${ifDefined(invalid)}
    aria-describedby=${ifDefined(describedBy)}
    .value=${live(typed)}
  />`;
}

/** The sentence about a cell, in a row of its own under it. */
export function renderNote(view: GridView, row: Row, column: Column): TemplateResult | typeof nothing {
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

function pathOf(view: GridView, row: Row, column: Column): string {
  return cellPath(view.path, { row: row.id, column: column.id });
}

/** A link to the list as a whole finds its first box, whose id begins with that of the list. */
function cellId(view: GridView, row: Row, column: Column): string {
  return boxId(view.record, pathOf(view, row, column));
}
