import { html, type TemplateResult } from 'lit';
import { hrefOf } from '../routes.ts';
import type { Place } from '../services.ts';

/** For a coordinator who comes here by address. */
export function forTheOffice(place: Place): TemplateResult {
  const { year, round, group } = place;
  return html`<div class="empty">
    <p>
      This page is for the partnership office. What your group hands in goes out from
      <a href=${hrefOf({ screen: 'submit', year, round, group })}>Send to the office</a>, where you also see what has
      become of it.
    </p>
  </div>`;
}

/** Before anything has arrived: how files come in. */
export function nothingReceived({ year, round, group }: Place): TemplateResult {
  return html`<p class="notice">
    Nothing has arrived for this round yet. When a group sends its file, open it under
    <a href=${hrefOf({ screen: 'intake', year, round, group })}>Take in files</a>, or drop it anywhere on this window.
    The groups below are those of the <a href=${hrefOf({ screen: 'set-up' })}>set-up</a>.
  </p>`;
}
