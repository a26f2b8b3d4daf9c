import { html, nothing, type TemplateResult } from 'lit';
import type { ValueChanged } from '../../../components/fields/field-element.ts';
import { renderField } from '../../../components/fields/render-field.ts';
import { isRows, type GenericRecord } from '../../../domain/records/record.ts';
import type { LineFindings } from './line-messages.ts';
import { detailFields, detailsOf } from './line-details.ts';

/** What is filled in, in one quiet line that opens the boxes; nothing where nothing is. */
export function detailsSummary(record: GenericRecord, open: () => void): TemplateResult | typeof nothing {
  const words = detailsOf(record);
  if (words === '') return nothing;
  return html`<button type="button" class="outline-summary outline-below" aria-expanded="false" @click=${open}>
    <span class="govuk-visually-hidden">Details: </span>${words}
  </button>`;
}

/** When, where and with whom, under the line. Escape leads back to the text. */
export function detailsPanel(
  record: GenericRecord,
  { problems, warnings }: LineFindings,
  on: { readonly changed: (change: ValueChanged) => void; readonly close: () => void },
): TemplateResult {
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' && !(event.key === 'Enter' && event.altKey)) return;
    event.preventDefault();
    on.close();
  };
  return html`<div
    class="outline-details outline-below"
    role="group"
    aria-label="Details"
    @value-changed=${(event: CustomEvent<ValueChanged>) => on.changed(event.detail)}
    @keydown=${keys}
  >
    ${detailFields(record.year).map(([id, field]) => {
      const stored = record.values[id];
      if (stored === undefined || isRows(stored)) return nothing;
      return renderField(field, stored, {
        record: record.id,
        path: id,
        problem: problems.get(id) ?? null,
        warning: warnings.get(id) ?? null,
      });
    })}
    <button type="button" class="button-quiet" @click=${on.close}>Close details</button>
  </div>`;
}
