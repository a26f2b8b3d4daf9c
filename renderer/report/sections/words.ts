import type { Entry } from '../../domain/fields/entry.ts';
import type { ScalarField } from '../../domain/fields/field.ts';
import { isBlank, showStored } from '../../domain/fields/kinds.ts';
import { safe, type Insert, type SafeHtml } from '../html.ts';

/** An empty box in print: never nought, never just a gap. */
export const notProvided = safe`<span class="missing">Not provided</span>`;

/** Text as somebody typed it, with its own line breaks. */
export function asTyped(text: string): SafeHtml {
  const trimmed = text.trim();
  return trimmed === '' ? notProvided : safe`<span class="typed">${trimmed}</span>`;
}

/** A figure as a reader sees it: what could not be read stands there as it was typed. */
export function amount(field: ScalarField, stored: Entry<number>): Insert {
  if (isBlank(stored)) return notProvided;
  const shown = showStored(field, stored);
  return stored.value === null ? asTyped(shown) : shown;
}

/** An explanation under the figures, or nothing where none was given. */
export function paragraph(label: string, text: string): SafeHtml | null {
  return text.trim() === ''
    ? null
    : safe`<p class="explanation"><strong>${label}</strong> ${asTyped(text)}</p>
`;
}

export interface TableRow {
  readonly name: Insert;
  readonly cells: readonly Insert[];
  /** Totals stand under a line. */
  readonly total?: boolean;
}

/** A table whose first column names the rows and whose others are figures, aligned to the right. */
export function figuresTable(caption: string, columns: readonly Insert[], rows: readonly TableRow[]): SafeHtml {
  const line = ({ name, cells }: TableRow): SafeHtml =>
    safe`<tr>
      <th scope="row">${name}</th>
      ${cells.map((cell) => safe`<td class="figure">${cell}</td>`)}</tr>
`;
  const totals = rows.filter((row) => row.total === true);
  return safe`<table>
    <caption class="hidden">${caption}</caption>
    <thead>
      <tr>
        ${columns.map((column, index) => safe`<th scope="col"${index === 0 ? null : safe` class="figure"`}>${column}</th>`)}</tr>
    </thead>
    <tbody>
      ${rows.filter((row) => row.total !== true).map(line)}</tbody>
    ${
      totals.length === 0
        ? null
        : safe`<tfoot>
            ${totals.map(line)}</tfoot>
`
    }</table>
`;
}
