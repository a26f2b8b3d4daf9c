import { flatten } from '../../domain/dataset/outline.ts';
import { showCount } from '../../domain/fields/count.ts';
import type { ScalarField, ScalarFields, Row } from '../../domain/fields/field.ts';
import { fieldsInForce } from '../../domain/fields/in-force.ts';
import { isBlank, showStored } from '../../domain/fields/kinds.ts';
import { showMoney } from '../../domain/fields/money.ts';
import type { Computed, RecordDefinition } from '../../domain/records/define-record.ts';
import { isRows, type GenericRecord, type StoredValue } from '../../domain/records/record.ts';
import { heading, safe, nothing, type SafeHtml } from '../html.ts';
import { anchorFor, notesBeside } from '../notes/notes.ts';
import type { Section, SectionContext } from './section.ts';
import { asTyped, notProvided } from './words.ts';

/**
 * The section of a record type that has no hand-written one: per record its name and a table of what was entered and
 * what is worked out from it, so that a new record type is in print at no cost. One record to a table, not one to a
 * row, because definitions have more fields than a sheet of A4 has room for columns.
 */
export function derivedSection(definition: RecordDefinition): Section<GenericRecord> {
  return {
    render: (outline, context) => safe`${flatten(outline).map(({ record }) => entry(record, definition, context))}`,
  };
}

function entry(record: GenericRecord, definition: RecordDefinition, context: SectionContext): SafeHtml {
  const title = definition.titleOf(record);
  const fields = fieldsInForce(definition.fields, record.year);
  const values = fields.map(([id, field]) => {
    const stored = record.values[id];
    if (stored === undefined || field.kind === 'rows') return nothing;
    return isRows(stored) ? nothing : line(field.label, scalar(field, stored));
  });
  const lists = fields.map(([id, field]) =>
    field.kind === 'rows' ? list(field.label, field.fields, record.values[id]) : nothing,
  );
  return safe`<div class="entry"${anchorFor(record, context.notes)}>
    ${heading(context.level, asTyped(title))}<table class="facts">
      <caption class="hidden">${title}</caption>
      <tbody>
        ${values}${Object.values(definition.computed).map((computed) => line(computed.label, worked(computed, record, context)))}</tbody>
    </table>
    ${lists}${notesBeside(record, context.notes)}</div>
`;
}

function line(label: string, value: SafeHtml | null): SafeHtml {
  return value === null
    ? nothing
    : safe`<tr>
        <th scope="row">${label}</th>
        <td>${value}</td>
      </tr>
`;
}

/** Null for an optional box that is empty: a page full of "Not provided" tells nobody anything. */
function scalar(field: ScalarField, stored: Exclude<StoredValue, readonly Row[]>): SafeHtml | null {
  if (isBlank(stored)) return field.required === true ? notProvided : null;
  return asTyped(showStored(field, stored));
}

function worked(computed: Computed<never>, record: GenericRecord, context: SectionContext): SafeHtml | null {
  const generic: Computed<GenericRecord> = computed;
  const value = generic.value(record, context.lookup);
  if (value === null) return null;
  if (typeof value === 'number') return safe`${computed.kind === 'money' ? showMoney(value) : showCount(value)}`;
  return asTyped(computed.kind === 'percent' ? `${value}%` : value);
}

function list(label: string, fields: ScalarFields, stored: StoredValue | undefined): SafeHtml {
  if (!isRows(stored) || stored.length === 0) return nothing;
  const columns = Object.entries(fields);
  const side = (field: ScalarField): SafeHtml | null =>
    ['count', 'money', 'percent', 'decimal'].includes(field.kind) ? safe` class="figure"` : null;
  return safe`<table>
      <caption>${label}</caption>
      <thead>
        <tr>
          ${columns.map(([, field]) => safe`<th scope="col"${side(field)}>${field.label}</th>`)}</tr>
      </thead>
      <tbody>
        ${stored.map(
          (row) =>
            safe`<tr>
              ${columns.map(([id, field]) => safe`<td${side(field)}>${cell(field, row, id)}</td>`)}</tr>
`,
        )}</tbody>
    </table>
`;
}

function cell(field: ScalarField, row: Row, id: string): SafeHtml | null {
  const stored = row.values[id];
  return stored === undefined ? null : scalar(field, stored);
}
