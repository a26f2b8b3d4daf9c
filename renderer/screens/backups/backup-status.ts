import { html, nothing, type TemplateResult } from 'lit';
import { icons } from '../../components/base/icons.ts';
import type { BackupStanding } from '../../platform/desktop.ts';
import { momentOf } from '../moments.ts';

export interface StatusActs {
  backUp(): void;
  changeFolder(): void;
}

/** How the backups stand, where they are, and what can be done about it. */
export function backupStatus(standing: BackupStanding, { backUp, changeFolder }: StatusActs): TemplateResult {
  const { lastProblem, dataFolderWarning, folder } = standing;
  return html`${dataFolderWarning === null ? nothing : html`<p class="notice notice-warning">${dataFolderWarning}</p>`}
    ${
      lastProblem === null
        ? nothing
        : html`<p class="notice notice-error"><strong>The last backup needs your attention.</strong> ${lastProblem}</p>`
    }
    <section class="sheet backups-status" aria-labelledby="backups-last">
      <div>
        <h2 id="backups-last">${lastProven(standing)}</h2>
        <p>${sinceWords(standing)}</p>
        <p class="saved-path">Backups are kept in <code>${folder}</code></p>
      </div>
      <div class="row">
        <button class="govuk-button" type="button" @click=${backUp}>Back up now</button>
        <button class="govuk-button govuk-button--secondary" type="button" @click=${changeFolder}>
          Change folder…
        </button>
      </div>
    </section>`;
}

function lastProven({ lastProvenAt }: BackupStanding): TemplateResult {
  return lastProvenAt === null
    ? html`No backup has been made yet`
    : html`<span class="backups-proven">${icons.tick}</span> Last proven on ${momentOf(lastProvenAt)}`;
}

function sinceWords({ lastProvenAt, changedSince }: BackupStanding): string {
  const since = changedSince ? 'Something was changed since; the next backup follows within ten minutes.' : '';
  if (lastProvenAt === null)
    return changedSince
      ? 'The first one follows within ten minutes of your first entry.'
      : 'There is nothing to back up yet.';
  return `It was read again from the disk and compared. ${since || 'It holds everything as it stands now.'}`;
}
