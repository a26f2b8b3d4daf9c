import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from './light-element.ts';

/** The head of every page: where one is, the title, and one sentence. The title takes the focus on arrival. */
@customElement('page-head')
export class PageHead extends LightElement {
  @property() caption = '';
  @property() heading = '';
  @property() lead = '';

  protected override render(): TemplateResult {
    return html`<header class="page-head">
      ${this.caption === '' ? nothing : html`<p class="caption">${this.caption}</p>`}
      <h1 tabindex="-1">${this.heading}</h1>
      ${this.lead === '' ? nothing : html`<p class="lead">${this.lead}</p>`}
    </header>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'page-head': PageHead;
  }
}
