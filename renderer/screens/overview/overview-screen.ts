import { consume } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from '../../components/base/light-element.ts';
import '../../components/base/page-head.ts';
import type { Completion } from '../../domain/dataset/dataset.ts';
import { showDay } from '../../domain/fields/vague-date.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import { partnershipId } from '../../domain/records/sections.ts';
import { yearLabel } from '../../domain/set-up/financial-year.ts';
import { findGroup, findYear, groupsInSectionOrder, type Round } from '../../domain/set-up/set-up.ts';
import { newestFirst, type KeptSubmission } from '../../domain/submission/kept.ts';
import { LiveQueryController } from '../../storage/live-query-controller.ts';
import { comparedWith } from '../compared-with.ts';
import { placeContext, servicesContext, type Place, type Services } from '../services.ts';
import { checkInSlices } from '../slices.ts';
import { ownSections } from './own-sections.ts';
import { partnershipList } from './partnership-list.ts';
import { foundByGroup, nothingFound, progressOf, type FoundCounts, type GroupProgress } from './progress.ts';
import { sectionMatrix } from './section-matrix.ts';

interface Stored {
  /** The records of the year, whatever their round. */
  readonly records: readonly GenericRecord[];
  readonly completions: readonly Completion[];
  /** What the rules may compare them with. */
  readonly around: readonly GenericRecord[];
  /** The newest revision that was saved for the office; null for the office itself. */
  readonly last: KeptSubmission | null;
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
  /** What the checks found, by group; null until they have run. */
  @state() private found: ReadonlyMap<string, FoundCounts> | null = null;
  private checkedWith: readonly unknown[] = [];

  /** Only a change of year, round or group asks anew: a renamed partnership does not. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('place')) return;
    const { year, round, group, identity } = this.place;
    const part = JSON.stringify([year, round, identity.role === 'office' ? null : group]);
    if (this.shownPart !== '' && part !== this.shownPart) {
      this.stored.refresh();
      this.found = null;
    }
    this.shownPart = part;
  }

  protected override updated(): void {
    const { value } = this.stored;
    const checkedWith = [value, this.services.spelling];
    if (value === undefined || sameItems(checkedWith, this.checkedWith)) return;
    this.checkedWith = checkedWith;
    void this.check(value);
  }

  /** The figures come when they are found: with thousands of entries the page stands long before. */
  private async check(stored: Stored): Promise<void> {
    const { setUp, round } = this.place;
    const { completions } = stored;
    const shown = ofRound(stored.records, round);
    const inRound = new Set(shown);
    const around = [...stored.around, ...stored.records.filter((record) => !inRound.has(record))];
    const dataset = { setUp, records: shown, completions };
    const findings = await checkInSlices(dataset, { spelling: this.services.spelling, around });
    if (this.stored.value === stored) this.found = foundByGroup(findings);
  }

  private async load(): Promise<Stored> {
    const { store } = this.services;
    const { year, round, group, identity, setUp } = this.place;
    const scope = identity.role === 'office' ? { year } : { year, group };
    const [records, completions, around, kept] = await Promise.all([
      store.records(scope),
      store.completions({ ...scope, round }),
      comparedWith(store, scope, setUp),
      store.submissions({ year, group, round }),
    ]);
    const sent = newestFirst(kept).find(({ written }) => written !== '') ?? null;
    return { records, completions, around, last: identity.role === 'office' ? null : sent };
  }

  /** Worked out once for what was read, however often the page is drawn. */
  private progress(from: Stored): readonly GroupProgress[] {
    const { place } = this;
    if (this.worked?.from === from && this.worked.place === place) return this.worked.groups;
    const { setUp, identity, group, round } = place;
    const wanted = identity.role === 'office' ? groupsInSectionOrder(setUp).map(({ id }) => id) : [group];
    const groups = progressOf(wanted, ofRound(from.records, round), from.completions);
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
      ${stored.value === undefined ? nothing : this.body(this.progress(stored.value), stored.value)}`;
  }

  private body(groups: readonly GroupProgress[], { records, last }: Stored): TemplateResult {
    const { place, round, found } = this;
    const deadline = round?.deadline ? showDay(round.deadline) : null;
    if (place.identity.role === 'office') {
      return html`${sectionMatrix(place, groups, found, deadline)} ${partnershipList(place, records)}`;
    }
    const [own] = groups;
    return own ? ownSections(place, own, found && (found.get(own.group) ?? nothingFound), deadline, last) : html``;
  }
}

/** The records of a round; the partnership's own are of the year, whatever its rounds. */
function ofRound(records: readonly GenericRecord[], round: string): readonly GenericRecord[] {
  return records.filter((record) => record.round === round || record.group === partnershipId);
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

declare global {
  interface HTMLElementTagNameMap {
    'overview-screen': OverviewScreen;
  }
}
