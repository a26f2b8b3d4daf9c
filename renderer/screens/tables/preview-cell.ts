import { html, nothing, type TemplateResult } from 'lit';
import { icons } from '../../components/base/icons.ts';
import type { Understood } from '../../exchange/table-import/understood.ts';
import type { ShownRow } from './row-outcomes.ts';

/** A cell as it was typed, what it is understood as where that says more, and what is not right with it. */
export function previewCell(
  { outcome, marks, notTaken }: ShownRow,
  column: number,
  text: string,
  understood: Understood | null,
): TemplateResult {
  // What is not right with a row that is not taken stands beside the row, once.
  if (outcome === 'none' || outcome === 'left out') {
    return html`<td class="govuk-table__cell"><span class="tables-text">${text}</span></td>`;
  }
  const place = column + 1;
  const here = marks.filter((mark) => mark.column === place);
  const told = new Set(here.map(({ sentence }) => sentence));
  const left = notTaken.filter((cell) => cell.column === place && !told.has(cell.reason));
  const problem = here.some(({ kind }) => kind === 'problem');
  const words = understood !== null && saysMore(text, understood.words) ? understood.words : '';
  const state = problem ? 'tables-cell-problem' : here.length > 0 || left.length > 0 ? 'tables-cell-warning' : '';
  return html`<td class="govuk-table__cell ${state}">
    <span class="tables-text">${text}</span>
    ${words === '' ? nothing : html`<span class="tables-understood quiet">Understood as ${words}</span>`}
    ${here.map(({ kind, sentence }) =>
      note(kind === 'problem' ? `Kept as typed. ${sentence}` : sentence, kind === 'problem'),
    )}
    ${left.map(({ reason }) => note(`Not taken as it stands. ${reason}`, false))}
  </td>`;
}

/** What is to be said of a whole row. */
export function rowNotes({ outcome, marks, notTaken }: ShownRow): readonly TemplateResult[] {
  const own = marks.filter(({ column }) => column === null);
  if (outcome !== 'none' || own.length > 0) {
    return own.map(({ kind, sentence }) => note(sentence, kind === 'problem'));
  }
  return [...new Set(notTaken.map(({ reason }) => reason))].slice(0, 2).map((reason) => note(reason, false));
}

function note(sentence: string, problem: boolean): TemplateResult {
  return html`<span class="tables-note ${problem ? 'tables-note-problem' : ''}">${icons.alert}${sentence}</span>`;
}

/** "1/5/09" says less than "1 May 2009", but "12,000" no less than "12000". */
function saysMore(text: string, words: string): boolean {
  const plain = (value: string) => value.toLowerCase().replace(/[\s,£%.;]|\.0+$/g, '');
  return words !== '' && plain(text) !== plain(words);
}
