import { consume } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from '../../components/base/light-element.ts';
import '../../components/base/page-head.ts';
import { inOrder } from '../../domain/queries/queries.ts';
import type { Query } from '../../domain/queries/query.ts';
import { yearLabel } from '../../domain/set-up/financial-year.ts';
import { findGroup } from '../../domain/set-up/set-up.ts';
import type { KeptSubmission } from '../../domain/submission/kept.ts';
import { limits } from '../../exchange/border/limits.ts';
import { readQueryFile } from '../../exchange/package/query-file.ts';
import { LiveQueryController } from '../../storage/live-query-controller.ts';
import { queryHelp, readQuestions, type Questions } from '../query-help.ts';
import { hrefOf, type Route } from '../routes.ts';
import { placeContext, servicesContext, type Place, type Services } from '../services.ts';
import type { WaitingFile } from '../inbox.ts';
import { changeOf, isAgain, planQuestions } from './incoming-questions.ts';
import { incomingView, takenView, type IncomingView } from './incoming-view.ts';
import { officeQuestions } from './office-questions.ts';
import { ownQuestions } from './own-questions.ts';

interface Shown extends Questions {
  readonly kept: readonly KeptSubmission[];
}

const leads = {
  office: 'Your questions to the groups on single entries, and their answers.',
  coordinator: 'Questions of the office on your entries. Your answers go back with your next submission.',
} as const;

/** Questions of the office on single entries, and their answers. */
@customElement('queries-screen')
export class QueriesScreen extends LightElement {
  @consume({ context: servicesContext, subscribe: true }) services!: Services;
  @consume({ context: placeContext, subscribe: true })
  @property({ attribute: false })
  place!: Place;
  @property({ attribute: false }) route!: Route;

  @state() private incoming: IncomingView | null = null;
  @state() private taken: IncomingView | null = null;
  @state() private undone = false;
  @state() private problem = '';
  /** The group shown alone; empty for all. */
  @state() private only: string | null = null;
  /** The act of taking in, in the store's history. */
  private act: object | null = null;
  private placeKey = '';
  private stop: () => void = () => undefined;
  private readonly live = new LiveQueryController<Shown>(this, () => this.read());

