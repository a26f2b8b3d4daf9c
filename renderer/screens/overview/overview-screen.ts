import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../../components/base/light-element.ts';
import '../../components/base/page-head.ts';
import type { Route } from '../routes.ts';

@customElement('overview-screen')
export class OverviewScreen extends LightElement {
  @property({ attribute: false }) route!: Route;

  protected override render(): TemplateResult {
    return html`<page-head heading="overview"></page-head>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'overview-screen': OverviewScreen;
  }
}
