import { consume } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { focusBox } from '../../components/base/dom-id.ts';
import { ErrorSummary } from '../../components/base/error-summary.ts';
import { LightElement } from '../../components/base/light-element.ts';
import '../../components/base/page-head.ts';
import { definitionOf } from '../../domain/records/registry.ts';
import type { RecordDefinition } from '../../domain/records/define-record.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import { yearLabel } from '../../domain/set-up/financial-year.ts';
import { findGroup } from '../../domain/set-up/set-up.ts';
import { hrefOf, type Route } from '../routes.ts';
import { placeContext, servicesContext, type Place, type Services } from '../services.ts';
import { renderEntry } from './entry-bodies.ts';
import { EntrySession } from './entry-session.ts';

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
  @state() private touched: ReadonlySet<string> = new Set();
  private session: EntrySession | null = null;
  private sessionKey = '';
  private arrivedAt = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('place') && !changed.has('route')) return;
    const definition = this.definition;
    const key = JSON.stringify([this.place.group, this.place.year, this.place.round, definition?.id]);
    if (key === this.sessionKey) return;
    this.session?.end();
    this.attempted = false;
    this.touched = new Set();
    this.session = definition ? new EntrySession(this, this.services, this.place, definition) : null;
    this.sessionKey = key;
  }

  /** A link from the checks or the search leads to one box: goes there once, when the records have arrived. */
  protected override updated(): void {
    const { record, field } = this.route;
    const target = `${record ?? ''} ${field ?? ''}`;
    if (record === undefined || !this.session?.loaded || this.arrivedAt === target) return;
    this.arrivedAt = target;
    requestAnimationFrame(() => focusBox(record, field ?? ''));
  }

  private get definition(): RecordDefinition | undefined {
    return definitionOf(this.route.type ?? '');
  }

  private errors(): readonly Finding[] {
    return this.session?.findings().filter(({ severity }) => severity === 'error') ?? [];
  }

  /** While typing only what cannot be read is marked, and only after the cursor has left; all of it after an attempt. */
  private shown(errors: readonly Finding[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
    const byRecord = new Map<string, Map<string, string>>();
    for (const { record, field, message, code } of errors) {
      const visible = this.attempted || (code === 'VAL-E01' && this.touched.has(`${record} ${field}`));
      if (!visible) continue;
      const problems = byRecord.get(record) ?? new Map<string, string>();
      if (!problems.has(field)) problems.set(field, message);
      byRecord.set(record, problems);
    }
    return byRecord;
  }

  protected override render(): TemplateResult {
    const { definition, session, place } = this;
    if (!definition || !session) return html`<page-head heading="This section does not exist"></page-head>`;
    const group = findGroup(place.setUp, place.group)?.name ?? place.group;
    const errors = this.errors();
    return html`<page-head
        .caption="${group} · ${yearLabel(place.year)}"
        .heading=${definition.section}
        .lead=${definition.intro}
      ></page-head>
      <error-summary .items=${this.attempted ? errors.map((error) => this.summaryItem(error)) : []}></error-summary>
      ${
        session.loaded
          ? html`<div @field-left=${(event: CustomEvent<{ path: string }>) => this.fieldLeft(event)}>
              ${renderEntry({ definition, session, problems: this.shown(errors) })}
            </div>`
          : nothing
      }
      ${session.loaded ? this.foot(session, definition) : nothing}`;
  }

  private summaryItem({ record, field, message }: Finding) {
    const owner = this.session?.records.find(({ id }) => id === record);
    const name = owner && this.session ? this.session.nameOf(owner) : '';
    return { message: `${shortName(name)}: ${message}`, go: () => void focusBox(record, field) };
  }

  private fieldLeft(event: CustomEvent<{ path: string }>): void {
    const owner = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-record]') : null;
    const record = owner?.dataset['record'] ?? '';
    this.touched = new Set([...this.touched, `${record} ${event.detail.path}`]);
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
      <button class="govuk-button" type="button" @click=${() => this.complete(session, definition)}>
        Mark as completed
      </button>
      ${back}
    </div>`;
  }

  private async complete(session: EntrySession, definition: RecordDefinition): Promise<void> {
    await session.flush();
    this.attempted = true;
    await this.updateComplete;
    if (this.errors().length > 0) {
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
    this.services.announce(`${definition.section} is marked as completed.`, { undo: true });
  }
}

function shortName(name: string): string {
  return name.length > 40 ? `${name.slice(0, 39)}…` : name;
}

declare global {
  interface HTMLElementTagNameMap {
    'entry-screen': EntryScreen;
  }
}
