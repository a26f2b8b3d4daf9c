import { consume } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ErrorSummary, type SummaryItem } from '../../components/base/error-summary.ts';
import { LightElement } from '../../components/base/light-element.ts';
import '../../components/base/page-head.ts';
import { yearLabel } from '../../domain/set-up/financial-year.ts';
import { findYear } from '../../domain/set-up/set-up.ts';
import type { KeptSubmission } from '../../domain/submission/kept.ts';
import { reportProblem, type ShowAnswer } from '../../platform/desktop.ts';
import { WorkedQueryController } from '../../storage/worked-query-controller.ts';
import { placeContext, servicesContext, type Place, type Services } from '../services.ts';
import { pause } from '../slices.ts';
import { WorkUnderWay } from '../work-under-way.ts';
import { counted } from '../words.ts';
import { ConsolidationProblem } from './consolidation-problem.ts';
import { consolidateDone, type Saved } from './consolidate-done.ts';
import { forTheOffice, nothingThere } from './consolidate-empty.ts';
import { consolidateGroups } from './consolidate-groups.ts';
import { consolidateResult, type Result } from './consolidate-result.ts';
import { logSources } from './consolidation-log.ts';
import { canBeChosen, groupChoices, usualChoice, type Chosen, type GroupChoice } from './group-choices.ts';
import { putTogether } from './put-together.ts';
import { reviewFiles } from './review-files.ts';
import type { Watch } from './gather.ts';
import { saveReview } from './save-review.ts';
import { undisturbed } from './undisturbed.ts';

/** What was put together, of whom, when the store was as it is. */
interface PutTogether {
  readonly result: Result;
  readonly groups: readonly GroupChoice[];
  readonly chosen: Chosen;
}

/** Brings the submissions of all groups together as one review. */
@customElement('consolidate-screen')
export class ConsolidateScreen extends LightElement {
  @consume({ context: servicesContext, subscribe: true }) services!: Services;
  @consume({ context: placeContext, subscribe: true })
  @property({ attribute: false })
  place!: Place;

  /** What somebody ticked; null while it is the usual choice. */
  @state() private ticked: Chosen | null = null;
  @state() private together: PutTogether | null = null;
  @state() private saved: Saved | null = null;
  @state() private problem: string | null = null;
  @state() private said = '';
  private shownPart = '';
  private stopListening: () => void = () => undefined;
  private readonly work = new WorkUnderWay(() => this.requestUpdate());
  private readonly live = new WorkedQueryController<readonly KeptSubmission[], readonly GroupChoice[]>(
    this,
    () => this.services.store.submissions({ year: this.place.year, round: this.place.round }),
    (received) => this.choicesOf(received),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    this.stopListening = this.services.store.history.subscribe(() => this.forget());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopListening();
    this.work.stop();
  }

  /** Only of groups that sent nothing the entries are counted. */
  private async choicesOf(received: readonly KeptSubmission[]): Promise<readonly GroupChoice[]> {
    const { place, services } = this;
    const { year, round } = place;
    const entered = new Map<string, number>();
    for (const { id, newest } of groupChoices(place, received, entered)) {
      if (newest !== null) continue;
      const records = await services.store.records({ year, group: id });
      entered.set(id, records.filter((record) => record.round === round).length);
      await pause();
    }
    return groupChoices(place, received, entered);
  }

