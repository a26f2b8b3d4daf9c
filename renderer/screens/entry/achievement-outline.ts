import { consume } from '@lit/context';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { LightElement } from '../../components/base/light-element.ts';
import { queryHelpContext, type QueryHelp } from '../../components/queries/query-help.ts';
import type { Problems } from '../../components/record/record-form.ts';
import { flatten, outlineOf } from '../../domain/dataset/outline.ts';
import { achievement } from '../../domain/records/achievement.ts';
import type { GenericRecord } from '../../domain/records/record.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import { readRoute } from '../routes.ts';
import { servicesContext, type Services } from '../services.ts';
import type { EntryPart } from './entry-part.ts';
import type { FindingsByRecord } from './finding-answers.ts';
import { DrawnLines } from './outline/drawn-lines.ts';
import { keyboardHelp } from './outline/keyboard-help.ts';
import { focusDetail, LineFocus } from './outline/line-focus.ts';
import { isDetail } from './outline/line-details.ts';
import { OutlineEditor } from './outline/outline-editor.ts';
import {
  isHeading,
  statusOf,
  withValues,
  type CaretPlace,
  type Line,
  type OutlineHost,
} from './outline/outline-host.ts';
import { OutlineLine, unlike } from './outline/outline-line.ts';

const noProblems: Problems = new Map();
const noFindings: readonly Finding[] = [];

/** The screen makes these lists anew at each key, most often with the same in them. */
function otherFindings(a: ReadonlyMap<string, Problems>, b: ReadonlyMap<string, Problems> | undefined): boolean {
  return a.size !== b?.size || [...a].some(([record, problems]) => unlike(problems, b.get(record)));
}

/** The achievements of one group as an outline: a text box to a line, nested, typed like a page in a word processor. */
@customElement('achievement-outline')
export class AchievementOutline extends LightElement implements OutlineHost {
  @consume({ context: servicesContext, subscribe: true }) services!: Services;
  @consume({ context: queryHelpContext, subscribe: true })
  @property({ attribute: false })
  queries: QueryHelp | undefined;
  @property({ attribute: false }) entries!: EntryPart;
  @property({ attribute: false }) records: readonly GenericRecord[] = [];
  /** Errors to show, by record and then by the path of the field. */
  @property({ attribute: false, hasChanged: otherFindings }) problems: ReadonlyMap<string, Problems> = new Map();
  /** Warnings to show, in the same way. */
  @property({ attribute: false, hasChanged: otherFindings }) warnings: ReadonlyMap<string, Problems> = new Map();

  /** What is listed in the details of lines, settled or not. */
  @property({ attribute: false }) findings: FindingsByRecord = new Map();

