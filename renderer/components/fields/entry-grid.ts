import { html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Row, RowsField } from '../../domain/fields/field.ts';
import { LightElement } from '../base/light-element.ts';

/** A list inside a record changed as a whole: a row added or removed, or cells pasted. Typing in a cell is `value-changed`. */
export interface RowsChanged {
  readonly path: string;
  readonly rows: readonly Row[];
  /** For the undo button: "paste 12 cells". */
  readonly what: string;
}

@customElement('entry-grid')
export class EntryGrid extends LightElement {
  @property({ attribute: false }) field!: RowsField;
  @property() path = '';
  /** The id of the record the list belongs to. */
  @property() record = '';
  @property({ attribute: false }) rows: readonly Row[] = [];
  /** Errors to show, by path ("categories.ROW.count"). */
  @property({ attribute: false }) problems: ReadonlyMap<string, string> = new Map();

  protected override render(): TemplateResult {
    return html`grid`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'entry-grid': EntryGrid;
  }
  interface HTMLElementEventMap {
    'rows-changed': CustomEvent<RowsChanged>;
  }
}
