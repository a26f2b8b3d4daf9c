import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { LightElement } from '../../components/base/light-element.ts';
import { showCount } from '../../domain/fields/count.ts';

/** As many files at a time: each is a card of its own. */
const page = 25;

export interface PartItem {
  readonly key: string;
  draw(): TemplateResult;
}

/** Files of which the same is to be said, under a heading with their number. */
@customElement('intake-part')
export class IntakePart extends LightElement {
  @property() heading = '';
  @property({ attribute: false }) items: readonly PartItem[] = [];
  /** What can be done with all of them at once. */
  @property({ attribute: false }) acts: TemplateResult | typeof nothing = nothing;
  @state() private shown = page;

  protected override render(): TemplateResult {
    const { items, shown, id } = this;
    const more = items.length - shown;
    return html`<section class="sheet" aria-labelledby="${id}-head">
      <div class="intake-part-head">
        <h2 id="${id}-head">${this.heading} <span class="quiet">(${showCount(items.length)})</span></h2>
        <div>${this.acts}</div>
      </div>
      ${repeat(
        items.slice(0, shown),
        ({ key }) => key,
        (item) => item.draw(),
      )}
      ${
        more <= 0
          ? nothing
          : html`<button class="button-quiet" type="button" @click=${() => this.showMore()}>
              Show ${Math.min(more, page)} more of ${showCount(more)}
            </button>`
      }
    </section>`;
  }

  /** The cursor goes to the first of those that have come. */
  private async showMore(): Promise<void> {
    const first = this.shown;
    this.shown += page;
    await this.updateComplete;
    const item = this.querySelectorAll<HTMLElement>(':scope .intake-file')[first];
    item?.setAttribute('tabindex', '-1');
    item?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'intake-part': IntakePart;
  }
}
