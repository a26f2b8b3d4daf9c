import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { FieldElement, textOf } from './field-element.ts';

const fewestLines = 3;
const mostLines = 12;
/** About as many characters as stand on a line of the box at its full width. */
const lineLength = 88;

/** A box for sentences. Its height follows what is in it, up to a third of a screen. */
@customElement('long-text-field')
export class LongTextField extends FieldElement {
  protected override control(describedBy: string): TemplateResult {
    return html`<textarea
      class="govuk-textarea ${this.problem === null ? '' : 'govuk-textarea--error'}"
      id=${this.box}
      rows=${linesNeeded(this.typed)}
      spellcheck="true"
      aria-describedby=${describedBy === '' ? nothing : describedBy}
      aria-invalid=${ifDefined(this.problem === null ? undefined : 'true')}
      .value=${live(this.typed)}
      @input=${(event: Event) => this.typedIn(textOf(event))}
      @blur=${() => this.left()}
    ></textarea>`;
  }
}

/** Looks at the beginning only: a pasted book must not be counted at each key. */
export function linesNeeded(text: string): number {
  const lines = text.slice(0, mostLines * lineLength).split('\n');
  const needed = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lineLength)), 0);
  return Math.min(mostLines, Math.max(fewestLines, needed));
}

declare global {
  interface HTMLElementTagNameMap {
    'long-text-field': LongTextField;
  }
}
