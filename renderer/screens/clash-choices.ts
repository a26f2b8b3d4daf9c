import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { live } from 'lit/directives/live.js';
import { LightElement } from '../components/base/light-element.ts';
import type { Clash, Side } from '../domain/merge/clash.ts';
import { nounOf } from '../domain/merge/shown.ts';
import { counted } from './words.ts';
import type { ShownClash } from './settled-clashes.ts';

/** As many clashes at a time. */
const page = 50;

export interface ClashChoice {
  /** Null where all of the file are meant. */
  readonly clash: Clash | null;
  readonly take: Side;
}

/** What was changed in the file and here in different ways: both values side by side, and a choice for each. */
@customElement('clash-choices')
export class ClashChoices extends LightElement {
  /** Beginning of every id in it. */
  @property() name = '';
  /** What has happened to them all, before their number. */
  @property() heading = 'Changed here and in the file';
  @property() lead =
    'Since the last revision the same box was changed on this computer and in the file, to different words. Choose which is to stand; both, and who chose, are kept in the history.';
  /** What the other side is called: "the file". */
  @property() other = 'the file';
  @property({ attribute: false }) clashes: readonly ShownClash[] = [];
  /** Whether somebody has tried to go on with some of them open. */
  @property({ attribute: false }) wanted = false;
  @state() private shown = page;

  protected override render(): TemplateResult | typeof nothing {
    const { clashes, name } = this;
    if (clashes.length === 0) return nothing;
    const open = clashes.filter(({ chosen }) => chosen === null).length;
    const more = clashes.length - this.shown;
    return html`<section class="clashes" aria-labelledby="${name}-head">
      <h3 id="${name}-head" tabindex="-1">
        ${this.heading}: ${open === 0 ? 'all settled' : `${open} of ${clashes.length} still to be settled`}
      </h3>
      <p class="quiet small">${this.lead}</p>
      <div class="clash-acts">
        <button class="button-quiet" type="button" @click=${() => this.say(null, 'ours')}>
          Keep what is here in all
        </button>
        <button class="button-quiet" type="button" @click=${() => this.say(null, 'theirs')}>
          Take what is in ${this.other} in all
        </button>
      </div>
      ${repeat(
        clashes.slice(0, this.shown),
        ({ clash }) => clash.id,
        (each, index) => this.one(each, `${name}-${index}`),
      )}
      ${
        more <= 0
          ? nothing
          : html`<button class="button-quiet" type="button" @click=${() => (this.shown += page)}>
              Show ${counted(Math.min(more, page), 'more')} of ${more}
            </button>`
      }
    </section>`;
  }

  private one({ clash, chosen }: ShownClash, id: string): TemplateResult {
    const problem = this.wanted && chosen === null;
    const described = [clash.base === '' ? '' : `${id}-base`, problem ? `${id}-error` : ''].filter(
      (part) => part !== '',
    );
    return html`<div class="govuk-form-group ${problem ? 'govuk-form-group--error' : ''}">
      <fieldset class="clash" aria-describedby=${described.length === 0 ? nothing : described.join(' ')}>
        <legend>${clashTitle(clash)}</legend>
        ${
          problem
            ? html`<p class="govuk-error-message" id="${id}-error">
                <span class="govuk-visually-hidden">Error:</span> Choose which is to stand.
              </p>`
            : nothing
        }
        ${clash.base === '' ? nothing : html`<p class="quiet small" id="${id}-base">Before: ${clash.base}</p>`}
        <div class="clash-sides">
          ${this.side(clash, 'ours', 'On this computer', chosen, id)}
          ${this.side(clash, 'theirs', `In ${this.other}`, chosen, id)}
        </div>
      </fieldset>
    </div>`;
  }

  private side(clash: Clash, side: Side, words: string, chosen: Side | null, id: string): TemplateResult {
    const text = clash.deletedBy === side ? 'Deleted' : clash[side] === '' ? 'Empty' : clash[side];
    const own = side === 'ours' ? id : `${id}-file`;
    return html`<div class="clash-side govuk-radios govuk-radios--small ${chosen === side ? 'clash-chosen' : ''}">
      <div class="govuk-radios__item">
        <input
          class="govuk-radios__input"
          type="radio"
          id=${own}
          name=${id}
          .checked=${live(chosen === side)}
          @change=${() => this.say(clash, side)}
        />
        <label class="govuk-label govuk-radios__label" for=${own}>
          <span class="clash-whose">${words}</span>
          <span class=${text === clash[side] ? 'clash-value' : 'clash-value quiet'}>${text}</span>
        </label>
      </div>
    </div>`;
  }

  /** Puts the cursor on the first that is open; all before it are drawn. */
  async goToOpen(): Promise<void> {
    const at = this.clashes.findIndex(({ chosen }) => chosen === null);
    if (at >= this.shown) this.shown = at + page;
    await this.updateComplete;
    const target = document.getElementById(at === -1 ? `${this.name}-head` : `${this.name}-${at}`);
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  }

  private say(clash: Clash | null, take: Side): void {
    this.dispatchEvent(new CustomEvent<ClashChoice>('clash-chosen', { detail: { clash, take }, bubbles: true }));
  }
}

/** 'Measure "Domestic Burglary", Actual' */
export function clashTitle({ type, title, label }: Clash): string {
  return `${capital(nounOf(type))} "${title}", ${label}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

declare global {
  interface HTMLElementTagNameMap {
    'clash-choices': ClashChoices;
  }
  interface HTMLElementEventMap {
    'clash-chosen': CustomEvent<ClashChoice>;
  }
}
