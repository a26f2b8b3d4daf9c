import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { FieldKind } from '../../domain/fields/field.ts';
import { FieldElement, textOf } from './field-element.ts';

interface Look {
  readonly prefix?: string;
  readonly suffix?: string;
  readonly numeric?: boolean;
  readonly width: string;
}

const plain: Look = { width: '' };

/** How one-line boxes of each kind look. Numbers are text boxes: a number box drops what it cannot read. */
const looks: Readonly<Partial<Record<FieldKind, Look>>> = {
  count: { numeric: true, width: 'govuk-input--width-10' },
  money: { numeric: true, prefix: '£', width: 'govuk-input--width-10' },
  percent: { numeric: true, suffix: '%', width: 'govuk-input--width-5' },
  date: { width: 'govuk-input--width-20' },
};

/** A one-line box: text, names, counts, money, percentages and vague dates. */
@customElement('text-field')
export class TextField extends FieldElement {
  protected override control(describedBy: string): TemplateResult {
    const look = looks[this.field.kind] ?? plain;
    const box = html`<input
      class="govuk-input ${look.width} ${look.numeric === true ? 'number' : ''} ${this.problem === null ? '' : 'govuk-input--error'}"
      id=${this.box}
      type="text"
      inputmode=${look.numeric === true ? 'decimal' : 'text'}
      autocomplete="off"
      spellcheck=${this.field.kind === 'text' ? 'true' : 'false'}
      aria-describedby=${describedBy === '' ? nothing : describedBy}
      aria-invalid=${this.problem === null ? nothing : 'true'}
      .value=${live(this.shownText(look))}
      @input=${(event: Event) => this.typedIn(textOf(event))}
      @blur=${() => this.left()}
    />`;
    if (look.prefix === undefined && look.suffix === undefined) return box;
    return html`<div class="govuk-input__wrapper">
      ${
        look.prefix === undefined
          ? nothing
          : html`<div class="govuk-input__prefix" aria-hidden="true">${look.prefix}</div>`
      }
      ${box}
      ${
        look.suffix === undefined
          ? nothing
          : html`<div class="govuk-input__suffix" aria-hidden="true">${look.suffix}</div>`
      }
    </div>`;
  }

  /** The pound sign already stands before the box, so one typed at the very start is not shown twice when at rest. */
  private shownText(look: Look): string {
    const editing = document.activeElement?.id === this.box;
    return look.prefix !== undefined && !editing ? this.typed.replace(/^\s*£\s*/, '') : this.typed;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'text-field': TextField;
  }
}
