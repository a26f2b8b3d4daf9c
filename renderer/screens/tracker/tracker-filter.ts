import { html, type TemplateResult } from 'lit';
import { textOf } from '../../components/fields/field-element.ts';
import type { GroupStanding } from '../../domain/submission/tracking.ts';

const filters = {
  all: { words: 'All groups', shows: () => true },
  awaited: { words: 'Still awaited', shows: ({ awaited }: GroupStanding) => awaited },
  'to-decide': {
    words: 'To accept or return',
    shows: ({ state }: GroupStanding) => state === 'received' || state === 'queried',
  },
  questions: { words: 'With open questions', shows: ({ questions }: GroupStanding) => questions.open > 0 },
  accepted: { words: 'Accepted', shows: ({ accepted }: GroupStanding) => accepted !== null },
} as const;

export type Filter = keyof typeof filters;

const ids: readonly Filter[] = ['all', 'awaited', 'to-decide', 'questions', 'accepted'];

export function shownBy(filter: Filter, standings: readonly GroupStanding[]): readonly GroupStanding[] {
  return standings.filter(filters[filter].shows);
}

/** Which groups are shown. */
export function filterBox(chosen: Filter, choose: (filter: Filter) => void): TemplateResult {
  return html`<span class="tracker-filter">
    <label class="govuk-label" for="tracker-filter">Show</label>
    <select
      class="govuk-select"
      id="tracker-filter"
      @change=${(event: Event) => choose(ids.find((id) => id === textOf(event)) ?? 'all')}
    >
      ${ids.map((id) => html`<option value=${id} ?selected=${id === chosen}>${filters[id].words}</option>`)}
    </select>
  </span>`;
}
