import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icons } from './icons.ts';
import { LightElement } from './light-element.ts';

/** What a save status can say; the shape that storage reports. */
export type ShownStatus =
  | { readonly state: 'idle' | 'pending' }
  | { readonly state: 'saved'; readonly at: Date }
  | { readonly state: 'failed'; readonly message: string };

/** "Saved on this computer at 14:32": one polite line that a screen reader hears when it changes. */
@customElement('save-status')
export class SaveStatusLine extends LightElement {
  @property({ attribute: false }) status: ShownStatus = { state: 'idle' };

  protected override render(): TemplateResult {
    const { icon, words } = this.line();
    return html`<p class="save-status" role="status" aria-live="polite" style="margin: 0">
      ${icon}<span>${words}</span>
    </p>`;
  }

  private line() {
    switch (this.status.state) {
      case 'idle':
        return { icon: icons.tick, words: 'Everything is saved as you type' };
      case 'pending':
        return { icon: icons.pending, words: 'Saving…' };
      case 'saved':
        return { icon: icons.tick, words: `Saved on this computer at ${clock(this.status.at)}` };
      case 'failed':
        return { icon: icons.alert, words: 'Not saved' };
    }
  }
}

/** 14:32, as a wall clock shows it. */
export function clock(at: Date): string {
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'save-status': SaveStatusLine;
  }
}
