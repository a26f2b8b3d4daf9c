import { consume } from '@lit/context';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../../components/base/error-summary.ts';
import type { SummaryItem } from '../../components/base/error-summary.ts';
import { LightElement } from '../../components/base/light-element.ts';
import '../../components/base/page-head.ts';
import type { KeptSubmission } from '../../domain/submission/kept.ts';
import type { Submission } from '../../domain/submission/submission.ts';
import { reportProblem } from '../../platform/desktop.ts';
import { WorkedQueryController } from '../../storage/worked-query-controller.ts';
import type { Route } from '../routes.ts';
import { placeContext, servicesContext, type Place, type Services } from '../services.ts';
import { partWords } from './covering-letter.ts';
import { arriveAtHeading, calmTitle, showSummary } from './page-focus.ts';
import { prepare, readPart, type Prepared, type Stored } from './prepared.ts';
import { SendProblem, sentenceOf, type Watch } from './save-file.ts';
import { markComplete, newest, send, stepBack, withdraw, type Done } from './submit-acts.ts';
import { submitChanges } from './submit-changes.ts';
import './submit-done.ts';
import { submitEmpty } from './submit-empty.ts';
import { nameBox, submitForm, type Written } from './submit-form.ts';
import { submitMore, withdrawBox } from './submit-more.ts';
import { submitOpen } from './submit-open.ts';
import { atBeginning, goneOn, patience, submitProgress, type Working } from './submit-progress.ts';
import { submitSections } from './submit-sections.ts';
import { submitState } from './submit-state.ts';

interface Problem {
  readonly message: string;
  /** The box it is about; empty for none. */
  readonly box: string;
}

/** Checks a group's round and saves it as one file for the office; then says where it is and what to do with it. */
@customElement('submit-screen')
export class SubmitScreen extends LightElement {
  @consume({ context: servicesContext, subscribe: true }) services!: Services;
  @consume({ context: placeContext, subscribe: true })
  @property({ attribute: false })
  place!: Place;
  @property({ attribute: false }) route!: Route;

  @state() private written: Written = { name: '', note: '', ownName: false };
  @state() private withdrawNote = '';
  @state() private problem: Problem | null = null;
  @state() private working: Working | null = null;
  @state() private done: Done | null = null;
  @state() private said = '';
  @state() private allChanges = false;
  private placeKey = '';
  private readonly live = new WorkedQueryController<Stored, Prepared>(
    this,
    () => readPart(this.services.store, this.place, this.place.setUp),
    (stored) => prepare(this.services.store, stored, { spelling: this.services.spelling }),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    this.services.store.person().then(
      (name) => {
        if (this.written.name === '') this.written = { ...this.written, name };
      },
      (error: unknown) => {
        reportProblem(error);
        this.said = noName;
      },
    );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.working?.controller.abort();
  }

  /** Another place chosen in the rail: what was saved before belongs to the other. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('place')) return;
    const { group, year, round } = this.place;
    const key = JSON.stringify([group, year, round]);
    if (this.placeKey !== '' && this.placeKey !== key) {
      this.done = null;
      this.problem = null;
      this.said = '';
      this.written = { ...this.written, note: '' };
      this.withdrawNote = '';
      this.allChanges = false;
      this.live.refresh();
    }
    this.placeKey = key;
  }

  protected override render(): TemplateResult {
    const { place, problem, done } = this;
    const caption = partWords(place.setUp, place);
    const summary = html`<error-summary .items=${problem === null ? [] : [this.summaryItem(problem)]}></error-summary>`;
    if (done) {
      const { revision, state } = done.saved.submission;
      return html`<page-head
          .caption=${caption}
          .heading=${`Revision ${revision} is ${state === 'withdrawn' ? 'withdrawn' : 'ready to send'}`}
          lead="The file is saved. Now pass it on to the office."
        ></page-head>
        <div class="stack submit">
          ${summary}
          <submit-done
            .done=${done}
            .setUp=${place.setUp}
            .show=${(path: string) => void this.showInFolder(path)}
            .takeBack=${(submission: Submission) => void this.takeBackSaved(submission)}
            .leave=${() => this.leave()}
          ></submit-done>
        </div>`;
    }
    return html`<page-head
        .caption=${caption}
        heading="Send to the office"
        lead="Check your entries, sign them off, and save them as one file for the office."
      ></page-head>
      <div class="stack submit">${summary} ${this.body()}</div>`;
  }

  private body(): TemplateResult {
    const { error, value } = this.live;
    if (value === undefined) {
      return error === null ? html`<p class="quiet">Checking…</p>` : html`<p class="notice notice-error">${error}</p>`;
    }
    const { records, completeness, standing } = value;
    if (records.length + completeness.completed.length + standing.all.length === 0) return submitEmpty(this.place);
    // What a group sent is the group's to take back; the office has its own page for what arrived.
    const own = this.place.identity.role === 'coordinator' || standing.all[0]?.direction === 'made';
    const named = this.problem?.box === nameBox ? this.problem.message : null;
    return html`<div class="stack-wide">
      ${submitState(value, own ? (kept) => void this.takeBack(kept) : null)} ${submitSections(value)}
      ${submitOpen(value)} ${submitChanges(value, this.allChanges, () => void this.showAllChanges())}
      ${submitForm(value, this.written, named, this.working !== null, {
        write: (part) => (this.written = { ...this.written, ...part }),
        send: () => void this.send(),
        complete: () => void this.complete(),
      })}
      <div role="status" class="submit-status">${submitProgress(this.working, this.said)}</div>
      ${submitMore(
        value,
        own
          ? {
              note: this.withdrawNote,
              problem: this.problem?.box === withdrawBox ? this.problem.message : null,
              write: (note) => (this.withdrawNote = note),
              withdraw: () => void this.withdraw(),
            }
          : null,
      )}
    </div>`;
  }

  private async send(): Promise<void> {
    if (this.live.value?.same === null && this.written.name.trim() === '') return this.fail(nameMissing, nameBox);
    await this.save((prepared, watch) => send(this.services, prepared, this.written, watch));
  }

  private async withdraw(): Promise<void> {
    const note = this.withdrawNote;
    if (note.trim() === '') return this.fail('Write why it is withdrawn', withdrawBox);
    await this.save((prepared, watch) => withdraw(this.services, prepared, { ...this.written, note }, watch));
  }

  /** Work that ends with a file on the disk: at most one at a time, told of when it lasts, and to be cancelled. */
  private async save(act: (prepared: Prepared, watch: Watch) => Promise<Done | null>): Promise<void> {
    if (this.working !== null) return;
    this.calm();
    const controller = new AbortController();
    this.working = atBeginning(controller);
    const timer = setTimeout(() => (this.working &&= { ...this.working, late: true }), patience);
    try {
      const prepared = await newest(this.services, this.place, this.place.setUp, controller.signal);
      const done = await act(prepared, {
        signal: controller.signal,
        tell: (progress) => (this.working &&= goneOn(this.working, progress)),
        asking: () => (this.working &&= { ...this.working, stage: 'asking' }),
      });
      this.said = done ? '' : cancelled;
      if (!done) return;
      this.written = { ...this.written, note: '' };
      this.withdrawNote = '';
      this.done = done;
      await arriveAtHeading(this);
    } catch (error) {
      if (controller.signal.aborted && error === controller.signal.reason) this.said = cancelled;
      else await this.failWith(error, notMade);
    } finally {
      clearTimeout(timer);
      this.working = null;
    }
  }

