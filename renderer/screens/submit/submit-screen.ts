import { consume } from '@lit/context';
import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../../components/base/light-element.ts';
import '../../components/base/page-head.ts';
import type { Route } from '../routes.ts';
import { placeContext, servicesContext, type Place, type Services } from '../services.ts';

/** Checks your entries and puts them into one file for the office. */
@customElement('submit-screen')
export class SubmitScreen extends LightElement {
  @consume({ context: servicesContext, subscribe: true }) services!: Services;
  @consume({ context: placeContext, subscribe: true })
  @property({ attribute: false })
  place!: Place;
  @property({ attribute: false }) route!: Route;

  protected override render(): TemplateResult {
    return html`<page-head
      heading="Send to the office"
      lead="Checks your entries and puts them into one file for the office."
    ></page-head>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'submit-screen': SubmitScreen;
  }
}
