import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { icons } from '../components/base/icons.ts';
import { LightElement } from '../components/base/light-element.ts';
import { desktop, type BackupStanding } from '../platform/desktop.ts';
import { hrefOf } from '../screens/routes.ts';
import { backupMarkWords } from './backup-mark-words.ts';

/** Between two looks, in milliseconds: what is not backed up grows old by itself. */
const often = 5 * 60 * 1000;

/** "Backed up 10:32", under the save status: when one's own work was last copied, or that something is amiss. */
@customElement('backup-mark')
export class BackupMark extends LightElement {
  @state() private standing: BackupStanding | null = null;
  private stop: () => void = () => undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const stopListening = desktop().onBackupsChanged((standing) => (this.standing = standing));
    const timer = setInterval(() => void this.look(), often);
    this.stop = () => {
      stopListening();
      clearInterval(timer);
    };
    void this.look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  protected override render(): TemplateResult | typeof nothing {
    const mark = this.standing && backupMarkWords(this.standing, new Date());
    if (!mark) return nothing;
    return html`<a class="backup-mark ${mark.amiss ? 'backup-mark-amiss' : ''}" href=${hrefOf({ screen: 'backups' })}
      >${mark.amiss ? icons.alert : icons.tick}<span>${mark.words}</span></a
    >`;
  }

  private async look(): Promise<void> {
    this.standing = await desktop().backupStanding();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'backup-mark': BackupMark;
  }
}
