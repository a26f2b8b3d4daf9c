import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { boxId } from '../../components/base/dom-id.ts';
import { textOf } from '../../components/fields/field-element.ts';
import type { Editing } from './editing.ts';
import type { Edit } from './set-up-edits.ts';

export interface NameBox {
  readonly path: string;
  /** For a screen reader: the table's or list's heading says it to the eye. */
  readonly label: string;
  readonly value: string;
  /** For undo: "rename group". */
  readonly what: string;
  readonly width?: string;
  edit(name: string): Edit;
}

/** A box for one name in a list, with its error above it. */
export function nameBox(editing: Editing, { path, label, value, what, width = '', edit }: NameBox): TemplateResult {
  const id = boxId('set-up', path);
  const problem = editing.problemAt(path);
  return html`<div class="name-box">
    <label class="govuk-visually-hidden" for=${id}>${label}</label>
    ${rowError(`${id}-error`, problem)}
    <input
      class="govuk-input ${width} ${problem === null ? '' : 'govuk-input--error'}"
      id=${id}
      type="text"
      autocomplete="off"
      spellcheck="true"
      aria-describedby=${problem === null ? nothing : `${id}-error`}
      aria-invalid=${problem === null ? 'false' : 'true'}
      .value=${live(value)}
      @input=${(event: Event) => editing.type(path, what, edit(textOf(event)))}
      @blur=${() => editing.left(path)}
    />
  </div>`;
}

/** The error of a row, or why it cannot be removed. */
export function rowError(id: string, problem: string | null): TemplateResult | typeof nothing {
  if (problem === null) return nothing;
  return html`<p class="govuk-error-message" id=${id}><span class="govuk-visually-hidden">Error:</span> ${problem}</p>`;
}
