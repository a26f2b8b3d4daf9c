import { html, nothing, type TemplateResult } from 'lit';
import '../../components/base/folded-part.ts';
import type { KeptSubmission } from '../../domain/submission/kept.ts';
import type { StateChange } from '../../domain/submission/submission.ts';
import { fingerprintOf } from '../../exchange/package/digest.ts';
import { dayOf, momentOf } from '../moments.ts';
import type { Prepared } from './prepared.ts';
import { numberWords } from './number-words.ts';
import { hasLeft, nextRevision } from './standing.ts';
import { actWords, lastAct, stateNames } from './state-words.ts';

/** Which revision this will be, what it builds on, and what has happened so far. */
export function submitState(prepared: Prepared, takeBack: ((kept: KeptSubmission) => void) | null): TemplateResult {
  const { standing, same } = prepared;
  const shown = standing.current ?? same ?? null;
  const state = shown?.submission.state ?? 'draft';
  return html`<section class="sheet submit-state" aria-labelledby="submit-state">
    <div class="submit-state-head">
      <h2 id="submit-state">Revision ${same?.submission.revision ?? nextRevision(standing)}</h2>
      <span class="govuk-tag ${tags[state] ?? ''}">${stateNames[state]}</span>
    </div>
    <p>${sentence(prepared)}</p>
    ${takeBack === null ? nothing : takeBackOffer(prepared, takeBack)} ${returned(prepared)} ${log(standing.all)}
  </section>`;
}

const tags: Partial<Readonly<Record<string, string>>> = {
  complete: 'tag-success',
  sent: 'tag-success',
  accepted: 'tag-success',
};

function sentence({ standing, same, digest }: Prepared): TemplateResult {
  if (same) {
    return html`It was ${same.submission.state === 'accepted' ? 'accepted' : 'sent'} on
    ${dayOf(lastAct(same.submission)?.when ?? same.kept)}, and nothing has changed since. ${fileWords(same)}`;
  }
  const { current } = standing;
  const number = html`${numberWords(standing)}`;
  const act = current && lastAct(current.submission);
  if (act?.to !== 'complete' || act.from === 'sent') return number;
  const changed = current?.submission.digest !== digest;
  return html`${act.who} marked it as complete on ${dayOf(act.when)}.
  ${current && hasLeft(current) ? nothing : 'It has not been sent yet.'}
  ${changed ? 'Entries have changed since; they go with it as they are now.' : nothing} ${number}`;
}

function fileWords({ file, submission }: KeptSubmission): TemplateResult {
  return html`${file === '' ? nothing : html`Its file is called <strong class="submit-name">${file}</strong>.`} Its four
    words are <strong>${fingerprintOf(submission.digest)}</strong>.`;
}

function returned({ standing: { last } }: Prepared): TemplateResult | typeof nothing {
  if (last?.submission.state !== 'returned') return nothing;
  const note = lastAct(last.submission)?.note.trim() ?? '';
  return html`<div class="notice notice-warning">
    <p>
      <strong>The office returned revision ${last.submission.revision}.</strong>
      ${note === '' ? 'It gave no reason; its questions stand below, if there are any.' : note}
    </p>
  </div>`;
}

/** A completed revision is opened again, one that was sent becomes a draft again. */
function takeBackOffer(
  { standing: { current, last } }: Prepared,
  takeBack: (kept: KeptSubmission) => void,
): TemplateResult | typeof nothing {
  const offer = (kept: KeptSubmission, question: string, words: string) =>
    html`<p>
      ${question}
      <button class="link" type="button" @click=${() => takeBack(kept)}>${words}</button>
    </p>`;
  if (current?.submission.state === 'complete') return offer(current, 'Not complete after all?', 'Take the mark back');
  if (current || !last) return nothing;
  const { state, revision } = last.submission;
  if (state === 'sent') return offer(last, `Revision ${revision} was not sent after all?`, 'Take it back');
  if (state === 'withdrawn') {
    return offer(last, `Revision ${revision} was not meant to be withdrawn?`, 'Take the withdrawal back');
  }
  return nothing;
}

function log(all: readonly KeptSubmission[]): TemplateResult | typeof nothing {
  const lines = all.flatMap(({ submission }) =>
    submission.log
      .filter(worthTelling)
      .toReversed()
      .map((change) => ({ revision: submission.revision, ...change })),
  );
  if (lines.length === 0) return nothing;
  return html`<folded-part
    .summary=${'What has happened so far'}
    .note=${String(lines.length)}
    .content=${html`<ol class="submit-log">
      ${lines.map(
        (line) =>
          html`<li>
            <span class="quiet">${momentOf(line.when)}</span>
            <span
              ><strong>Revision ${line.revision}: ${actWords(line)}</strong
              >${line.who.trim() === '' ? '' : ` by ${line.who}`}${
                line.note.trim() === '' ? nothing : html`<br />${line.note}`
              }</span
            >
          </li>`,
      )}
    </ol>`}
  ></folded-part>`;
}

/** What was begun and sent in one go is told once. */
function worthTelling({ from, when }: StateChange, _: number, [, second]: readonly StateChange[]): boolean {
  return from !== null || second?.when !== when;
}
