import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { LightElement } from '../components/base/light-element.ts';
import { icons } from '../components/base/icons.ts';
import { textOf } from '../components/fields/field-element.ts';
import {
  groupSections,
  isPartnershipType,
  partnershipId,
  partnershipSections,
  sectionOfType,
  type ReviewSection,
} from '../domain/records/sections.ts';
import { yearLabel } from '../domain/set-up/financial-year.ts';
import { findGroup, findYear, groupsInSectionOrder } from '../domain/set-up/set-up.ts';
import { hrefOf, type Route, type Screen } from '../screens/routes.ts';
import type { Place } from '../screens/services.ts';
import { noMarks, type RailMarks } from './rail-marks.ts';

/** The way about: which group and year, their sections, and what can be done with them. */
@customElement('app-rail')
export class AppRail extends LightElement {
  @property({ attribute: false }) place: Place | null = null;
  @property({ attribute: false }) route: Route | null = null;
  @property({ attribute: false }) marks: RailMarks = noMarks;

  protected override render(): TemplateResult {
    const { place } = this;
    return html`<a class="govuk-skip-link" href="#page" @click=${this.skip}>Skip to the page</a>
      <div class="wordmark">
        ${icons.mark}<span>Partnership <br />Review</span>
      </div>
      ${place === null ? nothing : this.placeOf(place)} ${place === null ? nothing : this.nav(place)}`;
  }

  private placeOf(place: Place): TemplateResult {
    const { setUp, identity } = place;
    const year = findYear(setUp, place.year);
    return html`<div class="rail-place">
      <div class="rail-fixed">${setUp.partnership.name}</div>
      ${
        identity.role === 'coordinator'
          ? html`<div class="small">${findGroup(setUp, place.group)?.name ?? place.group}</div>`
          : this.select('Group', 'rail-group', place.group, groupsInSectionOrder(setUp), (group) => ({ group }))
      }
      ${this.select(
        'Year',
        'rail-year',
        String(place.year),
        [...setUp.years]
          .sort((a, b) => b.start - a.start)
          .map(({ start }) => ({ id: String(start), name: yearLabel(start) })),
        (start) => ({ year: Number(start) }),
      )}
      ${
        (year?.rounds.length ?? 0) > 1
          ? this.select('Round', 'rail-round', place.round, year?.rounds ?? [], (round) => ({ round }))
          : nothing
      }
    </div>`;
  }

  private select(
    label: string,
    id: string,
    chosen: string,
    options: readonly { readonly id: string; readonly name: string }[],
    part: (value: string) => Partial<Route>,
  ): TemplateResult {
    return html`<div>
      <label class="govuk-label" for=${id}>${label}</label>
      <select class="govuk-select" id=${id} @change=${(event: Event) => this.goTo(part(textOf(event)))}>
        ${options.map((option) => html`<option value=${option.id} ?selected=${option.id === chosen}>${option.name}</option>`)}
      </select>
    </div>`;
  }

  private nav(place: Place): TemplateResult {
    return html`<nav class="rail-nav" aria-label="Review">
      ${this.link('overview', 'Overview')}
      ${place.identity.role === 'office' ? this.officeLinks(place) : this.groupLinks(place)}
    </nav>`;
  }

  /** A coordinator enters first, then sends. */
  private groupLinks({ group }: Place): TemplateResult {
    return html`<h2>Sections</h2>
      ${groupSections.map((section) => this.sectionLink(section, group))}
      <h2>Office</h2>
      ${this.link('submit', 'Send to the office')} ${this.link('queries', 'Questions', this.marks.questions)}
      ${this.link('intake', 'Take in files')} ${this.reviewLinks()}
      <h2>Program</h2>
      ${this.link('settings', 'Settings')}`;
  }

  /** The office takes in what comes, and publishes; the sections are where it looks something up or writes for a group. */
  private officeLinks({ group }: Place): TemplateResult {
    return html`<h2>Groups</h2>
      ${this.link('tracker', 'Submissions')} ${this.link('intake', 'Take in files')}
      ${this.link('queries', 'Questions', this.marks.questions)} ${this.link('consolidate', 'Consolidate')}
      ${this.reviewLinks()}
      <h2>Program</h2>
      ${this.link('set-up', 'Set-up')} ${this.link('settings', 'Settings')}
      <h2>Sections</h2>
      ${groupSections.map((section) => this.sectionLink(section, group))}
      <h2>Partnership</h2>
      ${partnershipSections.map((section) => this.sectionLink(section, partnershipId))}`;
  }

  private reviewLinks(): TemplateResult {
    return html`<h2>Review</h2>
      ${this.link('checks', 'Checks')} ${this.link('years', 'Previous years')} ${this.link('search', 'Search')}
      ${this.link('export', 'Export')}`;
  }

  private link(screen: Screen, words: string, waiting = 0): TemplateResult {
    const current = this.route?.screen === screen;
    return html`<a href=${hrefOf(this.target(screen))} aria-current=${ifDefined(current ? 'page' : undefined)}
      ><span>${words}</span>${
        waiting === 0
          ? nothing
          : html`<span class="rail-count">${waiting}<span class="govuk-visually-hidden"> waiting for you</span></span>`
      }</a
    >`;
  }

  private sectionLink({ id, name }: ReviewSection, group: string): TemplateResult {
    const current = this.route?.screen === 'entry' && sectionOfType(this.route.type ?? '')?.id === id;
    const href = hrefOf({ ...this.target('entry', id), group });
    return html`<a href=${href} aria-current=${ifDefined(current ? 'page' : undefined)}>
      <span>${name}</span
      >${this.marks.completed.has(id) ? html`<span class="rail-mark">${icons.tick}<span class="govuk-visually-hidden">Completed</span></span>` : nothing}
    </a>`;
  }

  private target(screen: Screen, type?: string): Route {
    const { place } = this;
    if (place === null) return { screen };
    const { year, round, group } = place;
    return { screen, ...(type === undefined ? {} : { type }), year, round, group };
  }

  private goTo(part: Partial<Route>): void {
    this.dispatchEvent(new CustomEvent('go', { detail: { ...this.targetOf(part), ...part }, bubbles: true }));
  }

  /** The same page of another group or year. A page of all groups leads to the group that was chosen. */
  private targetOf({ group }: Partial<Route>): Route {
    const { screen = 'overview', type } = this.route ?? {};
    const ofGroup = screen === 'years' || (screen === 'entry' && !isPartnershipType(type ?? ''));
    if (group === undefined || ofGroup) return this.target(screen, type);
    if (screen === 'checks') return { ...this.target('checks'), query: group };
    return this.target('entry', groupSections[0]?.id);
  }

  private skip(event: Event): void {
    event.preventDefault();
    document.querySelector<HTMLElement>('#page h1')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'app-rail': AppRail;
  }
}
