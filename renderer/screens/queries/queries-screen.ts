import { consume } from '@lit/context';
import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../../components/base/light-element.ts';
import '../../components/base/page-head.ts';
import type { Route } from '../routes.ts';
import { placeContext, servicesContext, type Place, type Services } from '../services.ts';

/** Questions of the office on single entries, and their answers. */
@customElement('queries-screen')
export class QueriesScreen extends LightElement {
  @consume({ context: servicesContext, subscribe: true }) services!: Services;
  @consume({ context: placeContext, subscribe: true })
  @property({ attribute: false })
  place!: Place;
  @property({ attribute: false }) route!: Route;

  protected override render(): TemplateResult {
    return html`<page-head
      heading="Questions"
      lead="Questions of the office on single entries, and their answers."
    ></page-head>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'queries-screen': QueriesScreen;
  }
}
