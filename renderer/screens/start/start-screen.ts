import { consume } from '@lit/context';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import '../../components/base/error-summary.ts';
import { icons } from '../../components/base/icons.ts';
import { LightElement } from '../../components/base/light-element.ts';
import type { Received } from '../../domain/intake/received.ts';
import { partnershipId } from '../../domain/records/sections.ts';
import { sampleDataset } from '../../exchange/sample.ts';
import type { SetUpFile } from '../../exchange/set-up-file.ts';
import type { Identity } from '../../storage/identity.ts';
import { partnershipChange } from '../open-set-up-file.ts';
import { hrefOf } from '../routes.ts';
import { servicesContext, type Services } from '../services.ts';
import { carryOnChange, carryOnProblem } from './carry-on.ts';
import { yearsOffered } from './new-set-up.ts';
import { openStartFile, readStartFile, type StartFile } from './open-start-file.ts';
import { noAnswers, problemAt, setUpFrom, stepAfter, type Answers, type Step } from './start-answers.ts';
import { answerBox, question } from './start-questions.ts';

/**
 * The first run: what this program is, and who is sitting in front of it. One question a page; nothing is kept before
 * the last of them is answered.
 */
@customElement('start-screen')
export class StartScreen extends LightElement {
  @consume({ context: servicesContext, subscribe: true }) services!: Services;

