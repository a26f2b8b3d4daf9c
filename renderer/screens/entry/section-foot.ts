import { html, type TemplateResult } from 'lit';
import { hrefOf } from '../routes.ts';
import type { Place } from '../services.ts';
import type { EntrySession } from './entry-session.ts';

/** How a section ends: for a group the act of marking it as completed; the partnership's own are never submitted. */
export function sectionFoot(session: EntrySession, place: Place, complete: () => void): TemplateResult {
  const { year, round, group } = place;
  const back = html`<a href=${hrefOf({ screen: 'overview', year, round, group })}>Back to the overview</a>`;
  if (session.section.level === 'partnership') return html`<div class="section-foot">${back}</div>`;
  if (session.completed) {
    return html`<div class="section-foot">
      <span class="govuk-tag tag-success">Completed</span>
      <span>Change anything and the section opens again.</span>
      <button class="button-quiet" type="button" @click=${() => session.reopen()}>Not completed after all</button>
      ${back}
    </div>`;
  }
  return html`<div class="section-foot">
    <button
      class="govuk-button ${session.records.length === 0 ? 'govuk-button--secondary' : ''}"
      type="button"
      @click=${complete}
    >
      Mark as completed
    </button>
    ${back}
  </div>`;
}
