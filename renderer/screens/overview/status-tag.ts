import { html, type TemplateResult } from 'lit';
import { statuses, type Status } from './progress.ts';

/** GOV.UK's way: what is done is plain text, what is still to do stands out. Always in words, never by colour alone. */
export function statusTag(status: Status): TemplateResult {
  if (status === 'completed') return html`<span class="status-done">${statuses.completed}</span>`;
  return html`<span class="govuk-tag ${status === 'empty' ? 'status-empty' : ''}">${statuses[status]}</span>`;
}
