import { consume } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from '../../components/base/light-element.ts';
import '../../components/base/page-head.ts';
import { textOf } from '../../components/fields/field-element.ts';
import { byOrder } from '../../domain/dataset/outline.ts';
import type { RecordDefinition } from '../../domain/records/define-record.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import { definitionsIn, groupSections, type ReviewSection } from '../../domain/records/sections.ts';
import { yearLabel, type YearKey } from '../../domain/set-up/financial-year.ts';
import { findGroup } from '../../domain/set-up/set-up.ts';
import { LiveQueryController } from '../../storage/live-query-controller.ts';
import { hrefOf, type Route } from '../routes.ts';
import { placeContext, servicesContext, type Place, type Services } from '../services.ts';
import { comparedRecords, type TwoYears } from './compared-records.ts';
import './compared-outline.ts';
import { noEarlierYear } from './no-earlier-year.ts';

/** What a group entered in an earlier year, read-only, beside this year's. */
@customElement('years-screen')
export class YearsScreen extends LightElement {
  @consume({ context: servicesContext, subscribe: true }) services!: Services;
  @consume({ context: placeContext, subscribe: true })
  @property({ attribute: false })
  place!: Place;
  @property({ attribute: false }) route!: Route;

  /** The earlier year chosen; the latest there is where it has no entries. */
  @state() private chosen: YearKey | null = null;
  private group = '';
  private readonly live = new LiveQueryController(this, () => this.services.store.records({ group: this.place.group }));

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('route')) this.chosen = Number(this.route.query ?? NaN) || null;
    if (this.group !== '' && this.group !== this.place.group) this.live.refresh();
    this.group = this.place.group;
  }

  protected override render(): TemplateResult {
    const { setUp, group, year } = this.place;
    return html`<page-head
        .caption="${findGroup(setUp, group)?.name ?? group} · ${yearLabel(year)}"
        heading="Previous years"
        lead="What was entered for an earlier year, beside this year’s."
      ></page-head>
      ${this.body()}`;
  }

  private body(): TemplateResult {
    const { value, error } = this.live;
    if (value === undefined) {
      return error === null ? html`` : html`<p class="notice notice-error">${error}</p>`;
    }
    const { year } = this.place;
    const earlier = [...new Set(value.map((record) => record.year))].filter((key) => key < year).sort((a, b) => b - a);
    const [latest] = earlier;
    if (latest === undefined) return noEarlierYear(this.place);
    const shown = earlier.find((key) => key === this.chosen) ?? latest;
    return html`<div class="stack-wide">
      ${this.banner(earlier, shown)} ${groupSections.map((section) => this.section(section, value, shown))}
    </div>`;
  }

  private banner(earlier: readonly YearKey[], shown: YearKey): TemplateResult {
    return html`<div class="notice years-banner">
      <p role="status"><strong>Viewing ${yearLabel(shown)}, read-only</strong></p>
      ${
        earlier.length === 1
          ? html`<p class="quiet small">The only earlier year on this computer.</p>`
          : html`<div class="row">
              <label class="govuk-label" for="years-earlier">Compare with</label>
              <select class="govuk-select" id="years-earlier" @change=${(event: Event) => this.choose(textOf(event))}>
                ${earlier.map(
                  (key) => html`<option value=${String(key)} ?selected=${key === shown}>${yearLabel(key)}</option>`,
                )}
              </select>
            </div>`
      }
    </div>`;
  }

  /** The choice stands in the address, so that the way back leads to the same year. */
  private choose(year: string): void {
    this.chosen = Number(year);
    window.history.replaceState(null, '', hrefOf({ ...this.route, query: year }));
  }

  /** Both years of a record type, the same round of each; where the earlier year had other rounds, all of them. */
  private twoYears({ id }: RecordDefinition, all: readonly GenericRecord[], shown: YearKey): TwoYears {
    const { year, round } = this.place;
    const ofYear = (key: YearKey) => all.filter((record) => record.type === id && record.year === key).sort(byOrder);
    const earlier = ofYear(shown);
    const same = earlier.filter((record) => record.round === round);
    return {
      before: { label: yearLabel(shown), records: same.length > 0 ? same : earlier },
      now: { label: yearLabel(year), records: ofYear(year).filter((record) => record.round === round) },
    };
  }

  private section(section: ReviewSection, all: readonly GenericRecord[], shown: YearKey): TemplateResult {
    const heading = `years-${section.id}`;
    const { year, round, group } = this.place;
    const parts = definitionsIn(section)
      .map((definition) => ({ definition, years: this.twoYears(definition, all, shown) }))
      .filter(({ years: { before, now } }) => before.records.length + now.records.length > 0);
    const begun = parts.some(({ years }) => years.now.records.length > 0);
    return html`<section aria-labelledby=${heading}>
      <div class="years-section-head">
        <h2 id=${heading}>${section.name}</h2>
        <a href=${hrefOf({ screen: 'entry', type: section.id, year, round, group })}
          >${begun ? 'Edit' : 'Begin'} ${yearLabel(year)}<span class="govuk-visually-hidden"> ${section.name}</span></a
        >
      </div>
      ${
        parts.length === 0
          ? html`<p class="quiet">No entries in ${yearLabel(shown)} or in ${yearLabel(year)}.</p>`
          : html`<div class="stack">
              ${parts.map(({ definition, years }) => this.recordType(definition, years, section.types.length > 1))}
            </div>`
      }
    </section>`;
  }

  private recordType(definition: RecordDefinition, years: TwoYears, named: boolean): TemplateResult {
    return html`<div>
      ${named ? html`<h3 class="years-part-name">${definition.section}</h3>` : nothing}
      ${
        definition.outline
          ? html`<compared-outline .definition=${definition} .years=${years}></compared-outline>`
          : comparedRecords(definition, years)
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'years-screen': YearsScreen;
  }
}
