import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Option } from '../../domain/fields/field.ts';
import { FieldElement } from './field-element.ts';

/** One choice of a few, all in view, each with its hint. */
@customElement('choice-field')
export class ChoiceField extends FieldElement {
  protected override render(): TemplateResult {
    const { field, problem } = this;
    const describedBy = this.describedBy();
    return html`<div class="govuk-form-group ${problem === null ? '' : 'govuk-form-group--error'}">
      <fieldset
        class="govuk-fieldset"
        aria-describedby=${describedBy === '' ? nothing : describedBy}
        @focusout=${(event: FocusEvent) => this.moved(event)}
      >
        <legend class="govuk-fieldset__legend govuk-label">${field.label}${this.optional()}</legend>
        ${this.about()} ${this.control()}
      </fieldset>
      ${this.echoes()}
    </div>`;
  }

  protected override control(): TemplateResult {
    const options = this.field.kind === 'choice' ? this.field.options : [];
    return html`<div class="govuk-radios govuk-radios--small choices">
      ${options.map((option, index) => this.option(option, index === 0 ? this.box : `${this.box}-${index}`))}
    </div>`;
  }

  /** The first option has the id of the whole field, so that a link to the field puts the cursor there. */
  private option({ value, label, hint }: Option, id: string): TemplateResult {
    return html`<div class="govuk-radios__item">
      <input
        class="govuk-radios__input"
        type="radio"
        id=${id}
        name=${this.box}
        value=${value}
        aria-describedby=${hint === undefined ? nothing : `${id}-item`}
        .checked=${live(this.typed === value)}
        @change=${() => this.typedIn(value)}
      />
      <label class="govuk-label govuk-radios__label" for=${id}>${label}</label>
      ${hint === undefined ? nothing : html`<div class="govuk-hint govuk-radios__hint" id="${id}-item">${hint}</div>`}
    </div>`;
  }

  /** Going from one option to another is not leaving. */
  private moved({ currentTarget, relatedTarget }: FocusEvent): void {
    const within =
      currentTarget instanceof Element && relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
    if (!within) this.left();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'choice-field': ChoiceField;
  }
}
