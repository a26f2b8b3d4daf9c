import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { textOf } from '../../components/fields/field-element.ts';

export interface Option {
  readonly value: string;
  readonly words: string;
}

/** A select with its label above it. */
export function labelled(
  id: string,
  label: string,
  chosen: string,
  options: readonly Option[],
  choose: (value: string) => void,
  hint: string | null = null,
): TemplateResult {
  return html`<div class="govuk-form-group">
    <label class="govuk-label" for=${id}>${label}</label>
    ${hint === null ? nothing : html`<div class="govuk-hint" id="${id}-hint">${hint}</div>`}
    <select
      class="govuk-select"
      id=${id}
      aria-describedby=${hint === null ? nothing : `${id}-hint`}
      .value=${live(chosen)}
      @change=${(event: Event) => choose(textOf(event))}
    >
      ${optionsIn(options, chosen)}
    </select>
  </div>`;
}

export function optionsIn(options: readonly Option[], chosen: string): readonly TemplateResult[] {
  return options.map(
    ({ value, words }) => html`<option value=${value} ?selected=${value === chosen}>${words}</option>`,
  );
}
