import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { FieldElement } from './field-element.ts';

/** One choice of a few, all in view, each with its hint. */
@customElement('choice-field')
export class ChoiceField extends FieldElement {
  protected override render(): TemplateResult {
    const { field, problem } = this;
    const describedBy = this.describedBy();
    return html`<div class="govuk-form-group ${problem === null ? '' : 'govuk-form-group--error'}">
      <fieldset class="govuk-fieldset" aria-describedby=${describedBy === '' ? nothing : describedBy}>
        <legend class="govuk-fieldset__legend govuk-label">
          ${field.label}${field.required === true ? nothing : this.optional()}
        </legend>
        ${this.about()} ${this.control()}
      </fieldset>
      ${this.echoes()}
    </div>`;
  }

  protected override control(): TemplateResult {
    const options = this.field.kind === 'choice' ? this.field.options : [];
    return html`<div class="govuk-radios govuk-radios--small">
      ${options.map((option, index) => {
        const id = index === 0 ? this.box : `${this.box}-${index}`;
        return html`<div class="govuk-radios__item">
          <input
            class="govuk-radios__input"
            type="radio"
            id=${id}
            name=${this.box}
            value=${option.value}
            aria-describedby=${option.hint === undefined ? nothing : `${id}-item`}
            .checked=${live(this.typed === option.value)}
            @change=${() => this.typedIn(option.value)}
            @blur=${() => this.left()}
          />
          <label class="govuk-label govuk-radios__label" for=${id}>${option.label}</label>
          ${
            option.hint === undefined
              ? nothing
              : html`<div class="govuk-hint govuk-radios__hint" id="${id}-item">${option.hint}</div>`
          }
        </div>`;
      })}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'choice-field': ChoiceField;
  }
}
