import { consume } from '@lit/context';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from '../../components/base/light-element.ts';
import { radioList } from '../../components/base/radio-list.ts';
import { setUpFacts } from '../../components/set-up/set-up-facts.ts';
import { partnershipId } from '../../domain/records/sections.ts';
import { findGroup, groupsInSectionOrder, type SetUp } from '../../domain/set-up/set-up.ts';
import type { SetUpFile } from '../../exchange/set-up-file.ts';
import type { Identity } from '../../storage/identity.ts';
import { BackupBeforeImport } from '../before-import.ts';
import { openSetUpFile, partnershipChange, readOpenedSetUp, type OpenedSetUp } from '../open-set-up-file.ts';
import { servicesContext, type Place, type Services } from '../services.ts';
import { compareSetUps, type Comparison } from './compare-set-ups.ts';
import { hiddenBy } from './hidden-entries.ts';

interface Opened extends SetUpFile {
  readonly name: string;
  readonly comparison: Comparison;
  /** What stays on this computer without being shown any more, in sentences. */
  readonly hidden: readonly string[];
}

/** Opening a newer set-up file: first what it would change, then the change, which can be undone. */
@customElement('set-up-change')
export class SetUpChange extends LightElement {
  @consume({ context: servicesContext, subscribe: true }) services!: Services;
  @property({ attribute: false }) place!: Place;

  @state() private opened: Opened | null = null;
  @state() private problem: string | null = null;
  @state() private agreed = false;
  /** The new group of a coordinator whose group the file does not have. */
  @state() private group = '';
  /** Where the sentence belongs that stops the change. */
  @state() private missing: 'agreement' | 'group' | null = null;
  private readonly backup = new BackupBeforeImport();

  protected override firstUpdated(): void {
    if (!this.services.inbox.empty) void this.lookAtWaiting();
  }

  protected override render(): TemplateResult {
    const { setUp } = this.place;
    return html`<section class="sheet stack" aria-labelledby="settings-set-up">
      <h2 id="settings-set-up">Set-up</h2>
      ${
        this.opened === null
          ? html`<p>
                ${setUp.partnership.name}, version ${setUp.version}. When the partnership office sends a newer set-up
                file, open it here. Nothing a group has entered is touched by it.
              </p>
              ${this.problem === null ? nothing : html`<p class="notice notice-error" role="alert">${this.problem}</p>`}
              <div>
                <button class="govuk-button govuk-button--secondary" type="button" @click=${() => this.open()}>
                  Open a set-up file
                </button>
              </div>`
          : this.preview(this.opened)
      }
    </section>`;
  }

  private preview({ name, setUp, comparison, hidden }: Opened): TemplateResult {
    return html`<h3 tabindex="-1" id="settings-preview">
        ${name}: ${setUp.partnership.name}, version ${setUp.version}
      </h3>
      ${this.age(comparison)} ${this.changes(comparison)}
      ${
        hidden.length === 0
          ? nothing
          : html`<div class="notice notice-warning">${hidden.map((sentence) => html`<p>${sentence}</p>`)}</div>`
      }
      ${comparison.samePartnership ? nothing : this.otherPartnership(setUp)} ${this.newGroup(setUp)}
      <details class="govuk-details">
        <summary class="govuk-details__summary">
          <span class="govuk-details__summary-text">All that this file holds</span>
        </summary>
        ${setUpFacts(setUp)}
      </details>
      <div class="row">
        <button class="govuk-button" type="button" @click=${() => this.use()}>Use this set-up</button>
        <button class="govuk-button govuk-button--secondary" type="button" @click=${() => this.cancel()}>
          Keep the present one
        </button>
      </div>`;
  }

  private age({ age, samePartnership, changes }: Comparison): TemplateResult | typeof nothing {
    if (!samePartnership || age === 'newer') return nothing;
    const present = this.place.setUp.version;
    if (age === 'older') {
      return html`<p class="notice notice-warning">
        This file is older than the set-up in use, which is version ${present}. Use it only if the partnership office
        asks you to go back.
      </p>`;
    }
    if (changes.length === 0) return html`<p class="notice">This is the set-up you are using already.</p>`;
    return html`<p class="notice notice-warning">
      This file has the same version as the set-up in use, ${present}, but not the same content. Ask the partnership
      office which is right.
    </p>`;
  }

  private changes({ changes, samePartnership }: Comparison): TemplateResult | typeof nothing {
    if (!samePartnership || changes.length === 0) return nothing;
    return html`<div>
      <h3>What changes</h3>
      <ul class="govuk-list govuk-list--bullet">
        ${changes.map((change) => html`<li>${change}</li>`)}
      </ul>
    </div>`;
  }

