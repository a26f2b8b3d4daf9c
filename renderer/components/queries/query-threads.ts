import { consume } from '@lit/context';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Query } from '../../domain/queries/query.ts';
import { whereabouts } from '../../domain/queries/whereabouts.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import '../base/folded-part.ts';
import { LightElement } from '../base/light-element.ts';
import { queryHelpContext, type QueryHelp } from './query-help.ts';
import './query-thread.ts';

/**
 * The questions on some boxes of a record, under those boxes; or, with `besides`, all those on the record whose box does
 * not stand among them any more. Draws nothing where there are none. Closed ones are folded away.
 */
@customElement('query-threads')
export class QueryThreads extends LightElement {
  @consume({ context: queryHelpContext, subscribe: true })
  @property({ attribute: false })
  help: QueryHelp | undefined;
  @property({ attribute: false }) record!: GenericRecord;
  /** The fields, or single cells, that stand above it. */
  @property({ attribute: false }) fields: readonly string[] = [];
  /** Turns it round: every question that does not belong to one of the fields. */
  @property({ attribute: false }) besides = false;

  protected override render(): TemplateResult | typeof nothing {
    const { help } = this;
    const asked = help?.on(this.record.id).filter((query) => this.belongs(query)) ?? [];
    if (!help || asked.length === 0) return nothing;
    const closed = asked.filter(({ state }) => state === 'closed');
    return html`<div class="query-threads">
      ${this.list(
        asked.filter(({ state }) => state !== 'closed'),
        help,
      )}
      ${
        closed.length === 0
          ? nothing
          : html`<folded-part
              summary=${closed.length === 1 ? 'Closed question' : 'Closed questions'}
              .note=${String(closed.length)}
              .content=${this.list(closed, help)}
            ></folded-part>`
      }
    </div>`;
  }

  private list(queries: readonly Query[], help: QueryHelp): TemplateResult {
    return html`${repeat(
      queries,
      ({ id }) => id,
      (query) => html`<query-thread .query=${query} .help=${help} .note=${noteOn(query, this.record)}></query-thread>`,
    )}`;
  }

  private belongs(query: Query): boolean {
    const there = whereabouts(query, () => this.record).there === 'box';
    const among = there && this.fields.some((field) => query.field === field || query.field.startsWith(`${field}.`));
    return among !== this.besides;
  }
}

/** What stood there when it was asked, where that is no longer so. */
function noteOn(query: Query, record: GenericRecord): string {
  const { there, changed, sentence } = whereabouts(query, () => record);
  if (!changed || query.field === '') return '';
  if (there !== 'box') return sentence;
  const stood = query.about.shown.trim();
  return `Changed since: when the question was asked, ${stood === '' ? 'nothing stood there' : `it had “${stood}”`}.`;
}

declare global {
  interface HTMLElementTagNameMap {
    'query-threads': QueryThreads;
  }
}
