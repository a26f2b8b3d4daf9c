import { html, nothing, type TemplateResult } from 'lit';
import type { KeptSubmission } from '../../domain/submission/kept.ts';
import { dayOf } from '../moments.ts';
import { hrefOf } from '../routes.ts';
import type { Place } from '../services.ts';
import {
  findingWords,
  progressSentence,
  type FoundCounts,
  type GroupProgress,
  type SectionProgress,
} from './progress.ts';
import { statusTag } from './status-tag.ts';

/** A coordinator's own group: a task list in any order, and beside it what to look at next. */
export function ownSections(
  place: Place,
  own: GroupProgress,
  found: FoundCounts | null,
  deadline: string | null,
  last: KeptSubmission | null,
): TemplateResult {
  const untouched = own.sections.every(({ status }) => status === 'empty');
  return html`<div class="overview-columns">
    <div>
      <p class="overview-progress">${progressSentence([own])}</p>
      ${
        untouched
          ? html`<p class="notice">
              Nothing has been entered for this year yet. Begin with any section; everything is saved on this computer
              as you type. A section your group has nothing for is marked as completed as it is.
            </p>`
          : nothing
      }
      <ul class="govuk-task-list sheet overview-tasks">
        ${own.sections.map((section) => task(place, section))}
      </ul>
    </div>
    <div class="overview-side">${deadlineOf(deadline)} ${checks(place, own, found)} ${handOn(place, own, last)}</div>
  </div>`;
}

function task(place: Place, { section, status, lines }: SectionProgress): TemplateResult {
  const { year, round, group } = place;
  const [id, statusId] = [`task-${section.id}`, `task-${section.id}-status`];
  return html`<li class="govuk-task-list__item govuk-task-list__item--with-link">
    <div class="govuk-task-list__name-and-hint">
      <a
        class="govuk-link govuk-task-list__link"
        href=${hrefOf({ screen: 'entry', type: section.id, year, round, group })}
        aria-describedby="${id} ${statusId}"
        >${section.name}</a
      >
      <div class="govuk-task-list__hint" id=${id}>
        ${lines.length === 0 ? section.intro : lines.map((line) => html`<div>${line}</div>`)}
      </div>
    </div>
    <div class="govuk-task-list__status" id=${statusId}>${statusTag(status)}</div>
  </li>`;
}

function deadlineOf(deadline: string | null): TemplateResult | typeof nothing {
  if (deadline === null) return nothing;
  return html`<section>
    <h2>Due</h2>
    <p>The partnership office expects this by <strong>${deadline}</strong>.</p>
  </section>`;
}

function checks(place: Place, own: GroupProgress, found: FoundCounts | null): TemplateResult {
  const { year, round, group } = place;
  const words = found && findingWords(found);
  const empty = own.sections.every(({ counts }) => counts.length === 0);
  if (found === null && !empty) {
    return html`<section>
      <h2>Checks</h2>
      <p class="quiet">Checking…</p>
    </section>`;
  }
  return html`<section>
    <h2>Checks</h2>
    ${
      words === null
        ? html`<p>${empty ? 'Nothing to check yet.' : 'The checks found nothing wrong.'}</p>`
        : html`<p>
            <a href=${hrefOf({ screen: 'checks', year, round, group })}>${words}</a>
            to look at. They keep their section from being completed until they are put
            right${(found?.warnings ?? 0) > 0 ? '; a warning can also be explained' : ''}.
          </p>`
    }
  </section>`;
}

function handOn(place: Place, own: GroupProgress, last: KeptSubmission | null): TemplateResult {
  const { year, round, group } = place;
  const open = own.sections.filter(({ status }) => status !== 'completed').length;
  const send = hrefOf({ screen: 'submit', year, round, group });
  return html`<section>
    <h2>Handing on</h2>
    <p>
      ${
        last
          ? html`Revision ${last.submission.revision} was saved for the office on ${dayOf(last.kept)}. If you change
              anything, <a href=${send}>send the next revision</a>.`
          : open === 0
            ? html`All sections are completed. <a href=${send}>Send it to the office</a>.`
            : html`When you are ready, <a href=${send}>send it to the office</a>. What is missing by then may be
                missing: the file says so.`
      }
    </p>
    <p class="small">
      <a href=${hrefOf({ screen: 'export', year, round, group })}>Export</a> gives you tables and a review to read at
      any time.
    </p>
  </section>`;
}
