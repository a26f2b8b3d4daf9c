import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from '../components/base/light-element.ts';
import { desktop } from '../platform/desktop.ts';
import type { Recovery } from '../storage/journal/reconcile.ts';
import { recoveryWords } from './recovery-words.ts';

/** What has been read stays away, wherever the notices are drawn next. */
const read = new WeakSet<Recovery>();

/** What the program has to say about the safety of the work, above the page until it is read: recovered, little room. */
@customElement('app-notices')
export class AppNotices extends LightElement {
  @property({ attribute: false }) recovery: Recovery | null = null;
  /** Bytes that are left on the disk, while they are few. */
  @state() private room: number | null = null;
  private stop: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.stop = desktop().onRoom((room) => (this.room = room));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  protected override render(): TemplateResult {
    const { recovery } = this;
    return html`<div role="status">
      ${recovery === null || read.has(recovery) ? nothing : this.recovered(recovery)}
      ${this.room === null ? nothing : littleRoom(this.room)}
    </div>`;
  }

  private dismiss(recovery: Recovery): void {
    read.add(recovery);
    this.requestUpdate();
  }

  private recovered(recovery: Recovery): TemplateResult {
    const { heading, sentences, serious } = recoveryWords(recovery);
    return html`<section
      class="app-notice recovery-notice ${serious ? 'app-notice-serious' : ''}"
      aria-label="What was recovered"
    >
      <div>
        <p><strong>${heading}</strong></p>
        ${sentences.map((sentence) => html`<p>${sentence}</p>`)}
      </div>
      <button class="govuk-button govuk-button--secondary" type="button" @click=${() => this.dismiss(recovery)}>
        ${serious ? 'I have read this' : 'Dismiss'}
      </button>
    </section>`;
  }
}

/** The notices of an open workspace. */
export function appNotices(store: { readonly recovery: Recovery | null } | null): TemplateResult {
  return html`<app-notices .recovery=${store?.recovery ?? null}></app-notices>`;
}

function littleRoom(bytes: number): TemplateResult {
  const megabytes = Math.floor(bytes / (1024 * 1024));
  return html`<section class="app-notice room-notice app-notice-serious" aria-label="Little room on the disk">
    <div>
      <p><strong>The disk of this computer is almost full: ${megabytes} MB are left</strong></p>
      <p>Free some space. Below 20 MB nothing more can be saved, so that what is here stays whole.</p>
    </div>
  </section>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'app-notices': AppNotices;
  }
}
