import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { textOf } from '../../components/fields/field-element.ts';
import { yearLabel } from '../../domain/set-up/financial-year.ts';
import { groupsInSectionOrder } from '../../domain/set-up/set-up.ts';
import { formats } from '../../exchange/formats.ts';
import type { Place } from '../services.ts';
import { facsimileId, reviewId, type Choices } from './choices.ts';

export interface FormHandlers {
  choose(choices: Choices): void;
  chooseBom(bom: boolean): void;
}

const review = {
  id: reviewId,
  label: 'Review for reading (HTML)',
  about:
    'The annual review as one page, to read, print or put on a website, without names of people who have not agreed.',
};

const facsimile = {
  id: facsimileId,
  label: 'As printed (HTML), not for publication',
  about:
    'The words of a published original, in its order, for comparing, with all names. Only entries that keep such words are in it.',
};

/** What to save, and of which group and year. */
export function exportForm(
  place: Place,
  choices: Choices,
  bom: boolean,
  problem: string | null,
  handlers: FormHandlers,
): TemplateResult {
  return html`<div class="sheet export-form">
    <fieldset class="govuk-fieldset" aria-describedby=${ifDefined(problem === null ? undefined : 'export-kinds-error')}>
      <legend class="govuk-fieldset__legend"><h2>What to save</h2></legend>
      ${
        problem === null
          ? ''
          : html`<p class="govuk-error-message" id="export-kinds-error">
              <span class="govuk-visually-hidden">Error:</span> ${problem}
            </p>`
      }
      <div class="govuk-checkboxes govuk-checkboxes--small">
        ${[...formats, review, facsimile].map((kind) => kindBox(kind, choices, handlers))}
      </div>
    </fieldset>
    <div class="export-scope">
      ${select(
        'export-group',
        'Group',
        choices.group,
        [{ id: '', name: 'All groups' }, ...groupsInSectionOrder(place.setUp)],
        (group) => handlers.choose({ ...choices, group }),
      )}
      ${select(
        'export-year',
        'Year',
        String(choices.year),
        [...place.setUp.years]
          .sort((a, b) => b.start - a.start)
          .map(({ start }) => ({ id: String(start), name: yearLabel(start) })),
        (year) => handlers.choose({ ...choices, year: Number(year) }),
      )}
    </div>
    <div class="govuk-checkboxes govuk-checkboxes--small export-bom">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          id="export-bom"
          type="checkbox"
          aria-describedby="export-bom-hint"
          ?checked=${bom}
          @change=${(event: Event) => handlers.chooseBom(isChecked(event))}
        />
        <label class="govuk-label govuk-checkboxes__label" for="export-bom">Spreadsheet files are for Excel</label>
        <div class="govuk-hint govuk-checkboxes__hint" id="export-bom-hint">
          Puts a mark (a byte order mark) first in each file, without which Excel shows £ and é as odd characters;
          untick it for programs that trip over the mark.
        </div>
      </div>
    </div>
  </div>`;
}

function kindBox(
  { id, label, about }: { readonly id: string; readonly label: string; readonly about: string },
  choices: Choices,
  handlers: FormHandlers,
): TemplateResult {
  const toggled = (event: Event) => {
    const kinds = new Set(choices.kinds);
    if (isChecked(event)) kinds.add(id);
    else kinds.delete(id);
    handlers.choose({ ...choices, kinds });
  };
  return html`<div class="govuk-checkboxes__item">
    <input
      class="govuk-checkboxes__input"
      id="export-${id}"
      type="checkbox"
      aria-describedby="export-${id}-hint"
      ?checked=${choices.kinds.has(id)}
      @change=${toggled}
    />
    <label class="govuk-label govuk-checkboxes__label" for="export-${id}">${label}</label>
    <div class="govuk-hint govuk-checkboxes__hint" id="export-${id}-hint">${about}</div>
  </div>`;
}

function select(
  id: string,
  label: string,
  chosen: string,
  options: readonly { readonly id: string; readonly name: string }[],
  choose: (value: string) => void,
): TemplateResult {
  return html`<div class="govuk-form-group">
    <label class="govuk-label" for=${id}>${label}</label>
    <select class="govuk-select" id=${id} @change=${(event: Event) => choose(textOf(event))}>
      ${options.map((option) => html`<option value=${option.id} ?selected=${option.id === chosen}>${option.name}</option>`)}
    </select>
  </div>`;
}

function isChecked(event: Event): boolean {
  return event.target instanceof HTMLInputElement && event.target.checked;
}
