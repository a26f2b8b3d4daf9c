import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { focusBox } from '../../components/base/dom-id.ts';
import { LightElement } from '../../components/base/light-element.ts';
import { withArticle } from '../../components/base/words.ts';
import type { ValueChanged } from '../../components/fields/field-element.ts';
import type { RowsChanged } from '../../components/fields/entry-grid.ts';
import type { PrintedChanged } from '../../components/record/as-printed.ts';
import '../../components/findings/findings-to-settle.ts';
import '../../components/record/record-form.ts';
import type { Problems } from '../../components/record/record-form.ts';
import type { RecordDefinition } from '../../domain/records/define-record.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import { sentenceOf } from '../../domain/summary/sentence-of.ts';
import type { EntryPart } from './entry-part.ts';
import type { FindingsByRecord } from './finding-answers.ts';
import type { ProblemsByRecord } from './shown-findings.ts';

const none: Problems = new Map();
const noFindings: readonly Finding[] = [];

/** A card for each record with its derived form, and the sentence the public will read, live under the figures. */
@customElement('record-cards')
export class RecordCards extends LightElement {
  @property({ attribute: false }) entries!: EntryPart;
  @property({ attribute: false }) records: readonly GenericRecord[] = [];
  @property({ attribute: false }) previous: readonly GenericRecord[] = [];
  @property({ attribute: false }) problems: ProblemsByRecord = new Map();
  @property({ attribute: false }) warnings: ProblemsByRecord = new Map();
  @property({ attribute: false }) findings: FindingsByRecord = new Map();
  /** Whether the cards stand under the heading of their type: theirs are one level deeper then. */
  @property({ attribute: false }) nested = false;

  /** The record just added: the cursor goes into its first box. */
  private added: string | null = null;
  /** The place of the record just deleted: the cursor goes to the card that takes it, or to the button. */
  private deleted: number | null = null;

  private get definition(): RecordDefinition {
    return this.entries.definition;
  }

  protected override render(): TemplateResult {
    const { records, nested } = this;
    const { noun, empty } = this.definition;
    return html`<div class="stack">
      ${records.length === 0 ? html`<div class="empty"><p>${empty}</p></div>` : nothing}
      ${repeat(
        records,
        ({ id }) => id,
        (record, index) => this.card(record, index),
      )}
      <div>
        <button
          class="govuk-button add-record ${records.length === 0 && !nested ? '' : 'govuk-button--secondary'}"
          type="button"
          @click=${() => this.add()}
        >
          Add ${records.length === 0 ? withArticle(noun) : `another ${noun}`}
        </button>
      </div>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('records')) return;
    const before = changed.get('records');
    const { added, deleted, records } = this;
    if (added !== null && records.some(({ id }) => id === added)) {
      this.added = null;
      void this.goInto(added);
    } else if (deleted !== null) {
      this.deleted = null;
      this.headingOf(records[Math.min(deleted, records.length - 1)])?.focus();
      if (records.length === 0) this.querySelector<HTMLElement>('.add-record')?.focus();
    } else if (before && document.activeElement === document.body) {
      // Undo has brought a card back, and its button went with the message.
      this.headingOf(records.find(({ id }) => !before.some((other) => other.id === id)))?.focus();
    }
  }

  private card(record: GenericRecord, index: number): TemplateResult {
    const { definition } = this;
    const name = definition.titleOf(record).trim();
    const heading = headingId(record);
    return html`<section class="sheet" aria-labelledby=${heading} data-record=${record.id}>
      <div class="record-head">
        ${this.heading(heading, name === '' ? `New ${definition.noun}` : name)}
        <button class="button-quiet" type="button" @click=${() => this.removeRecord(record, index)}>
          Delete<span class="govuk-visually-hidden"> ${name === '' ? `${definition.noun} ${index + 1}` : name}</span>
        </button>
      </div>
      <record-form
        .definition=${definition}
        .record=${record}
        .previous=${this.lastYearOf(record)}
        .problems=${this.problems.get(record.id) ?? none}
        .warnings=${this.warnings.get(record.id) ?? none}
        .sentence=${sentenceOf(record)}
        @value-changed=${(event: CustomEvent<ValueChanged>) => this.typed(record, event.detail)}
        @rows-changed=${(event: CustomEvent<RowsChanged>) => this.rowsChanged(record, event.detail)}
        @printed-changed=${(event: CustomEvent<PrintedChanged>) => this.entries.typePrinted(record, event.detail.printed)}
      ></record-form>
      <findings-to-settle
        .findings=${this.findings.get(record.id) ?? noFindings}
        .record=${record}
        .name=${name === '' ? definition.noun : name}
      ></findings-to-settle>
    </section>`;
  }

  private heading(id: string, words: string): TemplateResult {
    return this.nested
      ? html`<h3 id=${id} tabindex="-1">${words}</h3>`
      : html`<h2 id=${id} tabindex="-1">${words}</h2>`;
  }

  /** Last year's record of the same name, else the only one there was. */
  private lastYearOf(record: GenericRecord): GenericRecord | null {
    const name = this.definition.titleOf(record).trim().toLowerCase();
    const same = this.previous.find((before) => this.definition.titleOf(before).trim().toLowerCase() === name);
    return same ?? (this.previous.length === 1 && this.records.length === 1 ? (this.previous[0] ?? null) : null);
  }

  private typed(record: GenericRecord, { path, stored }: ValueChanged): void {
    const field = this.definition.fields[path.split('.')[0] ?? ''];
    this.entries.type(record, path, stored, (field?.label ?? 'entry').replace(/\?$/, '').toLowerCase());
  }

  private rowsChanged(record: GenericRecord, { path, rows, what, cell }: RowsChanged): void {
    if (cell !== undefined) return this.entries.typeRows(record, path, rows, { what, cell });
    const current = this.entries.records.find(({ id }) => id === record.id) ?? record;
    const values = { ...current.values, [path]: rows };
    // Where it cannot be saved the banner says so; nothing more is to be done here.
    void this.entries.act({ label: what, put: [{ ...current, values }] }).catch(() => undefined);
  }

  private async add(): Promise<void> {
    this.added = await this.entries.add();
    if (this.records.some(({ id }) => id === this.added)) {
      void this.goInto(this.added);
      this.added = null;
    }
  }

  private async removeRecord(record: GenericRecord, index: number): Promise<void> {
    this.deleted = index;
    await this.entries.remove(record);
  }

  /** Puts the cursor into the first box of a card, once the form in it is drawn. */
  private async goInto(id: string): Promise<void> {
    const first = Object.keys(this.definition.fields)[0] ?? '';
    for (let frame = 0; frame < 60 && !focusBox(id, first); frame += 1) {
      await new Promise((drawn) => requestAnimationFrame(drawn));
    }
  }

  private headingOf(record: GenericRecord | undefined): HTMLElement | null {
    return record ? this.querySelector<HTMLElement>(`#${CSS.escape(headingId(record))}`) : null;
  }
}

function headingId({ id }: GenericRecord): string {
  return `card-${id}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'record-cards': RecordCards;
  }
}
