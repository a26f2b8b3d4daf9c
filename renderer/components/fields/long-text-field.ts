import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { FieldElement, textOf } from './field-element.ts';

/** A box for sentences. Its height follows what is in it, up to a third of a screen. */
@customElement('long-text-field')
export class LongTextField extends FieldElement {
  protected override control(describedBy: string): TemplateResult {
    return html`<textarea
      class="govuk-textarea ${this.problem === null ? '' : 'govuk-textarea--error'}"
      id=${this.box}
      rows=${Math.min(12, Math.max(3, Math.ceil(this.typed.length / 90), this.typed.split('\n').length))}
      spellcheck="true"
      aria-describedby=${describedBy === '' ? nothing : describedBy}
      aria-invalid=${this.problem === null ? nothing : 'true'}
      .value=${live(this.typed)}
      @input=${(event: Event) => this.typedIn(textOf(event))}
      @blur=${() => this.left()}
    ></textarea>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'long-text-field': LongTextField;
  }
}
