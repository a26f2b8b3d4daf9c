import { html, nothing, type TemplateResult } from 'lit';
import { stateTags, type ChoiceState } from './choice-state.ts';
import { canBeChosen, choiceWords, type GroupChoice } from './group-choices.ts';

/** Which groups are to be in the review: a line each, with what there is of it. */
export function consolidateGroups(
  groups: readonly GroupChoice[],
  chosen: ReadonlySet<string>,
  choose: (chosen: ReadonlySet<string>) => void,
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
        ${groups.map((group) => row(group, chosen, choose))}
      </tbody>
    </table>
  </div>`;
}

function row(
  group: GroupChoice,
  chosen: ReadonlySet<string>,
  choose: (chosen: ReadonlySet<string>) => void,
): TemplateResult {
  const { id, name } = group;
  const { words, tag } = stateOf(group);
  const toggled = ({ target }: Event) => {
    const next = new Set(chosen);
    if (target instanceof HTMLInputElement && target.checked) next.add(id);
    else next.delete(id);
    choose(next);
  };
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
    <td class="govuk-table__cell">${choiceWords(group)}</td>
  </tr>`;
}

function stateOf({ newest, enteredHere }: GroupChoice): ChoiceState {
  if (newest === null) return enteredHere === 0 ? stateTags.nothing : stateTags.entered;
  const { state } = newest.submission;
  return state === 'accepted' || state === 'returned' || state === 'withdrawn' ? stateTags[state] : stateTags.received;
}
