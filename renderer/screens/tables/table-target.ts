import { html, nothing, type TemplateResult } from 'lit';
import { yearLabel } from '../../domain/set-up/financial-year.ts';
import { findYear } from '../../domain/set-up/set-up.ts';
import { guessTypes } from '../../exchange/table-import/guess-columns.ts';
import type { Place } from '../services.ts';
import { allowedGroups, allowedTypes } from './allowed.ts';
import { labelled, optionsIn, type Option } from './parts.ts';
import { capital } from './table-words.ts';
import type { TableSession } from './table-session.ts';
import { live } from 'lit/directives/live.js';
import { textOf } from '../../components/fields/field-element.ts';

/** What each row becomes, and where it goes. */
export function tableTarget(session: TableSession, place: Place): TemplateResult {
  return html`<section class="sheet" aria-labelledby="tables-target">
    <h2 id="tables-target">2. What each row is</h2>
    ${templateWords(session)}
    <div class="tables-target">${typeSelect(session, place)} ${places(session, place)}</div>
  </section>`;
}

function templateWords({ template, base }: TableSession): TemplateResult | typeof nothing {
  if (!template) return nothing;
  const filled = template.templateIds.length > 0;
  const words = !filled
    ? 'This began as an empty spreadsheet of this program. Its rows are new entries.'
    : base
      ? 'This began as a filled spreadsheet of this program. Only what was changed in it is taken in; what was changed here meanwhile stays.'
      : 'This began as a filled spreadsheet, but what it was filled with is not kept on this computer: wherever it differs from what is here, you choose.';
  return html`<p class="notice">${words}</p>`;
}

function typeSelect(session: TableSession, place: Place): TemplateResult {
  const { table, type } = session;
  const allowed = allowedTypes(place);
  const known = new Set(
    table
      ? guessTypes(table)
          .slice(0, 4)
          .map((guess) => guess.type)
      : [],
  );
  const option = ({ id, noun }: { readonly id: string; readonly noun: string }): Option => ({
    value: id,
    words: capital(noun),
  });
  const [fitting, others] = [true, false].map((wanted) => allowed.filter(({ id }) => known.has(id) === wanted));
  return html`<div class="govuk-form-group">
    <label class="govuk-label" for="tables-type">Each row is</label>
    <select
      class="govuk-select"
      id="tables-type"
      .value=${live(type)}
      @change=${(event: Event) => session.chooseType(textOf(event))}
    >
      ${
        fitting?.length === 0
          ? nothing
          : html`<optgroup label="Fits the headings">${optionsIn((fitting ?? []).map(option), type)}</optgroup>`
      }
      <optgroup label="Others">${optionsIn((others ?? []).map(option), type)}</optgroup>
    </select>
  </div>`;
}

function places(session: TableSession, place: Place): TemplateResult {
  const { mapping, target, type } = session;
  const says = (to: string) => mapping?.columns.some(({ use }) => use.to === to) === true;
  const groups = allowedGroups(place, type).map(({ id, name }) => ({ value: id, words: name }));
  const each = { value: '', words: 'Each row says it' };
  const hint = (to: string, what: string) => (says(to) ? `For rows whose column says no ${what}.` : null);
  const rounds = findYear(place.setUp, target.year ?? place.year)?.rounds ?? [];
  const years = [...place.setUp.years].sort((a, b) => b.start - a.start);
  return html`${labelled(
    'tables-group',
    'Group',
    target.group ?? '',
    says('group') ? [...groups, each] : groups,
    (group) => session.chooseTarget({ group: group === '' ? null : group }),
    hint('group', 'group'),
  )}
  ${labelled(
    'tables-year',
    'Year',
    String(target.year ?? ''),
    [...years.map(({ start }) => ({ value: String(start), words: yearLabel(start) })), ...(says('year') ? [each] : [])],
    (year) => session.chooseTarget(placeInTime(year, session, place)),
    hint('year', 'year'),
  )}
  ${
    rounds.length < 2 && !says('round')
      ? nothing
      : labelled(
          'tables-round',
          'Round',
          target.round ?? '',
          [...rounds.map(({ id, name }) => ({ value: id, words: name })), ...(says('round') ? [each] : [])],
          (round) => session.chooseTarget({ round: round === '' ? null : round }),
          hint('round', 'round'),
        )
  }`;
}

/** A round of the year that was chosen: the same one where the year has it. */
function placeInTime(year: string, { target }: TableSession, { setUp }: Place): Partial<TableSession['target']> {
  if (year === '') return { year: null };
  const rounds = findYear(setUp, Number(year))?.rounds ?? [];
  const round = rounds.find(({ id }) => id === target.round) ?? rounds[0];
  return { year: Number(year), round: round?.id ?? target.round };
}
