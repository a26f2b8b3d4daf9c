import { consume } from '@lit/context';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ErrorSummary, type SummaryItem } from '../../components/base/error-summary.ts';
import { LightElement } from '../../components/base/light-element.ts';
import '../../components/base/page-head.ts';
import { groupWord } from '../../exchange/table-import/mapping.ts';
import { reportProblem } from '../../platform/desktop.ts';
import { BackupBeforeImport } from '../before-import.ts';
import { ClashChoices, type ClashChoice } from '../clash-choices.ts';
import type { WaitingFile } from '../inbox.ts';
import { nameToKeep } from '../name-to-keep.ts';
import type { Route } from '../routes.ts';
import { placeContext, servicesContext, type Place, type Services } from '../services.ts';
import { counted } from '../words.ts';
import { allowedGroups } from './allowed.ts';
import { chooseTable, saveNotTaken } from './table-files.ts';
import './table-columns.ts';
import { tableLook } from './table-look.ts';
import type { RowChoice } from './table-preview.ts';
import { TableSession } from './table-session.ts';
import { bringTable, recognised } from './table-source.ts';
import { tableTarget } from './table-target.ts';
import { countedOf, failure, noName, nothingPasted, nothingToTake } from './table-words.ts';
import { tablesDone } from './tables-done.ts';
import { tablesFoot } from './tables-foot.ts';
import type { ColumnChoice } from './table-columns.ts';
import { groupChoices, unknownGroups } from './unknown-groups.ts';

/** Takes in a spreadsheet or a pasted table. */
@customElement('tables-screen')
export class TablesScreen extends LightElement {
  @consume({ context: servicesContext, subscribe: true }) services!: Services;
  @consume({ context: placeContext, subscribe: true })
  @property({ attribute: false })
  place!: Place;
  @property({ attribute: false }) route!: Route;

  @state() private pasted = '';
  @state() private pasteProblem: string | null = null;
  /** True once somebody has tried to take in what is not ready for it. */
  @state() private wanted = false;
  private readonly backup = new BackupBeforeImport();
  /** Who works here; empty until somebody has said it. */
  @state() private person = '';
  @state() private asksName = false;
  @state() private undone = false;
  @state() private saved: string | null = null;
  /** The act that `undone` is about, in the store's history. */
  private act: object | null = null;
  private stop: () => void = () => undefined;
  private readonly session = new TableSession(
    () => this.services,
    () => this.place,
    () => this.requestUpdate(),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    const { inbox, store } = this.services;
    this.stop = store.history.subscribe(() => this.heedHistory());
    void store.person().then((name) => {
      this.person = name;
      this.asksName = name.trim() === '';
    }, reportProblem);
    const [file, ...others] = inbox.take().files;
    if (others.length > 0) inbox.put(others);
    if (file) void this.bringFile(file);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
    if (!this.session.writing) this.session.clear();
  }

  protected override render(): TemplateResult {
    const { session } = this;
    return html`<page-head heading="Tables from elsewhere" lead=${lead}></page-head>
      <div
        class="stack tables"
        @clash-chosen=${({ detail }: CustomEvent<ClashChoice>) => session.settle(detail.clash, detail.take)}
        @column-chosen=${({ detail }: CustomEvent<ColumnChoice>) => session.chooseUse(detail.column, detail.use)}
        @row-chosen=${({ detail }: CustomEvent<RowChoice>) => session.leave([detail.row], detail.out)}
      >
        <error-summary .items=${this.problems()}></error-summary>
        ${
          session.said === null
            ? nothing
            : html`<p class="notice notice-warning tables-said" role="status" tabindex="-1">${session.said}</p>`
        }
        ${session.result === null ? this.steps() : this.done(session.result)}
      </div>`;
  }

  private steps(): TemplateResult {
    const { session, place } = this;
    const { table, mapping } = session;
    if (!table || !mapping) {
      return html`${bringTable(place, {
        pasted: this.pasted,
        busy: session.work.current !== null,
        problem: this.pasteProblem,
        openFile: () => void this.safely(() => this.openFile()),
        write: (text) => (this.pasted = text),
        usePasted: () => void this.usePasted(),
      })}
      ${this.foot()}`;
    }
    const groups = allowedGroups(place, session.type);
    return html`${recognised(
        table,
        table.name === '' ? 'Pasted table' : table.name,
        (choices) => void session.chooseReading(choices),
      )}
      ${tableTarget(session, place)}
      <table-columns .table=${table} .mapping=${mapping} .remembered=${session.remembered}></table-columns>
      ${groupChoices(
        unknownGroups(table, mapping, place.setUp),
        (name) => mapping.groups[groupWord(name)] ?? '',
        groups,
        (name, group) => session.chooseGroup(name, group),
      )}
      ${tableLook(session, place, { wanted: this.wanted, leave: (rows, out) => session.leave(rows, out) })}
      ${
        this.wantsName
          ? nameToKeep(this.person, this.wanted && this.person.trim() === '' ? noName : null, (name) => {
              this.person = name;
            })
          : nothing
      }
      ${this.foot()}`;
  }

  /** Whoever chooses what is to stand says who it is, once. */
  private get wantsName(): boolean {
    return this.asksName && this.session.clashes.shown.length > 0;
  }

