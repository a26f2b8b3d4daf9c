import { html, nothing, type TemplateResult } from 'lit';
import type { Band } from './form-layout.ts';

type Drawn = TemplateResult | typeof nothing;

/** A band with its drawn fields; figures with the sentence they make stand on ground of their own. */
export function renderBand(band: Band, fields: readonly Drawn[], sentence: Drawn = nothing): TemplateResult {
  if (band.look !== 'figures') {
    const look = band.look === 'pair' && band.wider ? 'pair pair-wider' : band.look;
    return html`<div class="band ${look}">${fields}</div>`;
  }
  const kinds = new Set(band.fields.map(([, { kind }]) => kind));
  const grounded = sentence !== nothing || kinds.has('rows');
  return html`<div class="band figures ${grounded ? '' : 'bare'}">
    <div class="figure-boxes">${fields}</div>
    ${sentence}
  </div>`;
}
