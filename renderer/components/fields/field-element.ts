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
 * One box with its label, hint, error, warning, what we understood, and last year's figure. Properties in, one
 * `value-changed` out (and `field-left` when the cursor leaves it). What is typed is never altered under the cursor.
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
  /** A sentence worth a second look, which stops nothing, or null. */
  @property({ attribute: false }) warning: string | null = null;
  /** What stood here last year, as shown, or null. */
  @property({ attribute: false }) lastYear: string | null = null;

  protected abstract control(describedBy: string): TemplateResult;

  protected override render(): TemplateResult {
    const { field, problem, box } = this;
    return html`<div class="govuk-form-group ${problem === null ? '' : 'govuk-form-group--error'}">
      <label class="govuk-label" for=${box}>${field.label}${this.optional()}</label>
      ${this.about()} ${this.control(this.describedBy())} ${this.echoes()}
    </div>`;
  }

  protected optional(): TemplateResult | typeof nothing {
    const { required, asked } = this.field;
    if (required === true || asked === true) return nothing;
    return html`<span class="optional"> (optional)</span>`;
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

  /** What the program makes of what stands in the box, under it. */
  protected echoes(): TemplateResult {
    const understood = understoodAs(this.field, this.stored);
    const { box, warning, lastYear } = this;
    return html`${
      understood === null ? nothing : html`<p class="understood" id="${box}-echo">We understood: ${understood}</p>`
    }
    ${warning === null ? nothing : html`<p class="field-warning" id="${box}-warning">${warning}</p>`}
    ${lastYear === null ? nothing : html`<p class="last-year" id="${box}-last">Last year: ${lastYear}</p>`}`;
  }

  /** The ids of everything said about the box, for a screen reader. */
  protected describedBy(): string {
    const { field, stored, box } = this;
    const parts = [
      ...(field.hint === undefined ? [] : ['hint']),
      ...(this.problem === null ? [] : ['error']),
      ...(understoodAs(field, stored) === null ? [] : ['echo']),
      ...(this.warning === null ? [] : ['warning']),
      ...(this.lastYear === null ? [] : ['last']),
    ];
    return parts.map((part) => `${box}-${part}`).join(' ');
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
    this.requestUpdate();
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
