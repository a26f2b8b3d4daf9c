import { consume } from '@lit/context';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { ErrorSummary, type SummaryItem } from '../../components/base/error-summary.ts';
import { LightElement } from '../../components/base/light-element.ts';
import '../../components/base/page-head.ts';
import { limits } from '../../exchange/border/limits.ts';
import { ownEnding, zipEnding } from '../../exchange/package/file-names.ts';
import { BackupBeforeImport } from '../before-import.ts';
import type { Route } from '../routes.ts';
import { placeContext, servicesContext, type Place, type Services } from '../services.ts';
import { counted } from '../words.ts';
import { ClashChoices, type ClashChoice } from '../clash-choices.ts';
import { nameToKeep } from '../name-to-keep.ts';
import { intakeDone } from './intake-done.ts';
import { intakeEmpty } from './intake-empty.ts';
import { chooseButton, intakeFoot } from './intake-foot.ts';
import { intakeList } from './intake-list.ts';
import { IntakeSession } from './intake-session.ts';
import type { LookedAt } from './looked-at.ts';
import { handOver, leaveBehind, otherFiles, takeLeft } from './other-files.ts';
import { whoOf } from './preview-words.ts';

const mostFiles = 1000;
const extensions = [...[zipEnding, ownEnding].map((ending) => ending.slice(1)), 'json', 'csv', 'tsv', 'txt'];
const noneTicked = 'Tick at least one file that is to be taken in.';
const nothingThere = 'There is nothing to take in. Choose other files.';
const noName = 'Write your name: it is kept beside what you chose.';

/** Shows what is in a file before anything of it is taken in. */
@customElement('intake-screen')
export class IntakeScreen extends LightElement {
  @consume({ context: servicesContext, subscribe: true }) services!: Services;
  @consume({ context: placeContext, subscribe: true })
  @property({ attribute: false })
  place!: Place;
  @property({ attribute: false }) route!: Route;

  /** Who works here; empty until somebody has said it. */
  @state() private person = '';
  @state() private asksName = false;
  /** True once somebody has tried to take in what is not ready for it. */
  @state() private wanted = false;
  private readonly backup = new BackupBeforeImport();
  @state() private undone = false;
  /** The act that `undone` is about, in the store's history. */
  private act: object | null = null;
  private stops: readonly (() => void)[] = [];
  private readonly session = new IntakeSession(
    () => this.services,
    () => this.requestUpdate(),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    const { inbox, store } = this.services;
    this.stops = [inbox.subscribe(() => void this.receive()), store.history.subscribe(() => this.heedHistory())];
    void store.person().then((name) => {
      this.person = name;
      this.asksName = name.trim() === '';
    });
    void this.begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopListening();
    if (!this.session.writing) this.session.work.stop();
  }

  private stopListening(): void {
    this.stops.forEach((stop) => stop());
    this.stops = [];
  }

  protected override render(): TemplateResult {
    const { session, place } = this;
    const { files, result } = session;
    const work = session.work.current;
    return html`<page-head heading="Take in files" lead=${lead}></page-head>
      <div class="stack intake">
        <error-summary .items=${this.problems()}></error-summary>
        ${
          session.said === null
            ? nothing
            : html`<p class="notice notice-warning intake-said" role="status" tabindex="-1">${session.said}</p>`
        }
        ${result === null ? nothing : intakeDone(result, this.undone, place)}
        ${
          files.length > 0
            ? guard([session.version, place.setUp, this.wanted], () =>
                intakeList(session, place.setUp, this.wanted, {
                  tick: (key, ticked) => void session.tick(key, ticked),
                  tickAll: (ticked) => void session.tickAll(ticked),
                  choose: (key, choice) => void this.choose(key, choice),
                  goOn: (file) => this.goOn(file),
                }),
              )
            : result === null
              ? intakeEmpty(place, work !== null, () => void this.openFiles())
              : html`<div>${chooseButton(true, work !== null, () => void this.openFiles())}</div>`
        }
        ${
          this.asksName && this.hasClashes
            ? nameToKeep(this.person, this.wanted && this.person.trim() === '' ? noName : null, (name) => {
                this.person = name;
              })
            : nothing
        }
        ${intakeFoot(session, {
          openFiles: () => void this.openFiles(),
          takeIn: () => void this.takeIn(),
          putAside: () => void this.putAside(),
        })}
      </div>`;
  }

  private get hasClashes(): boolean {
    return this.session.chosen.some(({ key }) => this.session.clashesOf(key).length > 0);
  }