  private foot(): TemplateResult {
    const { session } = this;
    return tablesFoot(session, {
      takeIn: () => void this.takeIn(),
      putAside: () => void this.putAside(),
      lookAgain: () => void session.look(),
    });
  }

  private done(taken: NonNullable<TableSession['result']>): TemplateResult {
    return tablesDone(taken, this.place, {
      undone: this.undone,
      saved: this.saved,
      saveList: () => void this.safely(() => this.saveList()),
      another: () => void this.another(),
    });
  }

  /** Empty until somebody has tried to take the table in. */
  private problems(): readonly SummaryItem[] {
    const { session, wanted } = this;
    if (this.pasteProblem !== null) {
      return [{ message: this.pasteProblem, go: () => void this.focusOn('#tables-pasted') }];
    }
    if (!wanted || !session.plan) return [];
    const open = session.clashes.open.length;
    if (open > 0) {
      return [{ message: `Choose what is to stand, ${counted(open, 'time')}.`, go: () => void this.goToClash() }];
    }
    if (session.plan.put.length === 0) {
      return [{ message: nothingToTake, go: () => void this.focusOn('table-columns select') }];
    }
    if (!this.wantsName || this.person.trim() !== '') return [];
    return [{ message: noName, go: () => void this.focusOn('#name-to-keep') }];
  }

  private async safely(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      reportProblem(error);
      this.session.said = failure;
      this.requestUpdate();
      await this.focusOn('.tables-said');
    }
  }

  private async openFile(): Promise<void> {
    const answer = await chooseTable(this.services.desktop);
    if (answer.status === 'opened') await this.bringFile(answer);
    if (answer.status !== 'failed') return;
    this.session.said = answer.message;
    this.requestUpdate();
  }

  private async bringFile({ name, bytes }: WaitingFile): Promise<void> {
    await this.bring(this.session.bring({ name, bytes: new Uint8Array(bytes) }));
  }

  private async usePasted(): Promise<void> {
    this.pasteProblem = this.pasted.trim() === '' ? nothingPasted : null;
    if (this.pasteProblem !== null) return this.showProblems();
    await this.bring(this.session.bring({ pasted: this.pasted }));
  }

  private async bring(reading: Promise<void>): Promise<void> {
    this.wanted = false;
    this.pasteProblem = null;
    await reading;
    await this.focusOn(this.session.table ? '#tables-source' : '.tables-said');
  }

  private async takeIn(): Promise<void> {
    const { session, services } = this;
    this.wanted = true;
    await session.lookNow();
    if (this.problems().length > 0) return this.showProblems();
    const by = this.person.trim();
    if (this.wantsName) await services.store.setPerson(by);
    if (!(await this.backup.make(services))) return;
    if (!(await session.takeIn(by))) {
      return this.problems().length > 0 ? this.showProblems() : this.focusOn('.tables-said');
    }
    const { result } = session;
    if (!result) return;
    this.wanted = false;
    this.asksName = by === '';
    this.pasted = '';
    this.undone = false;
    this.saved = null;
    this.act = services.store.history.latest;
    services.announce(`${countedOf(result.type, result.fresh + result.changed)} taken in.`, { undo: true });
    await this.focusOn('#tables-done');
  }

  /** The account of what was taken in says so when it is undone, and when it is done again. */
  private heedHistory(): void {
    const { history } = this.services.store;
    const { result } = this.session;
    this.session.heedHistory();
    if (result === null) return;
    if (history.latest === this.act) this.undone = false;
    else if (history.redoLabel === result.label) this.undone = true;
  }

  private async saveList(): Promise<void> {
    const { result } = this.session;
    if (!result) return;
    const answer = await saveNotTaken(this.services.desktop, result);
    if (answer.status === 'saved') this.saved = answer.file.path;
    if (answer.status !== 'failed') return;
    this.session.said = answer.message;
    this.requestUpdate();
    await this.focusOn('.tables-said');
  }

  private async another(): Promise<void> {
    this.session.result = null;
    this.session.said = null;
    this.requestUpdate();
    await this.focusOn('#tables-choose');
  }

  private async putAside(): Promise<void> {
    this.session.clear();
    this.wanted = false;
    await this.focusOn('#tables-choose');
  }

  private async goToClash(): Promise<void> {
    await this.updateComplete;
    const clashes = this.querySelector('clash-choices');
    if (clashes instanceof ClashChoices) await clashes.goToOpen();
  }

  private async showProblems(): Promise<void> {
    if (!document.title.startsWith('Error: ')) document.title = `Error: ${document.title}`;
    await this.updateComplete;
    const summary = this.querySelector('error-summary');
    if (!(summary instanceof ErrorSummary)) return;
    await summary.updateComplete;
    summary.takeFocus();
  }

  protected override updated(): void {
    if (this.problems().length === 0) document.title = document.title.replace(/^Error: /, '');
  }

  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>(selector)?.focus();
  }
}

const lead = 'Takes in a spreadsheet or a pasted table. You see every cell before anything is written.';

declare global {
  interface HTMLElementTagNameMap {
    'tables-screen': TablesScreen;
  }
}
