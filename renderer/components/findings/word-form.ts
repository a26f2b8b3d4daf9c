import { consume } from '@lit/context';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Finding } from '../../domain/rules/finding.ts';
import { placesOf } from '../../domain/rules/mends.ts';
import { LightElement } from '../base/light-element.ts';
import { findingHelpContext, type FindingHelp } from './finding-help.ts';

let made = 0;

/**
 * Another word in the place of one, wherever it stands in the group's entries. What it may have been meant for is looked
 * up when the form is opened, because that takes its time. Says `word-given`, or `word-dropped`.
 */
@customElement('word-form')
export class WordForm extends LightElement {
  @consume({ context: findingHelpContext, subscribe: true }) help: FindingHelp | undefined;
  @property({ attribute: false }) finding!: Finding;
  /** In how many places the word stands; null until they are counted. */
  @state() private places: number | null = null;
  @state() private suggestions: readonly string[] = [];
  @state() private missing = false;
  private readonly box = `word-${(made += 1)}`;

  protected override firstUpdated(): void {
    void this.lookUp();
  }

  private async lookUp(): Promise<void> {
    const { finding, help } = this;
    const word = finding.printed;
    const records = help ? await help.records(finding) : [];
    this.suggestions = (help?.spelling?.suggest(word) ?? []).slice(0, 3);
    this.places = placesOf(word, records);
    await this.updateComplete;
    this.querySelector<HTMLElement>('button, input')?.focus();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { box, places, missing } = this;
    if (places === null) return nothing;
    const where = places === 1 ? '1 place' : `${places} places`;
    return html`<form
      class="word-form"
      novalidate
      @submit=${(event: Event) => this.submit(event)}
      @keydown=${(event: KeyboardEvent) => this.keys(event)}
    >
      ${
        this.suggestions.length === 0
          ? nothing
          : html`<div class="finding-acts">
              ${this.suggestions.map(
                (word) =>
                  html`<button
                    class="govuk-button govuk-button--secondary"
                    type="button"
                    @click=${() => this.say('word-given', word)}
                  >
                    Replace with ${word} (${where})
                  </button>`,
              )}
            </div>`
      }
      <div class="govuk-form-group ${missing ? 'govuk-form-group--error' : ''}">
        <label class="govuk-label" for=${box}
          >${this.suggestions.length === 0 ? 'Replace it with' : 'Or with another word'} (${where})</label
        >
        ${
          missing
            ? html`<p class="govuk-error-message" id="${box}-error">
                <span class="govuk-visually-hidden">Error:</span> Enter the word that should stand there
              </p>`
            : nothing
        }
        <input
          class="govuk-input"
          id=${box}
          type="text"
          spellcheck="true"
          aria-describedby=${missing ? `${box}-error` : nothing}
          aria-invalid=${ifDefined(missing ? 'true' : undefined)}
        />
      </div>
      <div class="finding-acts">
        <button class="button-quiet" type="submit">Replace</button>
        <button class="button-quiet" type="button" @click=${() => this.say('word-dropped', '')}>Cancel</button>
      </div>
    </form>`;
  }

  private keys(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.say('word-dropped', '');
  }

  private submit(event: Event): void {
    event.preventDefault();
    const box = this.querySelector('input');
    const word = box?.value.trim() ?? '';
    this.missing = word === '' || word === this.finding.printed;
    if (this.missing) box?.focus();
    else this.say('word-given', word);
  }

  private say(what: 'word-given' | 'word-dropped', detail: string): void {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'word-form': WordForm;
  }
}