  /** Empty until somebody has tried to take the files in. */
  private problems(): readonly SummaryItem[] {
    const { session } = this;
    if (!this.wanted) return [];
    if (session.chosen.length === 0) return [this.nothingChosen()];
    const open = session.chosen.flatMap(({ key, received }): readonly SummaryItem[] => {
      const count = session.openIn(key).length;
      if (count === 0) return [];
      const message = `${whoOf(received, this.place.setUp)}: choose what is to stand in ${counted(count, 'box', 'boxes')} changed both here and in the file.`;
      return [{ message, go: () => void this.goToClash(key) }];
    });
    const name = this.hasClashes && this.asksName && this.person.trim() === '';
    return name ? [...open, { message: noName, go: () => this.focusOn('#name-to-keep') }] : open;
  }

  private nothingChosen(): SummaryItem {
    const box = this.querySelector('.intake-list input') !== null;
    if (box) return { message: noneTicked, go: () => void this.focusOn('.intake-list input') };
    return { message: nothingThere, go: () => void this.focusOn('#intake-choose') };
  }

  /** With the files that were left here to go on with another one, where there are any. */
  private async begin(): Promise<void> {
    const left = takeLeft(this.services.store);
    if (left) await this.session.resume(left);
    await this.receive();
  }

  private async receive(): Promise<void> {
    const { session } = this;
    const before = session.files.length;
    await session.receive();
    const [only, ...others] = session.files;
    if (only && others.length === 0 && 'file' in only && otherFiles[only.kind].straight) return this.goOn(only);
    if (session.files.length > before) {
      this.wanted = false;
      await this.focusOn('#intake-files', false);
    }
  }

  private async openFiles(): Promise<void> {
    const answer = await this.services.desktop.openFiles({
      title: 'Choose files to take in',
      filters: [{ name: 'Files for this program', extensions }],
      maxBytes: limits.fileBytes,
      maxFiles: mostFiles,
    });
    if (answer.status === 'opened') this.services.inbox.put(answer.files, answer.refused);
  }

  /** Another page takes the file out of the inbox; this one must not take it first. */
  private goOn(file: LookedAt): void {
    if (!('file' in file)) return;
    this.stopListening();
    const left = this.session.leave(file);
    if (left) {
      leaveBehind(this.services.store, left);
      const count = left.files.length;
      this.services.announce(
        `${counted(count, 'other file')} ${count === 1 ? 'waits' : 'wait'} under "Take in files", with what you chose.`,
      );
    }
    handOver(file.file, file.kind, this.services);
  }

  private async choose(key: string, { clash, take }: ClashChoice): Promise<void> {
    await (clash === null ? this.session.chooseAll(key, take) : this.session.choose(key, [clash], take));
  }

  private async takeIn(): Promise<void> {
    const { session, services } = this;
    if (session.work.current !== null) return;
    this.wanted = true;
    if (this.problems().length > 0) return this.showProblems();
    const by = this.person.trim();
    if (this.asksName && this.hasClashes) await services.store.setPerson(by);
    if (!(await this.backup.make(services))) return;
    await session.takeIn(by);
    const { result } = session;
    if (result === null) {
      this.wanted = false;
      return this.focusOn('.intake-said');
    }
    this.wanted = false;
    this.asksName = by === '';
    this.undone = false;
    this.act = services.store.history.latest;
    services.announce(`${counted(result.taken.length, 'submission')} taken in.`, { undo: true });
    await this.focusOn('#intake-done');
  }

  /** The account of what was taken in says so when it is undone, and when it is done again. */
  private heedHistory(): void {
    const { history } = this.services.store;
    const { result } = this.session;
    if (result === null) return;
    if (history.latest === this.act) this.undone = false;
    else if (history.redoLabel === result.label) this.undone = true;
  }

  private async putAside(): Promise<void> {
    this.session.clear();
    this.wanted = false;
    await this.focusOn('#intake-choose');
  }

  private async goToClash(key: string): Promise<void> {
    await this.updateComplete;
    const clashes = this.querySelector(`#${key} clash-choices`);
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

  private async focusOn(selector: string, scroll = true): Promise<void> {
    await this.updateComplete;
    this.querySelector<HTMLElement>(selector)?.focus({ preventScroll: !scroll });
  }
}

const lead = 'Shows what is in a file and what would change here. Nothing is written before you say so.';

declare global {
  interface HTMLElementTagNameMap {
    'intake-screen': IntakeScreen;
  }
}
