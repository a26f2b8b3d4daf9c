import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from '../../components/base/light-element.ts';
import { textOf } from '../../components/fields/field-element.ts';
import { whyNot } from '../../domain/submission/states.ts';
import { canTakeBack, openWords, sinceAccepted, type GroupStanding } from '../../domain/submission/tracking.ts';
import { reportProblem } from '../../platform/desktop.ts';
import type { ReviewStore } from '../../storage/review-store.ts';
import { hrefOf } from '../routes.ts';
import type { Place } from '../services.ts';
import { readHistory, type RevisionHistory } from './read-history.ts';
import { revisionHistory } from './revision-history.ts';

export interface GroupActs {
  accept(standing: GroupStanding): Promise<void>;
  /** Resolves to false where it could not be done. */
  giveBack(standing: GroupStanding, note: string): Promise<boolean>;
  takeReturnBack(standing: GroupStanding): Promise<void>;
}

/** One group, opened: what the office can do with its newest revision, and the history of all of them. */
@customElement('tracker-group')
export class TrackerGroup extends LightElement {
  @property({ attribute: false }) standing!: GroupStanding;
  @property({ attribute: false }) place!: Place;
  @property({ attribute: false }) store!: ReviewStore;
  @property({ attribute: false }) acts!: GroupActs;

