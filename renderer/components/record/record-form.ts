import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { showStored } from '../../domain/fields/kinds.ts';
import type { RecordDefinition } from '../../domain/records/define-record.ts';
import { isRows, type GenericRecord } from '../../domain/records/record.ts';
import type { LiveSentence } from '../../domain/summary/sentence-of.ts';
import { LightElement } from '../base/light-element.ts';
import { renderField } from '../fields/render-field.ts';
import '../fields/entry-grid.ts';
import { layOut, type Band, type NamedField } from './form-layout.ts';
import './live-sentence.ts';

/** Sentences to show, by the path of their field. */
export type Problems = ReadonlyMap<string, string>;

/**
 * The form of one record, derived from its definition: a new field appears here by itself. Says `value-changed`,
 * `field-left` (both from its fields) and `rows-changed` (from a grid).
 */
@customElement('record-form')
export class RecordForm extends LightElement {
  @property({ attribute: false }) definition!: RecordDefinition;
  @property({ attribute: false }) record!: GenericRecord;
  @property({ attribute: false }) previous: GenericRecord | null = null;
  @property({ attribute: false }) problems: Problems = new Map();
  @property({ attribute: false }) warnings: Problems = new Map();
  /** What the figures say in words; stands under the first of them. */
  @property({ attribute: false }) sentence: LiveSentence | null = null;

  protected override render(): TemplateResult {
    const bands = layOut(this.definition.fields, this.record.year);
    const figures = bands.find(({ look }) => look === 'figures');
    return html`<div class="record-form">${bands.map((band) => this.band(band, band === figures))}</div>`;
  }

  private band(band: Band, withSentence: boolean): TemplateResult {
    const fields = band.fields.map((field) => this.field(field));
    const look = band.look === 'pair' && band.wider ? 'pair pair-wider' : band.look;
    return html`<div class="band ${look}">
      ${band.look === 'figures' ? html`<div class="figure-boxes">${fields}</div>` : fields}
      ${
        withSentence && this.sentence !== null
          ? html`<live-sentence .sentence=${this.sentence}></live-sentence>`
          : nothing
      }
    </div>`;
  }

  private field([id, field]: NamedField): TemplateResult | typeof nothing {
    const stored = this.record.values[id];
    const before = this.previous?.values[id];
    if (field.kind === 'rows') {
      return html`<entry-grid
        .field=${field}
        .path=${id}
        .record=${this.record.id}
        .rows=${isRows(stored) ? stored : []}
        .previous=${isRows(before) ? before : []}
        .problems=${this.problems}
        .warnings=${this.warnings}
      ></entry-grid>`;
    }
    if (stored === undefined || isRows(stored)) return nothing;
    const lastYear = before === undefined || isRows(before) ? '' : showStored(field, before);
    return renderField(field, stored, {
      record: this.record.id,
      path: id,
      problem: this.problems.get(id) ?? null,
      warning: this.warnings.get(id) ?? null,
      lastYear: lastYear === '' ? null : lastYear,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'record-form': RecordForm;
  }
}
