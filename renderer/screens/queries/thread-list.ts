import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { QueryHelp } from '../../components/queries/query-help.ts';
import '../../components/queries/query-thread.ts';
import { subjectOf } from '../../domain/queries/query-words.ts';
import type { Query } from '../../domain/queries/query.ts';
import { whereabouts } from '../../domain/queries/whereabouts.ts';
import { findGroup, type SetUp } from '../../domain/set-up/set-up.ts';
import { linkTo, type Questions } from '../query-help.ts';

export interface ThreadPlace {
  readonly setUp: SetUp;
  readonly help: QueryHelp;
  readonly records: Questions['records'];
  /** Whether threads of several groups stand together. */
  readonly named: boolean;
}

/** Threads with their answers, each headed by the way to the very box. */
export function threadList(queries: readonly Query[], place: ThreadPlace): TemplateResult {
  const alone = { ...place.help, neighbours: () => null };
  return html`<div class="sheet query-list">
    ${repeat(
      queries,
      ({ id }) => id,
      (query) =>
        html`<query-thread
          .query=${query}
          .help=${alone}
          .head=${head(query, place)}
          .note=${note(query, place.records)}
        ></query-thread>`,
    )}
  </div>`;
}

function head(query: Query, { setUp, records, named }: ThreadPlace): TemplateResult {
  const href = linkTo(query, records);
  const subject = subjectOf(query);
  return html`${
    named ? html`<span class="query-group">${findGroup(setUp, query.group)?.name ?? query.group}</span>` : nothing
  }
  ${href === null ? html`<strong>${subject}</strong>` : html`<a href=${href}><strong>${subject}</strong></a>`}`;
}

/** What has become of what it is about, where it is not as it was. */
function note(query: Query, records: Questions['records']): string {
  const { there, changed, sentence } = whereabouts(query, (id) => records.get(id));
  return there === 'nothing' || (changed && query.field !== '') ? sentence : '';
}