  private otherPartnership(setUp: SetUp): TemplateResult {
    const problem = this.missing === 'agreement';
    return html`<div class="notice notice-warning">
        <p>
          <strong>This set-up belongs to another partnership: ${setUp.partnership.name}.</strong> You are working for
          ${this.place.setUp.partnership.name}. If somebody sent you the wrong file, keep the present set-up.
        </p>
      </div>
      <div class="govuk-form-group ${problem ? 'govuk-form-group--error' : ''}">
        ${
          problem
            ? html`<p class="govuk-error-message" id="other-error" role="alert">
                <span class="govuk-visually-hidden">Error:</span> Tick the box if you mean to change to another
                partnership, or keep the present set-up.
              </p>`
            : nothing
        }
        <div class="govuk-checkboxes govuk-checkboxes--small">
          <div class="govuk-checkboxes__item">
            <input
              class="govuk-checkboxes__input"
              type="checkbox"
              id="other-partnership"
              aria-describedby=${problem ? 'other-error' : nothing}
              ?checked=${this.agreed}
              @change=${() => (this.agreed = !this.agreed)}
            />
            <label class="govuk-label govuk-checkboxes__label" for="other-partnership"
              >I want to change to ${setUp.partnership.name}</label
            >
          </div>
        </div>
      </div>`;
  }

  private needsGroup(setUp: SetUp): boolean {
    const { identity } = this.place;
    return identity.role === 'coordinator' && !findGroup(setUp, identity.group);
  }

  private newGroup(setUp: SetUp): TemplateResult | typeof nothing {
    if (!this.needsGroup(setUp)) return nothing;
    return radioList({
      name: 'new-group',
      legend: html`<h3>Which group do you coordinate from now on?</h3>`,
      hint: 'Yours is not in this set-up.',
      options: groupsInSectionOrder(setUp).map(({ id, name }) => ({ value: id, label: name })),
      chosen: this.group,
      problem: this.missing === 'group' ? 'Choose your group.' : null,
      small: true,
      choose: (group) => (this.group = group),
    });
  }

  private async open(): Promise<void> {
    const { desktop, store } = this.services;
    await this.services.autosave.flush();
    await this.show(await openSetUpFile(desktop, store));
  }

  /** A set-up file that came in with others, or was dropped on the window. */
  private async lookAtWaiting(): Promise<void> {
    const { inbox, store } = this.services;
    const [file] = inbox.take().files;
    if (file) await this.show(await readOpenedSetUp(file.name, file.bytes, store));
  }

  private async show(opened: OpenedSetUp): Promise<void> {
    const { store } = this.services;
    this.problem = opened.status === 'problem' ? opened.message : null;
    if (opened.status !== 'read') return;
    const present = { setUp: this.place.setUp, records: await store.records({ group: partnershipId }) };
    const comparison = compareSetUps(present, opened);
    const hidden = await hiddenBy(this.place.setUp, comparison.gone, store);
    this.agreed = false;
    this.group = '';
    this.missing = null;
    this.opened = { ...opened, comparison, hidden };
    await this.updateComplete;
    this.querySelector<HTMLElement>('#settings-preview')?.focus();
  }

  private async use(): Promise<void> {
    const { opened, services, place } = this;
    if (opened === null) return;
    const { setUp, records, comparison } = opened;
    this.missing =
      !comparison.samePartnership && !this.agreed
        ? 'agreement'
        : this.needsGroup(setUp) && this.group === ''
          ? 'group'
          : null;
    if (this.missing !== null) return this.focusOn(this.missing === 'agreement' ? '#other-partnership' : '#new-group');
    const moved: Identity | null = this.needsGroup(setUp) ? { role: 'coordinator', group: this.group } : null;
    const identity = moved ?? place.identity;
    const pages = partnershipChange(await services.store.records({ group: partnershipId }), records);
    // In one change: a set-up without the coordinator's group must never be found alone, nor come back alone by undo.
    const who = moved ? { identity: moved } : {};
    if (!(await this.backup.make(services))) return;
    await services.autosave.commit({ label: 'use another set-up', setUp, ...pages, ...who });
    this.opened = null;
    services.announce(`The set-up of ${setUp.partnership.name}, version ${setUp.version}, is in use.`, { undo: true });
    services.navigate({ screen: 'settings', ...(identity.role === 'coordinator' ? { group: identity.group } : {}) });
  }

  private async cancel(): Promise<void> {
    this.opened = null;
    await this.focusOn('button');
  }

  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>(selector)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'set-up-change': SetUpChange;
  }
}
