import { html, nothing, type TemplateResult } from 'lit';

/** Asks who chooses, under what there is to choose. */
export function nameBox(name: string, problem: string | null, write: (name: string) => void): TemplateResult {
  return html`<div class="sheet">
    <div class="govuk-form-group ${problem === null ? '' : 'govuk-form-group--error'}">
      <label class="govuk-label" for="intake-name">Your name</label>
      <div class="govuk-hint" id="intake-name-hint">It is kept beside what you chose, and asked only once.</div>
      ${
        problem === null
          ? nothing
          : html`<p class="govuk-error-message" id="intake-name-error">
              <span class="govuk-visually-hidden">Error:</span> ${problem}
            </p>`
      }
      <input
        class="govuk-input govuk-input--width-20 ${problem === null ? '' : 'govuk-input--error'}"
        id="intake-name"
        autocomplete="name"
        aria-describedby="intake-name-hint ${problem === null ? '' : 'intake-name-error'}"
        .value=${name}
        @input=${(event: Event) => event.target instanceof HTMLInputElement && write(event.target.value)}
      />
    </div>
  </div>`;
}
