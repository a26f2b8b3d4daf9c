import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../components/base/light-element.ts';

/** Something said in passing. Stays until it is dismissed or replaced, so that nobody has to hurry to undo. */
@customElement('app-toast')
export class AppToast extends LightElement {
  @property() message = '';
  @property({ type: Boolean }) undo = false;

  protected override render(): TemplateResult {
    return html`<div class="toast" role="status">
      <span>${this.message}</span>
      ${
        this.undo
          ? html`<button class="button-quiet" type="button" @click=${() => this.say('undo')}>Undo</button>`
          : nothing
      }
      <button class="button-quiet" type="button" @click=${() => this.say('dismiss')}>Dismiss</button>
    </div>`;
  }

  private say(what: 'undo' | 'dismiss'): void {
    this.dispatchEvent(new CustomEvent(what));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'app-toast': AppToast;
  }
}
