import { consume, ContextProvider } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from '../../components/base/light-element.ts';
import '../../components/base/page-head.ts';
import type { FindingAct } from '../../components/findings/finding-act.ts';
import { findingHelpContext } from '../../components/findings/finding-help.ts';
import { FocusAfterAct } from '../../components/findings/focus-after-act.ts';
import '../../components/review/section-table.ts';
import type { Dataset, Scope } from '../../domain/dataset/dataset.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import { partnershipId } from '../../domain/records/sections.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import { yearLabel } from '../../domain/set-up/financial-year.ts';
import { findGroup, groupsInSectionOrder, type Group } from '../../domain/set-up/set-up.ts';
import { loadSpelling } from '../../language/british-english.ts';
import { WorkedQueryController } from '../../storage/worked-query-controller.ts';
import { comparedWith } from '../compared-with.ts';
import { hrefOf, type Route } from '../routes.ts';
import { placeContext, servicesContext, type Place, type Services } from '../services.ts';
import { findingHelp, settleFinding } from '../settle-finding.ts';
import { checkInSlices } from '../slices.ts';
import { checksFilter } from './checks-filter.ts';
import { nothingEntered, nothingFound, nothingOpen } from './checks-notices.ts';
import { findingSections } from './finding-sections.ts';
import { readChoice, sortFindings, writeChoice, type Shown } from './sorted-findings.ts';

interface Read {
  readonly stored: Dataset;
  /** What the rules may compare with. */
  readonly before: readonly GenericRecord[];
  readonly round: string;
}

interface Checked {
  readonly dataset: Dataset;
  readonly records: ReadonlyMap<string, GenericRecord>;
  readonly findings: readonly Finding[];
}

/** What the checks find in a coordinator's own group, or in every group for the partnership office; settled here too. */
@customElement('checks-screen')
export class ChecksScreen extends LightElement {
  @consume({ context: servicesContext, subscribe: true })
  @property({ attribute: false })
  services!: Services;
  @consume({ context: placeContext, subscribe: true })
  @property({ attribute: false })
  place!: Place;
  @property({ attribute: false }) route!: Route;

  /** The group shown alone; empty for all of them. */
  @state() private only = '';
  /** Whether what is open, or what is settled, is shown alone. */
  @state() private shown: Shown = '';
  private askedFor = '';
  private readonly live = new WorkedQueryController(
    this,
    () => this.read(),
    (read) => this.check(read),
  );
  private readonly help = new ContextProvider(this, { context: findingHelpContext });
  readonly focusAfter = new FocusAfterAct(this);

  constructor() {
    super();
    this.addEventListener('finding-act', ({ detail }) => void this.settle(detail));
  }

  private async read(): Promise<Read> {
    const { store } = this.services;
    const { scope } = this;
    const [stored, before] = await Promise.all([store.dataset(scope), comparedWith(store, scope, this.place.setUp)]);
    return { stored, before, round: this.place.round };
  }

  private async check({ stored, before, round }: Read): Promise<Checked> {
    // The partnership's own records are of the year, whatever its rounds.
    const here = (each: GenericRecord) => each.round === round || each.group === partnershipId;
    const records = stored.records.filter(here);
    const around = [...before, ...stored.records.filter((each) => !here(each))];
    const completions = stored.completions.filter((each) => each.round === round);
    const dataset = { ...stored, records, completions };
    // Waited for rather than checked without: thousands of entries would be checked twice.
    const spelling = this.services.spelling ?? (await loadSpelling().catch(() => null));
    const findings = await checkInSlices(dataset, { spelling, around });
    return { dataset, findings, records: new Map(records.map((record) => [record.id, record])) };
  }

  private get office(): boolean {
    return this.place.identity.role === 'office';
  }

