import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { boxId } from '../../../components/base/dom-id.ts';
import { textOf } from '../../../components/fields/field-element.ts';
import { achievement } from '../../../domain/records/achievement.ts';
import type { GenericRecord } from '../../../domain/records/record.ts';
import { describedBy, type LineFindings } from './line-messages.ts';
import { isEmptyLine, statusOf } from './outline-host.ts';

const { options } = achievement.fields.status;

/** A small select that looks like a tag once a status is chosen, and asks for one before. */
export function statusSelect(
  record: GenericRecord,
  place: string,
  findings: LineFindings,
  chosen: (status: string) => void,
  left: () => void,
): TemplateResult {
  const status = statusOf(record);
  const asked = status === '' ? `status-none ${isEmptyLine(record) ? 'status-idle' : ''}` : slug(status);
  const known = options.some(({ value }) => value === status);
  const id = boxId(record.id, 'status');
  return html`<select
    class="outline-status ${asked}"
    id=${id}
    aria-label=${place}
    aria-describedby=${ifDefined(describedBy(record.id, 'status', findings))}
    aria-invalid=${findings.problems.has('status') ? 'true' : 'false'}
    @change=${(event: Event) => chosen(textOf(event))}
    @blur=${left}
  >
    <option value="">Status?</option>
    ${options.map(({ value, label }) => html`<option value=${value}>${label}</option>`)}
    ${status === '' || known ? nothing : html`<option value=${status}>${status}</option>`}
  </select>`;
}

const slug = (status: string): string => `status-${status.replace(/[^a-z]+/g, '-')}`;
