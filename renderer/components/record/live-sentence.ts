import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { LiveSentence } from '../../domain/summary/sentence-of.ts';
import { LightElement } from '../base/light-element.ts';

/** How long nobody must have typed before a screen reader is told, in milliseconds: not a word at each key. */
const pause = 1000;

/** The sentence the public will read, live under its figures, in red where they contradict each other. */
@customElement('live-sentence')
export class LiveSentenceElement extends LightElement {
  @property({ attribute: false }) sentence!: LiveSentence;
  @state() private told = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('sentence');
    if (!changed.has('sentence') || before?.words === this.sentence.words) return;
    clearTimeout(this.timer);
    // What stands there from the start is read with the page.
    if (before) this.timer = setTimeout(() => (this.told = spoken(this.sentence)), pause);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  protected override render(): TemplateResult {
    const { words, disagrees, advice } = this.sentence;
    return html`<div class="live-sentence ${disagrees ? 'disagrees' : ''}">
        <p>${disagrees ? html`<strong>Does not add up.</strong> ` : nothing}${words}</p>
        ${advice === null ? nothing : html`<p class="live-advice">${advice}</p>`}
      </div>
      <p class="govuk-visually-hidden" role="status">${this.told}</p>`;
  }
}

function spoken({ words, disagrees, advice }: LiveSentence): string {
  return [disagrees ? 'Does not add up.' : '', words, advice ?? ''].filter((part) => part !== '').join(' ');
}

declare global {
  interface HTMLElementTagNameMap {
    'live-sentence': LiveSentenceElement;
  }
}
