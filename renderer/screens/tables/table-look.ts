import { html, nothing, type TemplateResult } from 'lit';
import '../change-list.ts';
import '../clash-choices.ts';
import { reasonsIn, type NotTaken } from '../../exchange/table-import/report.ts';
import type { TablePlan } from '../../worker/tasks/plan-table.ts';
import { counted } from '../words.ts';
import type { Place } from '../services.ts';
import './table-preview.ts';
import type { TableSession } from './table-session.ts';

/** As many reasons before the rest is only in the list that can be saved. */
const mostReasons = 8;

export interface LookHandlers {
  /** True once somebody has tried to take in what is not ready for it. */
  readonly wanted: boolean;
  leave(rows: readonly number[], out: boolean): void;
}

/** What taking in would do: in numbers, then row by row. */
export function tableLook(session: TableSession, { setUp }: Place, handlers: LookHandlers): TemplateResult {
  const { plan, table, mapping, work } = session;
  return html`<section class="sheet" aria-labelledby="tables-look">
    <h2 id="tables-look" tabindex="-1">4. Look at it</h2>
    ${
      plan === null || !table || !mapping
        ? html`<p class="quiet">
            ${work.current === null ? 'The rows have not been read. Choose "Look at it again" below.' : 'Reading the rows…'}
          </p>`
        : html`${alikeWords(plan, handlers)} ${absentWords(plan)}
            ${reasons(plan.notTaken, 'Cells that are not taken, and why')}
            <change-list summary="What changes in the entries that are here" .changes=${plan.changes}></change-list>
            <clash-choices
              name="tables-clash"
              lead=${session.base === null ? clashLead : mergeLead}
              heading=${session.base === null ? 'Different in the table and here' : 'Changed here and in the table'}
              other="the table"
              .clashes=${session.clashes.shown}
              .wanted=${handlers.wanted}
            ></clash-choices>
            <table-preview
              .table=${table}
              .mapping=${mapping}
              .plan=${plan}
              .setUp=${setUp}
              .leaveOut=${session.leaveOut}
            ></table-preview>`
    }
  </section>`;
}

/** Reasons with the number of their cells, the most frequent first. */
export function reasons(notTaken: readonly NotTaken[], summary: string): TemplateResult | typeof nothing {
  if (notTaken.length === 0) return nothing;
  const all = reasonsIn(notTaken);
  const more = all.length - mostReasons;
  return html`<details class="folded">
    <summary><span>${summary}</span> <span class="quiet">(${notTaken.length.toLocaleString('en-GB')})</span></summary>
    <div class="folded-content">
      <ul class="tables-reasons">
        ${all.slice(0, mostReasons).map(({ reason, cells }) => html`<li>${counted(cells, 'cell')}: ${reason}</li>`)}
        ${more > 0 ? html`<li>and ${counted(more, 'other reason')}, all in the list that you can save afterwards.</li>` : nothing}
      </ul>
    </div>
  </details>`;
}

const clashLead =
  'The table and this computer do not say the same here, and nothing tells which is newer. Choose which is to stand.';

const mergeLead =
  'These were changed on this computer and in the spreadsheet, each in another way. Choose which is to stand.';

function alikeWords({ alike }: TablePlan, { leave }: LookHandlers): TemplateResult | typeof nothing {
  if (alike.length === 0) return nothing;
  return html`<div class="notice notice-warning">
    <p>
      <strong
        >${counted(alike.length, 'row')} ${alike.length === 1 ? 'has' : 'have'} the same words as an entry that is here
        already.</strong
      >
      Perhaps this table was taken in before.
    </p>
    <button class="button-quiet" type="button" @click=${() => leave(alike, true)}>
      Leave ${alike.length === 1 ? 'it' : 'them'} out
    </button>
  </div>`;
}

function absentWords({ absent }: TablePlan): TemplateResult | typeof nothing {
  if (absent.length === 0) return nothing;
  const shown = absent.slice(0, 5);
  return html`<div class="notice">
    <p>
      <strong>Not in the spreadsheet any more.</strong> They stay here: delete them where they stand if they are to go.
    </p>
    <ul class="tables-reasons">
      ${shown.map(
        ({ title, lines }) =>
          html`<li>${lines === null ? title : `${title}: ${counted(lines, 'line')} of its lists`}</li>`,
      )}
      ${absent.length > shown.length ? html`<li>and ${absent.length - shown.length} more</li>` : nothing}
    </ul>
  </div>`;
}
