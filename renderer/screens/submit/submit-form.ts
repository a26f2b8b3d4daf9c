import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { textOf } from '../../components/fields/field-element.ts';
import { ownEnding } from '../../exchange/package/file-names.ts';
import type { Prepared } from './prepared.ts';

/** What somebody writes before sending. */
export interface Written {
  readonly name: string;
  readonly note: string;
  readonly ownName: boolean;
}

export interface FormHandlers {
  write(part: Partial<Written>): void;
  send(): void;
  complete(): void;
}

export const nameBox = 'submit-name';
const noteBox = 'submit-note';

/** Who signs it off, a word to the office, and the act itself. */
export function submitForm(
  { same, standing }: Prepared,
  written: Written,
  problem: string | null,
  busy: boolean,
  handlers: FormHandlers,
): TemplateResult {
  return html`<section aria-labelledby="submit-sign">
    <h2 id="submit-sign">${same ? 'Save the same file again' : 'Sign it off'}</h2>
    <form
      class="sheet submit-form"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        handlers.send();
      }}
    >
      ${
        same
          ? html`<p>
              Nothing has changed since revision ${same.submission.revision}, so its file is saved again with the same
              number and the same four words. Change an entry to make a new revision.
            </p>`
          : html`${nameField(written, problem, handlers)} ${noteField(written, handlers)}`
      }
      ${nameChoice(written, handlers)}
      <div class="row">
        <button class="govuk-button" aria-disabled=${busy}>
          ${same ? `Save revision ${same.submission.revision} again…` : 'Save the file for the office…'}
        </button>
        ${
          same || standing.current?.submission.state === 'complete'
            ? nothing
            : html`<button
                class="govuk-button govuk-button--secondary"
                type="button"
                @click=${() => handlers.complete()}
              >
                Mark as complete
              </button>`
        }
      </div>
    </form>
  </section>`;
}

function nameField({ name }: Written, problem: string | null, { write }: FormHandlers): TemplateResult {
  return html`<div class="govuk-form-group ${problem === null ? '' : 'govuk-form-group--error'}">
    <label class="govuk-label" for=${nameBox}>Name of the person who signs it off</label>
    ${
      problem === null
        ? nothing
        : html`<p class="govuk-error-message" id="${nameBox}-error">
            <span class="govuk-visually-hidden">Error:</span> ${problem}
          </p>`
    }
    <input
      class="govuk-input ${problem === null ? '' : 'govuk-input--error'}"
      id=${nameBox}
      type="text"
      autocomplete="off"
      maxlength="200"
      aria-describedby=${ifDefined(problem === null ? undefined : `${nameBox}-error`)}
      .value=${live(name)}
      @input=${(event: Event) => write({ name: textOf(event) })}
    />
  </div>`;
}

function noteField({ note }: Written, { write }: FormHandlers): TemplateResult {
  return html`<div class="govuk-form-group">
    <label class="govuk-label" for=${noteBox}>Note to the office (optional)</label>
    <div class="govuk-hint" id="${noteBox}-hint">It travels in the file and stands in the covering letter.</div>
    <textarea
      class="govuk-textarea"
      id=${noteBox}
      rows="2"
      maxlength="2000"
      aria-describedby="${noteBox}-hint"
      .value=${live(note)}
      @input=${(event: Event) => write({ note: textOf(event) })}
    ></textarea>
  </div>`;
}

function nameChoice({ ownName }: Written, { write }: FormHandlers): TemplateResult {
  return html`<div class="govuk-checkboxes govuk-checkboxes--small">
    <div class="govuk-checkboxes__item">
      <input
        class="govuk-checkboxes__input"
        id="submit-own-name"
        type="checkbox"
        aria-describedby="submit-own-name-hint"
        ?checked=${ownName}
        @change=${({ target }: Event) => write({ ownName: target instanceof HTMLInputElement && target.checked })}
      />
      <label class="govuk-label govuk-checkboxes__label" for="submit-own-name">My mail system refuses ZIP files</label>
      <div class="govuk-hint govuk-checkboxes__hint" id="submit-own-name-hint">
        The name then ends in “${ownEnding}” instead of “.zip”. What is in the file is the same.
      </div>
    </div>
  </div>`;
}
