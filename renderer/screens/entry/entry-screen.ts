import { consume, ContextProvider } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { focusBox } from '../../components/base/dom-id.ts';
import { ErrorSummary } from '../../components/base/error-summary.ts';
import { LightElement } from '../../components/base/light-element.ts';
import '../../components/base/page-head.ts';
import type { RowsChanged } from '../../components/fields/entry-grid.ts';
import type { ValueChanged } from '../../components/fields/field-element.ts';
import { suggestionsContext, suggestionsOf } from '../../components/fields/suggestions.ts';
import { lookAhead } from '../../domain/records/partnership/look-ahead.ts';
import { partnershipId, sectionOfType, type ReviewSection } from '../../domain/records/sections.ts';
import { isOpen, type Finding } from '../../domain/rules/finding.ts';
import { yearLabel } from '../../domain/set-up/financial-year.ts';
import { findGroup } from '../../domain/set-up/set-up.ts';
import { hrefOf, type Route } from '../routes.ts';
import { placeContext, servicesContext, type Place, type Services } from '../services.ts';
import type { EntryPart } from './entry-part.ts';
import { EntrySession } from './entry-session.ts';
import { FindingAnswersInSection } from './finding-answers.ts';
import { QueriesInSection } from './queries-in-section.ts';
import { sectionFoot } from './section-foot.ts';
import { onThisPage, sectionParts } from './section-parts.ts';
import { takeOverButton } from './take-over-button.ts';
import { ShownFindings } from './shown-findings.ts';

const howToHandle =
  'Errors have to be put right. A warning may be right as it is: then explain it where it stands. An explained warning is handled, and its explanation is printed with it.';

/** One section of one group's year, or of the partnership's: its entries, and the act of marking it as completed. */
@customElement('entry-screen')
export class EntryScreen extends LightElement {
  @consume({ context: servicesContext, subscribe: true }) services!: Services;
  @consume({ context: placeContext, subscribe: true })
  @property({ attribute: false })
  place!: Place;
  @property({ attribute: false }) route!: Route;

