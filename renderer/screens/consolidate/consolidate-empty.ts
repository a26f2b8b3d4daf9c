import { html, type TemplateResult } from 'lit';
import { hrefOf } from '../routes.ts';
import type { Place } from '../services.ts';

/** For a coordinator who comes here by address. */
export function forTheOffice({ year, round, group }: Place): TemplateResult {
  return html`<div class="empty">
    <p>
      This page is for the partnership office, which puts the submissions of all groups together. Yours goes out from
      <a href=${hrefOf({ screen: 'submit', year, round, group })}>Send to the office</a>.
    </p>
  </div>`;
}

/** While there is nothing of any group. */
export function nothingThere({ year, round, group }: Place): TemplateResult {
  return html`<div class="empty">
    <p>
      There is nothing to put together yet: no group has sent anything for this round, and nothing was entered here.
      <a href=${hrefOf({ screen: 'intake', year, round, group })}>Take in files</a> first, and accept them under
      <a href=${hrefOf({ screen: 'tracker', year, round, group })}>Submissions</a>.
    </p>
  </div>`;
}
