import { consume } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { ErrorSummary, type SummaryItem } from '../../components/base/error-summary.ts';
import { LightElement } from '../../components/base/light-element.ts';
import '../../components/base/page-head.ts';
import type { Dataset } from '../../domain/dataset/dataset.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import { formats } from '../../exchange/formats.ts';
import { reportProblem, type ShowAnswer } from '../../platform/desktop.ts';
import { WorkedQueryController } from '../../storage/worked-query-controller.ts';
import { placeContext, servicesContext, type Place, type Services } from '../services.ts';
import { comparedWith } from '../compared-with.ts';
import { checkInSlices } from '../slices.ts';
import { buildFiles, ExportProblem } from './build-files.ts';
import { extentWords, reviewId, scopeOf, type Choices } from './choices.ts';
import { exportDone, type Saved } from './export-done.ts';
import { exportForm } from './export-form.ts';
import { exportSummary } from './export-summary.ts';
import './template-part.ts';

interface Working {
  readonly done: number;
  readonly of: number;
  /** Whether it has taken long enough to say so. */
  readonly late: boolean;
  /** Whether it is somebody's turn to choose a folder. */
  readonly asking: boolean;
}

/** Milliseconds after which long work says how far it has come. */
const patience = 1000;
const noneChosen = 'Choose at least one thing to save.';

/** What is to be saved, and what the rules may compare it with. */
interface Stored {
  readonly dataset: Dataset;
  readonly around: readonly GenericRecord[];
}

interface Checked {
  readonly dataset: Dataset;
  readonly findings: readonly Finding[];
}

/** Saves the year as files: what, of whom, what will be in them; then where they are. */
@customElement('export-screen')
export class ExportScreen extends LightElement {
  @consume({ context: servicesContext, subscribe: true })
  @property({ attribute: false })
  services!: Services;
  @consume({ context: placeContext, subscribe: true })
  @property({ attribute: false })
  place!: Place;

  @state() private choices: Choices | null = null;
  @state() private problem: string | null = null;
  @state() private working: Working | null = null;
  @state() private saved: Saved | null = null;
  /** True after somebody closed the choice of a folder. */
  @state() private cancelled = false;
  private placeKey = '';
  private readonly live = new WorkedQueryController(
    this,
    () => this.read(),
    (read) => this.check(read),
  );

  private async read(): Promise<Stored> {
    const { store } = this.services;
    const scope = scopeOf(this.current);
    const [dataset, around] = await Promise.all([store.dataset(scope), comparedWith(store, scope, this.place.setUp)]);
    return { dataset, around };
  }

  private async check({ dataset, around }: Stored): Promise<Checked> {
    const { spelling } = this.services;
    return { dataset, findings: await checkInSlices(dataset, { spelling, around }) };
  }

  private get current(): Choices {
    return this.choices ?? this.usual();
  }

  /** Everything, of all groups for the office and of one's own for a coordinator. */
  private usual(): Choices {
    const { identity, group, year } = this.place;
    const kinds = new Set([...formats.map(({ id }) => id), reviewId]);
    return { kinds, group: identity.role === 'office' ? '' : group, year };
  }

