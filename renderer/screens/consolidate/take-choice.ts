import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { hasTwoWays, type GroupChoice, type Take } from './group-choices.ts';

/** Which entries of a group are taken, where something came after its accepted revision. */
export function takeChoice(
  group: GroupChoice,
  chosen: Take | undefined,
  choose: (take: Take) => void,
): TemplateResult | typeof nothing {
  if (chosen === undefined || !hasTwoWays(group)) return nothing;
  const { id, name, newest, accepted } = group;
  const option = (take: Take, words: string) =>
    html`<div class="govuk-radios__item">
      <input
        class="govuk-radios__input"
        type="radio"
        id="consolidate-${id}-${take}"
        name="consolidate-${id}-take"
        .checked=${live(chosen === take)}
        @change=${() => choose(take)}
      />
      <label class="govuk-label govuk-radios__label" for="consolidate-${id}-${take}">${words}</label>
    </div>`;
  return html`<fieldset class="govuk-fieldset">
    <legend class="govuk-visually-hidden">What is taken of ${name}</legend>
    <div class="govuk-radios govuk-radios--small">
      ${option('accepted', `Revision ${accepted?.submission.revision ?? ''} as it was accepted`)}
      ${option('here', `As it stands here (revision ${newest?.submission.revision ?? ''})`)}
    </div>
  </fieldset>`;
}
