import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../../components/base/light-element.ts';
import '../../components/base/page-head.ts';
import type { Route } from '../routes.ts';

@customElement('set-up-screen')
export class SetUpScreen extends LightElement {
  @property({ attribute: false }) route!: Route;

  protected override render(): TemplateResult {
    return html`<page-head heading="set-up"></page-head>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'set-up-screen': SetUpScreen;
  }
}