  /** Another place chosen in the rail: what was saved before belongs to the other. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('place')) return;
    const { group, year } = this.place;
    const key = JSON.stringify([group, year]);
    if (this.placeKey !== '' && this.placeKey !== key) {
      this.choices = { ...this.usual(), kinds: this.current.kinds };
      this.saved = null;
      this.live.refresh();
    }
    this.placeKey = key;
  }

  private choose(choices: Choices): void {
    const { group, year } = this.current;
    this.choices = choices;
    this.saved = null;
    this.cancelled = false;
    if (choices.kinds.size > 0 && this.problem === noneChosen) this.problem = null;
    if (choices.group !== group || choices.year !== year) this.live.refresh();
  }

  protected override render(): TemplateResult {
    const { place, services, problem, saved } = this;
    const choices = this.current;
    const { value, error } = this.live;
    return html`<page-head
        .caption=${sentenceCase(extentWords(choices, place))}
        heading="Export"
        lead="Saves the year as files in a folder of your choice."
      ></page-head>
      <div class="stack export">
        <error-summary .items=${problem === null ? [] : [this.summaryItem(problem)]}></error-summary>
        ${saved === null ? nothing : exportDone(saved, place, this.doneHandlers)}
        ${exportForm(place, choices, services.preferences.exportBom, problem === noneChosen ? problem : null, {
          choose: (next) => this.choose(next),
          chooseBom: (exportBom) => void services.savePreferences({ exportBom }),
        })}
        ${error === null ? nothing : html`<p class="notice notice-error">${error}</p>`}
        ${value === undefined ? nothing : exportSummary(place, choices, value.dataset, value.findings)} ${this.foot()}
        <template-part
          .services=${services}
          .place=${place}
          .group=${choices.group}
          .year=${choices.year}
        ></template-part>
      </div>`;
  }

  private foot(): TemplateResult {
    const { working } = this;
    return html`<div class="row export-foot">
      <button class="govuk-button" type="button" aria-disabled=${working !== null} @click=${() => this.export()}>
        Export…
      </button>
      <div role="status">${this.progress()}</div>
    </div>`;
  }

  private progress(): TemplateResult | typeof nothing {
    const { working, cancelled } = this;
    if (cancelled) return html`Nothing was exported: no folder was chosen.`;
    if (!working?.late || working.asking) return nothing;
    return html`<label class="export-progress"
      >Preparing the files, step ${working.done} of ${working.of}
      <progress max=${working.of} value=${working.done}></progress
    ></label>`;
  }

  private summaryItem(message: string): SummaryItem {
    const target = message === noneChosen ? '.govuk-checkboxes__input' : '.export-foot .govuk-button';
    return { message, go: () => this.querySelector<HTMLElement>(target)?.focus() };
  }

  private readonly doneHandlers = {
    showInFolder: (path: string) => void this.tryToShow(this.services.desktop.showInFolder(path)),
    openReview: (path: string) => void this.tryToShow(this.services.desktop.openInBrowser(path)),
  };

  private async tryToShow(answer: Promise<ShowAnswer>): Promise<void> {
    const shown = await answer;
    if (shown.status === 'failed') await this.fail(shown.message);
  }

  private async export(): Promise<void> {
    if (this.working !== null) return;
    this.problem = null;
    this.saved = null;
    this.cancelled = false;
    document.title = document.title.replace(/^Error: /, '');
    if (this.current.kinds.size === 0) return this.fail(noneChosen);
    this.working = { done: 0, of: 1, late: false, asking: false };
    const timer = setTimeout(() => (this.working &&= { ...this.working, late: true }), patience);
    try {
      await this.save();
    } catch (error) {
      if (!(error instanceof ExportProblem)) reportProblem(error);
      await this.fail(error instanceof Error && error.name !== 'TypeError' ? error.message : unknownFailure);
    } finally {
      clearTimeout(timer);
      this.working = null;
    }
  }

  private async save(): Promise<void> {
    const { services, place } = this;
    const choices = this.current;
    await services.autosave.flush();
    if (services.autosave.pending) throw new ExportProblem(notSaved);
    const scope = scopeOf(choices);
    const dataset = await services.store.dataset(scope);
    const help = { spelling: services.spelling, around: await comparedWith(services.store, scope, this.place.setUp) };
    const { exportBom, lastExportFolder } = services.preferences;
    const { files } = await buildFiles(dataset, { scope, kinds: choices.kinds, bom: exportBom, help }, (done, of) => {
      this.working &&= { ...this.working, done, of };
    });
    // While somebody chooses a folder nothing is being prepared.
    this.working &&= { ...this.working, asking: true };
    const answer = await services.desktop.saveFiles({
      title: 'Choose a folder for the files',
      ...(lastExportFolder === null ? {} : { folderHint: lastExportFolder }),
      files: [...files],
    });
    if (answer.status === 'cancelled') return void (this.cancelled = true);
    if (answer.status === 'failed') return this.fail(answer.message);
    this.saved = { folder: answer.folder, files: answer.files, extent: sentenceCase(extentWords(choices, place)) };
    await services.savePreferences({ lastExportFolder: answer.folder });
    await this.updateComplete;
    this.querySelector<HTMLElement>('#export-done')?.focus();
  }

  private async fail(message: string): Promise<void> {
    this.problem = message;
    if (!document.title.startsWith('Error: ')) document.title = `Error: ${document.title}`;
    await this.updateComplete;
    const summary = this.querySelector('error-summary');
    if (!(summary instanceof ErrorSummary)) return;
    await summary.updateComplete;
    summary.takeFocus();
  }
}

const notSaved =
  'Your last change could not be saved, so the files would not hold it. Choose "Try again" at the top, then export.';
const unknownFailure =
  'The files could not be made, and nothing was saved. Try again; if it happens again, start the program anew.';

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

declare global {
  interface HTMLElementTagNameMap {
    'export-screen': ExportScreen;
  }
}
