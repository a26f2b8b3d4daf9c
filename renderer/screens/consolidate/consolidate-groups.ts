import { html, nothing, type TemplateResult } from 'lit';
import { changedHere } from './changed-here.ts';
import type { Change } from '../../domain/merge/changes.ts';
import { stateTags, type ChoiceState } from './choice-state.ts';
import type { ChangedHere } from './gather.ts';
import { canBeChosen, choiceWords, usualTake, type Chosen, type GroupChoice, type Take } from './group-choices.ts';
import { takeChoice } from './take-choice.ts';

/** Which groups are to be in the review: a line each, with what there is of it. */
export function consolidateGroups(
  groups: readonly GroupChoice[],
  chosen: Chosen,
  choose: (chosen: Chosen) => void,
  changed: ChangedHere = new Map(),
): TemplateResult {
  return html`<div class="sheet consolidate-groups">
    <table class="govuk-table">
      <caption class="govuk-visually-hidden">
        Groups and what there is of each
      </caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <th class="govuk-table__header" scope="col">Take</th>
          <th class="govuk-table__header" scope="col">Group</th>
          <th class="govuk-table__header" scope="col">State</th>
          <th class="govuk-table__header" scope="col">What there is</th>
        </tr>
      </thead>
      <tbody class="govuk-table__body">
        ${groups.map((group) => row(group, chosen, choose, changed.get(group.id)))}
      </tbody>
    </table>
  </div>`;
}

function row(
  group: GroupChoice,
  chosen: Chosen,
  choose: (chosen: Chosen) => void,
  changes: readonly Change[] | undefined,
): TemplateResult {
  const { id, name } = group;
  const { words, tag } = stateOf(group);
  const toggled = ({ target }: Event) => {
    const next = new Map(chosen);
    if (target instanceof HTMLInputElement && target.checked) next.set(id, usualTake(group));
    else next.delete(id);
    choose(next);
  };
  const taken = (take: Take) => choose(new Map(chosen).set(id, take));
  return html`<tr class="govuk-table__row">
    <td class="govuk-table__cell">
      ${
        canBeChosen(group)
          ? html`<div class="govuk-checkboxes govuk-checkboxes--small">
              <div class="govuk-checkboxes__item">
                <input
                  class="govuk-checkboxes__input"
                  id="consolidate-${id}"
                  type="checkbox"
                  .checked=${chosen.has(id)}
                  @change=${toggled}
                />
                <label class="govuk-label govuk-checkboxes__label" for="consolidate-${id}"
                  ><span class="govuk-visually-hidden">${name}</span></label
                >
              </div>
            </div>`
          : nothing
      }
    </td>
    <th class="govuk-table__header" scope="row">${name}</th>
    <td class="govuk-table__cell"><span class="govuk-tag ${tag}">${words}</span></td>
    <td class="govuk-table__cell">
      ${choiceWords(group)} ${takeChoice(group, chosen.get(id), taken)} ${changedHere(group, changes)}
    </td>
  </tr>`;
}

function stateOf({ newest, accepted, enteredHere }: GroupChoice): ChoiceState {
  if (accepted !== null) return stateTags.accepted;
  if (newest === null) return enteredHere === 0 ? stateTags.nothing : stateTags.entered;
  const { state } = newest.submission;
  return state === 'returned' || state === 'withdrawn' ? stateTags[state] : stateTags.received;
}
