import { html, type TemplateResult } from 'lit';
import type { Place } from '../services.ts';

/** What can be taken in, while there is nothing to look at. */
export function intakeEmpty({ identity }: Place, busy: boolean): TemplateResult {
  if (busy) return html`<div class="empty"><p>The files are being read.</p></div>`;
  const office = identity.role === 'office';
  return html`<div class="sheet intake-empty">
    <h2>What can be taken in</h2>
    <dl class="intake-kinds">
      ${
        office
          ? kind('Submissions', 'what the groups send: as many files at once as you like, in any order')
          : kind('Your own submissions', 'to carry on here with what you exported on another computer')
      }
      ${
        office
          ? kind('Answers', 'to your questions come with the next submission of the group')
          : kind('Questions of the partnership office', 'on your entries, in a small file')
      }
      ${kind('Set-up files', 'the groups, years and lists, as the partnership office has them')}
      ${kind('Tables', 'spreadsheets saved as CSV, such as those of earlier years')}
    </dl>
    <p class="quiet">
      Choose the files below, or drop them anywhere on this window. What a file is, is told by its content, not by its
      name.
    </p>
  </div>`;
}

function kind(name: string, words: string): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${words}</dd>
  </div>`;
}
