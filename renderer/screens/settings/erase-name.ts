import { consume } from '@lit/context';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from '../../components/base/light-element.ts';
import { somebody, type Erasing } from '../../domain/named-people/erase-in-text.ts';
import { findNames } from '../../domain/named-people/find-names.ts';
import { tidyName } from '../../domain/named-people/name-pattern.ts';
import { namesOfSetUp } from '../../domain/named-people/place-names.ts';
import type { Erasure } from '../../storage/review-database.ts';
import { momentOf } from '../moments.ts';
import { servicesContext, type Place, type Services } from '../services.ts';
import { counted } from '../words.ts';
import { eraseNames, hasCopies } from './erase-act.ts';
import { preview, type Found } from './erase-preview.ts';

/** Takes a person's name out of everything that is kept on this computer: first where it stands, then the act. */
@customElement('erase-name')
export class EraseName extends LightElement {
  @consume({ context: servicesContext, subscribe: true }) services!: Services;
  @property({ attribute: false }) place!: Place;

  @state() private found: Found | null = null;
  @state() private problem: string | null = null;
  @state() private nowhere = false;
  @state() private agreed = false;
  @state() private notAgreed = false;
  @state() private erasures: readonly Erasure[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.services.store.erasures().then((erasures) => (this.erasures = erasures));
  }

  protected override render(): TemplateResult {
    const { found, place } = this;
    return html`<section class="sheet stack" aria-labelledby="settings-erase">
      <h2 id="settings-erase" tabindex="-1">Erase a person’s name</h2>
      ${
        found === null
          ? this.form()
          : preview(found, place.setUp, this.agreement(), {
              choose: (text, goes) => this.choose(text, goes),
              erase: () => void this.erase(found),
              cancel: () => void this.cancel(),
            })
      }
      ${this.problem === null ? nothing : html`<p class="notice notice-error" role="alert">${this.problem}</p>`}
      ${found === null ? this.log() : nothing}
    </section>`;
  }

  private form(): TemplateResult {
    return html`<p>
        For somebody who asks not to be kept on record. The name goes from entries of every year, submissions that are
        kept, questions and the set-up. To keep a name out of the published review only, list the person under “People
        who are named”.
      </p>
      <form class="stack" @submit=${(event: SubmitEvent) => this.find(event)}>
        <div class="govuk-form-group ${this.nowhere ? 'govuk-form-group--error' : ''}">
          <label class="govuk-label" for="erase-names">Name</label>
          <div class="govuk-hint" id="erase-names-hint">
            Each other way it is written on a line of its own, like the first name alone. Capitals make no difference.
          </div>
          ${
            this.nowhere
              ? html`<p class="govuk-error-message" id="erase-names-error" role="alert">
                  <span class="govuk-visually-hidden">Error:</span> Nothing on this computer holds this name. Check how
                  it is written.
                </p>`
              : nothing
          }
          <textarea
            class="govuk-textarea erase-names"
            id="erase-names"
            name="names"
            rows="2"
            maxlength="1000"
            autocomplete="off"
            spellcheck="false"
            aria-describedby="erase-names-hint ${this.nowhere ? 'erase-names-error' : ''}"
          ></textarea>
        </div>
        <div class="govuk-form-group">
          <label class="govuk-label" for="erase-by">What stands there instead</label>
          <input class="govuk-input erase-names" id="erase-by" name="by" value=${somebody} autocomplete="off" />
        </div>
        <div><button class="govuk-button govuk-button--secondary" type="submit">Find the name</button></div>
      </form>`;
  }

  private agreement(): TemplateResult {
    return html`<div class="govuk-form-group ${this.notAgreed ? 'govuk-form-group--error' : ''}">
      ${
        this.notAgreed
          ? html`<p class="govuk-error-message" id="erase-agreed-error" role="alert">
              <span class="govuk-visually-hidden">Error:</span> Tick the box if the name is to go for good.
            </p>`
          : nothing
      }
      <div class="govuk-checkboxes govuk-checkboxes--small">
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            type="checkbox"
            id="erase-agreed"
            aria-describedby=${this.notAgreed ? 'erase-agreed-error' : nothing}
            .checked=${this.agreed}
            @change=${() => (this.agreed = !this.agreed)}
          />
          <label class="govuk-label govuk-checkboxes__label" for="erase-agreed"
            >I understand that this cannot be undone</label
          >
        </div>
      </div>
    </div>`;
  }

  private log(): TemplateResult | typeof nothing {
    if (this.erasures.length === 0) return nothing;
    return html`<div>
      <h3>Names that were erased</h3>
      <ul class="govuk-list govuk-list--bullet">
        ${this.erasures.map(({ at, places }) => html`<li>${momentOf(at)}, in ${counted(places, 'place')}</li>`)}
      </ul>
    </div>`;
  }

  private async find(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const given = new FormData(event.target);
    const names = linesOf(given.get('names'));
    const replacement = linesOf(given.get('by'))[0] ?? somebody;
    this.problem = null;
    await this.services.autosave.flush();
    const tables = await this.services.store.everything();
    const texts = names.length === 0 ? [] : findNames(tables, this.erasing({ names, replacement }));
    this.nowhere = texts.length === 0;
    if (this.nowhere) return this.focusOn('#erase-names');
    const staying = new Set(texts.filter(({ alone }) => alone === 0).map(({ text }) => text));
    this.agreed = false;
    this.notAgreed = false;
    // What goes stands before what stays.
    const sorted = [...texts].sort((a, b) => Number(a.alone === 0) - Number(b.alone === 0));
    const copies = hasCopies(this.services.store);
    this.found = { names, replacement, texts: sorted, staying, copies };
    await this.focusOn('#erase-preview');
  }

  private choose(text: string, goes: boolean): void {
    if (this.found === null) return;
    const staying = new Set(this.found.staying);
    if (goes) staying.delete(text);
    else staying.add(text);
    this.found = { ...this.found, staying };
  }

  private async erase(found: Found): Promise<void> {
    this.notAgreed = !this.agreed;
    if (this.notAgreed) return this.focusOn('#erase-agreed');
    const { names, replacement, texts, staying } = found;
    const everywhere = texts.filter(({ text, alone }) => alone === 0 && !staying.has(text)).map(({ text }) => text);
    const asked = { ...this.erasing({ names, replacement }), kept: [...staying], everywhere };
    try {
      const { erasures, places, problem } = await eraseNames(this.services, asked);
      this.erasures = erasures;
      this.problem = problem;
      this.services.announce(`The name was erased from ${counted(places, 'place')}.`);
    } catch (error) {
      this.problem = error instanceof Error ? error.message : 'The name could not be erased. Nothing was changed.';
      return;
    }
    this.found = null;
    await this.focusOn('#settings-erase');
  }

  private erasing({ names, replacement }: Pick<Erasing, 'names' | 'replacement'>): Erasing {
    const known = namesOfSetUp(this.place.setUp);
    return { names, replacement, known, kept: [], everywhere: [], at: new Date().toISOString(), changed: [] };
  }

  private cancel(): Promise<void> {
    this.found = null;
    return this.focusOn('#erase-names');
  }

  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>(selector)?.focus();
  }
}

/** The lines of a box that have something in them. */
function linesOf(typed: FormDataEntryValue | null): readonly string[] {
  if (typeof typed !== 'string') return [];
  return typed
    .split('\n')
    .map(tidyName)
    .filter((line) => line !== '');
}

declare global {
  interface HTMLElementTagNameMap {
    'erase-name': EraseName;
  }
}
