import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { boxId } from '../../components/base/dom-id.ts';
import { firstYear, lastYear, readYearCode, yearLabel } from '../../domain/set-up/financial-year.ts';
import type { ReviewYear, Round, SetUp } from '../../domain/set-up/set-up.ts';
import './add-names.ts';
import './deadline-field.ts';
import type { DeadlineChanged } from './deadline-field.ts';
import type { Editing } from './editing.ts';
import { nameBox } from './name-box.ts';
import { addRound, addYear, changeRound, changeYear, inTurn, removeRound, removeYear } from './set-up-edits.ts';

/** The years with the times at which groups report, the newest first. */
export function yearsPart(editing: Editing): TemplateResult {
  const { setUp } = editing;
  const years = [...setUp.years].sort((a, b) => b.start - a.start);
  const latest = years[0]?.start;
  return html`<section class="sheet stack" aria-labelledby="set-up-years">
    <h2 id="set-up-years">Years and deadlines</h2>
    <p class="quiet">
      A round is a time at which groups report: once for an annual review, four times for a quarterly one.
    </p>
    ${repeat(
      years,
      ({ start }) => start,
      (year, index) => yearBlock(editing, year, years[index + 1] ?? years[index - 1]),
    )}
    <add-names
      .box=${boxId('set-up', 'years.add')}
      label="Add a year"
      hint="For example, ${yearLabel((latest ?? 2009) + 1)}. It begins with the rounds of the latest year."
      button="Add year"
      width="govuk-input--width-10"
      .suggestion=${latest === undefined || latest >= lastYear ? '' : yearLabel(latest + 1)}
      .problem=${editing.problemAt('years.add')}
      .refuse=${(texts: readonly string[]) => refuseYears(setUp, texts)}
      @add-names=${({ detail }: CustomEvent<readonly string[]>) => add(editing, detail)}
    ></add-names>
  </section>`;
}

function add(editing: Editing, texts: readonly string[]): void {
  const starts = texts.flatMap((text) => readYearCode(text) ?? []);
  const [first] = starts;
  if (first === undefined) return;
  editing.act(`add ${yearLabel(first)}`, inTurn(starts.map(addYear)), 'years.add');
}

function refuseYears({ years }: SetUp, texts: readonly string[]): string | null {
  const taken = new Set(years.map(({ start }) => start));
  for (const text of texts) {
    const start = readYearCode(text);
    if (start === null) {
      return `"${text.slice(0, 40)}" is not a financial year between ${firstYear} and ${lastYear + 1}. Write it like 2010 to 2011.`;
    }
    if (taken.has(start)) return `${yearLabel(start)} is already there.`;
    taken.add(start);
  }
  return null;
}

function yearBlock(editing: Editing, year: ReviewYear, neighbour: ReviewYear | undefined): TemplateResult {
  const { start, labelAsPrinted, rounds } = year;
  const label = yearLabel(start);
  const path = `years.${start}.label`;
  const refusal = `years.${start}`;
  return html`<div class="set-up-year" role="group" aria-label=${label}>
    <div class="set-up-year-head">
      <h3>${label}</h3>
      <span class="quiet" aria-hidden="true">printed as</span>
      ${nameBox(editing, {
        path,
        label: `How the review prints ${label}`,
        value: labelAsPrinted,
        what: `change how ${label} is printed`,
        width: 'govuk-input--width-10',
        edit: (text) => changeYear(start, (before) => ({ ...before, labelAsPrinted: text })),
      })}
      <button
        class="button-quiet"
        type="button"
        @click=${() =>
          editing.remove({
            path: refusal,
            name: label,
            noun: 'year',
            scope: { year: start },
            last:
              neighbour === undefined
                ? 'A set-up needs at least one year. Add another before you remove this one.'
                : null,
            edit: removeYear(start),
            focus: neighbour === undefined ? 'years.add' : `years.${neighbour.start}.label`,
          })}
      >
        Remove<span class="govuk-visually-hidden"> ${label}</span>
      </button>
    </div>
    ${refused(editing.problemAt(refusal))}
    <div class="set-up-rounds">
      <span class="rounds-head" aria-hidden="true">Round</span>
      <span class="rounds-head" aria-hidden="true">Deadline (optional)</span>
      <span></span>
      ${repeat(
        rounds,
        ({ id }) => id,
        (round, index) => roundRow(editing, start, round, rounds[index + 1] ?? rounds[index - 1]),
      )}
    </div>
    <add-names
      .box=${boxId('set-up', `years.${start}.add`)}
      .label=${`Add a round to ${label}`}
      button="Add round"
      width="govuk-input--width-20"
      .refuse=${(names: readonly string[]) => refuseRounds(year, names)}
      @add-names=${({ detail }: CustomEvent<readonly string[]>) =>
        editing.act('add round', inTurn(detail.map((name) => addRound(start, name))), `years.${start}.add`)}
    ></add-names>
  </div>`;
}

function refused(problem: string | null): TemplateResult | typeof nothing {
  return problem === null ? nothing : html`<p class="govuk-error-message" role="alert">${problem}</p>`;
}

function roundRow(editing: Editing, start: number, { id, name, deadline }: Round, neighbour: Round | undefined) {
  const path = `years.${start}.${id}.name`;
  const day = `years.${start}.${id}.deadline`;
  return html`${nameBox(editing, {
      path,
      label: `Name of the round in ${yearLabel(start)}`,
      value: name,
      what: 'rename round',
      edit: (text) => changeRound(start, id, { name: text }),
    })}
    <deadline-field
      .box=${boxId('set-up', day)}
      .legend=${`Deadline of ${name}, ${yearLabel(start)}`}
      .day=${deadline}
      .problem=${editing.problemAt(day)}
      @deadline-changed=${({ detail }: CustomEvent<DeadlineChanged>) => {
        if ('problem' in detail) return editing.unreadable(day, detail.problem);
        editing.unreadable(day, null);
        if (detail.iso !== deadline)
          editing.type(day, 'change deadline', changeRound(start, id, { deadline: detail.iso }));
      }}
      @deadline-left=${() => editing.left(day)}
    ></deadline-field>
    <button
      class="button-quiet"
      type="button"
      @click=${() =>
        editing.remove({
          path,
          name,
          noun: 'round',
          scope: { year: start, round: id },
          last:
            neighbour === undefined ? 'A year needs at least one round. Add another before you remove this one.' : null,
          edit: removeRound(start, id),
          focus: neighbour === undefined ? `years.${start}.add` : `years.${start}.${neighbour.id}.name`,
        })}
    >
      Remove<span class="govuk-visually-hidden"> ${name}</span>
    </button>`;
}

function refuseRounds({ rounds }: ReviewYear, names: readonly string[]): string | null {
  const taken = new Set(rounds.map(({ name }) => name.trim().toLowerCase()));
  const twice = names.find((name) => taken.size === taken.add(name.toLowerCase()).size);
  return twice === undefined ? null : `There is already a round called "${twice}" in this year.`;
}
