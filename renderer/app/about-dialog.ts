import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { ModalDialog } from '../components/base/modal-dialog.ts';
import { desktop, type AppInfo } from '../platform/desktop.ts';

/** Which program this is and where it keeps things: what one reads out over the telephone. */
@customElement('about-dialog')
export class AboutDialog extends ModalDialog {
  override heading = 'About Partnership Review';
  @state() private info: AppInfo | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void desktop()
      .appInfo()
      .then((info) => (this.info = info));
  }

  protected override body(): TemplateResult {
    const { info } = this;
    if (info === null) return html``;
    return html`<dl class="govuk-summary-list">
        ${this.line('Version', info.version)} ${this.line('Electron', info.electron)}
        ${this.line('Your work is kept in', info.dataFolder)}
      </dl>
      ${
        info.testBuild
          ? html`<p class="notice notice-warning">This is a test build, for development only. Do not hand it on.</p>`
          : nothing
      }
      <p class="quiet">The program makes no connection to any network. What you enter stays on this computer.</p>
      <p class="quiet">
        It contains work of others: their notices are in LICENSES.bundled.txt, in the folder that the program is
        installed in.
      </p>`;
  }

  private line(label: string, value: string): TemplateResult {
    return html`<div class="govuk-summary-list__row">
      <dt class="govuk-summary-list__key">${label}</dt>
      <dd class="govuk-summary-list__value">${value}</dd>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'about-dialog': AboutDialog;
  }
}
