import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { TableSession } from './table-session.ts';
import { countedOf, planWords } from './table-words.ts';

export interface FootHandlers {
  takeIn(): void;
  putAside(): void;
  lookAgain(): void;
}

/** The acts, which stay in sight under a long table. */
export function tablesFoot(session: TableSession, { takeIn, putAside, lookAgain }: FootHandlers): TemplateResult {
  const { plan, table, type, work, writing } = session;
  if (!table) return html`<div class="row">${progress(session)}</div>`;
  const busy = work.current !== null;
  const count = plan?.put.length ?? 0;
  return html`<div class="tables-foot">
    <p class="tables-summary" role="status">${plan === null || busy ? nothing : planWords(plan, type)}</p>
    <div class="row">
      ${
        plan === null && !busy
          ? html`<button class="govuk-button" type="button" @click=${lookAgain}>Look at it again</button>`
          : html`<button
              class="govuk-button tables-take"
              type="button"
              aria-disabled=${busy}
              @click=${() => (busy ? undefined : takeIn())}
            >
              ${count === 0 ? 'Take in' : `Take in ${countedOf(type, count)}`}
            </button>`
      }
      <button class="govuk-button govuk-button--secondary" type="button" ?disabled=${writing} @click=${putAside}>
        Put it aside
      </button>
      ${progress(session)}
    </div>
  </div>`;
}

function progress({ work }: TableSession): TemplateResult {
  const { current } = work;
  const late = current?.late === true;
  return html`<div class="tables-progress">
    <div role="status">${late ? current.words : nothing}</div>
    ${
      late
        ? html`<progress
              aria-label=${current.words}
              max=${current.of === 0 ? 1 : current.of}
              value=${ifDefined(current.of === 0 ? undefined : String(current.done))}
            ></progress>
            <button class="button-quiet" type="button" @click=${() => work.stop()}>Cancel</button>`
        : nothing
    }
  </div>`;
}
