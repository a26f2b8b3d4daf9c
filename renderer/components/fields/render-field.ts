import { html, type TemplateResult } from 'lit';
import type { ScalarField, ScalarStored } from '../../domain/fields/field.ts';
import { boxId } from '../base/dom-id.ts';
import './choice-field.ts';
import './long-text-field.ts';
import { isList } from './select-field.ts';
import './text-field.ts';

export interface FieldPlace {
  readonly record: string;
  readonly path: string;
  readonly problem?: string | null;
  readonly warning?: string | null;
  readonly lastYear?: string | null;
  /** The sign of the figure's marker, like "[p]". */
  readonly sign?: string;
}

/** The element for a field's kind. The compiler asks for a line here when a kind is added. */
export function renderField(field: ScalarField, stored: ScalarStored, place: FieldPlace): TemplateResult {
  const { record, path, problem = null, warning = null, lastYear = null, sign = '' } = place;
  const box = boxId(record, path);
  switch (field.kind) {
    case 'longText':
      return html`<long-text-field
        class="wide"
        .field=${field}
        .path=${path}
        .box=${box}
        .stored=${stored}
        .problem=${problem}
        .warning=${warning}
        .lastYear=${lastYear}
      ></long-text-field>`;
    case 'choice':
      if (isList(field)) {
        return html`<select-field
          .field=${field}
          .path=${path}
          .box=${box}
          .stored=${stored}
          .problem=${problem}
          .warning=${warning}
          .lastYear=${lastYear}
        ></select-field>`;
      }
      return html`<choice-field
        .field=${field}
        .path=${path}
        .box=${box}
        .stored=${stored}
        .problem=${problem}
        .warning=${warning}
        .lastYear=${lastYear}
      ></choice-field>`;
    case 'text':
    case 'names':
    case 'count':
    case 'money':
    case 'percent':
    case 'decimal':
    case 'date':
      return html`<text-field
        .field=${field}
        .path=${path}
        .box=${box}
        .stored=${stored}
        .problem=${problem}
        .warning=${warning}
        .lastYear=${lastYear}
        .sign=${sign}
      ></text-field>`;
  }
}
