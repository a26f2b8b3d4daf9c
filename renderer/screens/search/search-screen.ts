import { consume } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { LightElement } from '../../components/base/light-element.ts';
import '../../components/base/page-head.ts';
import { textOf } from '../../components/fields/field-element.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import { isPartnershipType, partnershipId } from '../../domain/records/sections.ts';
import { searchRecords, type SearchHit, type SearchIndex } from '../../domain/search/search.ts';
import { WorkedQueryController } from '../../storage/worked-query-controller.ts';
import { hrefOf, readRoute, type Route } from '../routes.ts';
import { placeContext, servicesContext, type Place, type Services } from '../services.ts';
import { counted, entries } from '../words.ts';
import { buildInSlices } from './build-in-slices.ts';
import { searchResults } from './search-results.ts';

/** So many results are drawn at once. */
const page = 50;
/** Milliseconds without a key before the count is read out and the address changes. */
const settled = 500;

/** Finds words in everything on this computer: every group, year and field. */
@customElement('search-screen')
export class SearchScreen extends LightElement {
  @consume({ context: servicesContext, subscribe: true }) services!: Services;
  @consume({ context: placeContext, subscribe: true })
  @property({ attribute: false })
  place!: Place;
  @property({ attribute: false }) route!: Route;

  @state() private query = '';
  @state() private limit = page;
  /** The count as it is read out: only once typing has stopped. */
  @state() private spoken = '';
  private hits: readonly SearchHit[] = [];
  private searched: readonly [SearchIndex | undefined, string, number] | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly index = new WorkedQueryController(
    this,
    () => this.read(),
    (years) => buildInSlices(this.place.setUp, years),
  );

  /** A year at a time, because a hundred thousand texts read at once would hold up the window. */
  private async read(): Promise<readonly (readonly GenericRecord[])[]> {
    const { setUp, identity } = this.place;
    const years = setUp.years.map(({ start }) => start).sort((a, b) => a - b);
    const records = await Promise.all(years.map((year) => this.services.store.records({ year })));
    // A coordinator has no page for the partnership's own records, so nothing is found that no page shows.
    return records.map((year) => year.filter(({ type }) => identity.role === 'office' || !isPartnershipType(type)));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('route')) this.adopt();
    if (changed.get('place') && changed.get('place')?.setUp !== this.place.setUp) this.index.refresh();
    const index = this.index.value;
    const [before, query, limit] = this.searched ?? [];
    if (before === index && query === this.query && limit === this.limit) return;
    this.searched = [index, this.query, this.limit];
    // One more than is shown tells whether there are more.
    this.hits = index ? searchRecords(index, this.query, this.limit + 1) : [];
    if (before !== index) this.settle();
  }

  /** An address without a query means "search again": what was typed stays, ready to be typed over. */
  private adopt(): void {
    const { query } = this.route;
    if (query !== undefined) this.query = query;
    else if (this.query !== '') this.settle();
    void this.updateComplete.then(() => this.box?.select());
  }

  private get box(): HTMLInputElement | null {
    return this.querySelector('#search-box');
  }

  private typed(text: string): void {
    this.query = text;
    this.limit = page;
    this.settle();
  }

  /** After a pause the count is said and the query stands in the address, so that the way back leads here again. */
  private settle(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      // Whoever has followed a result is on the way to another page, whose address must stay.
      if (!this.isConnected || readRoute(window.location.hash)?.screen !== 'search') return;
      const { query: _query, ...rest } = this.route;
      const query = this.query.trim();
      window.history.replaceState(null, '', hrefOf(query === '' ? rest : { ...rest, query }));
      this.spoken = this.index.value && query !== '' ? this.countWords() : '';
    }, settled);
  }

  private countWords(): string {
    if (this.hits.length > this.limit) return `More than ${entries(this.limit)} found`;
    return this.hits.length === 0 ? 'Nothing found' : `${entries(this.hits.length)} found`;
  }

  protected override render(): TemplateResult {
    return html`<page-head heading="Search" lead="Every group, year and field on this computer."></page-head>
      <form class="search-form" role="search" @submit=${(event: Event) => this.goToResults(event)}>
        <label class="govuk-label" for="search-box">Search for</label>
        <div id="search-hint" class="govuk-hint">
          A word, a part of one, or a figure, like “under fives” or 17267. Enter goes to the results.
        </div>
        <input
          class="govuk-input"
          id="search-box"
          type="search"
          autocomplete="off"
          spellcheck="false"
          data-focus-on-arrival
          aria-describedby="search-hint"
          .value=${live(this.query)}
          @input=${(event: Event) => this.typed(textOf(event))}
        />
      </form>
      <p class="govuk-visually-hidden" role="status">${this.spoken}</p>
      ${this.results()}`;
  }

  private results(): TemplateResult | typeof nothing {
    const { value, error } = this.index;
    if (error !== null) return html`<p class="notice notice-error">${error}</p>`;
    if (this.query.trim() === '') return value ? html`<p class="quiet">${this.extent(value)} to search.</p>` : nothing;
    if (!value) return html`<p class="quiet">Reading what is on this computer…</p>`;
    if (this.hits.length === 0) return this.nothingFound(value);
    const shown = this.hits.slice(0, this.limit);
    return html`<p class="search-count">${this.countWords()}</p>
      ${searchResults(shown, this.place.setUp)} ${this.hits.length > shown.length ? this.moreButton() : nothing}`;
  }

  private moreButton(): TemplateResult {
    return html`<p class="search-more">
      <button class="govuk-button govuk-button--secondary" type="button" @click=${() => (this.limit += page)}>
        Show ${page} more
      </button>
      <span class="quiet">Another word narrows it down sooner.</span>
    </p>`;
  }

  private nothingFound(index: SearchIndex): TemplateResult {
    return html`<div class="empty">
      <p><strong>Nothing found for “${this.query.trim()}”</strong></p>
      <p>
        ${this.extent(index)} searched, in every field. Capitals, accents and the commas in figures make no difference,
        but every word must be in the same entry. Try fewer words, only the beginning of a word, or another word for the
        same thing.
      </p>
    </div>`;
  }

  private extent({ entries: all }: SearchIndex): string {
    const years = new Set(all.map(({ record }) => record.year)).size;
    const groups = new Set(all.flatMap(({ record }) => (record.group === partnershipId ? [] : [record.group]))).size;
    return `${entries(all.length)} of ${counted(groups, 'group')} in ${counted(years, 'year')}`;
  }

  private goToResults(event: Event): void {
    event.preventDefault();
    this.querySelector<HTMLElement>('.search-hit')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'search-screen': SearchScreen;
  }
}
