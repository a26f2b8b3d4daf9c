import { html, nothing, type TemplateResult } from 'lit';
import { boxId } from '../../../components/base/dom-id.ts';
import { textOf } from '../../../components/fields/field-element.ts';
import { achievement } from '../../../domain/records/achievement.ts';
import type { GenericRecord } from '../../../domain/records/record.ts';
import { statusOf } from './outline-host.ts';

const { options } = achievement.fields.status;

/** A small select that looks like a tag once a status is chosen, and asks for one before. */
export function statusSelect(
  record: GenericRecord,
  problem: string | undefined,
  chosen: (status: string) => void,
  left: () => void,
): TemplateResult {
  const status = statusOf(record);
  const known = options.some(({ value }) => value === status);
  const id = boxId(record.id, 'status');
  return html`<select
    class="outline-status ${status === '' ? 'status-none' : `status-${status.replace(/[^a-z]+/g, '-')}`}"
    id=${id}
    aria-label="Status"
    aria-describedby=${problem === undefined ? nothing : `${id}-error`}
    aria-invalid=${problem === undefined ? 'false' : 'true'}
    @change=${(event: Event) => chosen(textOf(event))}
    @blur=${left}
  >
    <option value="">Status?</option>
    ${options.map(({ value, label }) => html`<option value=${value}>${label}</option>`)}
    ${status === '' || known ? nothing : html`<option value=${status}>${status}</option>`}
  </select>`;
}
