import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { LightElement } from './light-element.ts';

/**
 * What few people need, folded away under one line. Opens by itself when it is wanted, and closes only by hand: what
 * somebody works in must not fold up under the cursor.
 */
@customElement('folded-part')
export class FoldedPart extends LightElement {
  @property() summary = '';
  /** What stands behind the summary, such as how much is filled in. */
  @property() note = '';
  /** True while something in it must be seen. */
  @property({ attribute: false }) wanted = false;
  @property({ attribute: false }) content: TemplateResult = html``;
  @state() private open = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    // A link may have opened it a moment ago; its event comes only after that, and must not find it closed again.
    this.open = this.querySelector<HTMLDetailsElement>(':scope > details')?.open ?? this.open;
    if (changed.has('wanted') && this.wanted) this.open = true;
  }

  protected override render(): TemplateResult {
    return html`<details class="folded" .open=${live(this.open)} @toggle=${(event: Event) => this.toggled(event)}>
      <summary>
        <span>${this.summary}</span>${this.note === '' ? nothing : html`<span class="quiet"> (${this.note})</span>`}
      </summary>
      <div class="folded-content">${this.content}</div>
    </details>`;
  }

  /** By hand, or because a link leads to a box in it. */
  private toggled({ target }: Event): void {
    if (target instanceof HTMLDetailsElement && target.parentElement === this) this.open = target.open;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'folded-part': FoldedPart;
  }
}
