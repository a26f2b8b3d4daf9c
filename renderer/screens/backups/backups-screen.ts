import { consume } from '@lit/context';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { LightElement } from '../../components/base/light-element.ts';
import '../../components/base/page-head.ts';
import type { SetUp } from '../../domain/set-up/set-up.ts';
import { reportProblem, type BackupEntry, type BackupStanding } from '../../platform/desktop.ts';
import type { RestoredRow } from '../../storage/compare-backup.ts';
import { hrefOf } from '../routes.ts';
import { placeContext, servicesContext, type Place, type Services } from '../services.ts';
import { WorkUnderWay } from '../work-under-way.ts';
import { backupList } from './backup-list.ts';
import { backupPreview } from './backup-preview.ts';
import { backupStatus } from './backup-status.ts';
import { nameOf } from './backup-words.ts';
import { setUpIn } from './preview-lines.ts';
import { lookAtBackup, restoreBackup } from './restore.ts';

const inSample =
  'You are looking round with the sample, which is not backed up. Leave the sample to restore a backup of your own work.';

const madeBeside =
  'A backup was made beside your work. Read at the top of the page why it could not be made elsewhere.';

const failure = 'The program failed while it was working on the backup, and nothing was restored. Start it again.';

/** The backups of one's own work: how they stand, and going back to one of them. */
@customElement('backups-screen')
export class BackupsScreen extends LightElement {
  @consume({ context: servicesContext, subscribe: true }) services!: Services;
  /** Missing where nothing has been set up yet, as on a new computer. */
  @consume({ context: placeContext, subscribe: true })
  @property({ attribute: false })
  place: Place | undefined;

