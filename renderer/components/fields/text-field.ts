import { consume } from '@lit/context';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { FieldElement, textOf } from './field-element.ts';
import { lookOf, type Look } from './looks.ts';
import { Suggesting, suggestingRole } from './suggesting.ts';
import { suggestionsContext, type Offer, type Suggestions } from './suggestions.ts';

/** A one-line box: text, names, figures and vague dates. Offers the names of its shared list while somebody types. */
@customElement('text-field')
export class TextField extends FieldElement {
  @consume({ context: suggestionsContext, subscribe: true })
  @property({ attribute: false })
  suggestions: Suggestions | undefined;
  /** The sign of the figure's marker, which stands behind it. */
  @property() sign = '';

  constructor() {
    super();
    new Suggesting(this, () => this.offer, true);
  }

  private get offer(): Offer | null {
    const { suggest, kind } = this.field;
    const names = suggest === undefined ? [] : (this.suggestions?.[suggest] ?? []);
    return names.length === 0 ? null : { names, several: kind === 'names' };
  }

  protected override control(describedBy: string): TemplateResult {
    const look = lookOf(this.field.kind);
    const { prefix, suffix } = look;
    const { sign } = this;
    const offers = this.offer !== null;
    const box = html`<input
      class="govuk-input ${look.width} ${look.numeric === true ? 'number' : ''} ${this.problem === null ? '' : 'govuk-input--error'}"
      id=${this.box}
      type="text"
      role=${ifDefined(offers ? suggestingRole : undefined)}
      aria-autocomplete=${ifDefined(offers ? 'list' : undefined)}
      aria-expanded=${ifDefined(offers ? 'false' : undefined)}
      inputmode=${look.numeric === true ? 'decimal' : 'text'}
      autocomplete="off"
      spellcheck=${this.field.kind === 'text' ? 'true' : 'false'}
      aria-describedby=${describedBy === '' ? nothing : describedBy}
      aria-invalid=${ifDefined(this.problem === null ? undefined : 'true')}
      .value=${live(this.shownText(look))}
      @input=${(event: Event) => this.typedIn(textOf(event))}
      @blur=${() => this.left()}
    />`;
    if (prefix === undefined && suffix === undefined && sign === '') return box;
    return html`<div class="govuk-input__wrapper">
      ${prefix === undefined ? nothing : html`<div class="govuk-input__prefix" aria-hidden="true">${prefix}</div>`}
      ${box}
      ${suffix === undefined ? nothing : html`<div class="govuk-input__suffix" aria-hidden="true">${suffix}</div>`}
      ${sign === '' ? nothing : html`<span class="figure-sign" id="${this.box}-sign">${sign}</span>`}
    </div>`;
  }

  protected override describedBy(): string {
    return [super.describedBy(), this.sign === '' ? '' : `${this.box}-sign`].filter((id) => id !== '').join(' ');
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
