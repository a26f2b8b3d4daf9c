import { html, nothing, type TemplateResult } from 'lit';
import type { Query, QueryState } from '../../domain/queries/query.ts';
import { showCount } from '../../domain/fields/count.ts';

const states: Readonly<Record<QueryState, string>> = { open: 'Open', answered: 'Answered', closed: 'Closed' };

/** What the file says on questions that is new here: each with its last word. */
export function queryList(queries: readonly Query[]): TemplateResult | typeof nothing {
  if (queries.length === 0) return nothing;
  return html`<details class="folded">
    <summary><span>New on questions</span> <span class="quiet">(${showCount(queries.length)})</span></summary>
    <ul class="folded-content intake-changes">
      ${queries.map(({ about, question, state, messages }) => {
        const last = messages.at(-1);
        return html`<li>
          <strong>${states[state]}</strong> ${about.title}${about.label === '' ? '' : `, ${about.label}`}: ${question}
          ${last === undefined || last.text.trim() === '' ? nothing : html`<br />${last.who}: ${last.text}`}
        </li>`;
      })}
    </ul>
  </details>`;
}
