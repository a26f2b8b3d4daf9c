import { html, nothing, type TemplateResult } from 'lit';
import type { IntakePlan } from '../../domain/intake/plan.ts';
import { hrefOf, type Route } from '../routes.ts';
import type { Place } from '../services.ts';
import { counted } from '../words.ts';
import { changeWords, whoOf } from './preview-words.ts';
import type { TakenIn } from './take-in.ts';

/** As many lines of each list. */
const page = 100;

/** What was taken in, what was not and why, and where to go on. */
export function intakeDone({ taken, not }: TakenIn, undone: boolean, place: Place): TemplateResult {
  return html`<section class="notice ${undone ? '' : 'notice-success'} intake-done" aria-labelledby="intake-done">
    <h2 id="intake-done" tabindex="-1">
      ${undone ? 'Undone: nothing of it is here any more' : `${counted(taken.length, 'submission')} taken in`}
    </h2>
    <ul class="govuk-list govuk-list--bullet">
      ${taken.slice(0, page).map((plan) => html`<li>${takenWords(plan, place)}</li>`)} ${more(taken.length)}
    </ul>
    ${not.length === 0 ? nothing : notTaken(not)}
    ${
      undone
        ? nothing
        : html`<p>
            Undo, at the foot of the list of pages, takes all of it back in one step. ${nextLink(place, taken)}
          </p>`
    }
  </section>`;
}

function takenWords(plan: IntakePlan, { setUp }: Place): TemplateResult {
  const { merge, received, verdict } = plan;
  const chosen = merge?.log.length ?? 0;
  const changes = changeWords(plan);
  const words =
    verdict === 'withdrawn'
      ? 'marked as withdrawn'
      : verdict === 'renewed'
        ? 'counts again'
        : verdict === 'older'
          ? 'noted in the history'
          : changes === ''
            ? 'no entry changed'
            : changes;
  return html`<strong>${whoOf(received, setUp)}</strong>:
    ${words}${chosen === 0 ? nothing : `; ${counted(chosen, 'choice')} kept in the history`}.`;
}

function notTaken(not: TakenIn['not']): TemplateResult {
  return html`<h3>Not taken in</h3>
    <ul class="govuk-list govuk-list--bullet">
      ${not.slice(0, page).map(({ name, sentence }) => html`<li><strong>${name}</strong>: ${sentence}</li>`)}
      ${more(not.length)}
    </ul>`;
}

function more(count: number): TemplateResult | typeof nothing {
  return count <= page ? nothing : html`<li>and ${counted(count - page, 'more', 'more')}</li>`;
}

function nextLink({ identity }: Place, taken: readonly IntakePlan[]): TemplateResult {
  const { group, year, round } = taken[0]?.received.submission ?? {};
  const there = { ...(year === undefined ? {} : { year }), ...(round === undefined ? {} : { round }) };
  const [words, route]: readonly [string, Route] =
    identity.role === 'office'
      ? ['See who has sent what', { screen: 'tracker', ...there }]
      : ['See your entries', { screen: 'overview', ...there, ...(group === undefined ? {} : { group }) }];
  return html`<a href=${hrefOf(route)}>${words}</a>`;
}
