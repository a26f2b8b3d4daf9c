import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { LightElement } from '../../components/base/light-element.ts';
import { pastedText } from '../../components/base/pasted-text.ts';
import { textOf } from '../../components/fields/field-element.ts';
import { rowError } from './name-box.ts';

/** The other ways of writing a name that stand in a box with semicolons between them, each once. */
export function readVariants(text: string): readonly string[] {
  const parts = text.split(/[;\r\n]/).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}

/**
 * A box for several ways of writing one name. It keeps what was typed as it was typed, so that nothing jumps under the
 * cursor. Says `variants-changed` with the list.
 */
@customElement('variants-box')
export class VariantsBox extends LightElement {
  /** The id of the box. */
  @property() box = '';
  /** For a screen reader: the list's heading says it to the eye. */
  @property() label = '';
  @property({ attribute: false }) variants: readonly string[] = [];
  @property({ attribute: false }) problem: string | null = null;

  @state() private typed = '';

  /** What comes from outside (an undo, another file) replaces the text, unless it says the same already. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('variants') && readVariants(this.typed).join('\n') !== this.variants.join('\n')) {
      this.typed = this.variants.join('; ');
    }
  }

  protected override render(): TemplateResult {
    const { box, problem } = this;
    return html`<label class="govuk-visually-hidden" for=${box}>${this.label}</label>
      ${rowError(`${box}-error`, problem)}
      <input
        class="govuk-input ${problem === null ? '' : 'govuk-input--error'}"
        id=${box}
        type="text"
        autocomplete="off"
        aria-describedby=${problem === null ? nothing : `${box}-error`}
        aria-invalid=${problem === null ? 'false' : 'true'}
        .value=${live(this.typed)}
        @input=${(event: Event) => this.changed(textOf(event))}
        @paste=${(event: ClipboardEvent) => this.pasted(event)}
        @beforeinput=${(event: InputEvent) => this.pasted(event)}
      />`;
  }

  private changed(text: string): void {
    this.typed = text;
    this.dispatchEvent(new CustomEvent('variants-changed', { detail: readVariants(text) }));
  }

  /** Lines of a document become names with semicolons between them; anything else goes in as ever. */
  private pasted(event: ClipboardEvent | InputEvent): void {
    const names = readVariants(pastedText(event));
    const box = event.target;
    if (names.length < 2 || !(box instanceof HTMLInputElement)) return;
    event.preventDefault();
    box.setRangeText(names.join('; '), box.selectionStart ?? 0, box.selectionEnd ?? 0, 'end');
    this.changed(box.value);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'variants-box': VariantsBox;
  }
  interface HTMLElementEventMap {
    'variants-changed': CustomEvent<readonly string[]>;
  }
}
