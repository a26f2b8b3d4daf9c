import { html, nothing, type TemplateResult } from 'lit';
import { showDay } from '../../domain/fields/vague-date.ts';
import { yearLabel } from '../../domain/set-up/financial-year.ts';
import { groupsInSectionOrder, type ReviewYear, type SetUp } from '../../domain/set-up/set-up.ts';

/** What a set-up holds, to be looked at before it is used: partnership, years with their rounds, groups. */
export function setUpFacts(setUp: SetUp): TemplateResult {
  const { partnership, themes, measures } = setUp;
  const years = [...setUp.years].sort((a, b) => b.start - a.start);
  return html`<dl class="govuk-summary-list set-up-facts">
    ${fact('Partnership', html`<strong>${partnership.name}</strong>`)}
    ${fact('Review', html`${partnership.documentTitle}`)}
    ${fact(
      years.length === 1 ? 'Year' : 'Years',
      html`<ul>
        ${years.map((year) => yearFacts(year))}
      </ul>`,
    )}
    ${fact(
      'Groups',
      html`<ul>
        ${groupsInSectionOrder(setUp).map(({ name }) => html`<li>${name}</li>`)}
      </ul>`,
    )}
    ${
      themes.length + measures.length === 0
        ? nothing
        : fact('Lists', html`${count(themes.length, 'theme')}, ${count(measures.length, 'measure')}`)
    }
    ${fact('Version', html`${setUp.version}`)}
  </dl>`;
}

function fact(label: string, value: TemplateResult): TemplateResult {
  return html`<div class="govuk-summary-list__row">
    <dt class="govuk-summary-list__key">${label}</dt>
    <dd class="govuk-summary-list__value">${value}</dd>
  </div>`;
}

/** One line for a year that reports once, else a line for each of its rounds. */
function yearFacts({ start, rounds }: ReviewYear): TemplateResult {
  const words = rounds.map(({ name, deadline }) => (deadline === null ? name : `${name} (due ${showDay(deadline)})`));
  if (words.length === 1) return html`<li>${yearLabel(start)}: ${words}</li>`;
  return html`<li>
    ${yearLabel(start)}:
    <ul>
      ${words.map((round) => html`<li>${round}</li>`)}
    </ul>
  </li>`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
