import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { LightElement } from '../../components/base/light-element.ts';
import { pastedText } from '../../components/base/pasted-text.ts';
import { textOf } from '../../components/fields/field-element.ts';
import { readPastedNames } from '../../domain/dataset/pasted-lines.ts';

/**
 * A box with an "Add" button at the end of a list. Enter adds and leaves the cursor in the box for the next one; several
 * lines pasted from a document are added at once. Says `add-names` with the names.
 */
@customElement('add-names')
export class AddNames extends LightElement {
  /** The id of the box. */
  @property() box = '';
  @property() label = '';
  @property() hint = '';
  @property() button = 'Add';
  @property() width = '';
  /** What stands in the box to begin with, as the likeliest answer. */
  @property() suggestion = '';
  /** An error from outside, such as a list that must not be empty. */
  @property({ attribute: false }) problem: string | null = null;
  /** The sentence for names that cannot be added, or null. */
  @property({ attribute: false }) refuse: (names: readonly string[]) => string | null = () => null;

  @state() private typed: string | null = null;
  @state() private refusal: string | null = null;

  protected override render(): TemplateResult {
    const { box, hint, width } = this;
    const problem = this.refusal ?? this.problem;
    const described = [hint === '' ? '' : `${box}-hint`, problem === null ? '' : `${box}-error`];
    const describedBy = described.filter((id) => id !== '').join(' ');
    return html`<form class="add-names" novalidate @submit=${(event: Event) => this.submitted(event)}>
      <label class="govuk-label" for=${box}>${this.label}</label>
      ${hint === '' ? nothing : html`<div class="govuk-hint" id="${box}-hint">${hint}</div>`}
      ${
        problem === null
          ? nothing
          : html`<p class="govuk-error-message" id="${box}-error">
              <span class="govuk-visually-hidden">Error:</span> ${problem}
            </p>`
      }
      <div class="add-row">
        <input
          class="govuk-input ${width} ${problem === null ? '' : 'govuk-input--error'}"
          id=${box}
          type="text"
          autocomplete="off"
          aria-describedby=${describedBy === '' ? nothing : describedBy}
          .value=${live(this.typed ?? this.suggestion)}
          @input=${(event: Event) => (this.typed = textOf(event))}
          @paste=${(event: ClipboardEvent) => this.pasted(event)}
          @beforeinput=${(event: InputEvent) => this.pasted(event)}
        />
        <button class="govuk-button govuk-button--secondary">${this.button}</button>
      </div>
    </form>`;
  }

  private submitted(event: Event): void {
    event.preventDefault();
    this.add(readPastedNames(this.typed ?? this.suggestion));
  }

  private pasted(event: ClipboardEvent | InputEvent): void {
    const names = readPastedNames(pastedText(event));
    if (names.length < 2) return;
    event.preventDefault();
    this.add(names);
  }

  private add(names: readonly string[]): void {
    this.refusal = names.length === 0 ? 'Enter a name to add.' : this.refuse(names);
    if (this.refusal !== null) return;
    this.typed = this.suggestion === '' ? '' : null;
    this.dispatchEvent(new CustomEvent('add-names', { detail: names }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'add-names': AddNames;
  }
  interface HTMLElementEventMap {
    'add-names': CustomEvent<readonly string[]>;
  }
}
