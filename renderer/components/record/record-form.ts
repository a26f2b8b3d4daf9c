import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Field } from '../../domain/fields/field.ts';
import { showStored } from '../../domain/fields/kinds.ts';
import type { RecordDefinition } from '../../domain/records/define-record.ts';
import { isRows, type GenericRecord } from '../../domain/records/record.ts';
import { LightElement } from '../base/light-element.ts';
import { renderField } from '../fields/render-field.ts';
import '../fields/entry-grid.ts';

/** Errors to show, by the path of their field. */
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

  protected override render(): TemplateResult {
    const { year } = this.record;
    const inForce = Object.entries(this.definition.fields).filter(
      ([, field]) => (field.since ?? 0) <= year && year <= (field.until ?? Infinity),
    );
    return html`<div class="form-grid">${inForce.map(([id, field]) => this.field(id, field))}</div>`;
  }

  private field(id: string, field: Field): TemplateResult | typeof nothing {
    const stored = this.record.values[id];
    if (field.kind === 'rows') {
      return html`<entry-grid
        class="wide"
        .field=${field}
        .path=${id}
        .record=${this.record.id}
        .rows=${isRows(stored) ? stored : []}
        .problems=${this.problems}
      ></entry-grid>`;
    }
    if (stored === undefined || isRows(stored)) return nothing;
    const before = this.previous?.values[id];
    const lastYear = before === undefined || isRows(before) ? '' : showStored(field, before);
    return renderField(field, stored, {
      record: this.record.id,
      path: id,
      problem: this.problems.get(id) ?? null,
      lastYear: lastYear === '' ? null : lastYear,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'record-form': RecordForm;
  }
}
