import { consume } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { GenericRecord } from '../../domain/records/record.ts';
import {
  answersOffered,
  findingKey,
  isGivenBySomebody,
  wasPrinted,
  type AnswerKind,
} from '../../domain/rules/answers.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import { asksForWord, mendOffered } from '../../domain/rules/mends.ts';
import { LightElement } from '../base/light-element.ts';
import { answerWords } from './answer-words.ts';
import { sayAct } from './finding-act.ts';
import { findingHelpContext, type FindingHelp } from './finding-help.ts';
import './reason-form.ts';
import './word-form.ts';

/** What can be done about a finding, or what was answered to it. Says `finding-act`; the focus stays with it. */
@customElement('finding-answers')
export class FindingAnswers extends LightElement {
  @consume({ context: findingHelpContext, subscribe: true })
  @property({ attribute: false })
  help: FindingHelp | undefined;
  @property({ attribute: false }) finding!: Finding;
  /** The record it was found in; without it nothing can be answered. */
  @property({ attribute: false }) record: GenericRecord | undefined;
  /** What the record is called, for a screen reader. */
  @property() name = '';
  /** Where the printed words of the record are entered; without it the place is only named. */
  @property() printedLink = '';
  /** The form that is open: for a reason, or for another word. */
  @state() private open: AnswerKind | 'word' | null = null;
  private refocus = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('finding');
    if (before && findingKey(before) !== findingKey(this.finding)) this.open = null;
  }

  protected override updated(): void {
    if (!this.refocus) return;
    this.refocus = false;
    this.querySelector('button')?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { finding, record, open } = this;
    if (!record) return nothing;
    if (open === 'word') {
      return html`<word-form
        .finding=${finding}
        @word-given=${({ detail }: CustomEvent<string>) => this.mend(detail)}
        @word-dropped=${() => this.close()}
      ></word-form>`;
    }
    if (open !== null) {
      return html`<reason-form
        .kind=${open}
        .about=${this.about}
        .reason=${finding.answer?.reason ?? ''}
        @reason-given=${({ detail }: CustomEvent<string>) => this.answer(open, detail)}
        @reason-dropped=${() => this.close()}
      ></reason-form>`;
    }
    return finding.answer === null ? this.controls(record) : this.answered(record);
  }

  private controls(record: GenericRecord): TemplateResult {
    const { finding, help } = this;
    const mend = help ? mendOffered(finding, help.setUp) : null;
    const kinds = answersOffered(finding, record);
    if (mend === null && kinds.length === 0) return this.onlyPublished();
    return html`<div class="finding-acts">
      ${mend === null ? nothing : this.button(mend, () => (asksForWord(finding) ? this.begin('word') : this.mend('')))}
      ${kinds.map((kind) =>
        this.button(kind === 'keep' && !wasPrinted(record) ? 'Keep as it is' : answerWords[kind].button, () =>
          kind === 'keep' ? this.answer(kind, '') : this.begin(kind),
        ),
      )}
    </div>`;
  }

  /** An error that nobody has published yet can only be put right. */
  private onlyPublished(): TemplateResult {
    const place = this.printedLink === '' ? '“As printed”' : html`<a href=${this.printedLink}>“As printed”</a>`;
    return html`<details class="folded">
      <summary><span>Was it printed so in an older review?</span></summary>
      <div class="folded-content">
        An error can stay only where it stands in something already published. Enter the words as they were printed
        under ${place} at the end of the entry; then you can say that it was printed so.
      </div>
    </details>`;
  }

  private answered(record: GenericRecord): TemplateResult {
    const { answer } = this.finding;
    if (answer === null) return html``;
    const { kind, reason } = answer;
    const words = kind === 'keep' && !wasPrinted(record) ? 'Kept as it is' : answerWords[kind].given;
    return html`<p class="finding-answer"><strong>${words}${reason === '' ? '' : ':'}</strong> ${reason}</p>
      ${
        isGivenBySomebody(this.finding, record)
          ? html`<div class="finding-acts">
              ${kind === 'keep' ? nothing : this.button('Change', () => this.begin(kind))}
              ${this.button('Take back', () => sayAct(this, { act: 'take back', finding: this.finding }))}
            </div>`
          : nothing
      }`;
  }

  private button(words: string, act: () => void): TemplateResult {
    return html`<button class="button-quiet" type="button" @click=${act}>
      ${words}<span class="govuk-visually-hidden"> ${this.about}</span>
    </button>`;
  }

  private get about(): string {
    const { title } = this.finding;
    return this.name === '' ? title : `${title}, ${this.name}`;
  }

  private begin(form: AnswerKind | 'word'): void {
    this.open = form;
  }

  private close(): void {
    this.open = null;
    this.refocus = true;
  }

  private answer(kind: AnswerKind, reason: string): void {
    if (this.open !== null) this.close();
    sayAct(this, { act: 'answer', finding: this.finding, kind, reason });
  }

  private mend(word: string): void {
    if (this.open !== null) this.close();
    sayAct(this, { act: 'mend', finding: this.finding, word });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'finding-answers': FindingAnswers;
  }
}