  @state() private note: string | null = null;
  @state() private noteProblem = false;
  @state() private historyFailed = false;
  @state() private history: RevisionHistory | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('standing')) return;
    const before = changed.get('standing')?.history.map(({ id }) => id);
    const now = this.standing.history.map(({ id }) => id);
    if (JSON.stringify(before) !== JSON.stringify(now)) void this.readHistory();
  }

  private async readHistory(): Promise<void> {
    const { standing } = this;
    const stillShown = () => this.standing.group.id === standing.group.id;
    this.historyFailed = false;
    try {
      const history = await readHistory(this.store, standing.history);
      if (stillShown()) this.history = history;
    } catch (error) {
      reportProblem(error);
      if (stillShown()) this.historyFailed = true;
    }
  }

  protected override render(): TemplateResult {
    const { standing } = this;
    return html`<div class="tracker-group">
      ${standing.newest === null ? this.nothingSent() : this.actions()}
      ${this.note === null ? nothing : this.returnForm(this.note)}
      ${this.historyFailed ? html`<p role="alert">${historyUnread}</p>` : nothing}
      ${standing.newest === null ? nothing : revisionHistory(standing, this.history)}
    </div>`;
  }

  private nothingSent(): TemplateResult {
    const { coordinator, name } = this.standing.group;
    const { year, round } = this.place;
    return html`<p>
      Nothing has been taken in from ${name} for this round.
      ${coordinator.trim() === '' ? nothing : html`Its coordinator is ${coordinator.trim()}.`}
      <a href=${hrefOf({ screen: 'intake', year, round, group: this.standing.group.id })}>Take in files</a>, or
      ${this.link('overview', 'see what was entered here')}.
    </p>`;
  }

  private actions(): TemplateResult {
    const { standing } = this;
    const { newest, questions } = standing;
    if (newest === null) return html``;
    const { submission } = newest;
    const open = openWords(submission.completeness, questions.open);
    const may = (to: 'accepted' | 'returned') => whyNot(submission, to) === null;
    return html`<p class="tracker-open-words">${this.sentence(open)} ${this.stands()}</p>
      <div class="row tracker-acts">
        ${may('accepted') ? this.button('Accept', () => void this.acts.accept(standing), '') : nothing}
        ${may('returned') ? this.button('Return for correction…', () => void this.beginReturn()) : nothing}
        ${canTakeBack(newest) ? this.button('Take the return back', () => void this.acts.takeReturnBack(standing)) : nothing}
        ${this.link('overview', 'Look at the entries')} ${this.link('checks', 'Checks')}
        ${this.link('queries', 'Questions')}
      </div>`;
  }

  private sentence(open: string): TemplateResult {
    const { state, newest, questions } = this.standing;
    const revision = newest?.submission.revision ?? 0;
    const last = newest?.submission.log.at(-1);
    if (state === 'accepted') {
      return html`Revision ${revision} is accepted and stays as it is. To change anything, the group sends a new
      revision.`;
    }
    if (state === 'returned') {
      const why = last?.note.trim() ?? '';
      return html`Revision ${revision} was returned${why === '' ? '.' : html`: ${why}`} Make sure that the group knows:
      ${this.link('queries', questions.open === 0 ? 'ask a question and save the question file' : 'save the question file')},
      or write to it. The next revision is awaited.`;
    }
    if (state === 'withdrawn') {
      return html`The group has withdrawn revision ${revision}, so it cannot be accepted.
      ${this.standing.awaited ? 'A new revision is awaited.' : nothing}`;
    }
    if (open === '') return html`Revision ${revision} is complete, and nothing is open.`;
    return html`Revision ${revision} was sent with ${open}. It can be accepted all the same; what was open is kept in
    its history.`;
  }

  private stands(): string {
    const { accepted } = this.standing;
    if (accepted === null || sinceAccepted(this.standing) === '') return '';
    return `Revision ${accepted.submission.revision} is accepted and stands until another one is.`;
  }

  private returnForm(note: string): TemplateResult {
    const { name } = this.standing.group;
    return html`<form class="tracker-return" novalidate @submit=${(event: Event) => void this.submitReturn(event)}>
      <div class="govuk-form-group ${this.noteProblem ? 'govuk-form-group--error' : ''}">
        <label class="govuk-label" for="tracker-note">What is to be corrected</label>
        <div class="govuk-hint" id="tracker-note-hint">
          It is kept in the history of this revision. ${name} learns of it from you or from the question file.
        </div>
        ${
          this.noteProblem
            ? html`<p class="govuk-error-message" id="tracker-note-error">
                <span class="govuk-visually-hidden">Error:</span> ${noteMissing}
              </p>`
            : nothing
        }
        <textarea
          class="govuk-textarea ${this.noteProblem ? 'govuk-textarea--error' : ''}"
          id="tracker-note"
          rows="3"
          aria-describedby="tracker-note-hint ${this.noteProblem ? 'tracker-note-error' : ''}"
          .value=${note}
          @input=${(event: Event) => (this.note = textOf(event))}
        ></textarea>
      </div>
      <div class="row">
        <button class="govuk-button">Return it</button>
        <button class="button-quiet" type="button" @click=${() => void this.endReturn()}>Cancel</button>
      </div>
    </form>`;
  }

  private async beginReturn(): Promise<void> {
    this.note ??= '';
    await this.updateComplete;
    this.querySelector<HTMLElement>('#tracker-note')?.focus();
  }

  private async endReturn(): Promise<void> {
    this.note = null;
    this.noteProblem = false;
    await this.updateComplete;
    this.querySelector<HTMLElement>('.tracker-acts button:nth-of-type(2)')?.focus();
  }

  private async submitReturn(event: Event): Promise<void> {
    event.preventDefault();
    const note = this.note ?? '';
    this.noteProblem = note.trim() === '';
    if (this.noteProblem) {
      await this.updateComplete;
      return this.querySelector<HTMLElement>('#tracker-note')?.focus();
    }
    if (await this.acts.giveBack(this.standing, note)) this.note = null;
  }

  private button(words: string, act: () => void, looks = 'govuk-button--secondary'): TemplateResult {
    return html`<button class="govuk-button ${looks}" type="button" @click=${act}>
      ${words}<span class="govuk-visually-hidden"> ${this.standing.group.name}</span>
    </button>`;
  }

  private link(screen: 'overview' | 'checks' | 'queries', words: string): TemplateResult {
    const { year, round } = this.place;
    const group = this.standing.group.id;
    const route =
      screen === 'overview'
        ? ({ screen: 'entry', type: 'achievement', year, round, group } as const)
        : screen === 'checks'
          ? ({ screen, year, round, group, query: group } as const)
          : ({ screen, year, round, group } as const);
    return html`<a href=${hrefOf(route)}>${words}</a>`;
  }
}

const historyUnread =
  'What changed between the revisions could not be read. Close this group and open it again to try once more.';
const noteMissing = 'Write what is to be corrected.';

declare global {
  interface HTMLElementTagNameMap {
    'tracker-group': TrackerGroup;
  }
}
