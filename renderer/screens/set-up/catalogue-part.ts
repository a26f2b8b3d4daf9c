import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { boxId } from '../../components/base/dom-id.ts';
import type { CatalogueList } from '../../domain/set-up/set-up.ts';
import './add-names.ts';
import type { Editing } from './editing.ts';
import { nameBox } from './name-box.ts';
import { addItem, inTurn, removeItem, renameItem } from './set-up-edits.ts';

interface CatalogueWords {
  readonly list: CatalogueList;
  readonly heading: string;
  readonly noun: string;
  readonly about: string;
}

/** The shared lists that records choose from. */
const words: readonly CatalogueWords[] = [
  {
    list: 'themes',
    heading: 'Themes',
    noun: 'theme',
    about: 'What projects are commissioned for, like Child Poverty.',
  },
  {
    list: 'measures',
    heading: 'Measures',
    noun: 'measure',
    about: 'What is counted against a target, like Domestic Burglary.',
  },
];

export function cataloguesPart(editing: Editing): TemplateResult {
  return html`<div class="set-up-catalogues">${words.map((catalogue) => cataloguePart(editing, catalogue))}</div>`;
}

function cataloguePart(editing: Editing, { list, heading, noun, about }: CatalogueWords): TemplateResult {
  const items = editing.setUp[list];
  return html`<section class="sheet stack" aria-labelledby="set-up-${list}">
    <h2 id="set-up-${list}">${heading}</h2>
    <p class="quiet">${about}${items.length === 0 ? ' None yet: add the first below, or leave the list empty.' : ''}</p>
    <ul class="set-up-list set-up-items" ?hidden=${items.length === 0}>
      ${repeat(
        items,
        ({ id }) => id,
        ({ id, name }, index) => {
          const path = `${list}.${id}.name`;
          const neighbour = items[index + 1] ?? items[index - 1];
          return html`<li>
            ${nameBox(editing, {
              path,
              label: `Name of ${noun} ${index + 1}`,
              value: name,
              what: `rename ${noun}`,
              edit: (text) => renameItem(list, id, text),
            })}
            <div class="row-buttons">
              <button
                class="button-quiet"
                type="button"
                @click=${() =>
                  editing.remove({
                    path,
                    name,
                    noun,
                    scope: null,
                    last: null,
                    edit: removeItem(list, id),
                    focus: neighbour === undefined ? `${list}.add` : `${list}.${neighbour.id}.name`,
                  })}
              >
                Remove<span class="govuk-visually-hidden"> ${name}</span>
              </button>
            </div>
          </li>`;
        },
      )}
    </ul>
    <add-names
      .box=${boxId('set-up', `${list}.add`)}
      .label=${`Add a ${noun}`}
      button="Add ${noun}"
      .refuse=${(names: readonly string[]) => refuse(editing, list, noun, names)}
      @add-names=${({ detail }: CustomEvent<readonly string[]>) =>
        editing.act(`add ${noun}`, inTurn(detail.map((name) => addItem(list, name))), `${list}.add`)}
    ></add-names>
  </section>`;
}

function refuse({ setUp }: Editing, list: CatalogueList, noun: string, names: readonly string[]): string | null {
  const taken = new Set(setUp[list].map(({ name }) => name.trim().toLowerCase()));
  const twice = names.find((name) => taken.size === taken.add(name.toLowerCase()).size);
  return twice === undefined ? null : `There is already a ${noun} called "${twice}".`;
}
