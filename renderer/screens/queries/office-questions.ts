import { html, nothing, type TemplateResult } from 'lit';
import '../../components/base/folded-part.ts';
import { textOf } from '../../components/fields/field-element.ts';
import { queriesByGroup } from '../../domain/queries/queries.ts';
import type { Query } from '../../domain/queries/query.ts';
import { yearLabel } from '../../domain/set-up/financial-year.ts';
import { findGroup, groupsInSectionOrder } from '../../domain/set-up/set-up.ts';
import type { KeptSubmission } from '../../domain/submission/kept.ts';
import { hrefOf } from '../routes.ts';
import type { Place, Services } from '../services.ts';
import './group-questions.ts';
import { newestReceived, returnOf } from './save-questions.ts';
import { threadList, type ThreadPlace } from './thread-list.ts';

export interface OfficeQuestions {
  readonly services: Services;
  readonly place: Place;
  readonly queries: readonly Query[];
  readonly kept: readonly KeptSubmission[];
  readonly threads: ThreadPlace;
  /** The group shown alone; empty for all. */
  readonly only: string;
  choose(group: string): void;
}

/** The office's view: what was answered first, what goes out, what waits, and what is closed. */
export function officeQuestions(view: OfficeQuestions): TemplateResult {
  const { queries, only, place } = view;
  if (queries.length === 0) return html`${sending([], view)} ${nothingAsked(place)}`;
  const shown = queries.filter(({ group }) => only === '' || group === only);
  const of = (state: Query['state']) => shown.filter((query) => query.state === state);
  const [open, answered, closed] = [of('open'), of('answered'), of('closed')];
  return html`${filter(view)} ${part('Answered: your turn', answered, view)} ${sending(shown, view)}
  ${part('Waiting for an answer', open, view)}
  ${
    closed.length === 0
      ? nothing
      : html`<folded-part
          summary="Closed"
          .note=${String(closed.length)}
          .content=${threadList(closed, view.threads)}
        ></folded-part>`
  }`;
}

function part(
  heading: string,
  queries: readonly Query[],
  { threads }: OfficeQuestions,
): TemplateResult | typeof nothing {
  if (queries.length === 0) return nothing;
  return html`<section aria-label=${heading}>
    <h2>${heading} <span class="quiet">(${queries.length})</span></h2>
    ${threadList(queries, threads)}
  </section>`;
}

function sending(shown: readonly Query[], view: OfficeQuestions): TemplateResult | typeof nothing {
  const asked = queriesByGroup(view.place.setUp, shown).filter(({ queries }) =>
    queries.some(({ state }) => state !== 'closed'),
  );
  const groups = [...asked, ...returnedAlone(asked, view)];
  if (groups.length === 0) return nothing;
  return html`<section aria-labelledby="questions-send">
    <h2 id="questions-send">Send to the ${groups.length === 1 ? 'group' : 'groups'}</h2>
    <div class="sheet query-sending">
      ${groups.map(
        ({ group, queries }) =>
          html`<group-questions
            .services=${view.services}
            .place=${view.place}
            .group=${group}
            .queries=${queries}
            .newest=${newestReceived(view.kept, group)}
            .person=${view.threads.help.person}
          ></group-questions>`,
      )}
    </div>
  </section>`;
}

/** Groups whose submission is returned without a question: what is to be put right goes out all the same. */
function returnedAlone(
  asked: readonly { readonly group: string }[],
  { place, kept, only }: OfficeQuestions,
): readonly { readonly group: string; readonly queries: readonly Query[] }[] {
  return groupsInSectionOrder(place.setUp)
    .map(({ id }) => id)
    .filter((id) => (only === '' || only === id) && !asked.some(({ group }) => group === id))
    .filter((id) => returnOf(newestReceived(kept, id)) !== null)
    .map((group) => ({ group, queries: [] }));
}

function filter({ queries, place, only, choose }: OfficeQuestions): TemplateResult | typeof nothing {
  const groups = queriesByGroup(place.setUp, queries);
  if (groups.length < 2 && only === '') return nothing;
  return html`<div class="row checks-filter">
    <label class="govuk-label checks-filter-label" for="questions-group">Show</label>
    <select class="govuk-select" id="questions-group" @change=${(event: Event) => choose(textOf(event))}>
      <option value="" ?selected=${only === ''}>All groups (${queries.length})</option>
      ${groups.map(
        ({ group, queries: own }) =>
          html`<option value=${group} ?selected=${only === group}>
            ${findGroup(place.setUp, group)?.name ?? group} (${own.length})
          </option>`,
      )}
    </select>
  </div>`;
}

function nothingAsked({ year, round, group }: Place): TemplateResult {
  return html`<div class="empty stack">
    <p>
      No question has been asked about ${yearLabel(year)}. When something in a group's entries is unclear, open the
      entry and choose "Ask the group" beside its name: the question stays with its box.
    </p>
    <p>
      Here you then save the questions to a group as one small file for an e-mail, and read the answers, which come back
      with its next submission. <a href=${hrefOf({ screen: 'overview', year, round, group })}>Go to the entries</a>
    </p>
  </div>`;
}
