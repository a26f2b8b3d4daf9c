import { consume } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { cardWanted, focusBox, type CardWanted } from '../../components/base/dom-id.ts';
import { LightElement } from '../../components/base/light-element.ts';
import { withArticle } from '../../components/base/words.ts';
import type { ValueChanged } from '../../components/fields/field-element.ts';
import type { RowsChanged } from '../../components/fields/entry-grid.ts';
import type { PrintedChanged } from '../../components/record/as-printed.ts';
import '../../components/findings/findings-to-settle.ts';
import '../../components/queries/ask-form.ts';
import { queryHelpContext, type QueryHelp } from '../../components/queries/query-help.ts';
import '../../components/record/record-form.ts';
import type { Problems } from '../../components/record/record-form.ts';
import type { RecordDefinition } from '../../domain/records/define-record.ts';
import { partnershipId } from '../../domain/records/sections.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import { sentenceOf } from '../../domain/summary/sentence-of.ts';
import { cardHead, headingId } from './card-head.ts';
import { foldButtons } from './fold-buttons.ts';
import './origin-line.ts';
import { lastYearOf } from './last-year-of.ts';
import { CardFolds } from './card-folds.ts';
import type { EntryPart } from './entry-part.ts';
import type { FindingsByRecord } from './finding-answers.ts';
import type { ProblemsByRecord } from './shown-findings.ts';

const none: Problems = new Map();
const noFindings: readonly Finding[] = [];

/**
 * A card for each record with its derived form, and the sentence the public will read, live under the figures. Where
 * there are many, each can be folded to its name and that sentence; the form of a folded one is not drawn at all.
 */
@customElement('record-cards')
export class RecordCards extends LightElement {
  @consume({ context: queryHelpContext, subscribe: true })
  @property({ attribute: false })
  queries: QueryHelp | undefined;
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

  /** The record that the office asks about now, and the box that the cursor was in last. */
  @state() private asking = '';
  private lastBox = { record: '', path: '' };

  private readonly folds = new CardFolds();

  constructor() {
    super();
    this.addEventListener(cardWanted, (event) => this.lead(event));
  }

