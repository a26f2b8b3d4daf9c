import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { IntakeSession } from './intake-session.ts';
import { counted } from '../words.ts';
import { summaryWords } from './preview-words.ts';
import { sortFiles } from './sort-files.ts';

export interface FootHandlers {
  openFiles(): void;
  takeIn(): void;
  putAside(): void;
}

/** The acts: choosing files, and taking in what is shown. Stays in sight under a long list. */
export function intakeFoot(session: IntakeSession, handlers: FootHandlers): TemplateResult {
  const busy = session.work.current !== null;
  const { files, chosen } = session;
  if (files.length === 0) return html`<div class="row">${progress(session)}</div>`;
  return html`<div class="intake-foot">
    <p class="intake-summary" role="status">${summaryWords(sortFiles(session).counts)}</p>
    <div class="row">
      ${
        session.submissions.length === 0
          ? nothing
          : html`<button
              class="govuk-button"
              type="button"
              aria-disabled=${busy}
              @click=${() => (busy ? undefined : handlers.takeIn())}
            >
              ${chosen.length === 0 ? 'Take in' : `Take in ${counted(chosen.length, 'file')}`}
            </button>`
      }
      ${chooseButton(true, busy, () => handlers.openFiles())}
      <button class="button-quiet" type="button" ?disabled=${busy} @click=${() => handlers.putAside()}>
        Put all aside
      </button>
      ${progress(session)}
    </div>
  </div>`;
}

/** Opens the dialog in which files are chosen. */
export function chooseButton(more: boolean, busy: boolean, openFiles: () => void): TemplateResult {
  return html`<button
    class="govuk-button ${more ? 'govuk-button--secondary' : ''}"
    type="button"
    id="intake-choose"
    aria-disabled=${busy}
    @click=${() => (busy ? undefined : openFiles())}
  >
    ${more ? 'Choose more files…' : 'Choose files…'}
  </button>`;
}

function progress({ work }: IntakeSession): TemplateResult {
  const { current } = work;
  const late = current?.late === true;
  return html`<div class="intake-progress">
    <div role="status">${late ? current.words : nothing}</div>
    ${
      late
        ? html`<progress
              aria-label=${current.words}
              max=${current.of === 0 ? 1 : current.of}
              value=${ifDefined(current.of === 0 ? undefined : String(current.done))}
            ></progress>
            <button class="button-quiet" type="button" @click=${() => work.stop()}>Cancel</button>`
        : nothing
    }
  </div>`;
}
