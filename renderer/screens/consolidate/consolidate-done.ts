import { html, nothing, type TemplateResult } from 'lit';
import { showCount } from '../../domain/fields/count.ts';
import type { SavedFile } from '../../platform/desktop.ts';
import { counted } from '../words.ts';
import { reviewFile } from './review-files.ts';

export interface Saved {
  readonly folder: string;
  readonly files: readonly SavedFile[];
}

export interface DoneHandlers {
  showInFolder(path: string): void;
  openReview(path: string): void;
}

/** Where the files are now, and what comes next. */
export function consolidateDone({ folder, files }: Saved, handlers: DoneHandlers): TemplateResult {
  const review = files.find(({ name }) => name === reviewFile);
  const [first] = files;
  const button = (words: string, act: () => void) =>
    html`<button class="govuk-button govuk-button--secondary" type="button" @click=${act}>${words}</button>`;
  return html`<section class="notice notice-success export-done" aria-labelledby="consolidate-done">
    <h2 id="consolidate-done" tabindex="-1">${counted(files.length, 'file')} saved</h2>
    <p>
      In <span class="export-folder">${folder}</span>. Every file was read back and compared. Opening the review shows
      the year as it will be read; consolidation-log.csv says where everything came from, what was left out and what
      stood out.
    </p>
    <div class="row">
      ${first ? button('Show in folder', () => handlers.showInFolder(first.path)) : nothing}
      ${review ? button('Open the review', () => handlers.openReview(review.path)) : nothing}
    </div>
    <details class="folded">
      <summary><span>All files</span><span class="quiet"> (${files.length})</span></summary>
      <ul class="govuk-list folded-content">
        ${files.map(({ name, size }) => html`<li>${name} <span class="quiet">${showCount(Math.max(1, Math.round(size / 1000)))} KB</span></li>`)}
      </ul>
    </details>
  </section>`;
}
