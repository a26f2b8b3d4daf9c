import { html, nothing, type TemplateResult } from 'lit';
import { changeSentence } from '../../domain/merge/changes.ts';
import { entries } from '../words.ts';
import type { Prepared } from './prepared.ts';

/** As many changes before somebody asks for all of them. */
const shown = 8;

/** What has changed since the revision before, box by box. */
export function submitChanges(
  { since, same }: Prepared,
  all: boolean,
  showAll: () => void,
): TemplateResult | typeof nothing {
  if (since === null || same !== null) return nothing;
  const { revision, changes } = since;
  const visible = all ? changes : changes.slice(0, shown);
  const rest = changes.length - visible.length;
  return html`<section aria-labelledby="submit-changes">
    <h2 id="submit-changes" tabindex="-1">What has changed since revision ${revision}</h2>
    ${
      changes.length === 0
        ? html`<p>
            No entry has changed, so the four words stay the same. Answers to questions of the office, and which
            sections are completed, go with it.
          </p>`
        : html`<ul class="sheet submit-changes">
            ${visible.map((change) => html`<li>${changeSentence(change)}</li>`)}
          </ul>`
    }
    ${
      rest === 0
        ? nothing
        : html`<p class="submit-more">
            <button class="link" type="button" @click=${showAll}>Show all ${changes.length} changes</button>
            <span class="quiet">in ${entries(new Set(changes.map(({ record }) => record)).size)}</span>
          </p>`
    }
  </section>`;
}
