import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { LightElement } from '../base/light-element.ts';
import { textOf } from '../fields/field-element.ts';
import { draftOf, keepDraft } from './drafts.ts';
import type { Words } from './query-help.ts';

export interface FormWords {
  readonly label: string;
  readonly button: string;
  /** The sentence where nothing was written; null where that is allowed. */
  readonly missing: string | null;
}

let made = 0;

/**
 * A small form for a question, an answer or a word with closing, and who writes it. `save` answers with a sentence where
 * it could not be saved; what was written then stays.
 */
@customElement('query-form')
export class QueryForm extends LightElement {
  @property({ attribute: false }) words!: FormWords;
  /** What it is about, for a screen reader. */
  @property() about = '';
  /** Under which key what was begun is kept. */
  @property() draft = '';
  @property() name = '';
  /** What stands above the boxes. */
  @property({ attribute: false }) above: TemplateResult | typeof nothing = nothing;
  @property({ attribute: false }) save: (words: Words) => Promise<string | null> = () => Promise.resolve(null);
  @property({ attribute: false }) drop: () => void = () => undefined;
  @state() private textProblem: string | null = null;
  @state() private nameProblem: string | null = null;
  private readonly box = `query-form-${(made += 1)}`;
  private text = '';
  private who: string | null = null;
  private saving = false;

  protected override firstUpdated(): void {
    this.querySelector<HTMLElement>('textarea')?.focus();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.text = draftOf(this.draft);
  }

  protected override render(): TemplateResult {
    const { box, words, textProblem, nameProblem } = this;
    return html`<form
      class="query-form"
      novalidate
      @submit=${(event: Event) => void this.submit(event)}
      @keydown=${(event: KeyboardEvent) => this.keys(event)}
    >
      ${this.above}
      <div class="govuk-form-group ${textProblem === null ? '' : 'govuk-form-group--error'}">
        <label class="govuk-label" for=${box}
          >${words.label}<span class="govuk-visually-hidden"> ${this.about}</span></label
        >
        ${problemUnder(box, textProblem)}
        <textarea
          class="govuk-textarea ${textProblem === null ? '' : 'govuk-textarea--error'}"
          id=${box}
          rows="3"
          spellcheck="true"
          aria-describedby=${textProblem === null ? nothing : `${box}-error`}
          aria-invalid=${ifDefined(textProblem === null ? undefined : 'true')}
          .value=${draftOf(this.draft)}
          @input=${(event: Event) => this.typed(textOf(event))}
        ></textarea>
      </div>
      <div class="govuk-form-group ${nameProblem === null ? '' : 'govuk-form-group--error'}">
        <label class="govuk-label" for="${box}-name">Your name</label>
        ${problemUnder(`${box}-name`, nameProblem)}
        <input
          class="govuk-input query-name ${nameProblem === null ? '' : 'govuk-input--error'}"
          id="${box}-name"
          type="text"
          autocomplete="off"
          maxlength="200"
          aria-describedby=${nameProblem === null ? nothing : `${box}-name-error`}
          aria-invalid=${ifDefined(nameProblem === null ? undefined : 'true')}
          .value=${this.name}
          @input=${(event: Event) => (this.who = textOf(event))}
        />
      </div>
      <div class="finding-acts">
        <button class="govuk-button govuk-button--secondary" type="submit">${words.button}</button>
        <button class="button-quiet" type="button" @click=${() => this.cancel()}>Cancel</button>
      </div>
    </form>`;
  }

  private typed(text: string): void {
    this.text = text;
    keepDraft(this.draft, text);
  }

  /** Escape leaves the form alone; what it stands in, such as the details of a line, stays open. */
  private keys(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.drop();
    } else if (event.key === 'Enter' && event.ctrlKey) {
      event.stopPropagation();
      void this.submit(event);
    }
  }

  private cancel(): void {
    keepDraft(this.draft, '');
    this.drop();
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (this.saving) return;
    const text = this.text.trim();
    const who = (this.who ?? this.name).trim();
    this.textProblem = text === '' ? this.words.missing : null;
    this.nameProblem = who === '' ? 'Write your name: it stands beside what you write.' : null;
    if (this.textProblem !== null || this.nameProblem !== null) return this.goToProblem();
    this.saving = true;
    const problem = await this.save({ text, who }).finally(() => (this.saving = false));
    if (problem === null) return keepDraft(this.draft, '');
    this.textProblem = problem;
    await this.goToProblem();
  }

  private async goToProblem(): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }
}

function problemUnder(box: string, problem: string | null): TemplateResult | typeof nothing {
  if (problem === null) return nothing;
  return html`<p class="govuk-error-message" id="${box}-error">
    <span class="govuk-visually-hidden">Error:</span> ${problem}
  </p>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'query-form': QueryForm;
  }
}
