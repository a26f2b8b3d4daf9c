import { html, nothing, type TemplateResult } from 'lit';
import { showCount } from '../../domain/fields/count.ts';
import type { SetUp } from '../../domain/set-up/set-up.ts';
import type { BackupEntry } from '../../platform/desktop.ts';
import type { RestoredRow } from '../../storage/compare-backup.ts';
import { momentOf } from '../moments.ts';
import { reasonWords } from './backup-words.ts';
import { forgottenSubmissions, previewLines, totalOf, type PreviewLine } from './preview-lines.ts';

export interface Preview {
  readonly backup: BackupEntry;
  /** Null while it is being compared. */
  readonly restored: readonly RestoredRow[] | null;
  readonly setUp: SetUp | undefined;
  /** Why it was not restored, or cannot be. */
  readonly problem: string | null;
  /** Whether no backup of how things stand could be made, and one may restore all the same. */
  readonly unsecured: boolean;
  readonly busy: boolean;
  readonly progress: TemplateResult;
  restore(): void;
  leave(): void;
}

/** What would change, and the button that changes it. */
export function backupPreview(shown: Preview): TemplateResult {
  const { backup, restored, setUp, problem, busy } = shown;
  const lines = restored === null ? [] : previewLines(restored, setUp);
  return html`<section class="sheet stack" aria-labelledby="backups-chosen">
    <h2 id="backups-chosen" tabindex="-1">The backup of ${momentOf(backup.at)}</h2>
    <p>${reasonWords[backup.reason]}. ${lead(restored, lines)}</p>
    ${problem === null ? nothing : html`<div class="notice notice-error" role="alert"><p>${problem}</p></div>`}
    ${restored === null ? nothing : warning(restored)}
    <div class="row backups-acts">
      ${
        lines.length === 0
          ? nothing
          : html`<button class="govuk-button" type="button" aria-disabled=${busy} @click=${() => shown.restore()}>
              ${shown.unsecured ? 'Restore without a backup of how it stands now' : 'Restore this backup'}
            </button>`
      }
      <button
        class="govuk-button govuk-button--secondary"
        type="button"
        ?disabled=${busy && restored !== null}
        @click=${() => shown.leave()}
      >
        Back to all backups
      </button>
      ${shown.progress}
    </div>
    ${lines.length === 0 ? nothing : table(lines)}
  </section>`;
}

function lead(restored: readonly RestoredRow[] | null, lines: readonly PreviewLine[]): string {
  if (restored === null) return '';
  if (lines.length === 0) return 'Nothing would change: everything stands as it does in this backup.';
  const { back, changed, gone } = totalOf(lines);
  const parts = [
    back === 0 ? '' : `${showCount(back)} would come back`,
    changed === 0 ? '' : `${showCount(changed)} would be as ${changed === 1 ? 'it was' : 'they were'} then`,
    gone === 0 ? '' : `${showCount(gone)} would be taken away`,
  ].filter((words) => words !== '');
  return `Restoring it would change this: ${parts.join(', ')}.`;
}

function warning(restored: readonly RestoredRow[]): TemplateResult | typeof nothing {
  const sentence = forgottenSubmissions(restored);
  return sentence === null ? nothing : html`<p class="notice notice-warning">${sentence}</p>`;
}

function table(lines: readonly PreviewLine[]): TemplateResult {
  const number = (count: number): string => (count === 0 ? '–' : showCount(count));
  const head = (words: string) => html`<th class="govuk-table__header backups-number" scope="col">${words}</th>`;
  return html`<table class="govuk-table backups-table">
    <thead class="govuk-table__head">
      <tr>
        <th class="govuk-table__header" scope="col">What</th>
        <th class="govuk-table__header" scope="col">Group</th>
        <th class="govuk-table__header" scope="col">Year</th>
        ${head('Come back')} ${head('As they were then')} ${head('Taken away')}
      </tr>
    </thead>
    <tbody class="govuk-table__body">
      ${lines.map(
        ({ what, group, year, back, changed, gone }) =>
          html`<tr>
            <th class="govuk-table__header" scope="row">${what}</th>
            <td class="govuk-table__cell">${group}</td>
            <td class="govuk-table__cell backups-year">${year}</td>
            <td class="govuk-table__cell backups-number">${number(back)}</td>
            <td class="govuk-table__cell backups-number">${number(changed)}</td>
            <td class="govuk-table__cell backups-number">${number(gone)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
