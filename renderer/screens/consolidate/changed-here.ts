import { html, nothing, type TemplateResult } from 'lit';
import '../../components/base/folded-part.ts';
import { changeSentence, type Change } from '../../domain/merge/changes.ts';
import { entries } from '../words.ts';
import { entriesIn } from './gather.ts';
import type { GroupChoice } from './group-choices.ts';

/** As many sentences; the rest is counted. */
const most = 100;

/** "3 entries were changed here since revision 2"; empty where nothing was. */
export function changedWords(newest: GroupChoice['newest'], changes: readonly Change[]): string {
  const count = entriesIn(changes);
  if (newest === null || count === 0) return '';
  return `${entries(count)} ${count === 1 ? 'was' : 'were'} changed here since revision ${newest.submission.revision}`;
}

/** What is put together is no longer what was sent: how much of it, and folded away what. */
export function changedHere(
  { newest }: GroupChoice,
  changes: readonly Change[] | undefined,
): TemplateResult | typeof nothing {
  const words = changedWords(newest, changes ?? []);
  if (words === '' || changes === undefined) return nothing;
  return html`<folded-part
    .summary=${words}
    .note=${'see what'}
    .content=${html`<ul class="govuk-list govuk-list--bullet">
      ${changes.slice(0, most).map((change) => html`<li>${changeSentence(change)}</li>`)}
      ${changes.length <= most ? nothing : html`<li>and ${changes.length - most} more</li>`}
    </ul>`}
  ></folded-part>`;
}
