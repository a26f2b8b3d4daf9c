import { html, nothing, type TemplateResult } from 'lit';
import { shorten } from '../../domain/fields/count.ts';
import { subjectOf } from '../../domain/queries/query-words.ts';
import type { Query } from '../../domain/queries/query.ts';
import { whereabouts } from '../../domain/queries/whereabouts.ts';
import { yearLabel } from '../../domain/set-up/financial-year.ts';
import { findYear, type SetUp } from '../../domain/set-up/set-up.ts';
import type { QueryFile } from '../../exchange/package/query-file.ts';
import { dayOf } from '../moments.ts';
import { linkTo, type Questions } from '../query-help.ts';
import { counted } from '../words.ts';
import { isAgain, type IncomingPlan } from './incoming-questions.ts';

export interface IncomingView {
  /** The name of the file. */
  readonly name: string;
  readonly plan: IncomingPlan;
  readonly records: Questions['records'];
  readonly setUp: SetUp;
}

interface Acts {
  takeIn(): void;
  putAside(): void;
}

/** What is in a file of questions, before anything of it is written. */
export function incomingView(view: IncomingView, acts: Acts): TemplateResult {
  const { name, plan, setUp } = view;
  const { file, queries, fresh } = plan;
  const again = isAgain(plan);
  return html`<section class="sheet stack query-incoming" aria-labelledby="query-incoming">
    <h2 id="query-incoming" tabindex="-1">${again ? 'Everything in this file is here already' : heading(plan)}</h2>
    <p class="quiet query-path">${name}, written on ${dayOf(file.written)} for ${partOf(file, setUp)}.</p>
    ${returnedNotice(file)}
    ${
      again
        ? html`<p>It was taken in before. Taking it in again would change nothing.</p>`
        : queries.length > fresh.length
          ? html`<p>
              ${counted(queries.length - fresh.length, 'question')} of the file
              ${queries.length - fresh.length === 1 ? 'is' : 'are'} here already.
            </p>`
          : nothing
    }
    ${list(again ? queries : fresh, view)}
    <div class="row">
      ${
        again
          ? html`<button class="govuk-button" type="button" @click=${() => acts.putAside()}>Close</button>`
          : html`<button class="govuk-button" type="button" @click=${() => acts.takeIn()}>Take them in</button>
              <button class="button-quiet" type="button" @click=${() => acts.putAside()}>Put aside</button>`
      }
    </div>
  </section>`;
}

/** What was taken in, with the way to each box. */
export function takenView({ plan, records }: IncomingView, undone: boolean): TemplateResult {
  if (undone) {
    return html`<section class="notice query-taken" aria-labelledby="query-taken">
      <h2 id="query-taken" tabindex="-1">Undone: nothing of the file is here any more</h2>
    </section>`;
  }
  return html`<section class="notice notice-success query-taken" aria-labelledby="query-taken">
    <h2 id="query-taken" tabindex="-1">${counted(plan.fresh.length, 'question')} taken in</h2>
    ${returnedNotice(plan.file)}
    <p>Go to each box, put right what is not right, and answer there or on this page.</p>
    <ol class="govuk-list govuk-list--number">
      ${plan.fresh.map((query) => {
        const href = linkTo(query, records);
        const subject = subjectOf(query);
        return html`<li>
          ${href === null ? html`<strong>${subject}</strong> (no longer there)` : html`<a href=${href}>${subject}</a>`}:
          ${shorten(lastQuestion(query), 140)}
        </li>`;
      })}
    </ol>
  </section>`;
}

function heading({ fresh }: IncomingPlan): string {
  return fresh.length === 0
    ? 'The office returns your submission'
    : `${counted(fresh.length, 'question')} from the office`;
}

function partOf({ groupName, year, round }: QueryFile, setUp: SetUp): string {
  const name = findYear(setUp, year)?.rounds.find(({ id }) => id === round)?.name ?? round;
  return `${groupName}, ${yearLabel(year)}, ${name}`;
}

function returnedNotice({ returned, revision }: QueryFile): TemplateResult | typeof nothing {
  if (returned === null) return nothing;
  const { who, when, note } = returned;
  return html`<p class="notice notice-warning">
    <strong>Revision ${revision} was returned</strong> by ${who} on
    ${dayOf(when)}${note.trim() === '' ? '' : `: ${note.trim()}`}<br />
    Nothing is locked, and nothing needs entering again: change what is to be changed and send the next revision.
  </p>`;
}

function list(queries: readonly Query[], { records }: IncomingView): TemplateResult | typeof nothing {
  if (queries.length === 0) return nothing;
  return html`<ol class="govuk-list govuk-list--number query-preview">
    ${queries.map((query) => {
      const { there, changed, sentence } = whereabouts(query, (id) => records.get(id));
      return html`<li>
        <strong>${subjectOf(query)}</strong><br />${shorten(lastQuestion(query), 400)}
        ${there === 'nothing' || (changed && query.field !== '') ? html`<br /><span class="quiet">${sentence}</span>` : nothing}
      </li>`;
    })}
  </ol>`;
}

function lastQuestion({ messages, question }: Query): string {
  return messages.findLast(({ kind }) => kind === 'question')?.text ?? question;
}
