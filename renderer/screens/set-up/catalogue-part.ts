import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { boxId } from '../../components/base/dom-id.ts';
import type { CatalogueItem } from '../../domain/set-up/set-up.ts';
import './add-names.ts';
import { catalogueWords, type CatalogueWords } from './catalogue-words.ts';
import type { Editing } from './editing.ts';
import { nameBox } from './name-box.ts';
import { addItem, changeVariants, inTurn, removeItem, renameItem } from './set-up-edits.ts';
import './variants-box.ts';

/** The shared lists, each folded away under its heading with its count. */
export function cataloguesPart(editing: Editing): TemplateResult {
  return html`<section class="sheet stack" aria-labelledby="set-up-lists">
    <h2 id="set-up-lists">Shared lists</h2>
    <p class="quiet">
      Names that all groups write in the same way. Several can be pasted at once, one to a line; any list may stay
      empty.
    </p>
    <div>${catalogueWords.map((words) => cataloguePart(editing, words))}</div>
  </section>`;
}

function cataloguePart(editing: Editing, words: CatalogueWords): TemplateResult {
  const { list, heading, noun, about, variants } = words;
  const items = editing.setUp[list];
  return html`<details class="set-up-catalogue" id="set-up-${list}">
    <summary>
      <span class="set-up-catalogue-name">${heading}</span>
      <span class="quiet">${items.length === 0 ? 'none yet' : items.length}</span>
    </summary>
    <div class="stack">
      <p class="quiet">${about}</p>
      <div class="set-up-items" ?hidden=${items.length === 0}>
        <div class="set-up-items-head" aria-hidden="true">
          <span>Name</span><span>Also written as<span class="quiet">: ${lowerFirst(variants)}</span></span>
        </div>
        <ul class="set-up-list">
          ${repeat(
            items,
            ({ id }) => id,
            (item, index) => html`<li>${row(editing, words, items, item, index)}</li>`,
          )}
        </ul>
      </div>
      <add-names
        .box=${boxId('set-up', `${list}.add`)}
        .label=${`Add ${noun === 'organisation' ? 'an' : 'a'} ${noun}`}
        button="Add ${noun}"
        .refuse=${(names: readonly string[]) => refuse(editing, words, names)}
        @add-names=${({ detail }: CustomEvent<readonly string[]>) =>
          editing.act(`add ${noun}`, inTurn(detail.map((name) => addItem(list, name))), `${list}.add`)}
      ></add-names>
    </div>
  </details>`;
}

function row(
  editing: Editing,
  { list, noun }: CatalogueWords,
  items: readonly CatalogueItem[],
  { id, name, variants }: CatalogueItem,
  index: number,
): TemplateResult {
  const path = `${list}.${id}.name`;
  const others = `${list}.${id}.variants`;
  const neighbour = items[index + 1] ?? items[index - 1];
  return html`${nameBox(editing, {
      path,
      label: `Name of ${noun} ${index + 1}`,
      value: name,
      what: `rename ${noun}`,
      edit: (text) => renameItem(list, id, text),
    })}
    <variants-box
      .box=${boxId('set-up', others)}
      .label=${`Other ways of writing ${name}, with semicolons between them`}
      .variants=${variants}
      .problem=${editing.problemAt(others)}
      @variants-changed=${({ detail }: CustomEvent<readonly string[]>) =>
        editing.type(others, `change other ways of writing a ${noun}`, changeVariants(list, id, detail))}
      @focusout=${() => editing.left(others)}
    ></variants-box>
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
    </div>`;
}

function lowerFirst(words: string): string {
  return `${words.charAt(0).toLowerCase()}${words.slice(1).replace(/\.$/, '')}`;
}

function refuse({ setUp }: Editing, { list, noun }: CatalogueWords, names: readonly string[]): string | null {
  const taken = new Set(setUp[list].map(({ name }) => name.trim().toLowerCase()));
  const twice = names.find((name) => taken.size === taken.add(name.toLowerCase()).size);
  return twice === undefined
    ? null
    : `There is already ${noun === 'organisation' ? 'an' : 'a'} ${noun} called "${twice}".`;
}
