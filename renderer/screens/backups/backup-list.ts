import { html, nothing, type TemplateResult } from 'lit';
import type { BackupEntry } from '../../platform/desktop.ts';
import { momentOf } from '../moments.ts';
import { byDay, reasonWords, sizeOf, timeOf } from './backup-words.ts';

export interface ListActs {
  look(backup: BackupEntry): void;
  lookElsewhere(): void;
}

/** All backups there are, by day. `closed` says why none can be restored at the moment. */
export function backupList(
  backups: readonly BackupEntry[],
  closed: string | null,
  { look, lookElsewhere }: ListActs,
): TemplateResult {
  return html`<section class="sheet stack" aria-labelledby="backups-all">
    <div class="backups-head">
      <h2 id="backups-all">Restore a backup</h2>
      <button class="button-quiet" type="button" ?disabled=${closed !== null} @click=${lookElsewhere}>
        Open one from elsewhere…
      </button>
    </div>
    <p>${closed ?? 'You first see what would change. Restoring can be undone.'}</p>
    ${
      backups.length === 0
        ? html`<p class="empty">There is no backup in this folder yet.</p>`
        : html`<table class="govuk-table backups-table">
            <thead class="govuk-table__head">
              <tr>
                <th class="govuk-table__header" scope="col">Time</th>
                <th class="govuk-table__header" scope="col">Why it was made</th>
                <th class="govuk-table__header backups-number" scope="col">Holds</th>
                <th class="govuk-table__header" scope="col"><span class="govuk-visually-hidden">Restore</span></th>
              </tr>
            </thead>
            ${byDay(backups).map(
              ({ day, backups: of }) =>
                html`<tbody class="govuk-table__body">
                  <tr>
                    <th class="govuk-table__header backups-day" scope="rowgroup" colspan="4">${day}</th>
                  </tr>
                  ${of.map((backup) => line(backup, closed !== null, look))}
                </tbody>`,
            )}
          </table>`
    }
  </section>`;
}

function line(backup: BackupEntry, closed: boolean, look: ListActs['look']): TemplateResult {
  return html`<tr>
    <td class="govuk-table__cell">${timeOf(backup.at)}</td>
    <td class="govuk-table__cell">
      ${reasonWords[backup.reason]}${backup.id.startsWith('spare/') ? html` <span class="quiet">(kept beside your work)</span>` : nothing}
    </td>
    <td class="govuk-table__cell backups-number">
      ${backup.sound ? sizeOf(backup) : html`<span class="govuk-tag tag-error">Damaged</span>`}
    </td>
    <td class="govuk-table__cell backups-act">
      ${
        backup.sound
          ? html`<button class="button-quiet" type="button" ?disabled=${closed} @click=${() => look(backup)}>
              See what would change<span class="govuk-visually-hidden"> with the backup of ${momentOf(backup.at)}</span>
            </button>`
          : nothing
      }
    </td>
  </tr>`;
}
