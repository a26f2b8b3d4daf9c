import { consume } from '@lit/context';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { showStored } from '../../domain/fields/kinds.ts';
import type { RecordDefinition } from '../../domain/records/define-record.ts';
import { isRows, type GenericRecord } from '../../domain/records/record.ts';
import type { LiveSentence } from '../../domain/summary/sentence-of.ts';
import '../base/folded-part.ts';
import { LightElement } from '../base/light-element.ts';
import { renderField } from '../fields/render-field.ts';
import '../fields/entry-grid.ts';
import { queryHelpContext, type QueryHelp } from '../queries/query-help.ts';
import '../queries/query-threads.ts';
import './as-printed.ts';
import './entry-cards.ts';
import { signsOf } from './figure-signs.ts';
import { filledIn, isAbout, showFilled } from './filled.ts';
import { layOut, type Band, type NamedField } from './form-layout.ts';
import './live-sentence.ts';
import { renderBand } from './render-band.ts';

/** Sentences to show, by the path of their field. */
export type Problems = ReadonlyMap<string, string>;

/**
 * The form of one record, derived from its definition: a new field appears here by itself. Says `value-changed`,
 * `field-left` (both from its fields) and `rows-changed` (from a grid or from cards), and `printed-changed` from the panel under it.
 */
@customElement('record-form')
export class RecordForm extends LightElement {
  @consume({ context: queryHelpContext, subscribe: true })
  @property({ attribute: false })
  queries: QueryHelp | undefined;
  @property({ attribute: false }) definition!: RecordDefinition;
  @property({ attribute: false }) record!: GenericRecord;
  @property({ attribute: false }) previous: GenericRecord | null = null;
  @property({ attribute: false }) problems: Problems = new Map();
  @property({ attribute: false }) warnings: Problems = new Map();
  /** What the record says in words; stands under its first figures, or at the end where it has none. */
  @property({ attribute: false }) sentence: LiveSentence | null = null;
  private signs: ReadonlyMap<string, string> = new Map();

  protected override render(): TemplateResult {
    const { fields } = this.definition;
    const { bands, rare } = layOut(fields, this.record.year);
    this.signs = signsOf(fields, this.record.values);
    const figures = bands.find(({ look }) => look === 'figures');
    return html`<div class="record-form">
        ${bands.map((band) => this.band(band, band === figures ? this.words() : nothing))}
        ${figures ? nothing : this.words()} ${rare.length === 0 ? nothing : this.more(rare)}
      </div>
      <as-printed .record=${this.record} .problems=${this.problems} .warnings=${this.warnings}></as-printed>
      ${
        this.isAsked
          ? html`<query-threads
              .record=${this.record}
              .fields=${[...bands, ...rare].flatMap(idsOf)}
              .besides=${true}
            ></query-threads>`
          : nothing
      }`;
  }

  private words(): TemplateResult | typeof nothing {
    return this.sentence === null ? nothing : html`<live-sentence .sentence=${this.sentence}></live-sentence>`;
  }

  /** What few entries need. It opens where something stands in it, or is wrong with it. */
  private more(rare: readonly Band[]): TemplateResult {
    const ids = rare.flatMap(idsOf);
    const asked = this.queries?.on(this.record.id).some(({ field, state }) => state !== 'closed' && isIn(ids, field));
    const count = filledIn(ids, this.record.values);
    return html`<folded-part
      .summary=${`More about this ${this.definition.noun}`}
      .note=${showFilled(count)}
      .wanted=${count > 0 || isAbout(ids, this.problems) || isAbout(ids, this.warnings) || asked === true}
      .content=${html`<div class="record-form more-fields">${rare.map((band) => this.band(band, nothing))}</div>`}
    ></folded-part>`;
  }

  private band(band: Band, sentence: TemplateResult | typeof nothing): TemplateResult {
    const fields = band.fields.map((field) => this.field(field));
    const threads = html`<query-threads .record=${this.record} .fields=${idsOf(band)}></query-threads>`;
    // One template with and without questions: they arrive after the form, and must not draw anew the box one is in.
    return html`${renderBand(band, fields, sentence)} ${this.isAsked ? threads : nothing}`;
  }

  private get isAsked(): boolean {
    return (this.queries?.on(this.record.id).length ?? 0) > 0;
  }

  private field([id, field]: NamedField): TemplateResult | typeof nothing {
    const { record, problems, warnings } = this;
    const stored = record.values[id];
    const before = this.previous?.values[id];
    if (field.kind === 'rows') {
      const rows = isRows(stored) ? stored : [];
      if (field.cards === true) {
        return html`<entry-cards
          .field=${field}
          .path=${id}
          .record=${record}
          .rows=${rows}
          .problems=${problems}
          .warnings=${warnings}
        ></entry-cards>`;
      }
      return html`<entry-grid
        .field=${field}
        .path=${id}
        .record=${record.id}
        .rows=${rows}
        .previous=${isRows(before) ? before : []}
        .problems=${problems}
        .warnings=${warnings}
      ></entry-grid>`;
    }
    if (stored === undefined || isRows(stored)) return nothing;
    const lastYear = before === undefined || isRows(before) ? '' : showStored(field, before);
    return renderField(field, stored, {
      record: record.id,
      path: id,
      problem: problems.get(id) ?? null,
      warning: warnings.get(id) ?? null,
      lastYear: lastYear === '' ? null : lastYear,
      sign: this.signs.get(id) ?? '',
    });
  }
}

function idsOf({ fields }: Band): readonly string[] {
  return fields.map(([id]) => id);
}

function isIn(ids: readonly string[], path: string): boolean {
  return ids.includes(path.split('.')[0] ?? '');
}

declare global {
  interface HTMLElementTagNameMap {
    'record-form': RecordForm;
  }
}
