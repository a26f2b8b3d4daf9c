import { consume } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from '../../components/base/light-element.ts';
import '../../components/base/page-head.ts';
import { textOf } from '../../components/fields/field-element.ts';
import '../../components/review/section-table.ts';
import type { Dataset, Scope } from '../../domain/dataset/dataset.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import type { Finding, Severity } from '../../domain/rules/finding.ts';
import { allRules } from '../../domain/rules/run-checks.ts';
import { yearLabel } from '../../domain/set-up/financial-year.ts';
import { findGroup, groupsInSectionOrder, type Group } from '../../domain/set-up/set-up.ts';
import { LiveQueryController } from '../../storage/live-query-controller.ts';
import { hrefOf, type Route } from '../routes.ts';
import { placeContext, servicesContext, type Place, type Services } from '../services.ts';
import { checkInSlices } from '../slices.ts';
import { counted, entries } from '../words.ts';
import './finding-list.ts';

interface Checked {
  readonly dataset: Dataset;
  readonly records: ReadonlyMap<string, GenericRecord>;
  readonly findings: readonly Finding[];
}

/** Headings and order of the page: what stops "completed" comes first. */
const severities: readonly { readonly severity: Severity; readonly noun: string; readonly about: string }[] = [
  {
    severity: 'error',
    noun: 'error',
    about: 'A section with an error cannot be marked as completed. Everything stays saved meanwhile.',
  },
  {
    severity: 'warning',
    noun: 'warning',
    about: 'Worth a second look. A warning stops nothing; where the entry is right as it is, leave it.',
  },
  { severity: 'information', noun: 'note', about: 'For your information only.' },
];

/** What the checks find in a coordinator's own group, or in every group for the partnership office. */
@customElement('checks-screen')
export class ChecksScreen extends LightElement {
  @consume({ context: servicesContext, subscribe: true }) services!: Services;
  @consume({ context: placeContext, subscribe: true })
  @property({ attribute: false })
  place!: Place;
  @property({ attribute: false }) route!: Route;

  /** The group shown alone; empty for all of them. */
  @state() private only = '';
  private scopeKey = '';
  private readonly live = new LiveQueryController(this, () => this.check());

  /** Dexie follows only what is read first, so the checks run after everything has been read. */
  private async check(): Promise<Checked> {
    const dataset = await this.services.store.dataset(this.scope);
    const findings = await checkInSlices(dataset);
    return { dataset, findings, records: new Map(dataset.records.map((record) => [record.id, record])) };
  }

  private get office(): boolean {
    return this.place.identity.role === 'office';
  }

  private get scope(): Scope {
    const { year, round, group } = this.place;
    return this.office ? { year, round } : { year, round, group };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('route')) this.only = this.known(this.route.query ?? '');
    const key = JSON.stringify(this.scope);
    if (this.scopeKey !== '' && this.scopeKey !== key) this.live.refresh();
    this.scopeKey = key;
  }

  private known(id: string): string {
    return this.office && findGroup(this.place.setUp, id) ? id : '';
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
    if (value.dataset.records.length === 0) return this.nothingEntered();
    const found = value.findings.filter(({ group }) => this.only === '' || group === this.only);
    return html`<div class="stack-wide">
      ${this.office ? this.filter(value) : nothing}
      ${found.length === 0 ? this.nothingFound(value) : severities.map((each) => this.section(each, found, value))}
      ${this.checked(value)}
    </div>`;
  }

  private section(
    { severity, noun, about }: (typeof severities)[number],
    found: readonly Finding[],
    { dataset, records }: Checked,
  ): TemplateResult | typeof nothing {
    const findings = found.filter((finding) => finding.severity === severity);
    if (findings.length === 0) return nothing;
    const heading = `checks-${severity}`;
    return html`<section aria-labelledby=${heading}>
      <h2 id=${heading}>${counted(findings.length, noun)}</h2>
      <p class="quiet checks-about">${about}</p>
      <finding-list
        .findings=${findings}
        .context=${{ setUp: dataset.setUp, records, nameGroups: this.office && this.only === '' }}
      ></finding-list>
    </section>`;
  }

  private filter({ findings }: Checked): TemplateResult {
    const counts = new Map<string, number>();
    for (const { group } of findings) counts.set(group, (counts.get(group) ?? 0) + 1);
    return html`<div class="row">
      <label class="govuk-label checks-filter-label" for="checks-group">Show</label>
      <select class="govuk-select" id="checks-group" @change=${(event: Event) => this.choose(textOf(event))}>
        <option value="" ?selected=${this.only === ''}>All groups (${findings.length})</option>
        ${groupsInSectionOrder(this.place.setUp).map(
          ({ id, name }) =>
            html`<option value=${id} ?selected=${this.only === id}>${name} (${counts.get(id) ?? 0})</option>`,
        )}
      </select>
    </div>`;
  }

  /** The choice stands in the address, so that the way back from a box leads to the same list. */
  private choose(group: string): void {
    this.only = group;
    const { query: _query, ...rest } = this.route;
    window.history.replaceState(null, '', hrefOf(group === '' ? rest : { ...rest, query: group }));
  }

  private get groups(): readonly Group[] {
    const one = this.office ? this.only : this.place.group;
    return groupsInSectionOrder(this.place.setUp).filter(({ id }) => one === '' || id === one);
  }

  private nothingFound({ dataset }: Checked): TemplateResult {
    const groups = this.groups;
    const count = dataset.records.filter(({ group }) => groups.some(({ id }) => id === group)).length;
    return html`<div class="notice notice-success">
      <h2>Nothing found</h2>
      <p>
        ${entries(count)} of ${groups.length === 1 ? (groups[0]?.name ?? 'the group') : counted(groups.length, 'group')}
        ${count === 1 ? 'was' : 'were'} put to ${counted(allRules.length, 'check')}: totals, dates outside the year,
        figures that cannot be read, boxes that must not be empty, and more.
      </p>
      <p>${this.nextStep()}</p>
    </div>`;
  }

  private nextStep(): TemplateResult {
    const { year, round, group } = this.place;
    return html`When a section is finished, mark it as completed on its page. Then
      <a href=${hrefOf({ screen: 'export', year, round, group })}>export the review</a>.`;
  }

  private nothingEntered(): TemplateResult {
    const { year, round, group } = this.place;
    return html`<div class="empty">
      <p>
        There is nothing to check yet: no entries for ${yearLabel(year)}. Begin on the
        <a href=${hrefOf({ screen: 'overview', year, round, group })}>overview</a>; what you enter is checked here at
        once.
      </p>
    </div>`;
  }

  private checked({ dataset }: Checked): TemplateResult {
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
