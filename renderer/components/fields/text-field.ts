import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { FieldElement, textOf } from './field-element.ts';
import { lookOf, type Look } from './looks.ts';

/** A one-line box: text, names, counts, money, percentages and vague dates. */
@customElement('text-field')
export class TextField extends FieldElement {
  protected override control(describedBy: string): TemplateResult {
    const look = lookOf(this.field.kind);
    const { prefix, suffix } = look;
    const box = html`<input
      class="govuk-input ${look.width} ${look.numeric === true ? 'number' : ''} ${this.problem === null ? '' : 'govuk-input--error'}"
      id=${this.box}
      type="text"
      inputmode=${look.numeric === true ? 'decimal' : 'text'}
      autocomplete="off"
      spellcheck=${this.field.kind === 'text' ? 'true' : 'false'}
      aria-describedby=${describedBy === '' ? nothing : describedBy}
      aria-invalid=${ifDefined(this.problem === null ? undefined : 'true')}
      .value=${live(this.shownText(look))}
      @input=${(event: Event) => this.typedIn(textOf(event))}
      @blur=${() => this.left()}
    />`;
    if (prefix === undefined && suffix === undefined) return box;
    return html`<div class="govuk-input__wrapper">
      ${prefix === undefined ? nothing : html`<div class="govuk-input__prefix" aria-hidden="true">${prefix}</div>`}
      ${box}
      ${suffix === undefined ? nothing : html`<div class="govuk-input__suffix" aria-hidden="true">${suffix}</div>`}
    </div>`;
  }

  /**
   * A pound or percent sign that was typed stands beside the box already, so it is not shown twice; but under the
   * cursor nothing changes except by typing.
   */
  private shownText({ prefix, suffix }: Look): string {
    const bare = (text: string) => withoutSigns(text, prefix, suffix);
    const box = document.activeElement;
    const shown = bare(this.typed);
    return box instanceof HTMLInputElement && box.id === this.box && bare(box.value) === shown ? box.value : shown;
  }
}

function withoutSigns(text: string, prefix: string | undefined, suffix: string | undefined): string {
  const start = text.trimStart();
  const rest = prefix !== undefined && start.startsWith(prefix) ? start.slice(prefix.length).trimStart() : text;
  const end = rest.trimEnd();
  return suffix !== undefined && end.endsWith(suffix) ? end.slice(0, -suffix.length).trimEnd() : rest;
}

declare global {
  interface HTMLElementTagNameMap {
    'text-field': TextField;
  }
}
