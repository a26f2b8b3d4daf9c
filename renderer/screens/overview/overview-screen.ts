import { consume } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../../components/base/light-element.ts';
import '../../components/base/page-head.ts';
import type { Completion } from '../../domain/dataset/dataset.ts';
import { showDay } from '../../domain/fields/vague-date.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import { yearLabel } from '../../domain/set-up/financial-year.ts';
import { findGroup, findYear, groupsInSectionOrder, type Round } from '../../domain/set-up/set-up.ts';
import { LiveQueryController } from '../../storage/live-query-controller.ts';
import { placeContext, servicesContext, type Place, type Services } from '../services.ts';
import { ownSections } from './own-sections.ts';
import { progressOf, type GroupProgress } from './progress.ts';
import { sectionMatrix } from './section-matrix.ts';

interface Stored {
  readonly records: readonly GenericRecord[];
  readonly completions: readonly Completion[];
}

/** How far the year has come: for a coordinator the task list of the own group, for the office all groups at once. */
@customElement('overview-screen')
export class OverviewScreen extends LightElement {
  @consume({ context: servicesContext, subscribe: true }) services!: Services;
  @consume({ context: placeContext, subscribe: true })
  @property({ attribute: false })
  place!: Place;

  private readonly stored = new LiveQueryController(this, () => this.load());
  private shownPart = '';
  private worked: { readonly from: Stored; readonly place: Place; readonly groups: readonly GroupProgress[] } | null =
    null;

  /** Only a change of year, round or group asks anew: a renamed partnership does not. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('place')) return;
    const { year, round, group, identity } = this.place;
    const part = JSON.stringify([year, round, identity.role === 'office' ? null : group]);
    if (this.shownPart !== '' && part !== this.shownPart) this.stored.refresh();
    this.shownPart = part;
  }

  private async load(): Promise<Stored> {
    const { store } = this.services;
    const { year, round, group, identity } = this.place;
    const scope = identity.role === 'office' ? { year, round } : { year, round, group };
    const [records, completions] = await Promise.all([store.records(scope), store.completions(scope)]);
    return { records, completions };
  }

  /** Worked out once for what was read, however often the page is drawn. */
  private progress(from: Stored): readonly GroupProgress[] {
    const { place } = this;
    if (this.worked?.from === from && this.worked.place === place) return this.worked.groups;
    const { setUp, identity, group } = place;
    const wanted = identity.role === 'office' ? groupsInSectionOrder(setUp).map(({ id }) => id) : [group];
    const groups = progressOf(setUp, wanted, from.records, from.completions);
    this.worked = { from, place, groups };
    return groups;
  }

  private get round(): Round | undefined {
    return findYear(this.place.setUp, this.place.year)?.rounds.find(({ id }) => id === this.place.round);
  }

  protected override render(): TemplateResult {
    const { place, stored, round } = this;
    const { setUp, identity, year } = place;
    const office = identity.role === 'office';
    const caption = [setUp.partnership.name, yearLabel(year), round?.name ?? ''].filter((part) => part.trim() !== '');
    const own = findGroup(setUp, place.group)?.name ?? place.group;
    return html`<page-head .caption=${caption.join(' · ')} .heading=${office ? 'All groups' : own}></page-head>
      ${stored.error === null ? nothing : html`<p class="notice notice-error" role="alert">${stored.error}</p>`}
      ${stored.value === undefined ? nothing : this.body(this.progress(stored.value))}`;
  }

  private body(groups: readonly GroupProgress[]): TemplateResult {
    const { place, round } = this;
    const deadline = round?.deadline ? showDay(round.deadline) : null;
    if (place.identity.role === 'office') return sectionMatrix(place, groups, deadline);
    const [own] = groups;
    return own ? ownSections(place, own, deadline) : html``;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'overview-screen': OverviewScreen;
  }
}
