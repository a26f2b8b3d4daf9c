import { consume } from '@lit/context';
import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../../components/base/light-element.ts';
import '../../components/base/page-head.ts';
import type { Route } from '../routes.ts';
import { placeContext, servicesContext, type Place, type Services } from '../services.ts';

/** Shows what is in a file before anything of it is taken in. */
@customElement('intake-screen')
export class IntakeScreen extends LightElement {
  @consume({ context: servicesContext, subscribe: true }) services!: Services;
  @consume({ context: placeContext, subscribe: true })
  @property({ attribute: false })
  place!: Place;
  @property({ attribute: false }) route!: Route;

  protected override render(): TemplateResult {
    return html`<page-head
      heading="Take in files"
      lead="Shows what is in a file before anything of it is taken in."
    ></page-head>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'intake-screen': IntakeScreen;
  }
}