  @state() private standing: BackupStanding | null = null;
  @state() private chosen: BackupEntry | null = null;
  @state() private restored: readonly RestoredRow[] | null = null;
  @state() private setUp: SetUp | undefined;
  @state() private problem: string | null = null;
  @state() private unsecured = false;
  private readonly work = new WorkUnderWay(() => this.requestUpdate());
  private stop: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    const { desktop, store } = this.services;
    this.stop = [
      desktop.onBackupsChanged((standing) => (this.standing = standing)),
      // What would change is another matter after every change.
      store.history.subscribe(() => this.chosen && this.work.current === null && void this.look(this.chosen)),
    ];
    void desktop.backupStanding().then((standing) => (this.standing = standing));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop.forEach((stop) => stop());
    this.work.stop();
  }

  protected override render(): TemplateResult {
    return html`<page-head
        heading="Backups"
        lead="Copies of everything entered on this computer. The program makes them by itself every ten minutes while something changes, when it is closed, and before anything is taken in or restored."
      ></page-head>
      <div class="stack backups">${this.standing === null ? nothing : this.shown(this.standing)}</div>`;
  }

  private shown(standing: BackupStanding): TemplateResult {
    const { chosen } = this;
    if (chosen !== null) {
      return backupPreview({
        backup: chosen,
        restored: this.restored,
        setUp: this.setUp,
        problem: this.problem,
        unsecured: this.unsecured,
        busy: this.work.current !== null,
        progress: this.progress(),
        restore: () => void this.restore(chosen),
        leave: () => void this.leave(),
      });
    }
    const closed = this.services.store.workspace === 'sample' ? inSample : null;
    return html`${
      this.problem === null ? nothing : html`<p class="notice notice-error" role="alert">${this.problem}</p>`
    }
    ${backupStatus(standing, { backUp: () => void this.backUp(), changeFolder: () => void this.changeFolder() })}
    ${this.work.current === null ? nothing : this.progress()}
    ${backupList(standing.backups, closed, {
      look: (backup) => void this.look(backup),
      lookElsewhere: () => void this.lookElsewhere(),
    })}
    ${this.place ? nothing : html`<p><a href=${hrefOf({ screen: 'overview' })}>Back to the start</a></p>`}`;
  }

  private progress(): TemplateResult {
    const { current } = this.work;
    const late = current?.late === true;
    return html`<div class="backups-progress">
      <div role="status">${late ? current.words : nothing}</div>
      ${
        late
          ? html`<progress
                aria-label=${current.words}
                max=${current.of === 0 ? 1 : current.of}
                value=${ifDefined(current.of === 0 ? undefined : String(current.done))}
              ></progress>
              <button class="button-quiet" type="button" @click=${() => this.work.stop()}>Cancel</button>`
          : nothing
      }
    </div>`;
  }

  private async backUp(): Promise<void> {
    const { services } = this;
    this.problem = null;
    await services.autosave.flush();
    const answer = await services.desktop.backUpNow('by hand');
    this.standing = await services.desktop.backupStanding();
    if (answer.status === 'made') {
      const elsewhere = this.standing.lastProblem !== null;
      return services.announce(elsewhere ? madeBeside : 'A backup was made, read again and compared.');
    }
    if (answer.status === 'unchanged') return services.announce('There is nothing to back up yet.');
    this.problem = answer.message;
  }

  private async changeFolder(): Promise<void> {
    const { services } = this;
    const answer = await services.desktop.chooseBackupFolder();
    if (answer.status === 'cancelled') return;
    this.problem = answer.status === 'failed' ? answer.message : null;
    if (answer.status === 'failed') return;
    this.standing = await services.desktop.backupStanding();
    services.announce('Backups are kept there from now on. Those made before stay where they are.');
  }

  private async lookElsewhere(): Promise<void> {
    const answer = await this.services.desktop.chooseBackupFile();
    if (answer.status === 'cancelled') return;
    this.problem = answer.status === 'failed' ? answer.message : null;
    if (answer.status === 'chosen') await this.look(answer.backup);
  }

  private async look(backup: BackupEntry): Promise<void> {
    this.chosen = backup;
    this.restored = null;
    this.problem = null;
    this.unsecured = false;
    await this.focusOn('#backups-chosen');
    const found = await this.attempt('Reading the backup', (signal, tell) =>
      lookAtBackup(this.services, backup, signal, tell),
    );
    if (found === 'busy' || this.chosen !== backup) return;
    if (found === 'stopped') return this.leave();
    if (found === null) return;
    if ('problem' in found) this.problem = found.problem;
    else {
      this.setUp = setUpIn(found) ?? (await this.services.store.setUp());
      this.restored = found;
    }
  }

  private async restore(backup: BackupEntry): Promise<void> {
    const { services } = this;
    if (this.work.current !== null) return;
    const { unsecured } = this;
    const outcome = await this.attempt('Restoring', (signal, tell) =>
      restoreBackup(services, { backup, unsecured }, signal, tell),
    );
    if (outcome === 'busy' || outcome === null) return;
    if (outcome === 'stopped') this.problem = 'Stopped. Nothing was restored.';
    else if (outcome.kind === 'problem') this.problem = outcome.sentence;
    else if (outcome.kind === 'unsecured') {
      this.problem = `Nothing was restored yet. ${outcome.sentence}`;
      this.unsecured = true;
    } else {
      await this.leave();
      if (!this.place || !(await services.store.setUp())) services.navigate({ screen: 'overview' });
      const words = outcome.kind === 'restored' ? `Restored ${nameOf(backup)}.` : 'Nothing had to be changed.';
      services.announce(words, { undo: outcome.kind === 'restored' });
    }
  }

  /** Null where it failed: then the page says so. */
  private async attempt<T>(
    words: string,
    act: Parameters<typeof this.work.run<T>>[1],
  ): Promise<T | 'stopped' | 'busy' | null> {
    try {
      return await this.work.run(words, act);
    } catch (error) {
      reportProblem(error);
      this.problem = failure;
      return null;
    }
  }

  private async leave(): Promise<void> {
    this.chosen = null;
    this.restored = null;
    this.problem = null;
    await this.focusOn('h1');
  }

  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>(selector)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'backups-screen': BackupsScreen;
  }
}