  override connectedCallback(): void {
    super.connectedCallback();
    this.stop = this.services.store.history.subscribe(() => this.heedHistory());
    if (!this.services.inbox.empty) void this.receive();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('place')) return;
    const { group, year, round, identity } = this.place;
    const key = JSON.stringify([this.isOffice ? '' : group, year, round, identity.role]);
    if (this.placeKey !== '' && this.placeKey !== key) this.live.refresh();
    this.placeKey = key;
  }

  private get isOffice(): boolean {
    return this.place.identity.role === 'office';
  }

  private async read(): Promise<Shown> {
    const { group, year, round } = this.place;
    const scope = this.isOffice ? { year, round } : { group, year, round };
    const { store } = this.services;
    const [questions, kept] = await Promise.all([readQuestions(store, scope), store.submissions(scope)]);
    return { ...questions, kept };
  }

  protected override render(): TemplateResult {
    const { place, incoming, taken, problem } = this;
    const owner = this.isOffice ? place.setUp.partnership.name : (findGroup(place.setUp, place.group)?.name ?? '');
    return html`<page-head
        .caption="${owner} · ${yearLabel(place.year)}"
        heading="Questions"
        .lead=${leads[place.identity.role]}
      ></page-head>
      <div class="stack-wide queries">
        ${problem === '' ? nothing : html`<p class="notice notice-error query-problem" tabindex="-1">${problem}</p>`}
        ${
          incoming === null
            ? nothing
            : incomingView(incoming, { takeIn: () => void this.takeIn(), putAside: () => void this.putAside() })
        }
        ${taken === null ? nothing : takenView(taken, this.undone)} ${this.threads()}
        ${this.isOffice || this.incoming !== null ? nothing : this.openButton()}
      </div>`;
  }

  private threads(): TemplateResult | typeof nothing {
    const { live, place, services } = this;
    if (live.error !== null) return html`<p class="notice notice-error">${live.error}</p>`;
    if (!live.value) return nothing;
    const queries = inOrder(live.value.queries);
    const { records, kept } = live.value;
    const threads = { setUp: place.setUp, help: queryHelp(services, place, live.value), records, named: this.isOffice };
    if (!this.isOffice) {
      // Over the preview of the first file, the words for an empty page would contradict it.
      return this.incoming !== null && queries.length === 0 ? nothing : ownQuestions(queries, place, threads);
    }
    const wanted = this.only ?? this.route.query ?? '';
    const only = queries.some(({ group }: Query) => group === wanted) ? wanted : '';
    return officeQuestions({ services, place, queries, kept, threads, only, choose: (group) => this.choose(group) });
  }

  private openButton(): TemplateResult {
    return html`<div>
      <button
        class="govuk-button govuk-button--secondary query-open-file"
        type="button"
        @click=${() => void this.open()}
      >
        Open a file of questions…
      </button>
    </div>`;
  }

  /** In the address as well, so that the way back leads to the same view. */
  private choose(group: string): void {
    this.only = group;
    const { query: _query, ...rest } = this.route;
    window.history.replaceState(null, '', hrefOf(group === '' ? rest : { ...rest, query: group }));
  }

  private async open(): Promise<void> {
    const answer = await this.services.desktop.openFiles({
      title: 'Open a file of questions',
      filters: [{ name: 'Questions', extensions: ['json'] }],
      maxBytes: limits.fileBytes,
      maxFiles: 1,
    });
    if (answer.status !== 'opened') return;
    const [file] = answer.files;
    if (file) await this.lookAt(file);
    else await this.refuse(answer.refused[0]?.message ?? 'The file could not be opened.');
  }

  /** What another page, or the window, has put there for this one. */
  private async receive(): Promise<void> {
    const { inbox } = this.services;
    const { files, refused } = inbox.take();
    const [file, ...others] = files;
    if (others.length > 0) inbox.put(others);
    if (file) await this.lookAt(file);
    else if (refused[0]) await this.refuse(refused[0].message);
  }

  private async lookAt({ name, bytes }: WaitingFile): Promise<void> {
    this.incoming = null;
    this.taken = null;
    this.problem = '';
    const file = await readQueryFile(bytes);
    if ('problem' in file) return this.refuse(`${name}: ${file.problem}`);
    const { store } = this.services;
    const { setUp, identity } = this.place;
    const { group, year, round } = file;
    const [queries, kept, found] = await Promise.all([
      store.queries({ group, year, round }),
      store.submissions({ group, year, round }),
      store.recordsById(file.queries.map(({ record }) => record)),
    ]);
    const plan = planQuestions(file, { setUp, identity, queries, kept });
    if ('problem' in plan) return this.refuse(`${name}: ${plan.problem}`);
    const records = new Map(found.map((record) => [record.id, record]));
    this.incoming = { name, plan, records, setUp };
    await this.focusOn('#query-incoming');
  }

  private async takeIn(): Promise<void> {
    const { incoming, services } = this;
    if (!incoming || isAgain(incoming.plan)) return;
    const { year, round, group } = incoming.plan.file;
    try {
      await services.autosave.commit(changeOf(incoming.plan));
    } catch (error) {
      return this.refuse(error instanceof Error ? error.message : 'The questions could not be kept. Try again.');
    }
    this.act = services.store.history.latest;
    this.incoming = null;
    this.undone = false;
    this.taken = incoming;
    services.announce(`${changeOf(incoming.plan).label.replace(/^take in/, 'Taken in:')}.`, { undo: true });
    if (year !== this.place.year || round !== this.place.round)
      services.navigate({ screen: 'queries', year, round, group });
    await this.updateComplete;
    (this.querySelector<HTMLElement>('.query-taken ol a') ?? this.querySelector<HTMLElement>('#query-taken'))?.focus();
  }

  private async putAside(): Promise<void> {
    this.incoming = null;
    if (!this.services.inbox.empty) return this.receive();
    await this.focusOn('.query-open-file');
  }

  private async refuse(problem: string): Promise<void> {
    this.problem = problem;
    await this.focusOn('.query-problem');
  }

  /** The account of what was taken in says so when it is undone, and when it is done again. */
  private heedHistory(): void {
    const { history } = this.services.store;
    if (!this.taken) return;
    if (history.latest === this.act) this.undone = false;
    else if (history.redoLabel === changeOf(this.taken.plan).label) this.undone = true;
  }

  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>(selector)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'queries-screen': QueriesScreen;
  }
}
