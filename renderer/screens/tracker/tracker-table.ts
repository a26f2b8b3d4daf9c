import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { groupSections } from '../../domain/records/sections.ts';
import { yearLabel } from '../../domain/set-up/financial-year.ts';
import type { GroupStanding } from '../../domain/submission/tracking.ts';
import { fingerprintOf } from '../../exchange/package/digest.ts';
import type { Place } from '../services.ts';
import { counted, entries } from '../words.ts';
import type { SectionCounts } from './entry-counts.ts';
import type { SectionQuestions } from './tracked.ts';
import { foundWords, questionWords, standsWords, stateNames, stateTags, timeWords } from './tracker-words.ts';

export interface TableFacts {
  readonly place: Place;
  readonly standings: readonly GroupStanding[];
  readonly deadline: string | null;
  readonly today: string;
  /** The group whose row is open; null for none. */
  readonly open: string | null;
  /** undefined while they are counted; null where they could not be. */
  countsOf(id: string): SectionCounts | null | undefined;
  readonly asked: SectionQuestions;
  toggle(group: string): void;
  /** What stands under the open row. */
  panel(standing: GroupStanding): TemplateResult;
}

/** A row for each group: where it stands, what it sent, and its sections as they were when it sent them. */
export function trackerTable(facts: TableFacts): TemplateResult {
  return html`<div class="sheet tracker-sheet">
    <table class="govuk-table tracker-table">
      <caption class="govuk-visually-hidden">
        Groups and what they have sent, ${yearLabel(facts.place.year)}
      </caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <th class="govuk-table__header tracker-group-column" scope="col">Group</th>
          <th class="govuk-table__header tracker-state-column" scope="col">State</th>
          <th class="govuk-table__header tracker-sent-column" scope="col">Newest revision</th>
          ${groupSections.map(({ name }) => html`<th class="govuk-table__header" scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        ${facts.standings.map((standing) => row(standing, facts))}
      </tbody>
    </table>
  </div>`;
}

export function rowId(group: string): string {
  return `tracker-${group}`;
}

function row(standing: GroupStanding, facts: TableFacts): TemplateResult {
  const { group, newest } = standing;
  const open = facts.open === group.id;
  const id = rowId(group.id);
  return html`<tr class="govuk-table__row ${open ? 'tracker-open' : ''}">
      <th class="govuk-table__header" scope="row">
        <button
          class="link"
          type="button"
          id=${id}
          aria-expanded=${open}
          aria-controls="${id}-more"
          @click=${() => facts.toggle(group.id)}
        >
          ${group.name}
        </button>
      </th>
      <td class="govuk-table__cell">${state(standing, facts)}</td>
      <td class="govuk-table__cell">
        ${newest === null ? html`<span class="quiet">Nothing yet</span>` : sent(standing)}
      </td>
      ${groupSections.map((section) => cell(section.id, standing, facts))}
    </tr>
    ${open ? keyed(group.id, more(id, standing, facts)) : nothing}`;
}

function more(id: string, standing: GroupStanding, facts: TableFacts): TemplateResult {
  return html`<tr class="govuk-table__row tracker-more" id="${id}-more">
    <td class="govuk-table__cell" colspan=${groupSections.length + 3}>${facts.panel(standing)}</td>
  </tr>`;
}

function state(standing: GroupStanding, { deadline, today }: TableFacts): TemplateResult {
  const time = timeWords(standing, deadline, today);
  const late = standing.missing && standing.daysLate > 0;
  const stands = standsWords(standing);
  const lines = [foundWords(standing), questionWords(standing)].filter((words) => words !== '');
  return html`<span class="govuk-tag ${stateTags[standing.state]}">${stateNames[standing.state]}</span>
    ${time === '' ? nothing : html`<div class=${late ? 'tracker-late' : 'quiet'}>${time}</div>`}
    ${stands === '' ? nothing : html`<div class="tracker-completed">${stands}</div>`}
    ${lines.map((words) => html`<div class="quiet">${words}</div>`)}`;
}

function sent({ newest }: GroupStanding): TemplateResult | typeof nothing {
  if (newest === null) return nothing;
  return html`Revision ${newest.submission.revision}
    <div class="quiet">taken in ${shortDay(newest.kept)}</div>
    <div class="tracker-words">${fingerprintOf(newest.submission.digest)}</div>`;
}

function cell(section: string, { group, newest }: GroupStanding, { countsOf, asked }: TableFacts): TemplateResult {
  const open = asked.get(group.id)?.get(section) ?? 0;
  const questions = open === 0 ? nothing : html`<div>${counted(open, 'question').replace(' ', '\u00a0')}</div>`;
  if (newest === null)
    return html`<td class="govuk-table__cell quiet">
      <span aria-hidden="true">–</span><span class="govuk-visually-hidden">nothing sent</span> ${questions}
    </td>`;
  const completed = newest.submission.completeness.completed.includes(section);
  const counts = countsOf(newest.id);
  const count = counts?.get(section) ?? 0;
  const words = countWords(counts, count);
  return html`<td class="govuk-table__cell">
    <span class=${count === 0 ? 'quiet' : ''}>${words.replace(' ', '\u00a0')}</span>
    ${
      completed
        ? html`<div class="tracker-completed">completed</div>`
        : counts !== null && count === 0
          ? nothing
          : html`<div class="quiet">in progress</div>`
    }
    ${questions}
  </td>`;
}

function countWords(counts: SectionCounts | null | undefined, count: number): string {
  if (counts === undefined) return 'Counting…';
  if (counts === null) return 'Could not be counted';
  return count === 0 ? 'No entries' : entries(count);
}

/** "30 Jun 2010", by the clock of this computer: the column is narrow. */
function shortDay(iso: string): string {
  const day = new Date(iso).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
  return day.replaceAll(' ', '\u00a0');
}
