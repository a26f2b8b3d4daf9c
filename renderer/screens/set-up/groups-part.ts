import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { boxId } from '../../components/base/dom-id.ts';
import { slugOf, type Group, type SetUp } from '../../domain/set-up/set-up.ts';
import './add-names.ts';
import type { Editing } from './editing.ts';
import { groupFacts } from './group-facts.ts';
import { nameBox } from './name-box.ts';
import {
  addGroup,
  groupsIn,
  inTurn,
  moveGroup,
  removeGroup,
  renameGroup,
  renameOnChart,
  type Order,
} from './set-up-edits.ts';

/** The groups, in the order of their sections; and, folded away, as the structure chart has them. */
export function groupsPart(editing: Editing): TemplateResult {
  const { setUp } = editing;
  const groups = groupsIn(setUp, 'sectionOrder');
  return html`<section class="sheet stack" aria-labelledby="set-up-groups">
    <h2 id="set-up-groups">Groups</h2>
    <p class="quiet">In the order of their sections in the review. A group keeps its records when it is renamed.</p>
    <ol class="set-up-list">
      ${repeat(
        groups,
        ({ id }) => id,
        (group, index) =>
          html`<li>
            ${groupName(editing, group, index)}
            <div class="row-buttons">
              ${moveButtons(editing, group, index, 'sectionOrder')} ${removeButton(editing, group, groups, index)}
            </div>
          </li>`,
      )}
    </ol>
    <add-names
      .box=${boxId('set-up', 'groups.add')}
      label="Add a group"
      hint="Its name. Several can be pasted at once, one to a line."
      button="Add group"
      .problem=${editing.problemAt('groups.add')}
      .refuse=${(names: readonly string[]) => refuseGroups(setUp, names)}
      @add-names=${({ detail }: CustomEvent<readonly string[]>) =>
        editing.act(detail.length === 1 ? 'add group' : 'add groups', inTurn(detail.map(addGroup)), 'groups.add')}
    ></add-names>
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Names and order on the structure chart</span>
      </summary>
      <div class="govuk-details__text">${chart(editing)}</div>
    </details>
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Short names, years and coordinators</span>
      </summary>
      <div class="govuk-details__text">${groupFacts(editing)}</div>
    </details>
  </section>`;
}

function groupName(editing: Editing, { id, name }: Group, index: number): TemplateResult {
  return nameBox(editing, {
    path: `groups.${id}.name`,
    label: `Name of group ${index + 1}`,
    value: name,
    what: 'rename group',
    edit: (text) => renameGroup(id, text),
  });
}

function chart(editing: Editing): TemplateResult {
  return html`<ol class="set-up-list">
    ${repeat(
      groupsIn(editing.setUp, 'chartOrder'),
      ({ id }) => id,
      (group, index) =>
        html`<li>
          ${nameBox(editing, {
            path: `groups.${group.id}.chart`,
            label: `Name of ${group.name} on the structure chart`,
            value: group.chartName,
            what: 'rename group on the chart',
            edit: (text) => renameOnChart(group.id, text),
          })}
          <div class="row-buttons">${moveButtons(editing, group, index, 'chartOrder')}</div>
        </li>`,
    )}
  </ol>`;
}

/** The buttons keep their place in the tab order at both ends; there they do nothing and say so. */
function moveButtons(editing: Editing, { id, name }: Group, index: number, order: Order): TemplateResult {
  const last = editing.setUp.groups.length - 1;
  const where = order === 'chartOrder' ? ' on the structure chart' : '';
  const button = (by: -1 | 1, words: string) => {
    const path = `groups.${id}.${order}.${words}`;
    return html`<button
      class="button-quiet"
      type="button"
      id=${boxId('set-up', path)}
      aria-disabled=${(by === -1 ? index === 0 : index === last) ? 'true' : 'false'}
      @click=${() => editing.act('move group', moveGroup(id, order, by), path)}
    >
      ${words}<span class="govuk-visually-hidden"> with ${name}${where}</span>
    </button>`;
  };
  return html`${button(-1, 'Up')} ${button(1, 'Down')}`;
}

function removeButton(editing: Editing, { id, name }: Group, groups: readonly Group[], index: number): TemplateResult {
  const neighbour = groups[index + 1] ?? groups[index - 1];
  return html`<button
    class="button-quiet"
    type="button"
    @click=${() =>
      editing.remove({
        path: `groups.${id}.name`,
        name,
        noun: 'group',
        scope: { group: id },
        last: groups.length === 1 ? 'A set-up needs at least one group. Add another before you remove this one.' : null,
        edit: removeGroup(id),
        focus: neighbour === undefined ? 'groups.add' : `groups.${neighbour.id}.name`,
      })}
  >
    Remove<span class="govuk-visually-hidden"> ${name}</span>
  </button>`;
}

function refuseGroups({ groups }: SetUp, names: readonly string[]): string | null {
  const taken = new Set(groups.map(({ name }) => name.trim().toLowerCase()));
  for (const name of names) {
    if (slugOf(name) === '') return `"${name}" has no letters or digits. Give the group a name people can read.`;
    const key = name.toLowerCase();
    if (taken.has(key)) return `There is already a group called "${name}". Give each a name of its own.`;
    taken.add(key);
  }
  return null;
}
