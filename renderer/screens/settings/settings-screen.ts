import { consume } from '@lit/context';
import { html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from '../../components/base/light-element.ts';
import '../../components/base/page-head.ts';
import { radioList } from '../../components/base/radio-list.ts';
import type { AppInfo, Command, Theme } from '../../platform/desktop.ts';
import { hrefOf } from '../routes.ts';
import { placeContext, servicesContext, type Place, type Services } from '../services.ts';
import './erase-name.ts';
import './set-up-change.ts';
import './who-you-are.ts';

const themes: readonly { readonly value: Theme; readonly label: string; readonly hint?: string }[] = [
  { value: 'system', label: 'As on this computer', hint: 'Follows the light or dark setting of the system.' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

/** What belongs to this computer and this person rather than to the review. */
@customElement('settings-screen')
export class SettingsScreen extends LightElement {
  @consume({ context: servicesContext, subscribe: true })
  @property({ attribute: false })
  services!: Services;
  @consume({ context: placeContext, subscribe: true })
  @property({ attribute: false })
  place!: Place;
  @state() private info: AppInfo | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.services.desktop.appInfo().then((info) => (this.info = info));
  }

  protected override render(): TemplateResult {
    const { place } = this;
    return html`<page-head heading="Settings" lead="For this computer only. Every choice holds at once."></page-head>
      <div class="settings-columns">
        <div class="stack">
          <who-you-are .place=${place}></who-you-are>
          <set-up-change .place=${place}></set-up-change>
        </div>
        <div class="stack">${this.appearance()} ${this.csv()} ${this.about()}</div>
      </div>
      <erase-name class="settings-below" .place=${place}></erase-name>`;
  }

  private appearance(): TemplateResult {
    return html`<section class="sheet">
      ${radioList({
        name: 'theme',
        legend: html`<h2>Appearance</h2>`,
        options: themes,
        chosen: this.services.preferences.theme,
        small: true,
        choose: (value) => {
          const theme = themes.find((known) => known.value === value)?.value;
          if (theme !== undefined) void this.services.savePreferences({ theme });
        },
      })}
    </section>`;
  }

  private csv(): TemplateResult {
    const { exportBom } = this.services.preferences;
    return html`<section class="sheet stack" aria-labelledby="settings-csv">
      <h2 id="settings-csv">CSV files</h2>
      <div class="govuk-checkboxes govuk-checkboxes--small">
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            type="checkbox"
            id="csv-bom"
            aria-describedby="csv-bom-hint"
            ?checked=${exportBom}
            @change=${() => this.services.savePreferences({ exportBom: !exportBom })}
          />
          <label class="govuk-label govuk-checkboxes__label" for="csv-bom">Mark CSV files for Excel</label>
          <div class="govuk-hint govuk-checkboxes__hint" id="csv-bom-hint">
            Without the mark Excel shows “£” and accents wrongly. Take it off for programs that stumble over it.
          </div>
        </div>
      </div>
    </section>`;
  }

  private about(): TemplateResult {
    const { info } = this;
    return html`<section class="sheet stack" aria-labelledby="settings-data">
      <h2 id="settings-data">Where your work is kept</h2>
      <p>On this computer and nowhere else, in</p>
      <p class="saved-path"><code>${info?.dataFolder ?? ''}</code></p>
      <p>
        The program makes <a href=${hrefOf({ screen: 'backups' })}>backups</a> by itself. To hand your work on,
        <a href=${hrefOf({ screen: 'export' })}>export it</a>.
      </p>
      <p class="row">
        <button class="button-quiet" type="button" @click=${() => this.ask('shortcuts')}>Keyboard shortcuts</button>
        <button class="button-quiet" type="button" @click=${() => this.ask('about')}>About Partnership Review</button>
      </p>
    </section>`;
  }

  /** The app opens its own windows; the page only asks, as a menu would. */
  private ask(command: Command): void {
    this.dispatchEvent(new CustomEvent('command', { detail: command, bubbles: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'settings-screen': SettingsScreen;
  }
  interface HTMLElementEventMap {
    command: CustomEvent<Command>;
  }
}
