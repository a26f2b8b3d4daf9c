import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from '../components/base/light-element.ts';
import { changeSentence, type Change } from '../domain/merge/changes.ts';
import { showCount } from '../domain/fields/count.ts';

/** As many sentences at a time. */
const page = 100;

/** What changes, folded away under one line; drawn only once it is opened, because there may be thousands. */
@customElement('change-list')
export class ChangeList extends LightElement {
  @property() summary = '';
  @property({ attribute: false }) changes: readonly Change[] = [];
  @state() private open = false;
  @state() private shown = page;

  protected override render(): TemplateResult | typeof nothing {
    if (this.changes.length === 0) return nothing;
    return html`<details class="folded" @toggle=${(event: Event) => this.toggled(event)}>
      <summary><span>${this.summary}</span> <span class="quiet">(${showCount(this.changes.length)})</span></summary>
      <div class="folded-content">${this.open ? this.list() : nothing}</div>
    </details>`;
  }

  private list(): TemplateResult {
    const more = this.changes.length - this.shown;
    return html`<ul class="intake-changes">
        ${this.changes.slice(0, this.shown).map((change) => html`<li>${changeSentence(change)}</li>`)}
      </ul>
      ${
        more <= 0
          ? nothing
          : html`<button class="button-quiet" type="button" @click=${() => this.showMore()}>
              Show ${Math.min(more, page)} more of ${showCount(more)}
            </button>`
      }`;
  }

  private toggled({ target }: Event): void {
    if (target instanceof HTMLDetailsElement) this.open = target.open;
  }

  /** The cursor goes to the first of those that have come, so that a reader goes on there. */
  private async showMore(): Promise<void> {
    const first = this.shown;
    this.shown += page;
    await this.updateComplete;
    const item = this.querySelectorAll<HTMLElement>('.intake-changes > li')[first];
    item?.setAttribute('tabindex', '-1');
    item?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'change-list': ChangeList;
  }
}