  private readonly years = yearsOffered(new Date());
  /** The pages behind this one, and this one at the end. */
  @state() private way: readonly Step[] = ['role'];
  @state() private answers: Answers = noAnswers(this.years[0] ?? new Date().getFullYear());
  @state() private problem: string | null = null;
  @state() private busy = false;
  private stopReceiving: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.stopReceiving = this.services.inbox.subscribe(() => void this.receive());
    void this.receive();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopReceiving();
  }

  private get step(): Step {
    return this.way.at(-1) ?? 'role';
  }

  protected override render(): TemplateResult {
    const { answers, problem, years, step } = this;
    return html`<div class="start">
      ${this.cover()}
      <div class="start-page">
        ${
          this.way.length === 1
            ? nothing
            : html`<button class="button-quiet start-back" type="button" @click=${() => this.back()}>Back</button>`
        }
        <error-summary
          .items=${problem === null ? [] : [{ message: problem, go: () => document.getElementById(answerBox)?.focus() }]}
        ></error-summary>
        <form class="stack" novalidate @submit=${(event: Event) => this.submitted(event)}>
          <div class="stack-wide">
            ${question(step, { answers, problem, years, answer: (part) => (this.answers = { ...this.answers, ...part }) })}
          </div>
          <button class="govuk-button" ?disabled=${this.busy}>${this.goOn()}</button>
          ${
            step === 'role'
              ? html`<p>
                  Was your work on another computer, or has it gone?
                  <a href=${hrefOf({ screen: 'backups' })}>Restore a backup</a>
                </p>`
              : nothing
          }
        </form>
      </div>
    </div>`;
  }

  private cover(): TemplateResult {
    return html`<div class="start-cover">
      <div class="start-mark">${icons.mark}</div>
      <p class="start-name">Partnership<br />Review</p>
      <p class="start-about">
        What a local partnership achieved, spent and counted in a year: entered group by group, checked, and published
        as one review.
      </p>
      <p class="start-promise">
        Everything stays on this computer. The program never connects to a network; you pass files on yourself.
      </p>
    </div>`;
  }

  private goOn(): string {
    if (this.step === 'role' && this.answers.role === 'sample') return 'Look round with the sample';
    const { source } = this.answers;
    if (this.step === 'source' && (source === 'file' || source === 'submission')) return 'Choose the file';
    if (this.step === 'set-up') return 'Use this set-up';
    if (this.step === 'carry-on') return 'Carry on with it';
    return 'Continue';
  }

  private back(): void {
    this.show(this.way.slice(0, -1));
  }

  private submitted(event: Event): void {
    event.preventDefault();
    if (!this.busy) void this.goForward();
  }

  private async goForward(): Promise<void> {
    const { step } = this;
    const problem = problemAt(step, this.answers);
    if (problem !== null) return this.complain(problem);
    this.busy = true;
    try {
      if (step === 'role' && this.answers.role === 'sample') return await this.services.openWorkspace('sample');
      if (!(await this.fetchSetUp(step))) return;
      const next = stepAfter(step, this.answers);
      if (next !== null) return this.show([...this.way, next]);
      await this.begin();
    } catch (error) {
      this.complain(error instanceof Error ? error.message : 'The program could not begin. Try again.');
    } finally {
      this.busy = false;
    }
  }

  /** Gets the set-up where a step is about to lead to one. False where there is none to go on with. */
  private async fetchSetUp(step: Step): Promise<boolean> {
    if (step === 'rounds') this.adopt({ setUp: setUpFrom(this.answers), records: [] });
    if (step !== 'source') return true;
    if (this.answers.source === 'shipped') this.adopt(shippedSetUp());
    const { source } = this.answers;
    if (source !== 'file' && source !== 'submission') return true;
    return this.use(await openStartFile(source === 'file' ? 'set-up' : 'submission', this.services));
  }

  /** False where there is nothing to go on with; then it is said why. */
  private use(opened: StartFile): boolean {
    if (opened.kind === 'cancelled') return false;
    if (opened.kind === 'set-up') this.adopt(opened.file);
    const problem =
      opened.kind === 'problem' ? opened.message : opened.kind === 'submission' ? this.carryOn(opened.received) : null;
    if (problem !== null) this.complain(problem);
    return problem === null;
  }

  /** A sentence where one cannot carry on from it. */
  private carryOn(received: Received): string | null {
    if (this.answers.role === 'office') return `${received.file}: ${forCoordinators}`;
    const problem = carryOnProblem(received);
    if (problem === null) this.answers = { ...this.answers, role: 'coordinator', source: 'submission', received };
    return problem;
  }

  /** Files that were dropped on the window or opened with the program: one of them can be the beginning. */
  private async receive(): Promise<void> {
    if (this.services.inbox.empty || this.busy) return;
    const { files, refused } = this.services.inbox.take();
    const [file, ...more] = files;
    const [away] = refused;
    if (away) return this.complain(`${away.name}: ${away.message}`);
    if (!file) return;
    if (more.length > 0) return this.complain(oneOnly);
    this.busy = true;
    try {
      const opened = await readStartFile(file, this.services);
      if (!this.use(opened)) return;
      if (opened.kind === 'submission') return this.show(['role', 'source', 'carry-on']);
      this.answers = { ...this.answers, source: 'file' };
      this.show(this.answers.role === '' ? ['role'] : ['role', 'source', 'set-up']);
    } finally {
      this.busy = false;
    }
  }

  /** A group chosen under another set-up does not count for this one. */
  private adopt({ setUp, records }: SetUpFile): void {
    const known = setUp.groups.some(({ id }) => id === this.answers.group);
    this.answers = { ...this.answers, setUp, records, received: null, group: known ? this.answers.group : '' };
  }

  private async begin(): Promise<void> {
    const { services, answers } = this;
    const { setUp, records, role, group, source, received } = answers;
    if (received) {
      await services.store.commit(carryOnChange(received, new Date().toISOString()));
      services.store.history.clear();
      const { year, round } = received.submission;
      return services.navigate({ screen: 'overview', year, round, group: received.submission.group });
    }
    if (setUp === null) return;
    const identity: Identity = role === 'office' ? { role } : { role: 'coordinator', group };
    const pages = partnershipChange(await services.store.records({ group: partnershipId }), records);
    await services.store.commit({ label: 'begin with a set-up', setUp, identity, ...pages });
    // Undoing the very first set-up would leave a program without one.
    services.store.history.clear();
    services.navigate({ screen: source === 'new' ? 'set-up' : 'overview' });
  }

  private show(way: readonly Step[]): void {
    this.way = way;
    this.problem = null;
    void this.arrive();
  }

  private complain(problem: string): void {
    this.problem = problem;
    void this.arrive();
  }

  /** Title and focus as for a page of its own: on the heading, or on the error where there is one. */
  private async arrive(): Promise<void> {
    await this.updateComplete;
    const summary = this.querySelector('error-summary');
    await summary?.updateComplete;
    const heading = this.querySelector('h1');
    const words = heading?.textContent?.trim() ?? '';
    document.title = `${this.problem === null ? '' : 'Error: '}${words} - Partnership Review`;
    if (this.problem === null) heading?.focus();
    else summary?.takeFocus();
  }
}

const oneOnly = 'Open one file to begin with: the set-up file of your partnership, or your own submission.';
const forCoordinators =
  'This is a submission of a group, not a set-up file. Begin with the set-up, then take the submission in.';

/** The set-up that comes with the program, with the partnership's own pages but nobody's entries. */
function shippedSetUp(): SetUpFile {
  const { setUp, records } = sampleDataset();
  return { setUp, records: records.filter(({ group }) => group === partnershipId) };
}

declare global {
  interface HTMLElementTagNameMap {
    'start-screen': StartScreen;
  }
}