  lines: readonly Line[] = [];
  private readonly editor = new OutlineEditor(this);
  private readonly caret = new LineFocus(this);
  private readonly drawn = new DrawnLines(this);
  @state() private current = '';
  @state() private openDetails = '';
  @state() private spoken = '';
  /** The line to type into where there is none yet. It is kept nowhere before its first letter. */
  private ready: GenericRecord | null = null;
  private readyUsed = false;
  private sayPlaceOf = '';
  private labelling = 0;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('entries')) this.ready = null;
    if (changed.has('records') || changed.has('entries')) this.lines = this.arrange();
    if (changed.has('entries')) this.openLinked();
    if (changed.has('problems')) {
      this.reveal(this.lines.findLastIndex(({ record }) => this.problems.has(record.id)));
    }
    this.caret.hold();
  }

  protected override updated(): void {
    this.caret.settle();
    this.labelSoon();
    if (this.sayPlaceOf === '') return;
    const index = this.lines.findIndex(({ record }) => record.id === this.sayPlaceOf);
    this.sayPlaceOf = '';
    this.say(this.placeOf(index));
  }

  private arrange(): readonly Line[] {
    if (this.records.length > 0) {
      if (this.ready && this.records.some(({ id }) => id === this.ready?.id)) this.readyUsed = true;
      return flatten(outlineOf(this.records)).map(({ record, depth, children }) => ({
        record,
        level: depth,
        under: children.length,
      }));
    }
    // Its record may come back by an undo: the next empty start needs a line of its own.
    if (!this.ready || this.readyUsed) this.ready = this.editor.blank();
    this.readyUsed = false;
    return [{ record: this.ready, level: 1, under: 0 }];
  }

  /** A link from the checks or the search may lead to a box among the details of a line, or far down. */
  private openLinked(): void {
    const { record, field = '' } = readRoute(window.location.hash) ?? {};
    const index = this.lines.findIndex((line) => line.record.id === record);
    const line = this.lines[index];
    if (!line) return;
    if (isDetail(line.record.year, field)) this.openDetails = line.record.id;
    this.reveal(index);
  }

  /** Tells a line where it stands, before the cursor comes into it. */
  label(index: number): void {
    this.elements()[index]?.setPlace(this.placeOf(index), index + 1);
  }

  /** The others are told when there is time: one line more at the top changes the numbers of all below it. */
  private labelSoon(from = 0): void {
    cancelIdleCallback(this.labelling);
    this.labelling = requestIdleCallback((time) => {
      const elements = this.elements();
      let index = from;
      for (; index < elements.length && (index < from + 20 || time.timeRemaining() > 2); index += 1) {
        elements[index]?.setPlace(this.placeOf(index), index + 1);
      }
      if (index < elements.length) this.labelSoon(index);
    });
  }

  /** The lines on the page. By children, because searching through all that is inside them takes its time. */
  elements(): readonly OutlineLine[] {
    return Array.from(this.querySelector('.outline')?.children ?? []).filter((child) => child instanceof OutlineLine);
  }

  private placeOf(index: number): string {
    const line = this.lines[index];
    if (!line) return '';
    const kind = isHeading(line.record) ? 'Heading, level' : 'Level';
    return `${kind} ${line.level}, line ${index + 1} of ${this.lines.length}`;
  }

  focusLine(line: string | number, caret: CaretPlace): void {
    this.caret.want(line, caret);
    this.requestUpdate();
  }

  say(words: string): void {
    // The same words twice would not be heard twice.
    this.spoken = words === this.spoken ? `${words}\u00a0` : words;
  }

  sayPlace(id: string): void {
    this.sayPlaceOf = id;
  }

  reveal(index: number): void {
    this.drawn.reveal(index);
  }

  toggleDetails(id: string): void {
    const open = this.openDetails !== id;
    this.openDetails = open ? id : '';
    if (open) void this.updateComplete.then(() => focusDetail(this, id));
    else this.focusLine(id, 'keep');
  }

  protected override render(): TemplateResult {
    const { lines } = this;
    const shown = lines.slice(0, this.drawn.of(lines.length));
    return html`${this.records.length === 0 ? html`<p class="outline-empty">${achievement.empty}</p>` : nothing}
      <div class="outline" @focusin=${this.entered}>
        ${repeat(
          shown,
          ({ record }) => record.id,
          (line) => this.line(line),
        )}
      </div>
      ${this.drawn.waiting > 0 ? this.more() : nothing} ${this.foot()}
      <p class="govuk-visually-hidden" role="status" aria-live="polite">${this.spoken}</p>`;
  }

  private line({ record, level }: Line): TemplateResult {
    return html`<outline-line
      class="outline-line level-${Math.min(level, 6)} ${isHeading(record) ? 'heading' : 'point'} ${
        record.id === this.current ? 'current' : ''
      }"
      data-record=${record.id}
      .record=${record}
      .level=${level}
      .problems=${this.problems.get(record.id) ?? noProblems}
      .warnings=${this.warnings.get(record.id) ?? noProblems}
      .findings=${this.findings.get(record.id) ?? noFindings}
      .asked=${(this.queries?.on(record.id).length ?? 0) > 0}
      .current=${record.id === this.current}
      .details=${record.id === this.openDetails}
      .placeholder=${this.records.length === 0 ? 'What did the group do this year?' : ''}
      .editor=${this.editor}
    ></outline-line>`;
  }

  private more(): TemplateResult {
    const { next, waiting } = this.drawn;
    return html`<p class="outline-more">
      <button class="button-quiet" type="button" @click=${() => this.drawn.more()}>
        Show ${next.toLocaleString('en-GB')} more of ${waiting.toLocaleString('en-GB')} lines
      </button>
    </p>`;
  }

  private foot(): TemplateResult {
    const open = this.withoutStatus();
    return html`<div class="outline-foot">
        ${
          this.records.length === 0
            ? nothing
            : html`<button class="button-quiet" type="button" @click=${() => this.editor.add('point')}>
                  Add a point
                </button>
                <button class="button-quiet" type="button" @click=${() => this.editor.add('heading')}>
                  Add a heading
                </button>`
        }
        ${
          open.length === 0
            ? nothing
            : html`<button class="button-quiet outline-bulk" type="button" @click=${() => this.markAchieved(open)}>
                Mark the points without a status as achieved (${open.length})
              </button>`
        }
      </div>
      ${keyboardHelp}`;
  }

  private withoutStatus(): readonly GenericRecord[] {
    return this.records.filter((record) => !isHeading(record) && statusOf(record) === '');
  }

  private markAchieved(open: readonly GenericRecord[]): void {
    const points = open.length === 1 ? '1 point' : `${open.length} points`;
    const put = open.map((record) => withValues(record, { status: 'achieved' }));
    this.editor.commit(`mark ${points} as achieved`, { put, remove: [] });
    this.services.announce(`${points} marked as achieved.`, { undo: true });
    this.focusLine(put[0]?.id ?? 0, 'keep');
  }

  private entered(event: FocusEvent): void {
    const line = event.target instanceof HTMLElement ? event.target.closest('outline-line') : null;
    if (line) this.current = line.record.id;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'achievement-outline': AchievementOutline;
  }
}
