import { consume } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ErrorSummary, type SummaryItem } from '../../components/base/error-summary.ts';
import '../../components/base/folded-part.ts';
import { LightElement } from '../../components/base/light-element.ts';
import '../../components/base/page-head.ts';
import { yearLabel } from '../../domain/set-up/financial-year.ts';
import { findYear } from '../../domain/set-up/set-up.ts';
import {
  countStandings,
  deadlineOf,
  isReady,
  localDay,
  standingsOf,
  toChase,
  type GroupStanding,
} from '../../domain/submission/tracking.ts';
import { reportProblem } from '../../platform/desktop.ts';
import { LiveQueryController } from '../../storage/live-query-controller.ts';
import { placeContext, servicesContext, type Place, type Services } from '../services.ts';
import { EntryCounts } from './entry-counts.ts';
import { nameBox, nameField } from './name-box.ts';
import { readTracked, type Tracked } from './tracked.ts';
import { accept, ActProblem, giveBack, takeReturnBack } from './tracker-acts.ts';
import './tracker-chase.ts';
import { forTheOffice, nothingReceived } from './tracker-empty.ts';
import { filterBox, shownBy, type Filter } from './tracker-filter.ts';
import './tracker-group.ts';
import { rowId, trackerTable } from './tracker-table.ts';
import { deadlineWords, totalWords } from './tracker-words.ts';

interface Problem {
  readonly message: string;
  /** The selector of what it is about. */
  readonly at: string;
}

/** What has arrived from which group, and what is still to come: accepting, returning, reminding. */
@customElement('tracker-screen')
export class TrackerScreen extends LightElement {
  @consume({ context: servicesContext, subscribe: true }) services!: Services;
  @consume({ context: placeContext, subscribe: true })
  @property({ attribute: false })
  place!: Place;

  /** The name of who works here; null until it is known. */
  @state() private person: string | null = null;
  @state() private asksName = false;
  @state() private problem: Problem | null = null;
  @state() private open: string | null = null;
  @state() private filter: Filter = 'all';
  private acting = false;
  private shownPart = '';
  private worked: {
    readonly from: Tracked;
    readonly place: Place;
    readonly standings: readonly GroupStanding[];
  } | null = null;
  private readonly stored = new LiveQueryController<Tracked>(this, () => readTracked(this.services.store, this.place));
  private readonly counts = new EntryCounts(
    () => this.services.store,
    () => this.requestUpdate(),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    void this.readPerson();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.counts.want([]);
  }

