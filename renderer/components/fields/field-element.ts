import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ScalarField, ScalarStored } from '../../domain/fields/field.ts';
import { readTyped, typedOf, understoodAs } from '../../domain/fields/kinds.ts';
import { LightElement } from '../base/light-element.ts';

/** What every field element says when something was typed. */
export interface ValueChanged {
  readonly path: string;
  readonly stored: ScalarStored;
}

/**
 * One box with its label, hint, error, what we understood, and last year's figure. Properties in, one `value-changed`
 * out (and `field-left` when the cursor leaves it). What is typed is never altered under the cursor.
 */
export abstract class FieldElement extends LightElement {
  @property({ attribute: false }) field!: ScalarField;
  /** Path in the record: "budget", or "categories.ROW.count". */
  @property() path = '';
  /** The id of the box on the page; see boxId. */
  @property() box = '';
  @property({ attribute: false }) stored: ScalarStored = '';
  /** The sentence to show as this field's error, or null. */
  @property({ attribute: false }) problem: string | null = null;
  /** What stood here last year, as shown, or null. */
  @property({ attribute: false }) lastYear: string | null = null;

  protected abstract control(describedBy: string): TemplateResult;

  protected override render(): TemplateResult {
    const { field, problem, box } = this;
    return html`<div class="govuk-form-group ${problem === null ? '' : 'govuk-form-group--error'}">
      <label class="govuk-label" for=${box}>${field.label}${field.required === true ? nothing : this.optional()}</label>
      ${this.about()} ${this.control(this.describedBy())} ${this.echoes()}
    </div>`;
  }

  protected optional(): TemplateResult {
    return html`<span class="quiet" style="font-weight: 400"> (optional)</span>`;
  }

  /** Hint and error, in the order in which GOV.UK puts them. */
  protected about(): TemplateResult {
    const { field, problem, box } = this;
    return html`${
      field.hint === undefined ? nothing : html`<div class="govuk-hint" id="${box}-hint">${field.hint}</div>`
    }
    ${
      problem === null
        ? nothing
        : html`<p class="govuk-error-message" id="${box}-error">
            <span class="govuk-visually-hidden">Error:</span> ${problem}
          </p>`
    }`;
  }

  protected echoes(): TemplateResult {
    const understood = understoodAs(this.field, this.stored);
    return html`<div id="${this.box}-echo">
        ${understood === null ? nothing : html`<p class="understood">We understood: ${understood}</p>`}
      </div>
      ${
        this.lastYear === null
          ? nothing
          : html`<p class="last-year" id="${this.box}-last">Last year: ${this.lastYear}</p>`
      }`;
  }

  protected describedBy(): string {
    const parts = [
      this.field.hint === undefined ? '' : `${this.box}-hint`,
      this.problem === null ? '' : `${this.box}-error`,
      this.field.kind === 'date' ? `${this.box}-echo` : '',
      this.lastYear === null ? '' : `${this.box}-last`,
    ];
    return parts.filter((part) => part !== '').join(' ');
  }

  protected get typed(): string {
    return typedOf(this.stored);
  }

  protected typedIn(text: string): void {
    const detail: ValueChanged = { path: this.path, stored: readTyped(this.field, text) };
    this.dispatchEvent(new CustomEvent('value-changed', { detail, bubbles: true, composed: true }));
  }

  protected left(): void {
    this.dispatchEvent(new CustomEvent('field-left', { detail: { path: this.path }, bubbles: true, composed: true }));
  }
}

/** The text of the box that an input event came from. */
export function textOf(event: Event): string {
  const box = event.target;
  if (box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement || box instanceof HTMLSelectElement) {
    return box.value;
  }
  return '';
}

declare global {
  interface HTMLElementEventMap {
    'value-changed': CustomEvent<ValueChanged>;
    'field-left': CustomEvent<{ path: string }>;
  }
}
