import { html, nothing, type TemplateResult } from 'lit';
import { textOf } from '../../components/fields/field-element.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import type { Group } from '../../domain/set-up/set-up.ts';
import { openByGroup, type Shown } from './sorted-findings.ts';

interface Choice {
  readonly group: string;
  readonly shown: Shown;
}

const states: readonly { readonly value: Shown; readonly label: string }[] = [
  { value: '', label: 'Open and settled' },
  { value: 'open', label: 'Open only' },
  { value: 'settled', label: 'Settled only' },
];

/** Whose findings are shown, where there are several groups, and whether the settled ones are. */
export function checksFilter(
  groups: readonly Pick<Group, 'id' | 'name'>[],
  findings: readonly Finding[],
  now: Choice,
  choose: (choice: Choice) => void,
): TemplateResult {
  const counts = openByGroup(findings);
  const option = (id: string, name: string) =>
    html`<option value=${id} ?selected=${now.group === id}>${name} (${counts.get(id) ?? 0})</option>`;
  return html`<div class="row checks-filter">
    ${
      groups.length < 2
        ? nothing
        : html`<label class="govuk-label checks-filter-label" for="checks-group">Show</label>
            <select
              class="govuk-select"
              id="checks-group"
              @change=${(event: Event) => choose({ ...now, group: textOf(event) })}
            >
              ${option('', 'All groups')} ${groups.map(({ id, name }) => option(id, name))}
            </select>`
    }
    <label class="govuk-label checks-filter-label" for="checks-state">Findings</label>
    <select
      class="govuk-select"
      id="checks-state"
      @change=${(event: Event) => {
        const chosen = states.find(({ value }) => value === textOf(event));
        if (chosen) choose({ ...now, shown: chosen.value });
      }}
    >
      ${states.map(({ value, label }) => html`<option value=${value} ?selected=${now.shown === value}>${label}</option>`)}
    </select>
  </div>`;
}
