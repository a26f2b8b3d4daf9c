import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { focusBox } from '../../components/base/dom-id.ts';
import { LightElement } from '../../components/base/light-element.ts';
import type { ValueChanged } from '../../components/fields/field-element.ts';
import type { RowsChanged } from '../../components/fields/entry-grid.ts';
import '../../components/record/record-form.ts';
import type { Problems } from '../../components/record/record-form.ts';
import type { RecordDefinition } from '../../domain/records/define-record.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import { sentenceOf } from '../../domain/summary/sentence-of.ts';
import type { EntrySession } from './entry-session.ts';

const noProblems: Problems = new Map();

/** A card for each record with its derived form, and the sentence the public will read, live under the figures. */
@customElement('record-cards')
export class RecordCards extends LightElement {
  @property({ attribute: false }) definition!: RecordDefinition;
  @property({ attribute: false }) session!: EntrySession;
  @property({ attribute: false }) records: readonly GenericRecord[] = [];
  @property({ attribute: false }) previous: readonly GenericRecord[] = [];
  @property({ attribute: false }) problems: ReadonlyMap<string, Problems> = new Map();

  protected override render(): TemplateResult {
    const { definition, records } = this;
    return html`<div class="stack">
      ${records.length === 0 ? html`<div class="empty"><p>${definition.empty}</p></div>` : nothing}
      ${repeat(
        records,
        (record) => record.id,
        (record, index) => this.card(record, index),
      )}
      <div>
        <button
          class="govuk-button ${records.length === 0 ? '' : 'govuk-button--secondary'}"
          type="button"
          @click=${() => this.add()}
        >
          Add ${records.length === 0 ? article(definition.noun) : `another ${definition.noun}`}
        </button>
      </div>
    </div>`;
  }

  private card(record: GenericRecord, index: number): TemplateResult {
    const { definition, session } = this;
    const name = definition.titleOf(record).trim();
    const sentence = sentenceOf(record);
    const heading = `card-${record.id}`;
    return html`<section class="sheet" aria-labelledby=${heading} data-record=${record.id}>
      <div class="record-head">
        <h2 id=${heading}>${name === '' ? `New ${definition.noun}` : name}</h2>
        <button class="button-quiet" type="button" @click=${() => session.remove(record)}>
          Delete<span class="govuk-visually-hidden"> ${name === '' ? `${definition.noun} ${index + 1}` : name}</span>
        </button>
      </div>
      <record-form
        .definition=${definition}
        .record=${record}
        .previous=${this.lastYearOf(record)}
        .problems=${this.problems.get(record.id) ?? noProblems}
        @value-changed=${(event: CustomEvent<ValueChanged>) => this.typed(record, event.detail)}
        @rows-changed=${(event: CustomEvent<RowsChanged>) => this.rowsChanged(record, event.detail)}
      ></record-form>
      ${
        sentence === null
          ? nothing
          : html`<p class="live-sentence ${sentence.disagrees ? 'disagrees' : ''}" style="margin: 18px 0 0">
              ${sentence.disagrees ? html`<strong>Does not add up.</strong> ` : nothing}${sentence.words}
            </p>`
      }
    </section>`;
  }

  /** Last year's record of the same name, else the only one there was. */
  private lastYearOf(record: GenericRecord): GenericRecord | null {
    const name = this.definition.titleOf(record).trim().toLowerCase();
    const same = this.previous.find((before) => this.definition.titleOf(before).trim().toLowerCase() === name);
    return same ?? (this.previous.length === 1 && this.records.length === 1 ? (this.previous[0] ?? null) : null);
  }

  private typed(record: GenericRecord, { path, stored }: ValueChanged): void {
    const field = this.definition.fields[path.split('.')[0] ?? ''];
    this.session.type(record, path, stored, (field?.label ?? 'entry').replace(/\?$/, '').toLowerCase());
  }

  private rowsChanged(record: GenericRecord, { path, rows, what }: RowsChanged): void {
    const current = this.session.records.find(({ id }) => id === record.id) ?? record;
    void this.session.act({ label: what, put: [{ ...current, values: { ...current.values, [path]: rows } }] });
  }

  private async add(): Promise<void> {
    const id = await this.session.add();
    const first = Object.keys(this.definition.fields)[0] ?? '';
    const started = performance.now();
    const whenDrawn = () => {
      if (!focusBox(id, first) && performance.now() - started < 1000) requestAnimationFrame(whenDrawn);
    };
    requestAnimationFrame(whenDrawn);
  }
}

function article(noun: string): string {
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'record-cards': RecordCards;
  }
}
