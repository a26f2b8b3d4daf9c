import { html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from '../../components/base/light-element.ts';

let made = 0;

/** Words for an e-mail in a box that cannot be changed, with a button that copies them. */
@customElement('text-to-copy')
export class TextToCopy extends LightElement {
  @property() label = '';
  @property() text = '';
  @state() private said = '';
  private readonly box = `text-to-copy-${(made += 1)}`;

  protected override render(): TemplateResult {
    return html`<label class="govuk-label" for=${this.box}>${this.label}</label>
      <textarea class="govuk-textarea query-letter" id=${this.box} rows="10" readonly .value=${this.text}></textarea>
      <div class="row">
        <button class="govuk-button govuk-button--secondary" type="button" @click=${() => void this.copy()}>
          Copy the text
        </button>
        <span role="status">${this.said}</span>
      </div>`;
  }

  private async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.text);
      this.said = 'Copied.';
    } catch {
      const box = this.querySelector('textarea');
      box?.focus();
      box?.select();
      this.said = 'The text is selected. Press Ctrl+C to copy it.';
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'text-to-copy': TextToCopy;
  }
}
