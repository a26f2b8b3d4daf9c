import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../../components/base/folded-part.ts';
import { LightElement } from '../../components/base/light-element.ts';
import '../../components/queries/query-form.ts';
import type { Words } from '../../components/queries/query-help.ts';
import { countsOf, unanswered } from '../../domain/queries/queries.ts';
import { questionsAsText } from '../../domain/queries/query-words.ts';
import type { Query } from '../../domain/queries/query.ts';
import { findGroup } from '../../domain/set-up/set-up.ts';
import type { KeptSubmission } from '../../domain/submission/kept.ts';
import { dayOf } from '../moments.ts';
import type { Place, Services } from '../services.ts';
import { counted, listed } from '../words.ts';
import { returnOf, saveQuestions, type SavedQuestions } from './save-questions.ts';
import './text-to-copy.ts';

const whyReturned = {
  label: 'What is to be put right, in a sentence or two',
  button: 'Return it and save the questions…',
  missing: 'Write why it is returned.',
};

/** The questions to one group as a file: saved, and sent with the submission returned where the office wants that. */
@customElement('group-questions')
export class GroupQuestions extends LightElement {
  @property({ attribute: false }) services!: Services;
  @property({ attribute: false }) place!: Place;
  @property() group = '';
  @property({ attribute: false }) queries: readonly Query[] = [];
  /** The newest revision that was taken in; null where none was. */
  @property({ attribute: false }) newest: KeptSubmission | null = null;
  @property() person = '';
  @state() private returning = false;
  @state() private saved: SavedQuestions | null = null;
  @state() private said = '';
  @state() private problem = '';
  private busy = false;

  protected override render(): TemplateResult {
    const { group, saved, problem } = this;
    const id = `questions-${group}`;
    return html`<section class="group-questions" aria-labelledby=${id}>
      <h3 id=${id} tabindex="-1">${this.name}</h3>
      <p>${this.standing()}</p>
      ${problem === '' ? nothing : html`<p class="notice notice-error" role="alert" tabindex="-1">${problem}</p>`}
      ${saved === null ? nothing : this.done(saved)} ${this.returning ? this.returnForm() : this.acts()}
      <span role="status">${this.said}</span>
      ${this.text()}
    </section>`;
  }

  private get name(): string {
    return findGroup(this.place.setUp, this.group)?.name ?? this.group;
  }

  private standing(): string {
    const { open, answered, closed } = countsOf(this.queries);
    const counts = [
      ...(open > 0 ? [`${counted(open, 'question')} waiting`] : []),
      ...(answered > 0 ? [`${answered} answered`] : []),
      ...(closed > 0 ? [`${closed} closed`] : []),
    ];
    const { newest } = this;
    const words = listed(counts);
    const begun = words === '' ? 'No question is open.' : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
    if (!newest) return `${begun} No submission of this group has been taken in yet.`;
    const { revision, state: now } = newest.submission;
    const returned = returnOf(newest);
    return returned
      ? `${begun} Revision ${revision} was returned on ${dayOf(returned.when)}: ${returned.note}`
      : `${begun} The newest submission, revision ${revision}, ${now === 'sent' ? 'has been received' : `is ${now}`}.`;
  }

  private acts(): TemplateResult {
    const mayReturn = this.newest?.submission.state === 'sent';
    return html`<div class="finding-acts">
      <button class="govuk-button govuk-button--secondary" type="button" @click=${() => void this.save(null)}>
        Save the ${this.queries.length === 0 ? 'return' : 'questions'} for ${this.name}…
      </button>
      ${
        mayReturn
          ? html`<button class="button-quiet" type="button" data-act="return" @click=${() => (this.returning = true)}>
              Return the submission with these questions<span class="govuk-visually-hidden"> to ${this.name}</span>
            </button>`
          : nothing
      }
    </div>`;
  }

  private returnForm(): TemplateResult {
    return html`<query-form
      .words=${whyReturned}
      .about=${this.name}
      .draft=${`return ${this.newest?.id ?? ''}`}
      .name=${this.person}
      .above=${html`<p>
        The group is told that this revision does not stand yet. Its entries stay as they are and can be changed; it
        sends the next revision when it is ready.
      </p>`}
      .save=${(words: Words) => this.giveBack(words)}
      .drop=${() => void this.stop()}
    ></query-form>`;
  }

  private done({ path, count, returned }: SavedQuestions): TemplateResult {
    return html`<div class="notice notice-success query-saved" tabindex="-1">
      <p>
        <strong>${returned ? 'The submission is returned, and the file is saved' : 'The file is saved'}</strong>, with
        ${count === 0 ? 'what is to be put right' : counted(count, 'question')}. It was read back from the disk and is
        whole.
      </p>
      <p class="query-path">${path}</p>
      <p>
        Attach it to an e-mail to the group. The coordinator drops it on the program's window; the answers come back
        with the next submission.
        <button class="link" type="button" @click=${() => void this.show(path)}>Show in folder</button>
      </p>
    </div>`;
  }

  private text(): TemplateResult | typeof nothing {
    const open = unanswered(this.queries);
    if (open.length === 0 && returnOf(this.newest) === null) return nothing;
    const { setUp, year } = this.place;
    const addressed = {
      partnership: setUp.partnership.name,
      groupName: this.name,
      year,
      returned: returnOf(this.newest),
    };
    return html`<folded-part
      summary="The same as text, for somebody who cannot open the file"
      .content=${html`<text-to-copy
        label="Text for an e-mail to ${this.name}"
        text=${questionsAsText(open, addressed)}
      ></text-to-copy>`}
    ></folded-part>`;
  }

  private async giveBack({ text, who }: Words): Promise<string | null> {
    const problem = await this.save({ who, note: text });
    if (problem === null && this.saved) await this.services.store.setPerson(who);
    return problem;
  }

  /** Answers with a sentence where it did not go; cancelling the dialog is none. */
  private async save(giveBack: { readonly who: string; readonly note: string } | null): Promise<string | null> {
    if (this.busy) return null;
    const { place, group, services, queries, newest } = this;
    const { setUp, year, round } = place;
    this.busy = true;
    this.saved = null;
    this.problem = '';
    this.said = '';
    try {
      const done = await saveQuestions(services, { part: { group, year, round }, setUp, queries, newest, giveBack });
      if (done === null) {
        this.said = 'Cancelled: nothing was saved.';
        return giveBack ? 'Cancelled: nothing was saved, and nothing was returned.' : null;
      }
      if ('problem' in done) return await this.fail(done.problem, giveBack !== null);
      this.saved = done;
      this.returning = false;
      await this.focusOn('.query-saved');
      return null;
    } catch (error) {
      return await this.fail(
        error instanceof Error ? error.message : 'The questions could not be saved.',
        giveBack !== null,
      );
    } finally {
      this.busy = false;
    }
  }

  private async fail(problem: string, inForm: boolean): Promise<string> {
    if (inForm) return problem;
    this.problem = problem;
    await this.focusOn('.notice-error');
    return problem;
  }

  private async show(path: string): Promise<void> {
    const answer = await this.services.desktop.showInFolder(path);
    if (answer.status === 'failed') await this.fail(answer.message, false);
  }

  private async stop(): Promise<void> {
    this.returning = false;
    await this.focusOn('[data-act="return"]');
  }

  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>(selector)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'group-questions': GroupQuestions;
  }
}
