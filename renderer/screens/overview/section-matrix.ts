import { html, nothing, type TemplateResult } from 'lit';
import { groupSections } from '../../domain/records/sections.ts';
import { yearLabel } from '../../domain/set-up/financial-year.ts';
import { findGroup } from '../../domain/set-up/set-up.ts';
import { hrefOf } from '../routes.ts';
import type { Place } from '../services.ts';
import {
  findingWords,
  nothingFound,
  progressSentence,
  statuses,
  type FoundCounts,
  type GroupProgress,
  type SectionProgress,
} from './progress.ts';

type FoundByGroup = ReadonlyMap<string, FoundCounts>;

/** The office's view: a row for each group, a column for each section, every cell a way in. */
export function sectionMatrix(
  place: Place,
  groups: readonly GroupProgress[],
  found: FoundByGroup | null,
  deadline: string | null,
): TemplateResult {
  const untouched = groups.every(({ sections }) => sections.every(({ status }) => status === 'empty'));
  return html`<p class="overview-progress">
      ${progressSentence(groups)}${deadline === null ? nothing : html` <span class="quiet">Due ${deadline}.</span>`}
    </p>
    ${untouched ? emptyYear(place) : nothing}
    <div class="sheet overview-sheet">
      <table class="govuk-table overview-matrix">
        <caption class="govuk-visually-hidden">
          Groups and their sections, ${yearLabel(place.year)}
        </caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th class="govuk-table__header" scope="col">Group</th>
            ${groupSections.map(({ name }) => html`<th class="govuk-table__header" scope="col">${name}</th>`)}
            <th class="govuk-table__header" scope="col">Checks</th>
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          ${groups.map((group) => row(place, group, found))}
        </tbody>
      </table>
    </div>
    <p class="overview-foot">
      <a href=${hrefOf({ screen: 'export', year: place.year, round: place.round })}>Export the review of all groups</a>
      at any time: what is there goes out as it stands, with its gaps shown.
    </p>`;
}

function row(place: Place, progress: GroupProgress, found: FoundByGroup | null): TemplateResult {
  const name = findGroup(place.setUp, progress.group)?.name ?? progress.group;
  return html`<tr class="govuk-table__row">
    <th class="govuk-table__header" scope="row">${name}</th>
    ${progress.sections.map((section) => cell(place, progress.group, name, section))}
    <td class="govuk-table__cell overview-checks">
      ${checks(place, progress, name, found && (found.get(progress.group) ?? nothingFound))}
    </td>
  </tr>`;
}

function cell(place: Place, group: string, name: string, section: SectionProgress): TemplateResult {
  const { year, round } = place;
  const { status, counts } = section;
  const { id, name: title } = section.section;
  return html`<td class="govuk-table__cell overview-cell">
    <a class="cell-${status}" href=${hrefOf({ screen: 'entry', type: id, year, round, group })}
      ><span class="govuk-visually-hidden">${name}, ${title}: </span>${statuses[status]}</a
    >
    ${counts.map((count) => html`<div class="quiet small">${together(count)}</div>`)}
  </td>`;
}

function checks(place: Place, progress: GroupProgress, name: string, found: FoundCounts | null): TemplateResult {
  const words = found && findingWords(found);
  const { year, round } = place;
  if (words !== null) {
    return html`<a
      class=${found && found.errors > 0 ? 'has-errors' : ''}
      href=${hrefOf({ screen: 'checks', year, round, group: progress.group, query: progress.group })}
      ><span class="govuk-visually-hidden">${name}: </span>${together(words)}</a
    >`;
  }
  const empty = progress.sections.every(({ counts }) => counts.length === 0);
  const done = found === null ? 'Checking…' : 'Nothing found';
  return html`<span class="quiet">${empty ? 'Nothing yet' : done}</span>`;
}

/** Columns are narrow: a figure stays on the line of its word. */
function together(words: string): string {
  return words.replace(/(\d) /g, '$1\u00a0');
}

function emptyYear(place: Place): TemplateResult {
  return html`<p class="notice overview-empty">
    Nothing has been entered for ${yearLabel(place.year)} yet.
    <a href=${hrefOf({ screen: 'set-up' })}>Export the set-up file</a> and send it to your coordinators, or choose a
    cell to enter something for a group yourself.
  </p>`;
}
