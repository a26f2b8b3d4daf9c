import { consume } from '@lit/context';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { boxId, focusBox } from '../../components/base/dom-id.ts';
import '../../components/base/error-summary.ts';
import { LightElement } from '../../components/base/light-element.ts';
import '../../components/base/page-head.ts';
import { partnershipId } from '../../domain/records/sections.ts';
import { yearLabel } from '../../domain/set-up/financial-year.ts';
import { writeSetUpFile } from '../../exchange/set-up-file.ts';
import type { SavedFile } from '../../platform/desktop.ts';
import { hrefOf } from '../routes.ts';
import { placeContext, servicesContext, type Place, type Services } from '../services.ts';
import { cataloguesPart } from './catalogue-part.ts';
import type { Editing, Removal } from './editing.ts';
import { groupsPart } from './groups-part.ts';
import { partnershipPart } from './partnership-part.ts';
import { passOn } from './pass-on.ts';
import { whyNotRemove } from './removal.ts';
import { setUpProblems, type SetUpProblem } from './set-up-problems.ts';
import { SetUpSession } from './set-up-session.ts';
import { yearsPart } from './years-part.ts';

/** The office's page: what all groups share, decided once and handed on as one file. */
@customElement('set-up-screen')
export class SetUpScreen extends LightElement {
  @consume({ context: servicesContext, subscribe: true }) services!: Services;
  /** None while the set-up has no group or no year. */
  @consume({ context: placeContext, subscribe: true })
  @property({ attribute: false })
  place: Place | undefined;

  private readonly session = new SetUpSession(this, () => this.services);
  /** True once an export was tried: from then on every error is shown. */
  @state() private attempted = false;
  @state() private touched: ReadonlySet<string> = new Set();
  @state() private unreadable: ReadonlyMap<string, string> = new Map();
  /** Why something could not be removed, by the path of its row. */
  @state() private refusals: ReadonlyMap<string, string> = new Map();
  @state() private saved: { readonly file: SavedFile; readonly version: number } | null = null;
  @state() private exportProblem: string | null = null;
  @state() private busy = false;
  /** The highest version that went out, so that no two files share one even where the count could not be saved. */
  private exported = 0;

  /** The heading is drawn once, before there is anything under it, because it has the focus by then. */
  protected override render(): TemplateResult {
    const { setUp } = this.session;
    return html`<page-head
        .caption=${setUp?.partnership.name.trim() ?? ''}
        heading="Set-up"
        lead="What all groups share. Decide it here once, then hand it on as one file. Everything is saved as you type."
      ></page-head>
      ${setUp === undefined ? nothing : this.place?.identity.role === 'coordinator' ? this.notYours() : this.body(setUp)}`;
  }

  /** Nobody is led here as a coordinator, but an address can be typed or kept from before. */
  private notYours(): TemplateResult {
    return html`<p class="notice">
      The partnership office decides the set-up, so that it is the same for all groups. When it sends you a newer file,
      open it under <a href=${hrefOf({ screen: 'settings' })}>Settings</a>.
    </p>`;
  }

  private body(setUp: Editing['setUp']): TemplateResult {
    const problems = [...setUpProblems(setUp), ...[...this.unreadable].map(([path, message]) => ({ path, message }))];
    const editing = this.editing(setUp, problems);
    const items = problems.map(({ path, message }) => ({
      message: this.unreadable.has(path) ? withRound(setUp, path, message) : message,
      go: () => void this.goTo(path),
    }));
    const heading = `Not exported: ${items.length === 1 ? 'one thing needs' : `${items.length} things need`} putting right`;
    return html`<div class="stack">
      <error-summary .heading=${heading} .items=${this.attempted ? items : []}></error-summary>
      ${partnershipPart(editing)} ${groupsPart(editing)} ${yearsPart(editing)} ${cataloguesPart(editing)}
      ${passOn({
        setUp,
        saved: this.saved,
        problem: this.exportProblem,
        busy: this.busy,
        export: () => void this.export(),
        show: (path) => void this.showInFolder(path),
      })}
    </div>`;
  }

