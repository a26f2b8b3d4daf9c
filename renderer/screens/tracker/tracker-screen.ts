import { consume } from '@lit/context';
import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../../components/base/light-element.ts';
import '../../components/base/page-head.ts';
import type { Route } from '../routes.ts';
import { placeContext, servicesContext, type Place, type Services } from '../services.ts';

/** What has arrived from which group, and what is still to come. */
@customElement('tracker-screen')
export class TrackerScreen extends LightElement {
  @consume({ context: servicesContext, subscribe: true }) services!: Services;
  @consume({ context: placeContext, subscribe: true })
  @property({ attribute: false })
  place!: Place;
  @property({ attribute: false }) route!: Route;

  protected override render(): TemplateResult {
    return html`<page-head
      heading="Submissions"
      lead="What has arrived from which group, and what is still to come."
    ></page-head>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tracker-screen': TrackerScreen;
  }
}