  get definition(): RecordDefinition {
    return this.entries.definition;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('records')) return;
    this.folds.show(this.records.map(({ id }) => id));
    // An undo may take away the card that the cursor is in.
    const focused = document.activeElement?.closest<HTMLElement>('record-cards .record-card')?.dataset['record'];
    const place = changed.get('records')?.findIndex(({ id }) => id === focused) ?? -1;
    if (place >= 0 && !this.records.some(({ id }) => id === focused)) this.deleted = place;
  }

  protected override render(): TemplateResult {
    const { records, nested } = this;
    const { noun, empty } = this.definition;
    return html`<div class="stack">
      ${foldButtons(this.folds, records.length, this.definition, () => this.requestUpdate())}
      ${records.length === 0 ? html`<div class="empty"><p>${empty}</p></div>` : nothing}
      ${repeat(
        records,
        ({ id }) => id,
        (record, index) => this.card(record, index),
      )}
      <div ?hidden=${this.definition.single === true && records.length > 0}>
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
    } else if (before && this.isBetween(document.activeElement)) {
      this.headingOf(records.find(({ id }) => !before.some((other) => other.id === id)))?.focus();
    }
  }

  /** Where the focus is while undo brings a card back: its button went with the message, or a deleted card's neighbour. */
  private isBetween(focus: Element | null): boolean {
    return focus === document.body || (this.contains(focus) && focus?.matches('.record-head > *') === true);
  }

  private card(record: GenericRecord, index: number): TemplateResult {
    const { definition, folds, nested } = this;
    const findings = this.findings.get(record.id) ?? noFindings;
    const open = folds.isOpen(record.id);
    return html`<div
      class="sheet record-card ${open ? '' : 'folded-card'}"
      role="group"
      aria-labelledby=${headingId(record)}
      data-record=${record.id}
    >
      ${cardHead({
        ...{ definition, record, index, findings, nested },
        open: folds.offered ? open : null,
        mayAsk: this.queries?.mayAsk === true && record.group !== partnershipId,
        ask: () => this.ask(record),
        toggle: () => this.fold(() => folds.toggle(record.id)),
        remove: () => void this.removeRecord(record, index),
      })}
      ${this.asking === record.id ? this.askForm(record) : nothing} ${open ? this.form(record, findings) : nothing}
    </div>`;
  }

  private askForm(record: GenericRecord): TemplateResult {
    return html`<ask-form
      .record=${record}
      .name=${this.entries.nameOf(record)}
      .box=${this.lastBox.record === record.id ? this.lastBox.path : ''}
      @ask-done=${({ detail }: CustomEvent<'asked' | 'dropped'>) => this.askDone(record, detail)}
    ></ask-form>`;
  }

  private ask({ id }: GenericRecord): void {
    this.asking = this.asking === id ? '' : id;
    this.folds.open(id);
  }

  private askDone({ id }: GenericRecord, how: 'asked' | 'dropped'): void {
    this.asking = '';
    if (how === 'asked') return;
    this.querySelector<HTMLElement>(`[data-record="${CSS.escape(id)}"] .ask-group`)?.focus();
  }

  private form(record: GenericRecord, findings: readonly Finding[]): TemplateResult {
    const { definition } = this;
    const name = definition.titleOf(record).trim();
    return html`<record-form
        .definition=${definition}
        .record=${record}
        .previous=${lastYearOf(record, this)}
        .problems=${this.problems.get(record.id) ?? none}
        .warnings=${this.warnings.get(record.id) ?? none}
        .sentence=${sentenceOf(record)}
        @value-changed=${(event: CustomEvent<ValueChanged>) => this.typed(record, event.detail)}
        @field-left=${({ detail }: CustomEvent<{ path: string }>) => (this.lastBox = { record: record.id, path: detail.path })}
        @rows-changed=${(event: CustomEvent<RowsChanged>) => this.rowsChanged(record, event.detail)}
        @printed-changed=${(event: CustomEvent<PrintedChanged>) => this.entries.typePrinted(record, event.detail.printed)}
      ></record-form>
      <findings-to-settle
        .findings=${findings}
        .record=${record}
        .name=${name === '' ? definition.noun : name}
      ></findings-to-settle>
      <origin-line .record=${record.id}></origin-line>`;
  }

  private fold(act: () => void): void {
    act();
    this.requestUpdate();
  }

  /** A link leads to a box in a folded card: opens it, and puts the cursor there once the form is drawn. */
  private lead(event: CustomEvent<CardWanted>): void {
    event.preventDefault();
    const { record, path } = event.detail;
    this.fold(() => this.folds.open(record));
    void this.goInto(record, path);
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

  /** The cursor goes into the new card as soon as it is shown, not when it is on the disk: whoever types on is in it. */
  private async add(): Promise<void> {
    this.added = crypto.randomUUID();
    await this.entries.add({ id: this.added });
  }

  private async removeRecord(record: GenericRecord, index: number): Promise<void> {
    this.deleted = index;
    await this.entries.remove(record);
  }

  /** Puts the cursor into a box of a card, its first where none is named, once the form in it is drawn. */
  private async goInto(id: string, path = Object.keys(this.definition.fields)[0] ?? ''): Promise<void> {
    await this.updateComplete;
    for (let frame = 0; frame < 60 && !focusBox(id, path); frame += 1) {
      await new Promise((drawn) => requestAnimationFrame(drawn));
    }
  }

  private headingOf(record: GenericRecord | undefined): HTMLElement | null {
    return record ? this.querySelector<HTMLElement>(`#${CSS.escape(headingId(record))}`) : null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'record-cards': RecordCards;
  }
}
