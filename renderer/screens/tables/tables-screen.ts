import { consume } from '@lit/context';
import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../../components/base/light-element.ts';
import '../../components/base/page-head.ts';
import type { Route } from '../routes.ts';
import { placeContext, servicesContext, type Place, type Services } from '../services.ts';

/** Takes in a spreadsheet or a pasted table. */
@customElement('tables-screen')
export class TablesScreen extends LightElement {
  @consume({ context: servicesContext, subscribe: true }) services!: Services;
  @consume({ context: placeContext, subscribe: true })
  @property({ attribute: false })
  place!: Place;
  @property({ attribute: false }) route!: Route;

  protected override render(): TemplateResult {
    return html`<page-head
      heading="Tables from elsewhere"
      lead="Takes in a spreadsheet or a pasted table."
    ></page-head>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tables-screen': TablesScreen;
  }
}
