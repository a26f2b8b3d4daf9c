import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from './light-element.ts';

export interface SummaryItem {
  readonly message: string;
  /** What a click on the line does: usually to put the cursor into the box. */
  go(): void;
}

/** "There is a problem", with a line for each error that leads to its box. Takes the focus when it appears. */
@customElement('error-summary')
export class ErrorSummary extends LightElement {
  @property({ attribute: false }) items: readonly SummaryItem[] = [];
  @property() heading = 'There is a problem';
  /** What can be done about it, in a sentence under the lines. */
  @property() advice = '';

  protected override render(): TemplateResult | typeof nothing {
    if (this.items.length === 0) return nothing;
    return html`<div class="govuk-error-summary" tabindex="-1" aria-labelledby="error-summary-title">
      <div role="alert">
        <h2 class="govuk-error-summary__title" id="error-summary-title">${this.heading}</h2>
        <ul class="govuk-list govuk-error-summary__list">
          ${this.items.map(
            (item) =>
              html`<li><button type="button" class="link" @click=${() => item.go()}>${item.message}</button></li>`,
          )}
        </ul>
        ${this.advice === '' ? nothing : html`<p class="error-summary-advice">${this.advice}</p>`}
      </div>
    </div>`;
  }

  /** Call after the summary has been drawn. */
  takeFocus(): void {
    this.querySelector<HTMLElement>('.govuk-error-summary')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'error-summary': ErrorSummary;
  }
}
