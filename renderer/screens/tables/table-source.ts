import { html, nothing, type TemplateResult } from 'lit';
import { encodings, type Encoding } from '../../exchange/border/decode-text.ts';
import { delimiters, type Delimiter } from '../../exchange/border/read-table.ts';
import {
  recognisedInWords,
  type ImportedTable,
  type TableChoices,
} from '../../exchange/table-import/read-table-file.ts';
import { hrefOf } from '../routes.ts';
import type { Place } from '../services.ts';
import { counted } from '../words.ts';
import { labelled } from './parts.ts';

export interface BringHandlers {
  readonly pasted: string;
  readonly busy: boolean;
  readonly problem: string | null;
  openFile(): void;
  write(text: string): void;
  usePasted(): void;
}

/** Where a table is chosen or pasted, while there is none. */
export function bringTable({ year, round, group }: Place, handlers: BringHandlers): TemplateResult {
  const { pasted, busy, problem, openFile, write, usePasted } = handlers;
  return html`<section class="sheet tables-bring" aria-labelledby="tables-bring">
    <h2 id="tables-bring" tabindex="-1">Bring a table</h2>
    <p>A spreadsheet saved as CSV, of whatever year and with whatever headings: you say what its columns mean.</p>
    <button
      class="govuk-button"
      type="button"
      id="tables-choose"
      aria-disabled=${busy}
      @click=${() => (busy ? undefined : openFile())}
    >
      Choose a CSV file…
    </button>
    <div class="govuk-form-group ${problem === null ? '' : 'govuk-form-group--error'}">
      <label class="govuk-label" for="tables-pasted">Or paste a table</label>
      <div class="govuk-hint" id="tables-pasted-hint">
        Mark the cells in the spreadsheet together with their headings, copy them, and paste them here.
      </div>
      ${
        problem === null
          ? nothing
          : html`<p class="govuk-error-message" id="tables-pasted-error">
              <span class="govuk-visually-hidden">Error:</span> ${problem}
            </p>`
      }
      <textarea
        class="govuk-textarea ${problem === null ? '' : 'govuk-textarea--error'}"
        id="tables-pasted"
        rows="6"
        spellcheck="false"
        aria-describedby="tables-pasted-hint ${problem === null ? '' : 'tables-pasted-error'}"
        .value=${pasted}
        @input=${(event: Event) => event.target instanceof HTMLTextAreaElement && write(event.target.value)}
      ></textarea>
    </div>
    <button
      class="govuk-button govuk-button--secondary"
      type="button"
      aria-disabled=${busy}
      @click=${() => (busy ? undefined : usePasted())}
    >
      Use what I pasted
    </button>
    <p class="quiet">
      To begin with an empty spreadsheet, or to change many entries in one, save
      <a href=${hrefOf({ screen: 'export', year, round, group })}>a spreadsheet to fill in</a>.
    </p>
  </section>`;
}

const delimiterNames: Readonly<Record<Delimiter, string>> = {
  ',': 'Comma',
  ';': 'Semicolon',
  '\t': 'Tab',
  '|': 'Upright bar',
};

/** What was recognised of the table, and a way to say that it is otherwise. */
export function recognised(
  table: ImportedTable,
  name: string,
  choose: (choices: TableChoices) => void,
): TemplateResult {
  const { notes, problems, rows, headings, emptyRows } = table;
  const empty = emptyRows === 0 ? '' : ` ${counted(emptyRows, 'empty row')} between them.`;
  return html`<section class="sheet" aria-labelledby="tables-source">
    <h2 id="tables-source" tabindex="-1">1. The table</h2>
    <p class="tables-name"><strong>${name}</strong></p>
    <p>${recognisedInWords(table)} ${counted(rows.length, 'row')} of ${counted(headings.length, 'column')}.${empty}</p>
    ${notes.map((note) => html`<p class="notice notice-warning">${note}</p>`)} ${problemList(problems)}
    <details class="folded">
      <summary><span>Not right? Say how it is to be read</span></summary>
      <div class="folded-content tables-reading">${readingChoices(table, choose)}</div>
    </details>
  </section>`;
}

function problemList(problems: ImportedTable['problems']): TemplateResult | typeof nothing {
  if (problems.length === 0) return nothing;
  const shown = problems.slice(0, 5);
  return html`<div class="notice notice-warning">
    <ul class="govuk-list">
      ${shown.map(({ message }) => html`<li>${message}</li>`)}
      ${problems.length > shown.length ? html`<li>and ${problems.length - shown.length} more</li>` : nothing}
    </ul>
  </div>`;
}

function readingChoices(table: ImportedTable, choose: (choices: TableChoices) => void): TemplateResult {
  const { delimiter, encoding, headingRow, above, rows } = table;
  const first = [...above.map(({ row }) => row), ...(headingRow === null ? [] : [headingRow])];
  const candidates = [...first, ...rows.slice(0, 20).map(({ row }) => row)].slice(0, 25);
  return html`${labelled(
    'tables-delimiter',
    'Between the cells stands',
    delimiter ?? '',
    [
      ...(delimiter === null ? [{ value: '', words: 'Nothing: there is one column' }] : []),
      ...delimiters.map((value) => ({ value, words: delimiterNames[value] })),
    ],
    (value) => {
      const found = delimiters.find((one) => one === value);
      if (found) choose({ delimiter: found });
    },
  )}
  ${
    encoding === null
      ? nothing
      : labelled(
          'tables-encoding',
          'Letters are written as',
          encoding,
          encodings.map((value) => ({ value, words: value })),
          (value) => {
            const found: Encoding | undefined = encodings.find((one) => one === value);
            if (found) choose({ encoding: found });
          },
        )
  }
  ${labelled(
    'tables-heading-row',
    'The headings are in',
    headingRow === null ? '' : String(headingRow),
    [
      { value: '', words: 'No row: there are no headings' },
      ...candidates.map((row) => ({ value: String(row), words: `Row ${row}` })),
    ],
    (value) => choose({ headingRow: value === '' ? null : Number(value) }),
  )}`;
}
