import { html, nothing, type TemplateResult } from 'lit';
import { textOf } from '../../components/fields/field-element.ts';

/** The selector of the box. */
export const nameField = '#tracker-name';

/** Who works here, asked once. */
export function nameBox(name: string, problem: string | null, write: (name: string) => void): TemplateResult {
  return html`<div class="govuk-form-group ${problem === null ? '' : 'govuk-form-group--error'}">
    <label class="govuk-label" for="tracker-name">Your name</label>
    <div class="govuk-hint" id="tracker-name-hint">
      It is kept beside what you accept or return, and asked only once.
    </div>
    ${
      problem === null
        ? nothing
        : html`<p class="govuk-error-message" id="tracker-name-error">
            <span class="govuk-visually-hidden">Error:</span> ${problem}
          </p>`
    }
    <input
      class="govuk-input govuk-input--width-20 ${problem === null ? '' : 'govuk-input--error'}"
      id="tracker-name"
      autocomplete="name"
      aria-describedby="tracker-name-hint ${problem === null ? '' : 'tracker-name-error'}"
      .value=${name}
      @input=${(event: Event) => write(textOf(event))}
    />
  </div>`;
}
