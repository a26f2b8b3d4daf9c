import { html, type TemplateResult } from 'lit';
import { hrefOf } from '../routes.ts';
import type { Place } from '../services.ts';

/** Where nothing was entered and nothing was sent. */
export function submitEmpty({ year, round, group }: Place): TemplateResult {
  return html`<div class="empty">
    <p>
      There is nothing to send yet. Begin on the
      <a href=${hrefOf({ screen: 'overview', year, round, group })}>overview</a>: what you enter is checked here and put
      into one file. Where a section has nothing to report, mark it as completed on its page.
    </p>
  </div>`;
}
