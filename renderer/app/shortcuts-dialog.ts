import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { ModalDialog } from '../components/base/modal-dialog.ts';

const shortcuts: readonly (readonly [what: string, keys: readonly string[]])[] = [
  ['Find in all groups and years', ['Ctrl', 'F']],
  ['Undo, redo', ['Ctrl', 'Z', 'or', 'Ctrl', 'Y']],
  ['Save now (everything is saved as you type)', ['Ctrl', 'S']],
  ['Take in files', ['Ctrl', 'O']],
  ['Check and export a submission', ['Ctrl', 'Shift', 'E']],
  ['Export', ['Ctrl', 'E']],
  ['Larger, smaller, usual size', ['Ctrl', '+', '-', '0']],
  ['In an outline: new line below', ['Enter']],
  ['In an outline: line further in, further out', ['Alt', '→', 'or', 'Alt', '←']],
  ['In an outline: move line up, down', ['Alt', '↑', 'or', 'Alt', '↓']],
  ['In an outline: remove an empty line', ['Backspace']],
  ['In a table: next row, previous row', ['Enter', 'or', 'Shift', 'Enter']],
  ['In a table: remove the row', ['Ctrl', 'Delete']],
  ['In a table: put back what stood there', ['Esc']],
  ['These shortcuts', ['F1', 'or', 'Ctrl', '/']],
];

/** All that the keyboard does, on one page. */
@customElement('shortcuts-dialog')
export class ShortcutsDialog extends ModalDialog {
  override heading = 'Keyboard shortcuts';

  protected override body(): TemplateResult {
    return html`<table class="govuk-table">
      <caption class="govuk-visually-hidden">
        Keyboard shortcuts
      </caption>
      <tbody class="govuk-table__body">
        ${shortcuts.map(
          ([what, keys]) =>
            html`<tr class="govuk-table__row">
              <th scope="row" class="govuk-table__header" style="font-weight: 400">${what}</th>
              <td class="govuk-table__cell">
                ${keys.map((key) => (key === 'or' ? html` <span class="quiet">or</span> ` : html`<kbd>${key}</kbd> `))}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'shortcuts-dialog': ShortcutsDialog;
  }
}
