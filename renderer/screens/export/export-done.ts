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
  const [first] = files;
  const review = files.find(({ name }) => name === reviewFile);
  return html`<section class="notice notice-success export-done" aria-labelledby="export-done">
    <h2 id="export-done" tabindex="-1">${counted(files.length, 'file')} saved</h2>
    <p>${extent}, in <span class="export-folder">${folder}</span>. Every file was read back and compared.</p>
    <table class="govuk-table export-files">
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
    </table>
    <div class="row">
      ${
        first
          ? html`<button
              class="govuk-button govuk-button--secondary"
              type="button"
              @click=${() => handlers.showInFolder(first.path)}
            >
              Show in folder
            </button>`
          : nothing
      }
      ${
        review
          ? html`<button
              class="govuk-button govuk-button--secondary"
              type="button"
              @click=${() => handlers.openReview(review.path)}
            >
              Open the review
            </button>`
          : nothing
      }
    </div>
    ${next(place, files.length > (review ? 1 : 0), review !== undefined)}
  </section>`;
}

function next({ identity }: Place, tables: boolean, review: boolean): TemplateResult {
  const office = identity.role === 'office';
  return html`<h3>What to do next</h3>
    <ul class="govuk-list govuk-list--bullet">
      ${review ? html`<li>Read the review once through; print it or save it as PDF from the browser.</li>` : nothing}
      ${
        tables
          ? html`<li>Hand the spreadsheet files on together with data-dictionary.csv, which explains every column.</li>`
          : nothing
      }
      <li>
        ${
          office
            ? 'Changed something afterwards? Export again into the same folder: the files are replaced, others stay.'
            : 'Send the files to the partnership office. If you change something afterwards, export again.'
        }
      </li>
    </ul>`;
}

/** "1 KB" at least, as file managers show it; in thousands of bytes. */
export function showSize(bytes: number): string {
  if (bytes < 1_000_000) return `${showCount(Math.max(1, Math.round(bytes / 1000)))} KB`;
  return `${(bytes / 1_000_000).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`;
}
