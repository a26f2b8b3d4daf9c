import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { LightElement } from '../../components/base/light-element.ts';
import { showCount } from '../../domain/fields/count.ts';
import type { SetUp } from '../../domain/set-up/set-up.ts';
import type { Mapping } from '../../exchange/table-import/mapping.ts';
import type { ImportedTable } from '../../exchange/table-import/read-table-file.ts';
import { understanding, type Understood } from '../../exchange/table-import/understood.ts';
import type { TablePlan } from '../../worker/tasks/plan-table.ts';
import { previewCell, rowNotes } from './preview-cell.ts';
import { isMarked, outcomeWords, shownRows, type ShownRow } from './row-outcomes.ts';

/** As many rows at a time. */
const page = 100;

export interface RowChoice {
  readonly row: number;
  readonly out: boolean;
}

/** The rows of the table as they would be taken in, a page at a time, with what is to be said of each cell. */
@customElement('table-preview')
export class TablePreview extends LightElement {
  @property({ attribute: false }) table!: ImportedTable;
  @property({ attribute: false }) mapping!: Mapping;
  @property({ attribute: false }) plan!: TablePlan;
  @property({ attribute: false }) setUp!: SetUp;
  @property({ attribute: false }) leaveOut: ReadonlySet<number> = new Set();
  @state() private onlyMarked = false;
  @state() private first = 0;
  private rows: readonly ShownRow[] = [];
  private marked: readonly ShownRow[] = [];
  private cells: ReadonlyMap<number, readonly string[]> = new Map();
  private understood: (column: number, text: string) => Understood = () => ({ words: '', problem: null });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('table')) {
      this.cells = new Map(this.table.rows.map(({ row, cells }) => [row, cells]));
      this.first = 0;
    }
    if (changed.has('mapping') || changed.has('setUp')) this.understood = understanding(this.mapping, this.setUp);
    if (changed.has('plan') || changed.has('leaveOut') || changed.has('mapping')) {
      this.rows = shownRows(this.plan, this.leaveOut);
      const used = new Set(this.used.map((column) => column + 1));
      this.marked = this.rows.filter((row) => isMarked(row, used));
      if (this.marked.length === 0) this.onlyMarked = false;
      const last = Math.max(0, this.listed.length - 1);
      this.first = Math.min(this.first, last - (last % page));
    }
  }

  /** The columns that go somewhere, from 0. */
  private get used(): readonly number[] {
    const idle = ['leave out', 'worked out', 'template', 'record', 'row', 'order'];
    return [...this.mapping.columns.keys()].filter(
      (column) => !idle.includes(this.mapping.columns[column]?.use.to ?? 'leave out'),
    );
  }

  private get listed(): readonly ShownRow[] {
    return this.onlyMarked ? this.marked : this.rows;
  }

  protected override render(): TemplateResult {
    const { first, listed, used } = this;
    return html`${this.filter()}
      <div class="tables-scroll" role="region" aria-label="Rows of the table" tabindex="0">
        <table class="govuk-table tables-rows">
          <caption class="govuk-visually-hidden">
            ${this.extent()}
          </caption>
          <thead class="govuk-table__head">
            <tr class="govuk-table__row">
              <th scope="col" class="govuk-table__header">Row</th>
              <th scope="col" class="govuk-table__header">What it becomes</th>
              ${used.map((column) => this.heading(column))}
            </tr>
          </thead>
          <tbody class="govuk-table__body">
            ${listed.slice(first, first + page).map((row) => this.line(row, used))}
          </tbody>
        </table>
      </div>
      ${this.pager()}`;
  }

  private heading(column: number): TemplateResult {
    const heading = this.mapping.columns[column]?.heading ?? '';
    return html`<th scope="col" class="govuk-table__header">${heading === '' ? `Column ${column + 1}` : heading}</th>`;
  }

  private filter(): TemplateResult | typeof nothing {
    const count = this.marked.length;
    if (count === 0) return nothing;
    return html`<div class="govuk-checkboxes govuk-checkboxes--small tables-filter">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          type="checkbox"
          id="tables-only-marked"
          .checked=${live(this.onlyMarked)}
          @change=${() => this.toggleMarked()}
        />
        <label class="govuk-label govuk-checkboxes__label" for="tables-only-marked">
          Only rows with something to look at (${showCount(count)})
        </label>
      </div>
    </div>`;
  }

  private toggleMarked(): void {
    this.onlyMarked = !this.onlyMarked;
    this.first = 0;
  }

  private line(shown: ShownRow, used: readonly number[]): TemplateResult {
    const { row, outcome } = shown;
    const cells = this.cells.get(row) ?? [];
    const out = outcome === 'none' || outcome === 'left out';
    return html`<tr class="govuk-table__row ${out ? 'tables-row-out' : ''}">
      <th scope="row" class="govuk-table__header">
        <div class="govuk-checkboxes govuk-checkboxes--small">
          <div class="govuk-checkboxes__item">
            <input
              class="govuk-checkboxes__input"
              type="checkbox"
              id="tables-row-${row}"
              .checked=${live(outcome !== 'left out')}
              @change=${() => this.say({ row, out: outcome !== 'left out' })}
            />
            <label class="govuk-label govuk-checkboxes__label" for="tables-row-${row}">
              <span class="govuk-visually-hidden">Take row </span>${showCount(row)}
            </label>
          </div>
        </div>
      </th>
      <td class="govuk-table__cell tables-outcome">
        <span class="tables-outcome-word tables-outcome-${outcome.replace(' ', '-')}">${outcomeWords[outcome]}</span>
        ${rowNotes(shown)}
      </td>
      ${used.map((column) => {
        const text = cells[column] ?? '';
        return previewCell(shown, column, text, out ? null : this.understood(column, text));
      })}
    </tr>`;
  }

  private extent(): string {
    const { first, listed } = this;
    const last = Math.min(first + page, listed.length);
    return `Rows ${showCount(Math.min(first + 1, last))} to ${showCount(last)} of ${showCount(listed.length)}`;
  }

  private pager(): TemplateResult | typeof nothing {
    const { first, listed } = this;
    if (listed.length <= page) return nothing;
    const button = (words: string, to: number, enabled: boolean) =>
      html`<button
        class="button-quiet"
        type="button"
        aria-disabled=${!enabled}
        @click=${() => enabled && (this.first = to)}
      >
        ${words}
      </button>`;
    return html`<div class="row tables-pager">
      ${button(`Previous ${page}`, first - page, first > 0)} <span role="status">${this.extent()}</span>
      ${button(`Next ${page}`, first + page, first + page < listed.length)}
    </div>`;
  }

  private say(detail: RowChoice): void {
    this.dispatchEvent(new CustomEvent<RowChoice>('row-chosen', { detail, bubbles: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'table-preview': TablePreview;
  }
  interface HTMLElementEventMap {
    'row-chosen': CustomEvent<RowChoice>;
  }
}
