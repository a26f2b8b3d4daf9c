import { consume } from '@lit/context';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { shorten } from '../../domain/fields/count.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import { LightElement } from '../base/light-element.ts';
import { textOf } from '../fields/field-element.ts';
import { boxesOf } from './boxes-of.ts';
import { focusThread } from './focus-thread.ts';
import './query-form.ts';
import { queryHelpContext, type QueryHelp, type Words } from './query-help.ts';

const words = { label: 'Question for the group', button: 'Save the question', missing: 'Write a question first.' };

/** Where the office asks about an entry, or one of its boxes. Says `ask-done` when it is over, either way. */
@customElement('ask-form')
export class AskForm extends LightElement {
  @consume({ context: queryHelpContext, subscribe: true }) help: QueryHelp | undefined;
  @property({ attribute: false }) record!: GenericRecord;
  /** What the entry is called, for a screen reader. */
  @property() name = '';
  /** The box to begin with: the one the cursor was in last. */
  @property() box = '';
  @state() private chosen: string | null = null;

  protected override render(): TemplateResult | typeof nothing {
    const { help, record } = this;
    if (!help?.mayAsk) return nothing;
    return html`<query-form
      .words=${words}
      .about=${`about ${this.name}`}
      .draft=${`ask ${record.id}`}
      .name=${help.person}
      .above=${this.select()}
      .save=${(said: Words) => this.ask(help, said)}
      .drop=${() => this.over('dropped')}
    ></query-form>`;
  }

  private get field(): string {
    return this.chosen ?? this.box;
  }

  private select(): TemplateResult {
    const id = `ask-about-${this.record.id}`;
    const boxes = boxesOf(this.record);
    const now = boxes.find(({ path }) => path === this.field);
    return html`<div class="govuk-form-group">
      <label class="govuk-label" for=${id}>About</label>
      <select class="govuk-select" id=${id} @change=${(event: Event) => (this.chosen = textOf(event))}>
        <option value="" ?selected=${now === undefined}>The whole entry</option>
        ${boxes.map(
          ({ path, label }) =>
            html`<option value=${path} ?selected=${path === now?.path}>${shorten(label, 90)}</option>`,
        )}
      </select>
      ${
        now === undefined
          ? nothing
          : html`<p class="query-has">
              ${now.shown.trim() === '' ? 'Nothing stands in it.' : html`It has “${shorten(now.shown.trim(), 160)}”.`}
            </p>`
      }
    </div>`;
  }

  private async ask(help: QueryHelp, said: Words): Promise<string | null> {
    const known = this.field === '' || boxesOf(this.record).some(({ path }) => path === this.field);
    const done = await help.perform({ act: 'ask', record: this.record, field: known ? this.field : '' }, said);
    if ('problem' in done) return done.problem;
    this.over('asked');
    void focusThread(done.query);
    return null;
  }

  private over(how: 'asked' | 'dropped'): void {
    this.dispatchEvent(new CustomEvent('ask-done', { detail: how, bubbles: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ask-form': AskForm;
  }
  interface HTMLElementEventMap {
    'ask-done': CustomEvent<'asked' | 'dropped'>;
  }
}
