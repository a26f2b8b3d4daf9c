import { consume } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { focusBox } from '../../components/base/dom-id.ts';
import { ErrorSummary } from '../../components/base/error-summary.ts';
import { LightElement } from '../../components/base/light-element.ts';
import '../../components/base/page-head.ts';
import type { RowsChanged } from '../../components/fields/entry-grid.ts';
import type { ValueChanged } from '../../components/fields/field-element.ts';
import { definitionOf } from '../../domain/records/registry.ts';
import type { RecordDefinition } from '../../domain/records/define-record.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import { yearLabel } from '../../domain/set-up/financial-year.ts';
import { findGroup } from '../../domain/set-up/set-up.ts';
import { hrefOf, type Route } from '../routes.ts';
import { placeContext, servicesContext, type Place, type Services } from '../services.ts';
import { renderEntry } from './entry-bodies.ts';
import { EntrySession } from './entry-session.ts';
import { ShownFindings } from './shown-findings.ts';

/** One section of one group's year: its entries, and the act of marking it as completed. */
@customElement('entry-screen')
export class EntryScreen extends LightElement {
  @consume({ context: servicesContext, subscribe: true }) services!: Services;
  @consume({ context: placeContext, subscribe: true })
  @property({ attribute: false })
  place!: Place;
  @property({ attribute: false }) route!: Route;

  /** True once somebody tried to complete the section: from then on every error is shown. */
  @state() private attempted = false;
  private shown = new ShownFindings();
  private session: EntrySession | null = null;
  private sessionKey = '';
  private arrivedAt = '';
  /** Marked as completed a moment ago, and not drawn so yet. */
  private closing = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('place') && !changed.has('route')) return;
    const definition = this.definition;
    const key = JSON.stringify([this.place.group, this.place.year, this.place.round, definition?.id]);
    if (key === this.sessionKey) return;
    this.session?.end();
    this.attempted = false;
    this.shown = new ShownFindings();
    this.session = definition ? new EntrySession(this, this.services, this.place, definition) : null;
    this.sessionKey = key;
  }

  /** A link from the checks or the search leads to one box: goes there once, when the records have arrived. */
  protected override updated(): void {
    if (this.closing && this.session?.completed === true) {
      // The button that was pressed is gone: the focus goes on to what stands in its place.
      this.closing = false;
      this.querySelector<HTMLElement>('.section-foot button')?.focus();
    }
    const { record, field } = this.route;
    const target = `${record ?? ''} ${field ?? ''}`;
    if (record === undefined || !this.session?.loaded || this.arrivedAt === target) return;
    this.arrivedAt = target;
    requestAnimationFrame(() => focusBox(record, field ?? ''));
  }

  private get definition(): RecordDefinition | undefined {
    return definitionOf(this.route.type ?? '');
  }

  protected override render(): TemplateResult {
    const { definition, session, place } = this;
    if (!definition || !session) return html`<page-head heading="This section does not exist"></page-head>`;
    const group = findGroup(place.setUp, place.group)?.name ?? place.group;
    const findings = session.findings();
    const errors = findings.filter(isError);
    this.shown.attempted = this.attempted;
    const problems = this.shown.of(findings, 'error');
    const warnings = this.shown.of(findings, 'warning');
    return html`<page-head
        .caption="${group} · ${yearLabel(place.year)}"
        .heading=${definition.section}
        .lead=${definition.intro}
      ></page-head>
      <error-summary
        .items=${this.attempted ? errors.map((error) => this.summaryItem(session, error)) : []}
      ></error-summary>
      ${
        session.loaded
          ? html`<div
              @value-changed=${(event: CustomEvent<ValueChanged>) => this.typed(event, event.detail.path)}
              @rows-changed=${(event: CustomEvent<RowsChanged>) => this.typed(event, event.detail.cell)}
              @field-left=${(event: CustomEvent<{ path: string }>) => this.fieldLeft(event)}
            >
              ${renderEntry({ definition, session, problems, warnings })}
            </div>`
          : nothing
      }
      ${session.loaded ? this.foot(session, definition) : nothing}`;
  }

  /** The words that stand beside the box; where there are several entries, with the name of the one it stands in. */
  private summaryItem(session: EntrySession, { record, field, message }: Finding) {
    const owner = session.records.find(({ id }) => id === record);
    const name = owner && session.records.length > 1 ? `${shortName(session.nameOf(owner))}: ` : '';
    const words = `${name}${message}`;
    return { message: words.charAt(0).toUpperCase() + words.slice(1), go: () => void focusBox(record, field) };
  }

  private typed(event: Event, path: string | undefined): void {
    if (path !== undefined) this.shown.typed(recordOf(event), path);
  }

  private fieldLeft(event: CustomEvent<{ path: string }>): void {
    this.shown.leave(recordOf(event), event.detail.path);
    this.requestUpdate();
    void this.services.autosave.flush();
  }

  private foot(session: EntrySession, definition: RecordDefinition): TemplateResult {
    const { year, round, group } = this.place;
    const back = html`<a href=${hrefOf({ screen: 'overview', year, round, group })}>Back to the overview</a>`;
    if (session.completed) {
      return html`<div class="section-foot">
        <span class="govuk-tag tag-success">Completed</span>
        <span>Change anything and the section opens again.</span>
        <button class="button-quiet" type="button" @click=${() => session.reopen()}>Not completed after all</button>
        ${back}
      </div>`;
    }
    return html`<div class="section-foot">
      <button
        class="govuk-button ${session.records.length === 0 ? 'govuk-button--secondary' : ''}"
        type="button"
        @click=${() => this.complete(session, definition)}
      >
        Mark as completed
      </button>
      ${back}
    </div>`;
  }

  private async complete(session: EntrySession, definition: RecordDefinition): Promise<void> {
    await session.flush();
    this.attempted = true;
    await this.updateComplete;
    if (session.findings().some(isError)) {
      const summary = this.querySelector('error-summary');
      if (summary instanceof ErrorSummary) {
        await summary.updateComplete;
        summary.takeFocus();
        summary.scrollIntoView({ block: 'start' });
      }
      if (!document.title.startsWith('Error: ')) document.title = `Error: ${document.title}`;
      return;
    }
    this.attempted = false;
    await session.complete();
    this.closing = true;
    this.services.announce(`${definition.section} is marked as completed.`, { undo: true });
  }
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
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