  private editing(setUp: Editing['setUp'], problems: readonly SetUpProblem[]): Editing {
    const shown = new Map(
      problems.flatMap(({ path, message }): [string, string][] =>
        this.attempted || this.touched.has(path) ? [[path, message]] : [],
      ),
    );
    return {
      setUp,
      problemAt: (path) => this.refusals.get(path) ?? shown.get(path) ?? null,
      type: (path, label, edit) => {
        this.changed();
        this.session.type(path, label, edit);
      },
      left: (path) => {
        this.touched = new Set([...this.touched, path]);
        void this.services.autosave.flush();
      },
      unreadable: (path, problem) => {
        const others = [...this.unreadable].filter(([other]) => other !== path);
        this.unreadable = new Map(problem === null ? others : [...others, [path, problem]]);
      },
      act: (label, edit, focus) => {
        this.changed();
        const from = document.activeElement;
        void this.session.act(label, edit).then(() => {
          // Whoever has gone on to another box while it was being saved stays there.
          const now = document.activeElement;
          if (now === from || now === document.body) void this.goTo(focus);
        });
      },
      remove: (removal) => void this.takeAway(removal),
    };
  }

  /** A change makes earlier answers of the page stale. */
  private changed(): void {
    this.refusals = new Map();
    this.saved = null;
    this.exportProblem = null;
  }

  private async takeAway(removal: Removal): Promise<void> {
    this.changed();
    const { path, name, noun, edit, focus, scope } = removal;
    const why = await whyNotRemove(this.services.store, removal);
    if (why !== null) {
      this.refusals = new Map([[path, why]]);
      return this.goTo(path);
    }
    const reopen = scope === null ? [] : await this.services.store.completions(scope);
    const shown = name.trim() === '' ? noun : name.trim();
    if (!(await this.session.act(`remove ${noun}`, edit, { reopen }))) return;
    this.unreadable = new Map([...this.unreadable].filter(([other]) => !other.startsWith(path.replace(/name$/, ''))));
    this.services.announce(`Removed: ${shown}.`, { undo: true });
    await this.goTo(focus);
  }

  /** Puts the focus on a box or button once the page is drawn, opening what is folded over it. */
  private async goTo(path: string): Promise<void> {
    await this.updateComplete;
    const id = boxId('set-up', path);
    const folded = document.getElementById(id)?.closest('details');
    if (folded) folded.open = true;
    if (!focusBox('set-up', path)) this.querySelector<HTMLElement>('h1')?.focus();
  }

  private async export(): Promise<void> {
    await this.services.autosave.flush();
    const { setUp } = this.session;
    if (setUp === undefined || this.busy) return;
    this.changed();
    this.attempted = true;
    if (setUpProblems(setUp).length + this.unreadable.size > 0) return this.complain();
    this.attempted = false;
    document.title = document.title.replace(/^Error: /, '');
    this.busy = true;
    try {
      await this.write({ ...setUp, version: Math.max(setUp.version, this.exported) + 1 });
    } catch {
      this.exportProblem = 'The set-up file could not be written. Nothing was changed; try again.';
    } finally {
      this.busy = false;
    }
  }

  /** The version counts up only once the file stands on the disk. */
  private async write(setUp: Editing['setUp']): Promise<void> {
    const own = await this.services.store.records({ group: partnershipId });
    const { name, text } = writeSetUpFile(setUp, own);
    const answer = await this.services.desktop.saveFile({
      title: 'Export set-up file',
      suggestedName: name,
      filterName: 'Set-up file',
      extensions: ['json'],
      bytes: new TextEncoder().encode(text),
    });
    if (answer.status === 'failed') this.exportProblem = answer.message;
    if (answer.status !== 'saved') return;
    this.exported = setUp.version;
    await this.session.act('export set-up', (before) => ({ ...before, version: setUp.version }));
    // The file is out: taking the count back, here or after the next start, would let two different files have one version.
    this.services.store.history.clear();
    this.saved = { file: answer.file, version: setUp.version };
    await this.updateComplete;
    this.querySelector<HTMLElement>('#set-up-saved')?.focus();
  }

  private async complain(): Promise<void> {
    await this.updateComplete;
    const summary = this.querySelector('error-summary');
    await summary?.updateComplete;
    summary?.takeFocus();
    summary?.scrollIntoView({ block: 'start' });
    if (!document.title.startsWith('Error: ')) document.title = `Error: ${document.title}`;
  }

  private async showInFolder(path: string): Promise<void> {
    const answer = await this.services.desktop.showInFolder(path);
    if (answer.status === 'failed') this.services.announce(answer.message);
  }
}

/** The box of a deadline stands under its round; in the summary the sentence has to say which round it is. */
function withRound({ years }: Editing['setUp'], path: string, message: string): string {
  for (const { start, rounds } of years) {
    const round = rounds.find(({ id }) => path === `years.${start}.${id}.deadline`);
    if (round) return `${round.name.trim()}, ${yearLabel(start)}: ${message}`;
  }
  return message;
}

declare global {
  interface HTMLElementTagNameMap {
    'set-up-screen': SetUpScreen;
  }
}
