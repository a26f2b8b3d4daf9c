import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { LightElement } from '../../components/base/light-element.ts';
import { textOf } from '../../components/fields/field-element.ts';
import { shorten } from '../../domain/fields/count.ts';
import { definitionOf } from '../../domain/records/registry.ts';
import { offeredUses, placeOfUse, type ColumnUse, type OfferedUse } from '../../exchange/table-import/column-use.ts';
import type { Mapping } from '../../exchange/table-import/mapping.ts';
import type { ImportedTable } from '../../exchange/table-import/read-table-file.ts';
import { counted } from '../words.ts';

/** As many columns at a time. */
const page = 40;

export interface ColumnChoice {
  readonly column: number;
  readonly use: ColumnUse;
}

/** What each column of the table is for: its heading, some of its cells, and the box that they go into. */
@customElement('table-columns')
export class TableColumns extends LightElement {
  @property({ attribute: false }) table!: ImportedTable;
  @property({ attribute: false }) mapping!: Mapping;
  @property({ attribute: false }) remembered = false;
  @state() private shown = page;

  protected override render(): TemplateResult | typeof nothing {
    const { mapping, table } = this;
    const definition = definitionOf(mapping.type);
    if (!definition) return nothing;
    const offered = offeredUses(definition);
    const out = mapping.columns.filter(({ use }) => use.to === 'leave out').length;
    const more = mapping.columns.length - this.shown;
    return html`<section class="sheet" aria-labelledby="tables-columns">
      <h2 id="tables-columns">3. What each column is</h2>
      <p role="status">
        ${this.remembered ? html`<strong>Matched as last time.</strong> ` : nothing}
        ${
          out === 0
            ? 'Every column has its box.'
            : html`${counted(out, 'column')} ${out === 1 ? 'is' : 'are'} left out; what stands in
              ${out === 1 ? 'it' : 'them'} is listed among the cells that are not taken.`
        }
      </p>
      <table class="govuk-table tables-columns">
        <caption class="govuk-visually-hidden">
          Columns of the table
        </caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header">Column</th>
            <th scope="col" class="govuk-table__header">First cells</th>
            <th scope="col" class="govuk-table__header">Goes into</th>
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          ${mapping.columns
            .slice(0, this.shown)
            .map(({ heading, use }, column) =>
              this.line(heading === '' ? `Column ${column + 1}, no heading` : heading, use, column, offered, table),
            )}
        </tbody>
      </table>
      ${
        more <= 0
          ? nothing
          : html`<button class="button-quiet" type="button" @click=${() => (this.shown += page)}>
              Show ${Math.min(more, page)} more of ${more}
            </button>`
      }
    </section>`;
  }

  private line(
    name: string,
    use: ColumnUse,
    column: number,
    offered: readonly OfferedUse[],
    table: ImportedTable,
  ): TemplateResult {
    const key = placeOfUse(use);
    const known = offered.some((one) => placeOfUse(one.use) === key);
    const all = known ? offered : [...offered, { use, label: ownLabel(use) }];
    const choose = (value: string) => {
      const chosen = all.find((one) => placeOfUse(one.use) === value);
      if (chosen) this.say({ column, use: chosen.use });
    };
    return html`<tr class="govuk-table__row">
      <th scope="row" class="govuk-table__header" id="tables-column-${column}">${shorten(name, 80)}</th>
      <td class="govuk-table__cell tables-sample">${sample(table, column)}</td>
      <td class="govuk-table__cell">
        <select
          class="govuk-select ${use.to === 'leave out' ? 'tables-out' : ''}"
          aria-label="${shorten(name, 80)} goes into"
          .value=${live(key)}
          @change=${(event: Event) => choose(textOf(event))}
        >
          ${all.map((one) => {
            const value = placeOfUse(one.use);
            return html`<option value=${value} ?selected=${value === key}>${one.label}</option>`;
          })}
        </select>
      </td>
    </tr>`;
  }

  private say(detail: ColumnChoice): void {
    this.dispatchEvent(new CustomEvent<ColumnChoice>('column-chosen', { detail, bubbles: true }));
  }
}

/** Uses that only the program's own files have, in words. */
function ownLabel({ to }: ColumnUse): string {
  const words: Partial<Record<ColumnUse['to'], string>> = {
    row: 'Id of a line in a list',
    order: 'Order of the entries',
    parent: 'Entry that it stands under',
    'source lines': 'Lines of the source',
    template: 'Id of the spreadsheet to fill in',
    'worked out': 'Worked out by the program',
  };
  return words[to] ?? 'As it was';
}

/** The first three different cells that have something in them. */
function sample({ rows }: ImportedTable, column: number): string {
  const found = new Set<string>();
  for (const { cells } of rows.slice(0, 200)) {
    const text = (cells[column] ?? '').trim();
    if (text !== '') found.add(shorten(text, 40));
    if (found.size === 3) break;
  }
  return found.size === 0 ? 'Empty' : [...found].join(' · ');
}

declare global {
  interface HTMLElementTagNameMap {
    'table-columns': TableColumns;
  }
  interface HTMLElementEventMap {
    'column-chosen': CustomEvent<ColumnChoice>;
  }
}
