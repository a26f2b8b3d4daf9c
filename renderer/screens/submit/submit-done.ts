import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from '../../components/base/light-element.ts';
import { showCount } from '../../domain/fields/count.ts';
import type { SetUp } from '../../domain/set-up/set-up.ts';
import type { Submission } from '../../domain/submission/submission.ts';
import { coveringLetter } from './covering-letter.ts';
import type { Done } from './submit-acts.ts';

const letterBox = 'submit-letter';

/** Where the file is, how to make sure that it arrives whole, and what to do next. */
@customElement('submit-done')
export class SubmitDone extends LightElement {
  @property({ attribute: false }) done!: Done;
  @property({ attribute: false }) setUp!: SetUp;
  /** Shows the file where it is. */
  @property({ attribute: false }) show: (path: string) => void = () => undefined;
  @property({ attribute: false }) takeBack: (submission: Submission) => void = () => undefined;
  @property({ attribute: false }) leave: () => void = () => undefined;
  @state() private copied = '';

  protected override render(): TemplateResult {
    const { saved, again } = this.done;
    const withdrawn = saved.submission.state === 'withdrawn';
    return html`<div class="stack-wide submit-done">
      <section class="notice notice-success submit-file" aria-labelledby="submit-file">
        <h2 id="submit-file">The file</h2>
        <p class="submit-path">${saved.path}</p>
        <p>
          ${showSize(saved.size)}. It was read back from the disk and holds what the program holds.
          <button class="link" type="button" @click=${() => this.show(saved.path)}>Show in folder</button>
        </p>
      </section>
      <section class="sheet submit-words" aria-labelledby="submit-words">
        <h2 id="submit-words">Four words</h2>
        <p class="submit-four">${saved.fingerprint}</p>
        <p>
          The office sees four words too when it takes the file in. Compare them over the telephone: if they are the
          same, exactly these entries have arrived.
        </p>
      </section>
      <section aria-labelledby="submit-next">
        <h2 id="submit-next">What to do next</h2>
        <ol class="govuk-list govuk-list--number">
          <li>
            Attach the file to an e-mail to the office, or put it on a USB stick. The program sends nothing by itself.
          </li>
          <li>Copy the covering letter into the e-mail.</li>
          <li>
            ${
              withdrawn
                ? 'Once the office has taken it in, the revision counts as withdrawn there too.'
                : 'Keep the file. If you change anything later, save it here again: the next file is the next revision.'
            }
          </li>
        </ol>
      </section>
      <section aria-labelledby="submit-letter-head">
        <h2 id="submit-letter-head"><label for=${letterBox}>Covering letter</label></h2>
        <textarea
          class="govuk-textarea submit-letter"
          id=${letterBox}
          rows="14"
          .value=${coveringLetter(this.setUp, saved)}
        ></textarea>
        <div class="row">
          <button class="govuk-button" type="button" @click=${() => void this.copy()}>Copy the letter</button>
          <span role="status">${this.copied}</span>
        </div>
      </section>
      <div class="row submit-after">
        <button class="govuk-button govuk-button--secondary" type="button" @click=${() => this.leave()}>
          Back to the check page
        </button>
        ${
          again
            ? nothing
            : html`<span
                >${withdrawn ? 'Not meant to be withdrawn?' : 'Not sent after all?'}
                <button class="link" type="button" @click=${() => this.takeBack(saved.submission)}>
                  Take it back
                </button></span
              >`
        }
      </div>
    </div>`;
  }

  private async copy(): Promise<void> {
    const box = this.querySelector<HTMLTextAreaElement>(`#${letterBox}`);
    if (!box) return;
    try {
      await navigator.clipboard.writeText(box.value);
      this.copied = 'Copied.';
    } catch {
      box.focus();
      box.select();
      this.copied = 'The letter is selected. Press Ctrl+C to copy it.';
    }
  }
}

/** In thousands of bytes, "1 KB" at least, as file managers show it. */
function showSize(bytes: number): string {
  return `${showCount(Math.max(1, Math.round(bytes / 1000)))} KB`;
}

declare global {
  interface HTMLElementTagNameMap {
    'submit-done': SubmitDone;
  }
}
