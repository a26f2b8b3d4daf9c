import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { boxId } from '../../components/base/dom-id.ts';
import { yearLabel, type YearKey } from '../../domain/set-up/financial-year.ts';
import type { Group } from '../../domain/set-up/set-up.ts';
import type { Editing } from './editing.ts';
import { nameBox } from './name-box.ts';
import { changeGroup, groupsIn, type GroupFacts } from './set-up-edits.ts';

type Text = 'shortName' | 'coordinator' | 'follows';
type Bound = 'activeFrom' | 'activeTo';

const texts: Readonly<Record<Text, { readonly label: string; readonly what: string }>> = {
  shortName: { label: 'Short name', what: 'change short name' },
  coordinator: { label: 'Coordinator', what: 'change coordinator' },
  follows: { label: 'Follows on from', what: 'change what a group follows' },
};

const bounds: Readonly<Record<Bound, { readonly label: string; readonly none: string }>> = {
  activeFrom: { label: 'First year', none: 'Always' },
  activeTo: { label: 'Last year', none: 'Still active' },
};

/** What the office may say of each group besides its name; all of it may stay empty. */
export function groupFacts(editing: Editing): TemplateResult {
  return html`<div class="stack">
    ${repeat(
      groupsIn(editing.setUp, 'sectionOrder'),
      ({ id }) => id,
      (group) =>
        html`<fieldset class="govuk-fieldset set-up-facts-of-group">
          <legend>${group.name}</legend>
          <div class="set-up-fact-boxes">
            ${text(editing, group, 'shortName')} ${text(editing, group, 'coordinator')}
            ${bound(editing, group, 'activeFrom')} ${bound(editing, group, 'activeTo')}
            ${text(editing, group, 'follows')}
          </div>
        </fieldset>`,
    )}
  </div>`;
}

function text(editing: Editing, group: Group, key: Text): TemplateResult {
  const { label, what } = texts[key];
  return html`<div class="set-up-fact">
    <span aria-hidden="true">${label}</span>
    ${nameBox(editing, {
      path: `groups.${group.id}.${key}`,
      label: `${label} of ${group.name}`,
      value: group[key],
      what,
      edit: (typed) => changeGroup(group.id, { [key]: typed }),
    })}
  </div>`;
}

/** The years to choose from are those of the set-up, and one of before if it was set. */
function bound(editing: Editing, group: Group, key: Bound): TemplateResult {
  const { label, none } = bounds[key];
  const path = `groups.${group.id}.${key}`;
  const problem = editing.problemAt(path);
  const chosen = group[key];
  const known = editing.setUp.years.map(({ start }) => start);
  const years = [...new Set(chosen === null ? known : [...known, chosen])].sort((a, b) => a - b);
  return html`<div class="set-up-fact">
    <span aria-hidden="true">${label}</span>
    ${problem === null ? '' : html`<p class="govuk-error-message" id="${boxId('set-up', path)}-error">${problem}</p>`}
    <select
      class="govuk-select"
      id=${boxId('set-up', path)}
      aria-label="${label} of ${group.name}"
      aria-describedby="${boxId('set-up', path)}-error"
      @change=${(event: Event) => {
        editing.type(path, `change ${label.toLowerCase()}`, changeGroup(group.id, chosenYear(event, key)));
        editing.left(path);
      }}
    >
      <option value="" ?selected=${chosen === null}>${none}</option>
      ${years.map((year) => html`<option value=${year} ?selected=${year === chosen}>${yearLabel(year)}</option>`)}
    </select>
  </div>`;
}

function chosenYear(event: Event, key: Bound): Partial<GroupFacts> {
  const value = event.target instanceof HTMLSelectElement ? event.target.value : '';
  const year: YearKey | null = value === '' ? null : Number(value);
  return { [key]: year };
}
