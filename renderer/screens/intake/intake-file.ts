import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { LightElement } from '../../components/base/light-element.ts';
import type { IntakePlan } from '../../domain/intake/plan.ts';
import type { SetUp } from '../../domain/set-up/set-up.ts';
import { counted } from '../words.ts';
import '../change-list.ts';
import '../clash-choices.ts';
import { canBeTaken } from './plan-files.ts';
import {
  changeWords,
  completeWords,
  groupOf,
  setUpWords,
  verdictSentence,
  verdictTags,
  whenOf,
  writtenWords,
} from './preview-words.ts';
import { queryList } from './query-list.ts';
import type { ShownClash } from '../settled-clashes.ts';

/** One submission before it is taken in: whose it is, what it is to this computer, and what would change. */
@customElement('intake-file')
export class IntakeFile extends LightElement {
  /** Beginning of every id in it. */
  @property() key = '';
  @property({ attribute: false }) plan: IntakePlan | null = null;
  @property({ attribute: false }) setUp!: SetUp;
  @property({ attribute: false }) ticked = false;
  @property({ attribute: false }) clashes: readonly ShownClash[] = [];
  @property({ attribute: false }) wanted = false;

  protected override render(): TemplateResult | typeof nothing {
    const { plan, key } = this;
    if (!plan) return nothing;
    const { received, merge, partnership, verdict } = plan;
    const open = this.clashes.filter(({ chosen }) => chosen === null).length;
    return html`<article class="intake-file" aria-labelledby="${key}-name">
      ${this.head(plan)}
      <div class="intake-body">
        <p>${verdictSentence(plan)} ${this.counts(plan)}</p>
        ${verdict === 'refused' ? html`<p class="quiet small intake-origin">${received.file}</p>` : this.facts(plan)}
        ${
          open === 0 || !this.ticked
            ? nothing
            : html`<p class="intake-to-settle">
                ${counted(open, 'box', 'boxes')} changed both here and in the file: choose below which is to stand.
              </p>`
        }
        <change-list summary="What changes here" .changes=${merge?.applied ?? []}></change-list>
        ${queryList(plan.queries)}
        <change-list
          summary="The partnership's own entries are different in the file; they are not taken over"
          .changes=${partnership}
        ></change-list>
        ${
          this.ticked
            ? html`<clash-choices name="${key}-clash" .clashes=${this.clashes} .wanted=${this.wanted}></clash-choices>`
            : nothing
        }
      </div>
    </article>`;
  }

  private head(plan: IntakePlan): TemplateResult {
    const { key, setUp } = this;
    const { received, verdict } = plan;
    const tag = verdictTags[verdict];
    const words = html`<span class="intake-who">${groupOf(received, setUp)}</span>
      <span class="quiet">${whenOf(received, setUp)}, revision ${received.submission.revision}</span>`;
    return html`<div class="intake-head">
      ${
        canBeTaken(plan)
          ? html`<div class="govuk-checkboxes govuk-checkboxes--small">
              <div class="govuk-checkboxes__item">
                <input
                  class="govuk-checkboxes__input"
                  type="checkbox"
                  id="${key}-tick"
                  .checked=${live(this.ticked)}
                  @change=${(event: Event) => this.tick(event)}
                />
                <label class="govuk-label govuk-checkboxes__label" id="${key}-name" for="${key}-tick">${words}</label>
              </div>
            </div>`
          : html`<p class="intake-name" id="${key}-name">${words}</p>`
      }
      <strong class="govuk-tag ${tag.look}">${tag.words}</strong>
    </div>`;
  }

  private counts(plan: IntakePlan): TemplateResult | typeof nothing {
    if (!plan.merge) return nothing;
    const changes = changeWords(plan);
    if (changes === '' && this.clashes.length > 0) return nothing;
    return html`<strong>${changes === '' ? 'No entry changes here.' : `${changes}.`}</strong>`;
  }

  private facts({ received }: IntakePlan): TemplateResult {
    const other = setUpWords(received, this.setUp);
    return html`<dl class="intake-facts">
      ${fact('State', completeWords(received))} ${fact('Four words', received.fingerprint)}
      ${fact('File', `${received.file}. ${writtenWords(received)}`)} ${other === null ? nothing : fact('Set-up', other)}
    </dl>`;
  }

  private tick({ target }: Event): void {
    if (!(target instanceof HTMLInputElement)) return;
    this.dispatchEvent(new CustomEvent<boolean>('file-ticked', { detail: target.checked }));
  }
}

function fact(name: string, words: string): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${words}</dd>
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'intake-file': IntakeFile;
  }
}
