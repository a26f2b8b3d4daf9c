import { html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LightElement } from './light-element.ts';

/** A native dialog over the page: the browser keeps the focus inside and closes it with Escape. */
export abstract class ModalDialog extends LightElement {
  @property() heading = '';

  protected abstract body(): TemplateResult;

  protected override firstUpdated(): void {
    this.querySelector('dialog')?.showModal();
  }

  protected override render(): TemplateResult {
    return html`<dialog class="dialog" aria-labelledby="dialog-title" @close=${() => this.closed()}>
      <form method="dialog" class="stack">
        <h2 id="dialog-title">${this.heading}</h2>
        ${this.body()}
        <div><button class="govuk-button" autofocus>Close</button></div>
      </form>
    </dialog>`;
  }

  private closed(): void {
    this.dispatchEvent(new CustomEvent('close'));
  }
}
