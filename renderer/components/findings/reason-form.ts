import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { AnswerKind } from '../../domain/rules/answers.ts';
import { LightElement } from '../base/light-element.ts';
import { textOf } from '../fields/field-element.ts';
import { answerWords } from './answer-words.ts';

let made = 0;

/** The small box for the reason of an answer. Says `reason-given`, or `reason-dropped` where somebody thinks better. */
@customElement('reason-form')
export class ReasonForm extends LightElement {
  @property() kind: AnswerKind = 'explained';
  /** What the answer is about, for a screen reader. */
  @property() about = '';
  /** The reason to begin with: the one given before. */
  @property() reason = '';
  @state() private missing = false;
  private readonly box = `reason-${(made += 1)}`;
  private text: string | null = null;

  protected override firstUpdated(): void {
    this.querySelector('textarea')?.focus();
  }

  protected override render(): TemplateResult {
    const { box, missing } = this;
    const words = answerWords[this.kind];
    return html`<form
      class="reason-form"
      novalidate
      @submit=${(event: Event) => this.submit(event)}
      @keydown=${(event: KeyboardEvent) => this.keys(event)}
    >
      <div class="govuk-form-group ${missing ? 'govuk-form-group--error' : ''}">
        <label class="govuk-label" for=${box}
          >${words.question}<span class="govuk-visually-hidden"> ${this.about}</span></label
        >
        <div class="govuk-hint" id="${box}-hint">${words.hint}</div>
        ${
          missing
            ? html`<p class="govuk-error-message" id="${box}-error">
                <span class="govuk-visually-hidden">Error:</span> ${words.missing}
              </p>`
            : nothing
        }
        <textarea
          class="govuk-textarea ${missing ? 'govuk-textarea--error' : ''}"
          id=${box}
          rows="2"
          spellcheck="true"
          aria-describedby="${box}-hint${missing ? ` ${box}-error` : ''}"
          aria-invalid=${ifDefined(missing ? 'true' : undefined)}
          .value=${this.reason}
          @input=${(event: Event) => (this.text = textOf(event))}
        ></textarea>
      </div>
      <div class="finding-acts">
        <button class="govuk-button govuk-button--secondary" type="submit">Save the reason</button>
        <button class="button-quiet" type="button" @click=${() => this.say('reason-dropped', '')}>Cancel</button>
      </div>
    </form>`;
  }

  /** Escape leaves the box alone; what it is in, such as the details of a line, stays open. */
  private keys(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.say('reason-dropped', '');
    } else if (event.key === 'Enter' && event.ctrlKey) {
      event.stopPropagation();
      this.submit(event);
    }
  }

  private submit(event: Event): void {
    event.preventDefault();
    const reason = (this.text ?? this.reason).trim();
    this.missing = reason === '';
    if (this.missing) this.querySelector('textarea')?.focus();
    else this.say('reason-given', reason);
  }

  private say(what: 'reason-given' | 'reason-dropped', detail: string): void {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'reason-form': ReasonForm;
  }
}