  private get scope(): Scope {
    const { year, group } = this.place;
    return this.office ? { year } : { year, group };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('route')) {
      const { group, shown } = readChoice(this.route.query);
      this.only = this.known(group);
      this.shown = shown;
    }
    const { services, place } = this;
    if (changed.has('services') || changed.has('place')) this.help.setValue(findingHelp(services, place.setUp));
    const asked = JSON.stringify([this.scope, place.round]);
    if (this.askedFor !== '' && asked !== this.askedFor) this.live.refresh();
    this.askedFor = asked;
  }

  private known(id: string): string {
    return this.office && (id === partnershipId || findGroup(this.place.setUp, id)) ? id : '';
  }

  private settle(act: FindingAct): Promise<void> {
    const { services, place } = this;
    const { setUp } = place;
    return settleFinding(act, { services, setUp, commit: (change) => services.autosave.commit(change) });
  }

  protected override render(): TemplateResult {
    const { year, setUp, group } = this.place;
    const whose = this.office ? 'All groups' : (findGroup(setUp, group)?.name ?? group);
    return html`<page-head
        .caption="${whose} · ${yearLabel(year)}"
        heading="Checks"
        lead="What is missing, does not add up or deserves a second look."
      ></page-head>
      ${this.body()}`;
  }

  private body(): TemplateResult {
    const { error, value } = this.live;
    if (value === undefined) {
      return error === null
        ? html`<p class="quiet checks-wait">Checking…</p>`
        : html`<p class="notice notice-error">${error}</p>`;
    }
    if (value.dataset.records.length === 0) return nothingEntered(this.place);
    return html`<div class="stack-wide">${this.filter(value)} ${this.found(value)} ${this.checked(value)}</div>`;
  }

  private found(value: Checked): TemplateResult {
    const { dataset, records, findings } = value;
    const { only, shown, place } = this;
    if (!findings.some(({ group }) => only === '' || group === only)) {
      return nothingFound(place, this.count(value), this.groups);
    }
    const sorted = sortFindings(findings, only, shown);
    const context = { setUp: dataset.setUp, records, nameGroups: this.office && only === '' };
    const open = sorted.error.length + sorted.warning.length;
    return html`${open === 0 && shown !== 'settled' ? nothingOpen(place) : nothing}
    ${
      shown === 'settled' && sorted.settled.length + sorted.kept.length === 0
        ? html`<p class="quiet">Nothing is settled yet.</p>`
        : findingSections(sorted, context, shown === 'settled')
    }`;
  }

  private filter({ findings }: Checked): TemplateResult {
    const { setUp } = this.place;
    const own = findings.some(({ group }) => group === partnershipId) || this.only === partnershipId;
    const partnership = own ? [{ id: partnershipId, name: setUp.partnership.name }] : [];
    const groups = this.office ? [...groupsInSectionOrder(setUp), ...partnership] : [];
    return checksFilter(groups, findings, { group: this.only, shown: this.shown }, (choice) => this.choose(choice));
  }

  /** The choice stands in the address, so that the way back from a box leads to the same list. */
  private choose({ group, shown }: { readonly group: string; readonly shown: Shown }): void {
    this.only = group;
    this.shown = shown;
    const { query: _query, ...rest } = this.route;
    const query = writeChoice(group, shown);
    window.history.replaceState(null, '', hrefOf(query === undefined ? rest : { ...rest, query }));
  }

  private get groups(): readonly Group[] {
    const one = this.office ? this.only : this.place.group;
    return groupsInSectionOrder(this.place.setUp).filter(({ id }) => one === '' || id === one);
  }

  private count({ dataset }: Checked): number {
    const groups = new Set(this.groups.map(({ id }) => id));
    return dataset.records.filter(({ group }) => groups.has(group)).length;
  }

  private checked({ dataset }: Checked): TemplateResult | typeof nothing {
    if (this.groups.length === 0) return nothing;
    return html`<section aria-labelledby="checks-what">
      <h2 id="checks-what">What was checked</h2>
      <div class="sheet checks-what">
        <section-table
          caption="Entries that were checked, and completed sections"
          .groups=${this.groups}
          .records=${dataset.records}
          .completions=${dataset.completions}
        ></section-table>
      </div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'checks-screen': ChecksScreen;
  }
}
