import { consume } from '@lit/context';
import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../../components/base/light-element.ts';
import '../../components/base/page-head.ts';
import type { Route } from '../routes.ts';
import { placeContext, servicesContext, type Place, type Services } from '../services.ts';

/** Brings the submissions of all groups together as one review. */
@customElement('consolidate-screen')
export class ConsolidateScreen extends LightElement {
  @consume({ context: servicesContext, subscribe: true }) services!: Services;
  @consume({ context: placeContext, subscribe: true })
  @property({ attribute: false })
  place!: Place;
  @property({ attribute: false }) route!: Route;

  protected override render(): TemplateResult {
    return html`<page-head
      heading="Consolidate"
      lead="Brings the submissions of all groups together as one review."
    ></page-head>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'consolidate-screen': ConsolidateScreen;
  }
}
