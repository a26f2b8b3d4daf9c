import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export interface RadioOption {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

export interface RadioList {
  /** Name of the group and beginning of the ids; the first radio has exactly this id, so that an error can lead to it. */
  readonly name: string;
  /** The question. */
  readonly legend: string | TemplateResult;
  readonly hint?: string | undefined;
  readonly options: readonly RadioOption[];
  readonly chosen: string;
  readonly problem?: string | null;
  readonly small?: boolean;
  choose(value: string): void;
}

/** A question with a few answers, one to be chosen, in GOV.UK's form. */
export function radioList(list: RadioList): TemplateResult {
  const { name, legend, hint, options, problem = null, small = false } = list;
  const describedBy = [hint === undefined ? '' : `${name}-hint`, problem === null ? '' : `${name}-error`];
  const description = describedBy.filter((id) => id !== '').join(' ');
  return html`<div class="govuk-form-group ${problem === null ? '' : 'govuk-form-group--error'}">
    <fieldset class="govuk-fieldset" aria-describedby=${description === '' ? nothing : description}>
      <legend class="govuk-fieldset__legend">${legend}</legend>
      ${hint === undefined ? nothing : html`<div class="govuk-hint" id="${name}-hint">${hint}</div>`}
      ${
        problem === null
          ? nothing
          : html`<p class="govuk-error-message" id="${name}-error">
              <span class="govuk-visually-hidden">Error:</span> ${problem}
            </p>`
      }
      <div class="govuk-radios ${small ? 'govuk-radios--small' : ''}">
        ${options.map((option, index) => radio(list, option, index))}
      </div>
    </fieldset>
  </div>`;
}

function radio(
  { name, chosen, choose }: RadioList,
  { value, label, hint }: RadioOption,
  index: number,
): TemplateResult {
  const id = index === 0 ? name : `${name}-${index}`;
  return html`<div class="govuk-radios__item">
    <input
      class="govuk-radios__input"
      type="radio"
      id=${id}
      name=${name}
      value=${value}
      aria-describedby=${hint === undefined ? nothing : `${id}-item`}
      .checked=${live(chosen === value)}
      @change=${() => choose(value)}
    />
    <label class="govuk-label govuk-radios__label" for=${id}>${label}</label>
    ${hint === undefined ? nothing : html`<div class="govuk-hint govuk-radios__hint" id="${id}-item">${hint}</div>`}
  </div>`;
}
