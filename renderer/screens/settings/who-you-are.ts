import { consume } from '@lit/context';
import { html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from '../../components/base/light-element.ts';
import { radioList } from '../../components/base/radio-list.ts';
import { findGroup, groupsInSectionOrder } from '../../domain/set-up/set-up.ts';
import type { Identity } from '../../storage/identity.ts';
import { servicesContext, type Place, type Services } from '../services.ts';

const office = 'office';

/** Who uses this computer, and changing it: the office, or the coordinator of one group. */
@customElement('who-you-are')
export class WhoYouAre extends LightElement {
  @consume({ context: servicesContext, subscribe: true }) services!: Services;
  @property({ attribute: false }) place!: Place;
  /** What is chosen while it is being changed; null when it is not. */
  @state() private chosen: string | null = null;

  protected override render(): TemplateResult {
    return html`<section class="sheet stack" aria-labelledby="settings-who">
      <h2 id="settings-who">Who you are</h2>
      ${this.chosen === null ? this.shown() : this.form(this.chosen)}
    </section>`;
  }

  private shown(): TemplateResult {
    const { setUp, identity } = this.place;
    const who =
      identity.role === 'office'
        ? html`<strong>The partnership office</strong> of ${setUp.partnership.name}`
        : html`The coordinator of <strong>${findGroup(setUp, identity.group)?.name ?? identity.group}</strong>`;
    return html`<p>${who}</p>
      <div>
        <button class="govuk-button govuk-button--secondary" type="button" @click=${() => this.begin()}>
          Change<span class="govuk-visually-hidden"> who you are</span>
        </button>
      </div>`;
  }

  private form(chosen: string): TemplateResult {
    const { setUp } = this.place;
    const groups = groupsInSectionOrder(setUp).map(({ id, name }) => ({
      value: `group ${id}`,
      label: `The coordinator of ${name}`,
    }));
    return html`${radioList({
        name: 'who',
        legend: html`<span class="govuk-visually-hidden">Who you are</span>`,
        hint: 'Nothing that was entered changes; you see it from another side.',
        options: [{ value: office, label: 'The partnership office' }, ...groups],
        chosen,
        small: true,
        choose: (value) => (this.chosen = value),
      })}
      <div class="row">
        <button class="govuk-button" type="button" @click=${() => this.save(chosen)}>Save</button>
        <button class="button-quiet" type="button" @click=${() => this.end()}>Cancel</button>
      </div>`;
  }

  private async begin(): Promise<void> {
    const { identity } = this.place;
    this.chosen = identity.role === 'office' ? office : `group ${identity.group}`;
    await this.updateComplete;
    this.querySelector<HTMLInputElement>('input:checked')?.focus();
  }

  private async end(): Promise<void> {
    this.chosen = null;
    await this.updateComplete;
    this.querySelector('button')?.focus();
  }

  private async save(chosen: string): Promise<void> {
    const { services } = this;
    const group = chosen.replace(/^group /, '');
    const identity: Identity = chosen === office ? { role: 'office' } : { role: 'coordinator', group };
    await services.store.setIdentity(identity);
    this.chosen = null;
    services.navigate({ screen: 'settings', ...(identity.role === 'coordinator' ? { group } : {}) });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'who-you-are': WhoYouAre;
  }
}