  /** Something was written: what was put together before is no longer what stands here. */
  private forget(): void {
    if (this.together === null) return;
    this.together = null;
    this.saved = null;
    this.said = 'Something has changed since. Consolidate again to see it as it is now.';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('place')) return;
    const { year, round } = this.place;
    const part = JSON.stringify([year, round]);
    if (this.shownPart !== '' && this.shownPart !== part) {
      this.work.stop();
      this.ticked = null;
      this.together = null;
      this.saved = null;
      this.said = '';
      this.live.refresh();
    }
    this.shownPart = part;
  }

  protected override render(): TemplateResult {
    const { place, problem, live } = this;
    const { setUp, year, round, identity } = place;
    const name = findYear(setUp, year)?.rounds.find(({ id }) => id === round)?.name ?? round;
    const caption = [setUp.partnership.name, yearLabel(year), name].filter((part) => part.trim() !== '').join(' · ');
    const head = html`<page-head
      .caption=${caption}
      heading="Consolidate"
      lead="Puts the entries of all groups together as one review, and says what stands out between them."
    ></page-head>`;
    if (identity.role === 'coordinator') return html`${head}${forTheOffice(place)}`;
    return html`${head}
      <div class="stack consolidate">
        <error-summary .items=${problem === null ? [] : [this.summaryItem(problem)]}></error-summary>
        ${live.error === null ? nothing : html`<p class="notice notice-error" role="alert">${live.error}</p>`}
        ${live.value === undefined ? nothing : this.body(live.value)}
      </div>`;
  }

  private body(groups: readonly GroupChoice[]): TemplateResult {
    const { together, saved } = this;
    if (!groups.some(canBeChosen)) return nothingThere(this.place);
    const chosen = this.ticked ?? usualChoice(groups);
    return html`${saved === null ? nothing : consolidateDone(saved, this.doneHandlers)}
      <p>
        Accepted submissions are ticked. What is taken are the entries as they stand in the program now, with the
        partnership's own; where another revision has come since, those of the accepted one.
      </p>
      ${consolidateGroups(groups, chosen, (next) => this.choose(next), together?.result.changedHere)}
      ${together === null ? nothing : consolidateResult(together.result)} ${this.foot(groups, chosen)}`;
  }

  private foot(groups: readonly GroupChoice[], chosen: Chosen): TemplateResult {
    const { together } = this;
    const count = groups.filter((group) => canBeChosen(group) && chosen.has(group.id)).length;
    return html`<div class="row consolidate-foot">
      ${
        together === null
          ? this.button(count === 0 ? 'Consolidate' : `Consolidate ${counted(count, 'group')}`, () =>
              this.consolidate(groups, chosen),
            )
          : this.button('Export the consolidated review…', () => this.export(together))
      }
      <div role="status" class="consolidate-working">${this.progress()}</div>
    </div>`;
  }

  private button(words: string, act: () => Promise<void>): TemplateResult {
    const busy = this.work.current !== null;
    return html`<button
      class="govuk-button"
      type="button"
      aria-disabled=${busy}
      @click=${() => (busy ? undefined : void act())}
    >
      ${words}
    </button>`;
  }

  private progress(): TemplateResult | typeof nothing {
    const { current } = this.work;
    if (current === null) return this.said === '' ? nothing : html`${this.said}`;
    if (!current.late) return nothing;
    return html`<label
        >${current.words}
        <progress
          max=${current.of === 0 ? 1 : current.of}
          value=${ifDefined(current.of === 0 ? undefined : String(current.done))}
        ></progress>
      </label>
      <button class="link" type="button" @click=${() => this.work.stop()}>Cancel</button>`;
  }

  private choose(chosen: Chosen): void {
    this.ticked = chosen;
    this.together = null;
    this.saved = null;
    this.said = '';
    if (chosen.size > 0 && this.problem === noneChosen) this.calm();
  }

  private async consolidate(groups: readonly GroupChoice[], chosen: Chosen): Promise<void> {
    this.calm();
    const count = groups.filter((group) => canBeChosen(group) && chosen.has(group.id)).length;
    if (count === 0) return this.fail(noneChosen);
    const result = await this.worked('Putting the groups together', async (watch) => {
      await this.flush();
      return this.undisturbed(() => putTogether(this.services, this.place, groups, chosen, watch));
    });
    if (result === null) return;
    this.together = { result, groups, chosen };
    await this.focusOn('#consolidate-result');
  }

  private async export({ result, groups, chosen }: PutTogether): Promise<void> {
    this.calm();
    const { services, place } = this;
    const files = await this.worked('Preparing the files', (watch) =>
      this.undisturbed(() => reviewFiles(services, place, result, logSources(result, groups, chosen), watch)),
    );
    if (files === null) return;
    const answer = await saveReview(services, files);
    if (answer.status === 'cancelled') return void (this.said = 'Nothing was exported: no folder was chosen.');
    if (answer.status === 'failed') return this.fail(answer.message);
    this.saved = { folder: answer.folder, files: answer.files };
    await this.focusOn('#consolidate-done');
  }

  /** null where it was given up, could not be done, or other work is under way. */
  private async worked<T extends object>(
    words: string,
    work: (watch: Watch) => Promise<T | 'changed'>,
  ): Promise<T | null> {
    try {
      const done = await this.work.run(words, (signal, tell) => work({ signal, tell }));
      if (typeof done !== 'string') return done;
      if (done === 'stopped') this.said = 'Cancelled: nothing was changed.';
      if (done === 'changed') this.said = 'Something changed meanwhile: consolidate again.';
    } catch (error) {
      if (!(error instanceof ConsolidationProblem)) reportProblem(error);
      await this.fail(error instanceof ConsolidationProblem ? error.message : notDone);
    }
    return null;
  }

  private undisturbed<T>(work: () => Promise<T>): Promise<T | 'changed'> {
    return undisturbed(this.services.store.history, () => this.live.value, work);
  }

  private async flush(): Promise<void> {
    const { autosave } = this.services;
    await autosave.flush();
    if (autosave.pending) throw new ConsolidationProblem(notSaved);
  }

  private readonly doneHandlers = {
    showInFolder: (path: string) => void this.tryToShow(this.services.desktop.showInFolder(path)),
    openReview: (path: string) => void this.tryToShow(this.services.desktop.openInBrowser(path)),
  };

  private async tryToShow(answer: Promise<ShowAnswer>): Promise<void> {
    try {
      const shown = await answer;
      if (shown.status === 'failed') await this.fail(shown.message);
    } catch (error) {
      reportProblem(error);
      await this.fail('It could not be opened. Look for it in the folder that is named above.');
    }
  }

  private calm(): void {
    this.problem = null;
    this.said = '';
    this.saved = null;
    document.title = document.title.replace(/^Error: /, '');
  }

  private summaryItem(message: string): SummaryItem {
    const target = message === noneChosen ? '.consolidate-groups input' : '.consolidate-foot .govuk-button';
    return { message, go: () => this.querySelector<HTMLElement>(target)?.focus() };
  }

  private async fail(message: string): Promise<void> {
    this.problem = message;
    if (!document.title.startsWith('Error: ')) document.title = `Error: ${document.title}`;
    await this.updateComplete;
    const summary = this.querySelector('error-summary');
    if (!(summary instanceof ErrorSummary)) return;
    await summary.updateComplete;
    summary.takeFocus();
  }

  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    const found = this.querySelector<HTMLElement>(selector);
    found?.focus({ preventScroll: true });
    found?.scrollIntoView({ block: 'start' });
  }
}

const noneChosen = 'Tick at least one group.';
const notSaved =
  'Your last change could not be saved, so it would be missing. Choose "Try again" at the top, then consolidate.';
const notDone =
  'This could not be done, and nothing was saved. Try again; if it happens again, start the program anew.';

declare global {
  interface HTMLElementTagNameMap {
    'consolidate-screen': ConsolidateScreen;
  }
}
