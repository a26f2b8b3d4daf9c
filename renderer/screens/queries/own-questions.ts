import { html, nothing, type TemplateResult } from 'lit';
import '../../components/base/folded-part.ts';
import type { Query } from '../../domain/queries/query.ts';
import { yearLabel } from '../../domain/set-up/financial-year.ts';
import { hrefOf } from '../routes.ts';
import type { Place } from '../services.ts';
import { threadList, type ThreadPlace } from './thread-list.ts';

/** A coordinator's view: what waits for an answer first, then what goes back with the next submission. */
export function ownQuestions(queries: readonly Query[], place: Place, threads: ThreadPlace): TemplateResult {
  const of = (state: Query['state']) => queries.filter((query) => query.state === state);
  const [open, answered, closed] = [of('open'), of('answered'), of('closed')];
  const { year, round, group } = place;
  if (queries.length === 0) {
    return html`<div class="empty stack">
      <p>
        The office has asked nothing about your entries for ${yearLabel(year)}. When it does, it sends you a small file
        whose name ends in "queries.json".
      </p>
      <p>
        Drop that file on this window, or choose it with the button below. Each question then stands here and beside the
        box it is about; your answers go back with your next submission.
      </p>
    </div>`;
  }
  return html`${
    open.length === 0
      ? html`<p class="notice notice-success">
          Every question has an answer.
          ${
            answered.length === 0
              ? nothing
              : html`The answers go to the office with your next submission:
                  <a href=${hrefOf({ screen: 'submit', year, round, group })}>check and send it</a>.`
          }
        </p>`
      : part('Waiting for your answer', open, threads)
  }
  ${part('Answered', answered, threads)}
  ${
    closed.length === 0
      ? nothing
      : html`<folded-part
          summary="Closed by the office"
          .note=${String(closed.length)}
          .content=${threadList(closed, threads)}
        ></folded-part>`
  }`;
}

function part(heading: string, queries: readonly Query[], threads: ThreadPlace): TemplateResult | typeof nothing {
  if (queries.length === 0) return nothing;
  return html`<section aria-label=${heading}>
    <h2>${heading} <span class="quiet">(${queries.length})</span></h2>
    ${threadList(queries, threads)}
  </section>`;
}
