import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { LightElement } from '../../components/base/light-element.ts';
import { findingKey } from '../../domain/rules/answers.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import { findingItem, type FindingContext } from './finding-item.ts';

/** More than this at once makes the window stutter. */
const page = 100;

/** The findings of one list, a hundred at a time. */
@customElement('finding-list')
export class FindingList extends LightElement {
  /** Which list of the page it is, for the focus after an act. */
  @property() name = '';
  @property({ attribute: false }) findings: readonly Finding[] = [];
  @property({ attribute: false }) context!: FindingContext;
  @state() private limit = page;

  protected override render(): TemplateResult {
    const shown = this.findings.slice(0, this.limit);
    const rest = this.findings.length - shown.length;
    return html`<ol class="findings sheet" data-findings=${this.name}>
        ${repeat(
          shown,
          findingKey,
          (finding) =>
            html`<li class="finding" data-finding=${finding.code}>${findingItem(finding, this.context)}</li>`,
        )}
      </ol>
      ${
        rest === 0
          ? nothing
          : html`<p class="findings-more">
              <button class="govuk-button govuk-button--secondary" type="button" @click=${() => this.more()}>
                Show ${Math.min(page, rest)} more
              </button>
              <span class="quiet">${shown.length} of ${this.findings.length} shown</span>
            </p>`
      }`;
  }

  /** The cursor goes to the first of those that came, because the button may be gone. */
  private async more(): Promise<void> {
    const before = this.limit;
    this.limit += page;
    await this.updateComplete;
    this.querySelectorAll<HTMLElement>('.finding-link')[before]?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'finding-list': FindingList;
  }
}
