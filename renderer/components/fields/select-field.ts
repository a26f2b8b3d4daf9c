import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { ChoiceField, Field } from '../../domain/fields/field.ts';
import { live } from 'lit/directives/live.js';
import { FieldElement, textOf } from './field-element.ts';
import { isMarker, markerLegend } from './marker-legend.ts';

/** From so many choices on, all in view would be a wall; those with a hint each need their room. */
const many = 5;

/** Whether a choice is made from a list that opens, rather than from buttons all in view. */
export function isList(field: Field): field is ChoiceField {
  return (
    field.kind === 'choice' && field.options.length >= many && field.options.every(({ hint }) => hint === undefined)
  );
}

/** One choice of many, in a list that opens. */
@customElement('select-field')
export class SelectField extends FieldElement {
  protected override control(describedBy: string): TemplateResult {
    const options = this.field.kind === 'choice' ? this.field.options : [];
    const unknown = this.typed !== '' && options.every(({ value }) => value !== this.typed);
    return html`<select
      class="govuk-select ${this.problem === null ? '' : 'govuk-select--error'}"
      id=${this.box}
      aria-describedby=${describedBy === '' ? nothing : describedBy}
      aria-invalid=${ifDefined(this.problem === null ? undefined : 'true')}
      @change=${(event: Event) => this.typedIn(textOf(event))}
      @blur=${() => this.left()}
    >
      <option value="" .selected=${live(this.typed === '')}></option>
      ${options.map(({ value, label }) => html`<option value=${value} .selected=${live(value === this.typed)}>${label}</option>`)}
      ${unknown ? html`<option value=${this.typed} .selected=${true}>${this.typed}</option>` : nothing}
    </select>`;
  }

  protected override echoes(): TemplateResult {
    return html`${super.echoes()} ${isMarker(this.field) ? markerLegend() : nothing}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'select-field': SelectField;
  }
}
