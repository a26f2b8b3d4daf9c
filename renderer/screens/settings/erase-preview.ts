import { html, nothing, type TemplateResult } from 'lit';
import type { FoundText } from '../../domain/named-people/find-names.ts';
import type { SetUp } from '../../domain/set-up/set-up.ts';
import { counted, listed } from '../words.ts';
import { partCounts, shownText, whereWords } from './erase-words.ts';

/** As many texts are shown one by one; the rest goes with them. */
export const most = 200;

/** What was found, and which of it stays. */
export interface Found {
  readonly names: readonly string[];
  readonly replacement: string;
  readonly texts: readonly FoundText[];
  /** Whether the name is taken out of what is kept beside the database as well. */
  readonly copies: boolean;
  /** Texts that stay as they are. */
  readonly staying: ReadonlySet<string>;
}

interface PreviewActs {
  readonly choose: (text: string, goes: boolean) => void;
  readonly erase: () => void;
  readonly cancel: () => void;
}

/** Where a name was found, text by text with a box to tick, and what erasing it means. */
export function preview(found: Found, setUp: SetUp, agreement: TemplateResult, on: PreviewActs): TemplateResult {
  const { names, texts, staying, copies } = found;
  const going = texts.filter(({ text }) => !staying.has(text));
  return html`<h3 tabindex="-1" id="erase-preview">
      ${listed(names.map((name) => `“${name}”`))} ${names.length === 1 ? 'stands' : 'stand'} in
      ${counted(texts.length, 'text')}
    </h3>
    <div class="erase-columns">
      <fieldset class="govuk-fieldset erase-texts" aria-describedby="erase-texts-hint">
        <legend class="govuk-fieldset__legend"><h4>Take the name out of</h4></legend>
        <p class="govuk-hint" id="erase-texts-hint">
          What is not ticked stays as it is. Names of places and bodies are not ticked.
        </p>
        <div class="govuk-checkboxes govuk-checkboxes--small">
          ${texts.slice(0, most).map((text, index) => textBox(text, index, found, setUp, on.choose))}
        </div>
        ${texts.length <= most ? nothing : html`<p>${counted(texts.length - most, 'more text')} not shown: the name goes from each of them, but for names of places.</p>`}
      </fieldset>
      <div class="stack">
        <div>
          <h4 id="erase-counts">Where these are kept</h4>
          <dl class="erase-counts" aria-labelledby="erase-counts">
            ${partCounts(going).map(
              ({ part, count }) =>
                html`<div>
                  <dt>${part}</dt>
                  <dd>${count}</dd>
                </div>`,
            )}
          </dl>
        </div>
        ${consequences(copies)}
      </div>
    </div>
    ${agreement}
    <div class="row">
      <button
        class="govuk-button govuk-button--warning"
        type="button"
        ?disabled=${going.length === 0}
        @click=${on.erase}
      >
        Erase the name from ${counted(going.length, 'text')}
      </button>
      <button class="govuk-button govuk-button--secondary" type="button" @click=${on.cancel}>Keep it</button>
    </div>`;
}

function textBox(
  found: FoundText,
  index: number,
  { names, staying }: Found,
  setUp: SetUp,
  choose: PreviewActs['choose'],
): TemplateResult {
  const { text, alone } = found;
  const id = `erase-text-${index}`;
  return html`<div class="govuk-checkboxes__item">
    <input
      class="govuk-checkboxes__input"
      type="checkbox"
      id=${id}
      aria-describedby="${id}-hint"
      .checked=${!staying.has(text)}
      @change=${({ target }: Event) => choose(text, target instanceof HTMLInputElement && target.checked)}
    />
    <label class="govuk-label govuk-checkboxes__label" for=${id}>${shownText(found, names)}</label>
    <div class="govuk-hint govuk-checkboxes__hint" id="${id}-hint">
      ${alone === 0 ? 'Part of the name of a place or body. ' : nothing}${whereWords(found, setUp)}
    </div>
  </div>`;
}

function consequences(copies: boolean): TemplateResult {
  return html`<div class="notice notice-warning">
    <p><strong>This cannot be undone.</strong></p>
    <ul class="govuk-list govuk-list--bullet">
      <li>
        ${copies ? 'The second copy of your work and all backups are written again without the name.' : 'Only the sample is changed. Your own work and its backups stay as they are.'}
      </li>
      <li>Nothing done before can be undone any more.</li>
      <li>
        Files that were sent or exported, and copies elsewhere, still have the name. Taking one in brings it back.
      </li>
      <li>Submissions that are kept say that they were changed, and are no longer word for word what was sent.</li>
      <li>A log says when a name was erased and in how many places, without the name.</li>
    </ul>
  </div>`;
}
