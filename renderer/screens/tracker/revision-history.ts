import { html, nothing, type TemplateResult } from 'lit';
import '../../components/base/folded-part.ts';
import { changeSentence } from '../../domain/merge/changes.ts';
import type { KeptSubmission } from '../../domain/submission/kept.ts';
import type { GroupStanding } from '../../domain/submission/tracking.ts';
import { fingerprintOf } from '../../exchange/package/digest.ts';
import { dayOf, momentOf } from '../moments.ts';
import { counted } from '../words.ts';
import type { RevisionHistory } from './read-history.ts';
import { actWords } from './tracker-words.ts';

/** As many sentences of one list; the rest is counted. */
const most = 100;

/** Every revision that was taken in, the newest first: who, when, in which file, and what it changed. */
export function revisionHistory({ history }: GroupStanding, compared: RevisionHistory | null): TemplateResult {
  return html`<h2 class="tracker-history-head">${counted(history.length, 'revision')} taken in</h2>
    <ol class="tracker-history">
      ${history.map((kept) => html`<li>${revision(kept, compared)}</li>`)}
    </ol>`;
}

function revision(kept: KeptSubmission, compared: RevisionHistory | null): TemplateResult {
  const { submission, file, settled = [], erased } = kept;
  const { revision, signedOff, log, digest } = submission;
  return html`<p>
      <strong>Revision ${revision}</strong>${signedOff.trim() === '' ? '' : `, signed off by ${signedOff.trim()}`},
      taken in on ${momentOf(kept.kept)} from <span class="tracker-file">${file}</span>. Four words:
      <strong>${fingerprintOf(digest)}</strong>.
    </p>
    ${
      erased === undefined
        ? nothing
        : html`<p>
            A name was erased from it on ${dayOf(erased)}: what is kept is no longer word for word what was sent.
          </p>`
    }
    ${changes(kept, compared)}
    ${
      settled.length === 0
        ? nothing
        : list(
            `Choices made where both had changed something, revision ${revision}`,
            settled.map(({ sentence, by }) => `${sentence}${by === '' ? '' : ` (${by})`}`),
          )
    }
    <ul class="tracker-log" aria-label="What happened with revision ${revision}">
      ${log.map(
        ({ from, to, when, who, note }) =>
          html`<li>
            <span class="quiet">${momentOf(when)}</span>
            <span
              >${actWords({ from, to })}${who.trim() === '' ? '' : ` by ${who.trim()}`}${note.trim() === '' ? nothing : `: ${note.trim()}`}</span
            >
          </li>`,
      )}
    </ul>`;
}

function changes(
  { id, submission }: KeptSubmission,
  compared: RevisionHistory | null,
): TemplateResult | typeof nothing {
  const found = compared?.get(id);
  if (!found) return nothing;
  const { since, changes } = found;
  if (changes.length === 0) return html`<p class="quiet">No entry changed since revision ${since}.</p>`;
  return list(
    `Changes in revision ${submission.revision} since revision ${since}`,
    changes.slice(0, most + 1).map(changeSentence),
    changes.length,
  );
}

function list(summary: string, sentences: readonly string[], count = sentences.length): TemplateResult {
  return html`<folded-part
    .summary=${summary}
    .note=${String(count)}
    .content=${html`<ul class="govuk-list govuk-list--bullet">
      ${sentences.slice(0, most).map((sentence) => html`<li>${sentence}</li>`)}
      ${count <= most ? nothing : html`<li>and ${count - most} more</li>`}
    </ul>`}
  ></folded-part>`;
}
