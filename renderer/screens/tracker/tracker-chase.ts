import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from '../../components/base/light-element.ts';
import { writeCsv } from '../../exchange/csv/write-csv.ts';
import { reportProblem } from '../../platform/desktop.ts';
import type { Services } from '../services.ts';
import { counted } from '../words.ts';
import { chaseFile, chaseTable, chaseText, type ChaseFacts } from './chase-list.ts';

const box = 'tracker-chase-text';

/** Whom to remind, as text for an e-mail and as a table. */
@customElement('tracker-chase')
export class TrackerChase extends LightElement {
  @property({ attribute: false }) facts!: ChaseFacts;
  @property({ attribute: false }) services!: Services;
  @state() private said: TemplateResult | string = '';

  protected override render(): TemplateResult {
    const { chased } = this.facts;
    if (chased.length === 0)
      return html`<p>Nobody has to be reminded: everything is here, and no question is open.</p>`;
    return html`<p>
        <label for=${box}
          >${counted(chased.length, 'group')} to remind: what is awaited, and questions without an answer.</label
        >
      </p>
      <textarea
        class="govuk-textarea tracker-chase-text"
        id=${box}
        rows=${Math.min(14, chased.length + 5)}
        readonly
        .value=${chaseText(this.facts)}
      ></textarea>
      <div class="row">
        <button class="govuk-button govuk-button--secondary" type="button" @click=${() => void this.copy()}>
          Copy the text
        </button>
        <button class="govuk-button govuk-button--secondary" type="button" @click=${() => void this.save()}>
          Save as a table…
        </button>
        <span role="status">${this.said === '' ? nothing : this.said}</span>
      </div>`;
  }

  private async copy(): Promise<void> {
    const text = this.querySelector<HTMLTextAreaElement>(`#${box}`);
    if (!text) return;
    try {
      await navigator.clipboard.writeText(text.value);
      this.said = 'Copied.';
    } catch {
      text.focus();
      text.select();
      this.said = 'The text is selected. Press Ctrl+C to copy it.';
    }
  }

  private async save(): Promise<void> {
    try {
      await this.saveTable();
    } catch (error) {
      reportProblem(error);
      this.said = 'The table could not be saved. Try again, or choose another folder.';
    }
  }

  private async saveTable(): Promise<void> {
    const { desktop, preferences } = this.services;
    const csv = writeCsv(chaseTable(this.facts), preferences.exportBom);
    const answer = await desktop.saveFile({
      title: 'Save the chase list',
      ...(preferences.lastExportFolder === null ? {} : { folderHint: preferences.lastExportFolder }),
      suggestedName: chaseFile(this.facts.place),
      filterName: 'Spreadsheet file (CSV)',
      extensions: ['csv'],
      bytes: new TextEncoder().encode(csv),
    });
    if (answer.status === 'cancelled') this.said = 'Nothing was saved.';
    else if (answer.status === 'failed') this.said = answer.message;
    else {
      const { name, path } = answer.file;
      this.said = html`Saved as ${name}.
        <button class="link" type="button" @click=${() => void this.show(path)}>Show in folder</button>`;
    }
  }

  private async show(path: string): Promise<void> {
    try {
      const answer = await this.services.desktop.showInFolder(path);
      if (answer.status === 'failed') this.said = answer.message;
    } catch (error) {
      reportProblem(error);
      this.said = 'The folder could not be opened. Look for the table where you saved it.';
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tracker-chase': TrackerChase;
  }
}
