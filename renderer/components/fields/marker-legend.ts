import { html, type TemplateResult } from 'lit';
import type { ScalarField } from '../../domain/fields/field.ts';
import { valueMarkers } from '../../domain/fields/markers.ts';
import '../base/folded-part.ts';

type Marker = (typeof valueMarkers)[number]['value'];

const meanings: Readonly<Record<Marker, string>> = {
  provisional: 'it may still change, for example because cases are still being counted.',
  revised: 'it has changed since it was first published.',
  estimated: 'worked out from a sample or by judgement, not counted.',
  forecast: 'what is expected, because the period is not over.',
  'not available': 'there should be a figure, but nobody has it. Leave its box empty.',
  'not applicable': 'there can be no figure here. Leave its box empty.',
  confidential: 'there is a figure, but it could tell on somebody. Leave its box empty.',
  'break in series': 'it is counted differently from the one before, so the two cannot be compared.',
};

/** Whether a box takes a marker of a figure. */
export function isMarker(field: ScalarField): boolean {
  return field.kind === 'choice' && field.options === valueMarkers;
}

/** What the signs beside figures say to a reader, folded away. */
export function markerLegend(): TemplateResult {
  const content = html`<dl class="marker-legend">
    ${valueMarkers.map(
      ({ value, label }) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${meanings[value]}</dd>
        </div>`,
    )}
  </dl>`;
  return html`<folded-part summary="What the markers mean" .content=${content}></folded-part>`;
}
