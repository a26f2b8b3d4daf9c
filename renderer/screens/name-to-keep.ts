import { html, nothing, type TemplateResult } from 'lit';

/** Asks who chooses, under what there is to choose. */
export function nameToKeep(name: string, problem: string | null, write: (name: string) => void): TemplateResult {
  return html`<div class="sheet">
    <div class="govuk-form-group ${problem === null ? '' : 'govuk-form-group--error'}">
      <label class="govuk-label" for="name-to-keep">Your name</label>
      <div class="govuk-hint" id="name-to-keep-hint">It is kept beside what you chose, and asked only once.</div>
      ${
        problem === null
          ? nothing
          : html`<p class="govuk-error-message" id="name-to-keep-error">
              <span class="govuk-visually-hidden">Error:</span> ${problem}
            </p>`
      }
      <input
        class="govuk-input govuk-input--width-20 ${problem === null ? '' : 'govuk-input--error'}"
        id="name-to-keep"
        autocomplete="name"
        aria-describedby="name-to-keep-hint ${problem === null ? '' : 'name-to-keep-error'}"
        .value=${name}
        @input=${(event: Event) => event.target instanceof HTMLInputElement && write(event.target.value)}
      />
    </div>
  </div>`;
}
