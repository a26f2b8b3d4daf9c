import { html, nothing, type TemplateResult } from 'lit';
import { shorten } from '../../domain/fields/count.ts';
import { lookupIn } from '../../domain/dataset/dataset.ts';
import type { RecordDefinition } from '../../domain/records/define-record.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import { compareRecord, type ComparedLine, type ComparedPart } from './compare-record.ts';
import { matchByName, type Pair } from './match.ts';

export interface TwoYears {
  readonly before: { readonly label: string; readonly records: readonly GenericRecord[] };
  readonly now: { readonly label: string; readonly records: readonly GenericRecord[] };
}

/** Records with figures: a table for each, the two years side by side with the change between them. */
export function comparedRecords(definition: RecordDefinition, { before, now }: TwoYears): TemplateResult {
  const lookups = { before: lookupIn(before.records), now: lookupIn(now.records) };
  const pairs = matchByName(before.records, now.records, (record) => definition.titleOf(record));
  const labels = { before: before.label, now: now.label };
  return html`<div class="stack">
    ${pairs.map((pair) => table(nameOf(definition, pair), compareRecord(definition, pair, lookups), labels, pair))}
  </div>`;
}

function nameOf(definition: RecordDefinition, { before, now }: Pair<GenericRecord>): string {
  const record = now ?? before;
  return (record && shorten(definition.titleOf(record), 90)) || `${definition.noun} without a name`;
}

interface Labels {
  readonly before: string;
  readonly now: string;
}

function table(
  name: string,
  parts: readonly ComparedPart[],
  labels: Labels,
  { before, now }: Pair<GenericRecord>,
): TemplateResult {
  return html`<div class="sheet years-sheet">
    <table class="govuk-table years-table">
      <caption>
        ${name}
      </caption>
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          <td class="govuk-table__header"></td>
          <th scope="col" class="govuk-table__header">
            ${labels.before}${before === null ? html` <span class="years-absent">not entered</span>` : nothing}
          </th>
          <th scope="col" class="govuk-table__header">
            ${labels.now}${now === null ? html` <span class="years-absent">not entered</span>` : nothing}
          </th>
          <th scope="col" class="govuk-table__header">Change</th>
        </tr>
      </thead>
      ${parts.map((part) => body(part, { before: before !== null, now: now !== null }))}
    </table>
  </div>`;
}

/** `entered`: whether the record itself is there, so that a part it lacks is said to be missing. */
function body(
  { label, lines }: ComparedPart,
  entered: { readonly before: boolean; readonly now: boolean },
): TemplateResult {
  return html`<tbody class="govuk-table__body">
    ${
      label === ''
        ? nothing
        : html`<tr class="govuk-table__row years-part">
            <th scope="rowgroup" colspan="4" class="govuk-table__header">${label}</th>
          </tr>`
    }
    ${lines.map(
      (line) =>
        html`<tr class="govuk-table__row">
          <th scope="row" class="govuk-table__header">${line.label}</th>
          ${cell(line, line.before, entered.before)}${cell(line, line.now, entered.now)}
          <td class="govuk-table__cell number">${line.change}</td>
        </tr>`,
    )}
  </tbody>`;
}

function cell({ figure }: ComparedLine, words: string | null, entered: boolean): TemplateResult {
  const missing = words === null ? (entered ? 'Not entered' : '') : 'Not provided';
  return html`<td class="govuk-table__cell ${figure ? 'number' : ''}">
    ${words === null || words === '' ? html`<span class="quiet">${missing}</span>` : words}
  </td>`;
}