  /** True once somebody tried to complete the section: from then on every error is shown. */
  @state() private attempted = false;
  private readonly suggestions = new ContextProvider(this, { context: suggestionsContext });
  readonly answers = new FindingAnswersInSection(this, () => this.session);
  readonly queries = new QueriesInSection(this);
  private shown = new ShownFindings();
  private session: EntrySession | null = null;
  private sessionKey = '';
  private arrivedAt = '';
  /** Marked as completed a moment ago, and not drawn so yet. */
  private closing = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('place') || changed.has('route')) this.openSection();
    if (changed.has('route') && this.route.record !== undefined) this.shown.reveal(this.route.record);
    if (changed.has('place')) this.suggestions.setValue(suggestionsOf(this.place.setUp));
    this.session?.refreshAround();
  }

  private openSection(): void {
    const { section, services } = this;
    const { setUp, group, year, round } = this.place;
    const groups = setUp.groups.map(({ id }) => id);
    const where = { group: section?.level === 'partnership' ? partnershipId : group, year, round };
    const key = JSON.stringify([where, section?.id]);
    if (key === this.sessionKey) return;
    this.session?.end();
    this.attempted = false;
    this.shown = new ShownFindings();
    this.session = section ? new EntrySession(this, services, where, section, groups) : null;
    this.sessionKey = key;
  }

  /** A link from the checks or the search leads to one box: goes there once, when the records have arrived. */
  protected override updated(): void {
    if (this.closing && this.session?.completed === true) {
      // The button that was pressed is gone: the focus goes on to what stands in its place.
      this.closing = false;
      this.querySelector<HTMLElement>('.section-foot button')?.focus();
    }
    const { record, field, query } = this.route;
    const target = `${record ?? ''} ${field ?? ''} ${query ?? ''}`;
    if (record === undefined || !this.session?.loaded || this.arrivedAt === target) return;
    this.arrivedAt = target;
    requestAnimationFrame(() => focusBox(record, field ?? ''));
  }

  /** The section an address leads to. The partnership's own are the office's. */
  private get section(): ReviewSection | undefined {
    const section = sectionOfType(this.route.type ?? '');
    return section?.level === 'partnership' && this.place.identity.role !== 'office' ? undefined : section;
  }

  private get owner(): string {
    const { setUp, group } = this.place;
    if (this.section?.level === 'partnership') return setUp.partnership.name;
    return findGroup(setUp, group)?.name ?? group;
  }

  protected override render(): TemplateResult {
    const { section, session, place, services } = this;
    if (!section || !session) return this.noSection();
    const findings = session.findings(place.setUp, services.spelling);
    this.shown.attempted = this.attempted;
    const problems = this.shown.of(findings, 'error');
    const warnings = this.shown.of(findings, 'warning');
    const [only] = session.parts.length === 1 ? session.parts : [];
    return html`<page-head
        .caption="${this.owner} · ${yearLabel(place.year)}"
        .heading=${section.name}
        .lead=${only ? only.definition.intro : section.intro}
      ></page-head>
      <error-summary
        .items=${this.attempted ? this.summaryItems(session, findings) : []}
        .advice=${findings.some(isOpenWarning) ? howToHandle : ''}
      ></error-summary>
      ${
        session.loaded
          ? html`${onThisPage(session.parts)}
              <div
                @value-changed=${(event: CustomEvent<ValueChanged>) => this.typed(event, event.detail.path)}
                @rows-changed=${(event: CustomEvent<RowsChanged>) => this.typed(event, event.detail.cell)}
                @field-left=${(event: CustomEvent<{ path: string }>) => this.fieldLeft(event)}
              >
                ${sectionParts(session.parts, {
                  problems,
                  warnings,
                  findings: this.shown.listed(findings),
                  above: (part) => this.above(part),
                })}
              </div>
              ${sectionFoot(session, place, () => void this.complete(session))}`
          : nothing
      }`;
  }

  private noSection(): TemplateResult {
    const { year, round, group } = this.place;
    const known = sectionOfType(this.route.type ?? '');
    return html`<page-head
        .heading=${known ? known.name : 'This section does not exist'}
        .lead=${known ? 'The partnership office keeps this section.' : ''}
      ></page-head>
      <p><a href=${hrefOf({ screen: 'overview', year, round, group })}>Back to the overview</a></p>`;
  }

  /** Errors first, then the warnings nobody has explained. */
  private summaryItems(session: EntrySession, findings: readonly Finding[]) {
    const open = findings.filter(isOpen);
    return [...open.filter(isError), ...open.filter(isOpenWarning)].map((each) => this.summaryItem(session, each));
  }

  /** The words that stand beside the box; where there are several entries, with the name of the one it stands in. */
  private summaryItem(session: EntrySession, { record, field, message, severity }: Finding) {
    const owner = session.records.length > 1 ? session.nameOf(record) : null;
    const words = `${owner === null ? '' : `${shortName(owner)}: `}${message}`;
    const said = words.charAt(0).toUpperCase() + words.slice(1);
    return {
      message: severity === 'warning' ? `Warning: ${said}` : said,
      go: () => void focusBox(record, field),
    };
  }

  private above(part: EntryPart): TemplateResult | typeof nothing {
    return part.definition.id === lookAhead.id ? takeOverButton(part, this.services, this.place) : nothing;
  }

  private typed(event: Event, path: string | undefined): void {
    if (path !== undefined) this.shown.typed(recordOf(event), path);
  }

  private fieldLeft(event: CustomEvent<{ path: string }>): void {
    this.shown.leave(recordOf(event), event.detail.path);
    this.requestUpdate();
    void this.services.autosave.flush();
  }

  private async complete(session: EntrySession): Promise<void> {
    await session.flush();
    this.attempted = true;
    const open = session.allFindings(this.place.setUp, this.services.spelling).filter(isOpen);
    this.requestUpdate();
    await this.updateComplete;
    if (open.length > 0) return this.refuse();
    this.attempted = false;
    await session.complete();
    this.closing = true;
    this.services.announce(`${session.section.name} is marked as completed.`, { undo: true });
  }

  private async refuse(): Promise<void> {
    const summary = this.querySelector('error-summary');
    if (summary instanceof ErrorSummary) {
      await summary.updateComplete;
      summary.takeFocus();
      summary.scrollIntoView({ block: 'start' });
    }
    if (!document.title.startsWith('Error: ')) document.title = `Error: ${document.title}`;
  }
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

function isOpenWarning(finding: Finding): boolean {
  return finding.severity === 'warning' && isOpen(finding);
}

/** The record whose card or line an event came from. */
function recordOf({ target }: Event): string {
  const owner = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-record]') : null;
  return owner?.dataset['record'] ?? '';
}

function shortName(name: string): string {
  return name.length > 40 ? `${name.slice(0, 39)}…` : name;
}

declare global {
  interface HTMLElementTagNameMap {
    'entry-screen': EntryScreen;
  }
}