  private async complete(): Promise<void> {
    if (this.working !== null) return;
    if (this.written.name.trim() === '') return this.fail(nameMissing, nameBox);
    this.calm();
    try {
      const prepared = await newest(this.services, this.place, this.place.setUp);
      await markComplete(this.services, prepared, this.written.name);
      this.services.announce('Marked as complete.', { undo: true });
    } catch (error) {
      await this.failWith(error, notChanged);
    }
  }

  private async takeBack(kept: KeptSubmission): Promise<void> {
    this.calm();
    try {
      const { revision, state } = await stepBack(this.services, kept, this.written.name);
      this.services.announce(
        `Revision ${revision} is ${state === 'sent' ? 'sent' : `a ${state === 'draft' ? 'draft' : 'complete revision'}`} again.`,
        {
          undo: true,
        },
      );
      this.done = null;
      await arriveAtHeading(this);
    } catch (error) {
      await this.failWith(error, notChanged);
    }
  }

  private async takeBackSaved(wanted: Submission): Promise<void> {
    try {
      const kept = (await this.services.store.submissions(this.place)).find(
        ({ submission }) => submission.revision === wanted.revision && submission.digest === wanted.digest,
      );
      if (kept) await this.takeBack(kept);
      else this.leave();
    } catch (error) {
      await this.failWith(error, notChanged);
    }
  }

  private async showInFolder(path: string): Promise<void> {
    try {
      const shown = await this.services.desktop.showInFolder(path);
      if (shown.status === 'failed') await this.fail(shown.message);
    } catch (error) {
      await this.failWith(error, notShown);
    }
  }

  private leave(): void {
    this.done = null;
    void arriveAtHeading(this);
  }

  private async showAllChanges(): Promise<void> {
    this.allChanges = true;
    await this.updateComplete;
    this.querySelector<HTMLElement>('#submit-changes')?.focus();
  }

  private summaryItem({ message, box }: Problem): SummaryItem {
    const target = box === '' ? 'h1' : `#${box}`;
    return { message, go: () => this.querySelector<HTMLElement>(target)?.focus() };
  }

  private calm(): void {
    this.problem = null;
    this.said = '';
    calmTitle();
  }

  private failWith(error: unknown, otherwise: string): Promise<void> {
    if (!(error instanceof SendProblem)) reportProblem(error);
    return this.fail(sentenceOf(error, otherwise));
  }

  private async fail(message: string, box = ''): Promise<void> {
    this.problem = { message, box };
    this.said = '';
    await showSummary(this);
  }
}

const cancelled = 'Cancelled: nothing was saved, and nothing is marked as sent.';
const nameMissing = 'Enter the name of who signs it off';
const noName = 'The name that was written here the last time could not be read. Enter it anew.';
const notChanged = 'This could not be done, and nothing was changed. Try it once more.';
const notShown = 'The folder could not be opened. Where the file is stands on this page: open the folder yourself.';
const notMade =
  'The file could not be made, and nothing is marked as sent. Try again; if it happens again, start the program anew.';

declare global {
  interface HTMLElementTagNameMap {
    'submit-screen': SubmitScreen;
  }
}
