import { html, type TemplateResult } from 'lit';
import { hrefOf } from '../routes.ts';
import type { Place } from '../services.ts';
import { chooseButton } from './intake-foot.ts';

/** Where files are chosen, and what can be taken in, while there is nothing to look at. */
export function intakeEmpty({ identity }: Place, busy: boolean, openFiles: () => void): TemplateResult {
  const office = identity.role === 'office';
  return html`<section class="sheet intake-empty" aria-labelledby="intake-kinds">
    <div class="row">
      ${chooseButton(false, busy, openFiles)}
      <p>or drop them anywhere on this window.</p>
    </div>
    <h2 id="intake-kinds">What can be taken in</h2>
    <dl class="intake-kinds">
      ${
        office
          ? kind('Submissions', 'What the groups send: as many files at once as you like, in any order.')
          : kind('Your own submissions', 'To carry on here with what you exported on another computer.')
      }
      ${
        office
          ? kind('Answers', 'They come with the next submission of the group that was asked.')
          : kind('Questions', 'What the partnership office asks about your entries, in a small file.')
      }
      ${kind('Set-up files', 'The groups, years and lists, as the partnership office has them.')}
      ${kind(
        'Tables',
        html`Spreadsheets saved as CSV, such as those of earlier years. Or paste one in
          <a href=${hrefOf({ screen: 'tables' })}>Tables from elsewhere</a>.`,
      )}
    </dl>
    <p class="quiet">The program tells by its content what a file is; its name does not matter.</p>
  </section>`;
}

function kind(name: string, words: string | TemplateResult): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${words}</dd>
  </div>`;
}
