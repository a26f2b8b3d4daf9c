import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from '../../components/base/light-element.ts';
import type { RecordDefinition } from '../../domain/records/define-record.ts';
import { outlineSide } from './outline-side.ts';
import type { TwoYears } from './compared-records.ts';

/** About so many lines of a side are drawn at once. */
const page = 100;

/** Points of two years side by side: each as its own nested list, because points are never quite the same again. */
@customElement('compared-outline')
export class ComparedOutline extends LightElement {
  @property({ attribute: false }) definition!: RecordDefinition;
  @property({ attribute: false }) years!: TwoYears;
  @state() private limit = page;

  protected override render(): TemplateResult {
    const { before, now } = this.years;
    const sides = [
      { ...before, empty: `Nothing was entered for ${before.label}.` },
      { ...now, empty: `Nothing has been entered for ${now.label} yet.` },
    ].map((side) => ({ ...side, lines: outlineSide(this.definition, side.records, this.limit) }));
    const hidden = sides.reduce((sum, { lines }) => sum + lines.all - lines.shown, 0);
    return html`<div class="sheet years-sides">
        ${sides.map(
          ({ label, empty, lines }) =>
            html`<div class="years-side">
              <h3>${label}</h3>
              ${lines.all === 0 ? html`<p class="quiet">${empty}</p>` : lines.lists}
            </div>`,
        )}
      </div>
      ${
        hidden === 0
          ? nothing
          : html`<p class="years-more">
              <button class="govuk-button govuk-button--secondary" type="button" @click=${() => this.more()}>
                Show ${page} more
              </button>
              <span class="quiet">${hidden} more lines</span>
            </p>`
      }`;
  }

  /** The cursor goes to the sheet when there is nothing more to show, because the button is gone. */
  private async more(): Promise<void> {
    this.limit += page;
    await this.updateComplete;
    if (this.querySelector('.years-more') !== null) return;
    const last = this.querySelector<HTMLElement>('.years-side h3');
    last?.setAttribute('tabindex', '-1');
    last?.focus({ preventScroll: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'compared-outline': ComparedOutline;
  }
}
