import { html, type TemplateResult } from 'lit';
import { yearLabel } from '../../domain/set-up/financial-year.ts';
import { hrefOf } from '../routes.ts';
import type { Place } from '../services.ts';

/** What to do while this computer has nothing of an earlier year. */
export function noEarlierYear(place: Place): TemplateResult {
  return html`<div class="empty">
    <p><strong>There are no entries from an earlier year on this computer.</strong></p>
    ${wayOut(place)}
    <p>
      Do you have them as a spreadsheet? <a href=${hrefOf({ screen: 'tables' })}>Take it in as a table</a>, once the
      year is there.
    </p>
  </div>`;
}

function wayOut({ setUp, identity, year, group }: Place): TemplateResult {
  const [earlier] = setUp.years.filter(({ start }) => start < year).sort((a, b) => b.start - a.start);
  if (earlier) {
    const { start, rounds } = earlier;
    const [round] = rounds;
    const route = { screen: 'overview', year: start, group } as const;
    return html`<p>
      Go to <a href=${hrefOf(round ? { ...route, round: round.id } : route)}>${yearLabel(start)}</a> and enter its
      figures from the printed review. They then stand here beside this year’s.
    </p>`;
  }
  if (identity.role === 'office') {
    return html`<p>
      Add ${yearLabel(year - 1)} in <a href=${hrefOf({ screen: 'set-up' })}>Set-up</a>, choose it as the year on the
      left and enter its figures from the printed review. They then stand here beside this year’s.
    </p>`;
  }
  return html`<p>
    Ask the partnership office to add ${yearLabel(year - 1)} to the set-up file. Open the new file in
    <a href=${hrefOf({ screen: 'settings' })}>Settings</a>, choose the year on the left and enter its figures from the
    printed review. They then stand here beside this year’s.
  </p>`;
}
