import { html, nothing, type TemplateResult } from 'lit';
import { showCount } from '../../domain/fields/count.ts';
import type { SavedFile } from '../../platform/desktop.ts';
import type { Place } from '../services.ts';
import { counted } from '../words.ts';
import { reviewFile } from './choices.ts';

export interface Saved {
  readonly folder: string;
  readonly files: readonly SavedFile[];
  /** "all groups, 2009 to 2010" */
  readonly extent: string;
}

export interface DoneHandlers {
  showInFolder(path: string): void;
  openReview(path: string): void;
}

/** Where everything is now, and what comes next. */
export function exportDone({ folder, files, extent }: Saved, place: Place, handlers: DoneHandlers): TemplateResult {
  const review = files.find(({ name }) => name === reviewFile);
  return html`<section class="notice notice-success export-done" aria-labelledby="export-done">
    <h2 id="export-done" tabindex="-1">${counted(files.length, 'file')} saved</h2>
    <p>${extent}, in <span class="export-folder">${folder}</span>. Every file was read back and compared.</p>
    <div class="export-done-parts">
      ${fileTable(files)}
      <div>
        <h3>What to do next</h3>
        ${next(place, files.length > (review ? 1 : 0), review !== undefined)} ${buttons(files[0], review, handlers)}
      </div>
    </div>
  </section>`;
}

function fileTable(files: readonly SavedFile[]): TemplateResult {
  return html`<table class="govuk-table export-files">
    <caption class="govuk-visually-hidden">
      Saved files
    </caption>
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        <th scope="col" class="govuk-table__header">File</th>
        <th scope="col" class="govuk-table__header number">Size</th>
      </tr>
    </thead>
    <tbody class="govuk-table__body">
      ${files.map(
        ({ name, size }) =>
          html`<tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header">${name}</th>
            <td class="govuk-table__cell number">${showSize(size)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function buttons(
  first: SavedFile | undefined,
  review: SavedFile | undefined,
  handlers: DoneHandlers,
): TemplateResult | typeof nothing {
  if (!first) return nothing;
  const button = (words: string, act: () => void) =>
    html`<button class="govuk-button govuk-button--secondary" type="button" @click=${act}>${words}</button>`;
  return html`<div class="row">
    ${button('Show in folder', () => handlers.showInFolder(first.path))}
    ${review ? button('Open the review', () => handlers.openReview(review.path)) : nothing}
  </div>`;
}

function next({ identity }: Place, tables: boolean, review: boolean): TemplateResult {
  const office = identity.role === 'office';
  return html`<ul class="govuk-list govuk-list--bullet">
    ${review ? html`<li>Read the review once through; print it or save it as PDF from the browser.</li>` : nothing}
    ${
      tables
        ? html`<li>
            ${office ? 'Hand the spreadsheet files on' : 'Send the spreadsheet files to the partnership office'}
            together with data-dictionary.csv, which explains every column.
          </li>`
        : nothing
    }
    <li>If anything changes, export again into the same folder: these files are replaced, others stay.</li>
  </ul>`;
}

/** "1 KB" at least, as file managers show it; in thousands of bytes. */
export function showSize(bytes: number): string {
  if (bytes < 1_000_000) return `${showCount(Math.max(1, Math.round(bytes / 1000)))} KB`;
  return `${(bytes / 1_000_000).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`;
}
