import { html, type TemplateResult } from 'lit';
import { allRules } from '../../domain/rules/run-checks.ts';
import { yearLabel } from '../../domain/set-up/financial-year.ts';
import { hrefOf } from '../routes.ts';
import type { Place } from '../services.ts';
import { counted, entries } from '../words.ts';

/** Where the checks found nothing at all. */
export function nothingFound(
  place: Place,
  count: number,
  groups: readonly { readonly name: string }[],
): TemplateResult {
  return html`<div class="notice notice-success">
    <h2>Nothing found</h2>
    <p>
      ${entries(count)} of ${groups.length === 1 ? (groups[0]?.name ?? 'the group') : counted(groups.length, 'group')}
      ${count === 1 ? 'was' : 'were'} put to ${counted(allRules.length, 'check')}: totals, dates outside the year,
      figures that cannot be read, boxes that must not be empty, and more.
    </p>
    <p>${nextStep(place)}</p>
  </div>`;
}

/** Where all that was found is settled, or a matter of style. */
export function nothingOpen(place: Place): TemplateResult {
  return html`<div class="notice notice-success">
    <h2>Nothing left to settle</h2>
    <p>No error and no warning is open. ${nextStep(place)}</p>
  </div>`;
}

export function nothingEntered({ year, round, group }: Place): TemplateResult {
  return html`<div class="empty">
    <p>
      There is nothing to check yet: no entries for ${yearLabel(year)}. Begin on the
      <a href=${hrefOf({ screen: 'overview', year, round, group })}>overview</a>; what you enter is checked here at
      once.
    </p>
  </div>`;
}

function nextStep({ year, round, group }: Place): TemplateResult {
  return html`When a section is finished, mark it as completed on its page. Then
    <a href=${hrefOf({ screen: 'export', year, round, group })}>export the review</a>.`;
}