  /** Where it cannot be read it is asked for. */
  private async readPerson(): Promise<void> {
    let name = '';
    try {
      name = await this.services.store.person();
    } catch (error) {
      reportProblem(error);
    }
    this.person = name;
    this.asksName = name.trim() === '';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('place')) return;
    const { year, round } = this.place;
    const part = JSON.stringify([year, round]);
    if (this.shownPart !== '' && this.shownPart !== part) {
      this.open = null;
      this.problem = null;
      this.stored.refresh();
    }
    this.shownPart = part;
  }

  /** Worked out once for what was read, however often the page is drawn. */
  private standings(from: Tracked): readonly GroupStanding[] {
    const { place } = this;
    if (this.worked?.from === from && this.worked.place === place) return this.worked.standings;
    const { setUp, year, round } = place;
    const standings = standingsOf({ setUp, year, round, ...from, today: localDay(new Date()) });
    this.worked = { from, place, standings };
    this.counts.want(standings.flatMap(({ newest }) => (newest === null ? [] : [newest.id])));
    return standings;
  }

  protected override render(): TemplateResult {
    const { place, stored, problem } = this;
    const { setUp, year, round, identity } = place;
    const known = findYear(setUp, year)?.rounds.find(({ id }) => id === round);
    const caption = [setUp.partnership.name, yearLabel(year), known?.name ?? round].filter(
      (part) => part.trim() !== '',
    );
    const head = html`<page-head
      .caption=${caption.join(' · ')}
      heading="Submissions"
      lead="What has arrived from which group, and what is still to come."
    ></page-head>`;
    if (identity.role === 'coordinator') return html`${head}${forTheOffice(place)}`;
    return html`${head}
      <div class="stack tracker">
        <error-summary .items=${problem === null ? [] : [this.summaryItem(problem)]}></error-summary>
        ${stored.error === null ? nothing : html`<p class="notice notice-error" role="alert">${stored.error}</p>`}
        ${stored.value === undefined ? nothing : this.body(this.standings(stored.value), stored.value)}
      </div>`;
  }

  private body(standings: readonly GroupStanding[], { asked }: Tracked): TemplateResult {
    const { place, asksName, person, problem, services } = this;
    const deadline = deadlineOf(place.setUp, place);
    const today = localDay(new Date());
    const shown = shownBy(this.filter, standings);
    const chased = toChase(standings);
    const empty = standings.every(({ newest }) => newest === null);
    return html`<p class="tracker-totals">
        ${totalWords(countStandings(standings))}. <span class="quiet">${deadlineWords(deadline, today)}</span>
      </p>
      ${empty ? nothingReceived(place) : nothing}
      ${
        asksName && person !== null && !empty
          ? nameBox(person, problem?.at === nameField ? problem.message : null, (name) => (this.person = name))
          : nothing
      }
      <folded-part
        .summary=${'Chase list'}
        .note=${String(chased.length)}
        .content=${html`<tracker-chase
          .facts=${{ place, chased, deadline, today }}
          .services=${services}
        ></tracker-chase>`}
      ></folded-part>
      <div class="row tracker-above">
        ${this.acceptAll(standings)} ${filterBox(this.filter, (filter) => (this.filter = filter))}
      </div>
      ${
        shown.length === 0
          ? html`<p class="empty">
              No group is like that now.
              <button class="link" type="button" @click=${() => this.showAll()}>Show all groups</button>
            </p>`
          : trackerTable({
              ...{ place, deadline, today, standings: shown, open: this.open },
              countsOf: (id) => this.counts.of(id),
              asked,
              toggle: (group) => (this.open = this.open === group ? null : group),
              panel: (standing) =>
                html`<tracker-group
                  .standing=${standing}
                  .place=${place}
                  .store=${services.store}
                  .acts=${this.acts}
                ></tracker-group>`,
            })
      }`;
  }

  private acceptAll(standings: readonly GroupStanding[]): TemplateResult | typeof nothing {
    const ready = standings.filter(isReady);
    if (ready.length < 2) return nothing;
    return html`<button
      class="govuk-button govuk-button--secondary"
      type="button"
      @click=${() => void this.acceptSeveral(ready)}
    >
      Accept all ${ready.length} that are complete
    </button>`;
  }

  private async acceptSeveral(ready: readonly GroupStanding[]): Promise<void> {
    const done = await this.act(`${ready.length} submissions accepted.`, (who) =>
      accept(this.services.store, ready, who),
    );
    if (done) await this.focusOn('.tracker-totals');
  }

  private readonly acts = {
    accept: async (standing: GroupStanding): Promise<void> => {
      const words = `Revision ${standing.newest?.submission.revision ?? ''} of ${standing.group.name} accepted.`;
      const done = await this.act(words, (who) => accept(this.services.store, [standing], who));
      if (done) await this.focusOn(`#${rowId(standing.group.id)}`);
    },
    giveBack: async (standing: GroupStanding, note: string): Promise<boolean> => {
      const words = `Revision ${standing.newest?.submission.revision ?? ''} of ${standing.group.name} returned.`;
      const done = await this.act(words, (who) => giveBack(this.services.store, standing, who, note));
      if (done) await this.focusOn(`#${rowId(standing.group.id)}`);
      return done;
    },
    takeReturnBack: async (standing: GroupStanding): Promise<void> => {
      const done = await this.act(`${standing.group.name}: the return is taken back.`, (who) =>
        takeReturnBack(this.services.store, standing, who),
      );
      if (done) await this.focusOn(`#${rowId(standing.group.id)}`);
    },
  };

  /** One act at a time, in the name of who works here; asks for that first where nobody has said it. */
  private async act(words: string, work: (who: string) => Promise<void>): Promise<boolean> {
    if (this.acting) return false;
    const who = (this.person ?? '').trim();
    if (who === '') return this.fail({ message: nameMissing, at: nameField });
    this.acting = true;
    this.calm();
    try {
      await work(who);
      if (this.asksName) await this.services.store.setPerson(who);
      this.asksName = false;
      this.services.announce(words, { undo: true });
      return true;
    } catch (error) {
      if (!(error instanceof ActProblem)) reportProblem(error);
      const known = error instanceof Error && error.name !== 'TypeError';
      return await this.fail({ message: known ? error.message : notDone, at: 'h1' });
    } finally {
      this.acting = false;
    }
  }

  private async showAll(): Promise<void> {
    this.filter = 'all';
    await this.focusOn('#tracker-filter');
  }

  private calm(): void {
    this.problem = null;
    document.title = document.title.replace(/^Error: /, '');
  }

  private async fail(problem: Problem): Promise<false> {
    this.problem = problem;
    if (!document.title.startsWith('Error: ')) document.title = `Error: ${document.title}`;
    await this.updateComplete;
    const summary = this.querySelector('error-summary');
    if (!(summary instanceof ErrorSummary)) return false;
    await summary.updateComplete;
    summary.takeFocus();
    return false;
  }

  private summaryItem({ message, at }: Problem): SummaryItem {
    return { message, go: () => this.querySelector<HTMLElement>(at)?.focus() };
  }

  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    const found = this.querySelector<HTMLElement>(selector) ?? this.querySelector<HTMLElement>('h1');
    if (found?.matches('p')) found.tabIndex = -1;
    found?.focus();
  }
}

const nameMissing = 'Write your name: it is kept beside what you accept or return.';
const notDone = 'Nothing was changed. Try again; if it happens again, start the program anew.';

declare global {
  interface HTMLElementTagNameMap {
    'tracker-screen': TrackerScreen;
  }
}
