import { html, nothing, type TemplateResult } from 'lit';
import { partnershipId, sectionOfType } from '../../domain/records/sections.ts';
import { yearLabel } from '../../domain/set-up/financial-year.ts';
import { findGroup } from '../../domain/set-up/set-up.ts';
import { hrefOf } from '../routes.ts';
import type { Place } from '../services.ts';
import { counted } from '../words.ts';
import { reasons } from './table-look.ts';
import { capital, countedOf } from './table-words.ts';
import type { TakenTable } from './take-table.ts';

/** As many links to sections at most. */
const mostLinks = 8;

export interface DoneHandlers {
  readonly undone: boolean;
  /** Where the list of cells was saved; null before that. */
  readonly saved: string | null;
  saveList(): void;
  another(): void;
}

/** What was taken in and where it is, and what was not. */
export function tablesDone(taken: TakenTable, place: Place, handlers: DoneHandlers): TemplateResult {
  const { fresh, changed, type, notTaken, name } = taken;
  const { undone, saved, saveList, another } = handlers;
  return html`<section class="notice ${undone ? '' : 'notice-success'} tables-done" aria-labelledby="tables-done">
    <h2 id="tables-done" tabindex="-1">
      ${undone ? 'Undone: nothing of it is here any more' : `${countedOf(type, fresh + changed)} taken in`}
    </h2>
    <p>
      ${capital(`from ${name}`)}:
      ${fresh === 0 ? 'nothing new' : `${fresh.toLocaleString('en-GB')} new`}${changed === 0 ? '' : `, ${changed.toLocaleString('en-GB')} changed`}.
      ${notTaken.length === 0 ? 'Every cell was taken.' : nothing}
    </p>
    ${undone ? nothing : links(taken, place)}
    ${
      notTaken.length === 0
        ? nothing
        : html`<p>
              <strong>${counted(notTaken.length, 'cell')} ${notTaken.length === 1 ? 'was' : 'were'} not taken.</strong>
            </p>
            ${reasons(notTaken, 'Which, and why')}`
    }
    <div class="row">
      ${
        notTaken.length === 0
          ? nothing
          : html`<button class="govuk-button govuk-button--secondary" type="button" @click=${saveList}>
              Save the list of cells that were not taken…
            </button>`
      }
      <button class="govuk-button govuk-button--secondary" type="button" @click=${another}>
        Take in another table
      </button>
    </div>
    <p role="status" class="tables-saved">${saved === null ? nothing : `The list is saved in ${saved}.`}</p>
  </section>`;
}

function links({ places, type }: TakenTable, { setUp }: Place): TemplateResult {
  const section = sectionOfType(type);
  const first = section?.types[0] ?? type;
  return html`<ul class="govuk-list govuk-list--bullet">
    ${places.slice(0, mostLinks).map(({ group, year, round }) => {
      const name = group === partnershipId ? setUp.partnership.name : (findGroup(setUp, group)?.name ?? group);
      return html`<li>
        <a href=${hrefOf({ screen: 'entry', type: first, year, round, group })}
          >${section?.name ?? 'Entries'}: ${name}, ${yearLabel(year)}</a
        >
      </li>`;
    })}
    ${places.length > mostLinks ? html`<li>and ${places.length - mostLinks} other places</li>` : nothing}
  </ul>`;
}
