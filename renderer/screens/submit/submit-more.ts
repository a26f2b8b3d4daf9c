import { html, nothing, type TemplateResult } from 'lit';
import '../../components/base/folded-part.ts';
import { textOf } from '../../components/fields/field-element.ts';
import { live } from 'lit/directives/live.js';
import type { Prepared } from './prepared.ts';

export const withdrawBox = 'submit-withdraw-note';

export interface Withdrawing {
  readonly note: string;
  readonly problem: string | null;
  write(note: string): void;
  withdraw(): void;
}

/** What few people need: to take a sent revision away again, or to go on elsewhere. */
export function submitMore(prepared: Prepared, withdrawing: Withdrawing | null): TemplateResult {
  return html`<div class="submit-folded">
    ${withdrawing === null ? nothing : withdraw(prepared, withdrawing)} ${carryOn()}
  </div>`;
}

function withdraw({ standing: { last } }: Prepared, asking: Withdrawing): TemplateResult | typeof nothing {
  if (!last) return nothing;
  const { revision, state } = last.submission;
  if (state !== 'sent' && state !== 'returned') return nothing;
  const { note, problem } = asking;
  return html`<folded-part
    .summary=${`Withdraw revision ${revision}`}
    .wanted=${problem !== null}
    .content=${html`<p>
        Use this where the revision should not have been sent at all. It saves a file that tells the office so; send it
        as you sent the other. Your entries stay as they are.
      </p>
      <div class="govuk-form-group ${problem === null ? '' : 'govuk-form-group--error'}">
        <label class="govuk-label" for=${withdrawBox}>Why it is withdrawn</label>
        ${
          problem === null
            ? nothing
            : html`<p class="govuk-error-message" id="${withdrawBox}-error">
                <span class="govuk-visually-hidden">Error:</span> ${problem}
              </p>`
        }
        <textarea
          class="govuk-textarea"
          id=${withdrawBox}
          rows="2"
          maxlength="2000"
          aria-describedby=${problem === null ? nothing : `${withdrawBox}-error`}
          .value=${live(note)}
          @input=${(event: Event) => asking.write(textOf(event))}
        ></textarea>
      </div>
      <button class="govuk-button govuk-button--secondary" type="button" @click=${() => asking.withdraw()}>
        Withdraw revision ${revision} and save the file…
      </button>`}
  ></folded-part>`;
}

function carryOn(): TemplateResult {
  return html`<folded-part
    .summary=${'Continue on another computer'}
    .content=${html`<p>
        The file holds everything of this group and round: entries, marks, explanations and questions.
      </p>
      <ol class="govuk-list govuk-list--number">
        <li>Save the file for the office here, and take the file to the other computer.</li>
        <li>
          If the program has never been used there: start it, choose “I coordinate a group”, then “In a submission of my
          own”.
        </li>
        <li>If it has: choose “Take in files” there, and open the file.</li>
        <li>Go on there. The next export there is the next revision, and builds on this one.</li>
      </ol>`}
  ></folded-part>`;
}
